import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import { type Undo, undoMarks } from '../../lib/archive/bulk-marks.ts';
import { restoreArticles, trashArticles } from '../../lib/archive/trash.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { send } from '../../lib/messaging/messenger.ts';

/** Throws an article into the trash, with a way back. */
export function throwAway(articleId: string, notices: Notices): Promise<void> {
  return move(articleId, trashArticles([articleId]), i18n.t('trash.thrownAway'), notices);
}

/** Puts an article back from the trash, with a way back to it. */
export function putBack(articleId: string, notices: Notices): Promise<void> {
  return move(articleId, restoreArticles([articleId]), i18n.t('trash.isBack'), notices);
}

async function move(
  articleId: string,
  work: Promise<Result<Undo, ErrorCode>>,
  text: string,
  { say, tried }: Notices,
): Promise<void> {
  const moved = await work;
  if (!(await tried(Promise.resolve(moved))) || !moved.ok) return;
  follow(articleId);
  const undo = async () => {
    if (await tried(undoMarks(moved.value))) follow(articleId);
  };
  say({ text, undo: () => void undo() });
}

/** The toolbar buttons of the tabs that show it follow, and its watch pauses or goes on: nobody waits for that. */
function follow(articleId: string): void {
  void send('background/show-marks', { articleId });
  void send('background/check-watches', null);
}
