import { type CompareAddress, readCompareAddress, writeCompareAddress } from '../article/compare-address.ts';
import { showOwnTab } from './own-tab.ts';

/** Shows two versions beside one another: in the tab that compares versions of this article already, or else in a new one. */
export async function openCompare(address: CompareAddress): Promise<void> {
  await showOwnTab('/compare.html', {
    query: writeCompareAddress(address),
    isOpen: (rest) => readCompareAddress(rest).article === address.article,
    anew: true,
  });
}
