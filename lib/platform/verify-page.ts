import { showOwnTab } from './own-tab.ts';

/** Shows the page that checks evidence reports: the tab that has it already, or else a new one. */
export async function openVerify(): Promise<void> {
  await showOwnTab('/verify.html');
}
