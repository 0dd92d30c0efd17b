import { showOwnTab } from './own-tab.ts';

/** Shows the library: the tab that has it already, as the reader left it, or else a new one. */
export async function openLibrary(): Promise<void> {
  await showOwnTab('/library.html');
}
