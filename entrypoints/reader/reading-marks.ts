import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import { markRead, type Undo, undoMarks } from '../../lib/archive/bulk-marks.ts';
import { saveArticle, unsaveArticle } from '../../lib/archive/reader-marks.ts';
import { restoreArticles } from '../../lib/archive/trash.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { send } from '../../lib/messaging/messenger.ts';

export interface ReadingMarks {
  save: (saved: boolean) => void;
  read: (read: boolean) => void;
  /** The reader has come to the text's end. */
  reachedEnd: () => void;
  /** Puts it back from the trash. */
  restore: () => void;
}

/** What the reader does with the article as a whole, each with a way back. */
export function readingMarks(
  articleId: string,
  { savedAt, readAt, trashedAt }: { savedAt: number | null; readAt: number | null; trashedAt: number | null },
  { tried, say }: Notices,
): ReadingMarks {
  const marked = async (change: Promise<Result<Undo, ErrorCode>>, text: string) => {
    const outcome = await change;
    if (!(await tried(Promise.resolve(outcome))) || !outcome.ok) return;
    say({ text, undo: () => void tried(undoMarks(outcome.value)) });
  };
  const save = async (saved: boolean) => {
    if (!(await tried(saved ? saveArticle(articleId) : unsaveArticle(articleId)))) return;
    // As in the panel: where the reader wants pictures kept, they come by themselves.
    if (saved) void send('background/article-saved', { articleId });
  };
  return {
    save: (saved) => void save(saved),
    read: (read) =>
      void marked(
        markRead([articleId], read),
        read ? i18n.t('reader.toasts.markedRead') : i18n.t('reader.toasts.markedUnread'),
      ),
    reachedEnd: () => {
      if (savedAt === null || readAt !== null || trashedAt !== null) return;
      void marked(markRead([articleId], true), i18n.t('reader.toasts.read'));
    },
    restore: () => void marked(restoreArticles([articleId]), i18n.t('reader.toasts.restored')),
  };
}
