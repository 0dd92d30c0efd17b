import { reinterpretArchive } from '../../lib/archive/reinterpret-archive.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { onInstalledOrStarted } from '../../lib/platform/lifecycle.ts';
import { isUnfinished, noteFinished, noteUnfinished, unlessUnderWay } from '../../lib/platform/long-work.ts';
import { nextTurn } from './give-way.ts';
import { interpreter } from './interpreter.ts';

const work = 'reinterpretation';

/**
 * Interprets the archive anew after an update, with the browser, and whenever a background wakes that finds the work of
 * one before it undone. After captures too: see `capture.ts`.
 */
export function listenForReinterpretation(): void {
  onInstalledOrStarted(reinterpretNow);
  isUnfinished(work).then(
    (unfinished) => {
      if (unfinished) reinterpretNow();
    },
    (error) => reportDefect('looking for unfinished work', error),
  );
}

/**
 * Interprets kept versions anew that an older interpreter spoke of. When there are none, as nearly always, it is one read
 * of one record. What the archive cannot take now (a full disk, a storage that does not answer) is tried again at the next
 * occasion.
 */
export function reinterpretNow(): void {
  unlessUnderWay(work, () =>
    reinterpretArchive({
      interpreter,
      pause: nextTurn,
      onProgress: (unfinished) => (unfinished ? noteUnfinished(work) : noteFinished(work)),
    }),
  ).catch((error) => reportDefect('interpreting the archive anew', error));
}
