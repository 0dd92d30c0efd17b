import { showOwnTab } from './own-tab.ts';

/** Shows a kept page: in the tab that shows it already, or else in a new one. */
export async function openPageAsSeen(id: string): Promise<void> {
  const query = `?${new URLSearchParams({ page: id })}`;
  await showOwnTab('/page-as-seen.html', { query, isOpen: (rest) => rest === query });
}
