import { showOwnTab } from './own-tab.ts';

/**
 * Shows the library: the tab that has it already, or else a new one. As the reader left it, or at `query`, which is what
 * follows the page's name in its address. `leave`: where that tab shows the same part of the library already, it stays as it is.
 */
export async function openLibrary(query: string | null = null, { leave = false } = {}): Promise<void> {
  if (query === null) return showOwnTab('/library.html');
  const anew = (rest: string) => !leave || partOf(rest) !== partOf(query);
  await showOwnTab('/library.html', { query, anew });
}

function partOf(query: string): string | null {
  return new URLSearchParams(query).get('part');
}
