import { keepImages } from '../../lib/archive/keep-images.ts';
import { keepsImages } from '../../lib/archive/keep-images-setting.ts';
import { success } from '../../lib/foundation/result.ts';
import type { Handlers } from '../../lib/messaging/messenger.ts';
import { fetchBytes } from '../../lib/platform/fetch-page.ts';
import { requestLedger } from '../../lib/storage/request-ledger.ts';
import { withArchive } from '../../lib/storage/with-archive.ts';

/** What follows when the reader has saved an article. */
export const savedHandlers = {
  'background/article-saved': async ({ articleId }) => {
    await keepImagesOfSaved(articleId);
    return success(null);
  },
} satisfies Handlers;

/** Keeps an article's pictures where the reader has set that those of every saved article are kept. */
export async function keepImagesOfSaved(articleId: string): Promise<void> {
  const wanted = await withArchive((archive) => keepsImages(archive));
  if (!wanted.ok || !wanted.value) return;
  // What came of each is kept with it, and shown in the panel.
  await keepImages(articleId, { fetchBytes: (request, most) => fetchBytes(request, most, requestLedger()) });
}
