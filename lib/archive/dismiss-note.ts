import type { Correction } from '../article/correction.ts';
import { dismissalHolds, dismissalOf, noteLimits } from '../article/reader-notes.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import type { Result } from '../foundation/result.ts';
import { changeMarksOf, type MarksDeps } from './reader-marks.ts';

/**
 * Takes a find for no note of this article, or with `dismissed: false` for one again. It stays so in every version and
 * under every interpreter: see `dismissalHolds`. Counts and lists follow in the same transaction. Does not save the
 * article: like putting back, it is how a page is read. `not-found`: the archive does not have the article.
 */
export async function dismissNote(
  articleId: string,
  note: Pick<Correction, 'text' | 'label'>,
  dismissed: boolean,
  deps: MarksDeps = {},
): Promise<Result<null, ErrorCode>> {
  return changeMarksOf(articleId, deps, ({ dismissedNotes }, now) => {
    // The same note may have been dismissed more than once, each time cut differently.
    const others = dismissedNotes.filter((one) => !dismissalHolds(one, note));
    if (!dismissed) return { dismissedNotes: others };
    return { dismissedNotes: [...others, dismissalOf(note, now)].slice(-noteLimits.dismissed) };
  });
}
