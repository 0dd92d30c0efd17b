import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import { InTrash } from '../../components/trash/InTrash.tsx';
import { undoMarks } from '../../lib/archive/bulk-marks.ts';
import { goesAt, restoreArticles } from '../../lib/archive/trash.ts';
import { send } from '../../lib/messaging/messenger.ts';

export interface InTrashLineProps {
  articleId: string;
  trashedAt: number;
  notices: Notices;
}

/** That the article is in the trash, and the way back. */
export function InTrashLine({ articleId, trashedAt, notices: { say, tried } }: InTrashLineProps) {
  const tell = () => void send('background/show-marks', { articleId });
  const putBack = async () => {
    const restored = await restoreArticles([articleId]);
    if (!(await tried(Promise.resolve(restored))) || !restored.ok) return;
    // The toolbar button counts its corrections again, and its watch may be due.
    tell();
    void send('background/check-watches', null);
    const undo = async () => {
      if (await tried(undoMarks(restored.value))) tell();
    };
    say({ text: i18n.t('trash.isBack'), undo: () => void undo() });
  };
  return <InTrash goesAt={goesAt(trashedAt)} onPutBack={() => void putBack()} />;
}
