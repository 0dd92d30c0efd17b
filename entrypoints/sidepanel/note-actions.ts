import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import type { NoteActions } from '../../components/corrections/note-actions.ts';
import { dismissNote } from '../../lib/archive/dismiss-note.ts';
import { restoreMark, setMarkKind, unmarkPassage } from '../../lib/archive/own-notes.ts';
import type { NoteMarks } from '../../lib/article/reader-notes.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { send } from '../../lib/messaging/messenger.ts';

/** What the reader does with the notes of an article that is kept: each with a way back, and the toolbar button following. */
export function noteActions(
  articleId: string,
  tabId: number,
  { ownNotes }: NoteMarks,
  { say, tried }: Notices,
): NoteActions {
  const changed = async (change: Promise<Result<null, ErrorCode>>, article = articleId) => {
    const done = await tried(change);
    // Answers at once or not at all; the badge is no reason to keep the reader waiting.
    if (done) void send('background/show-marks', { articleId: article });
    return done;
  };
  const dismiss: NoteActions['onDismiss'] = async ({ correction }, dismissed) => {
    if (!(await changed(dismissNote(articleId, correction, dismissed)))) return;
    const back = () => void changed(dismissNote(articleId, correction, false));
    if (dismissed) say({ text: i18n.t('toasts.dismissed'), undo: back });
    else say({ text: i18n.t('toasts.shownAgain'), undo: null, unseen: true });
  };
  const mark = async () => {
    const outcome = await send('background/mark-selection', { tabId });
    if (!(await tried(Promise.resolve(outcome))) || !outcome.ok) return;
    const { articleId: marked, noteId, savedByMark } = outcome.value;
    const text = savedByMark ? i18n.t('toasts.markedAndSaved') : i18n.t('toasts.marked');
    say({ text, undo: () => void changed(unmarkPassage(marked, noteId, { andSave: savedByMark }), marked) });
  };
  const unmark: NoteActions['onUnmark'] = async ({ id }) => {
    const own = ownNotes.find((one) => one.id === id);
    if (!(await changed(unmarkPassage(articleId, id))) || own === undefined) return;
    say({ text: i18n.t('toasts.unmarked'), undo: () => void changed(restoreMark(articleId, own)) });
  };
  return {
    onDismiss: dismiss,
    onMark: () => void mark(),
    onUnmark: unmark,
    onKind: ({ id }, kind) => void changed(setMarkKind(articleId, id, kind)),
  };
}
