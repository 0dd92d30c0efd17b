import { showOwnTab } from './own-tab.ts';

/**
 * Shows the library: the tab that has it already, or else a new one. As the reader left it, or at `query`, which is what
 * follows the page's name in its address.
 */
export async function openLibrary(query: string | null = null): Promise<void> {
  await showOwnTab('/library.html', query === null ? {} : { query, anew: true });
}
