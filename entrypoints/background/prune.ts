import { pruneSeen } from '../../lib/archive/prune-seen.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';

/**
 * Prunes what was only seen, at most once a day. Hung on to captures: the background is awake and the archive open
 * then, no timer or alarm is needed, and an archive that nothing is added to does not grow.
 */
export function pruneNow(): void {
  pruneSeen().catch((error) => reportDefect('pruning', error));
}
