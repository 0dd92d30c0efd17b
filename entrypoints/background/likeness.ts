import { fillLikeness, likenessWork } from '../../lib/archive/likeness.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { isPerson } from '../../lib/interpretation/byline/is-person.ts';
import { onInstalledOrStarted } from '../../lib/platform/lifecycle.ts';
import { isUnfinished, noteFinished, noteUnfinished, unlessUnderWay } from '../../lib/platform/long-work.ts';
import { nextTurn } from './give-way.ts';

/**
 * Gives articles that were kept before by what they are found beside others: with the browser, after an update, and whenever a
 * background wakes that finds the work of one before it undone.
 */
export function listenForLikeness(): void {
  onInstalledOrStarted(fillLikenessNow);
  isUnfinished(likenessWork).then(
    (unfinished) => {
      if (unfinished) fillLikenessNow();
    },
    (error) => reportDefect('looking for unfinished work', error),
  );
}

/** Two counts where there is nothing to do, as nearly always. */
export function fillLikenessNow(): void {
  unlessUnderWay(likenessWork, () =>
    fillLikeness({
      isPerson,
      pause: nextTurn,
      onProgress: (unfinished) => (unfinished ? noteUnfinished(likenessWork) : noteFinished(likenessWork)),
    }),
  ).catch((error) => reportDefect('filling in likeness', error));
}
