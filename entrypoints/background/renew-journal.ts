import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { onceARun } from '../../lib/platform/once-a-run.ts';
import { renewJournal } from '../../lib/storage/renew-journal.ts';

/**
 * Takes the danger out of what a browser that was killed has left, before it is killed again; see `renewJournal`. With the first
 * background of each run. Firefox keeps databases in SQLite, which puts its own journal right.
 */
export function renewJournalOnce(): void {
  if (import.meta.env.BROWSER === 'firefox') return;
  onceARun('journal', async () => (await renewJournal()).ok).catch((error) =>
    reportDefect('beginning a new journal', error),
  );
}
