import { pruneSeen } from '../../lib/archive/prune-seen.ts';
import { purgeExpired } from '../../lib/archive/trash.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';

/**
 * Prunes what was only seen, at most once a day, and empties from the trash what has lain there for its time. Hung on to
 * captures: the background is awake and the archive open then, no timer or alarm is needed, and an archive that nothing is added
 * to does not grow.
 */
export function pruneNow(): void {
  pruneSeen()
    .then(() => purgeExpired())
    .catch((error) => reportDefect('pruning', error));
}
