import { readerAddress, readReaderAddress } from '../article/reader-address.ts';
import { showOwnTab } from './own-tab.ts';

/** Opens an article's kept text: in the tab that shows this article already, or else in a new one. `versionId`: null for the newest. */
export async function openReader(articleId: string, versionId: string | null = null): Promise<void> {
  const address = readerAddress(articleId, versionId);
  await showOwnTab('/reader.html', {
    query: address.slice(address.indexOf('?')),
    isOpen: (rest) => readReaderAddress(rest).article === articleId,
    anew: true,
  });
}
