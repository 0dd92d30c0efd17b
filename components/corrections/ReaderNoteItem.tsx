import { i18n } from '#i18n';
import { countsAsCorrection } from '../../lib/article/correction.ts';
import type { ReaderNote } from '../../lib/article/reader-notes.ts';
import { Button } from '../controls/Button.tsx';
import { beginningOf } from '../theme/beginning.ts';
import { CorrectionNote, type ShowCorrection } from './CorrectionNote.tsx';
import { KindSelect } from './KindSelect.tsx';
import type { NoteActions } from './note-actions.ts';

export interface ReaderNoteItemProps {
  note: ReaderNote;
  language: string | null;
  onShowInPage: ShowCorrection;
  /** Null where nothing can be kept. */
  actions: NoteActions | null;
}

/** A note with what the reader can do about it: dismiss what was found, or change and take away what was marked by hand. */
export function ReaderNoteItem({ note, language, onShowInPage, actions }: ReaderNoteItemProps) {
  const { correction, by } = note;
  const named = (words: string) => ({ label: `${words}: ${beginningOf(correction.text)}`, children: words });
  const dismiss = countsAsCorrection(correction)
    ? i18n.t('corrections.reader.dismiss')
    : i18n.t('corrections.reader.dismissUpdate');
  return (
    <CorrectionNote
      correction={correction}
      language={language}
      onShowInPage={onShowInPage}
      kind={
        by === 'reader' && actions !== null ? (
          <KindSelect kind={correction.kind} onChange={(kind) => actions.onKind(note, kind)} />
        ) : undefined
      }
    >
      {actions !== null && by === 'publisher' && (
        <Button look="quiet" onClick={() => actions.onDismiss(note, true)} {...named(dismiss)} />
      )}
      {actions !== null && by === 'reader' && (
        <Button look="quiet" onClick={() => actions.onUnmark(note)} {...named(i18n.t('corrections.reader.unmark'))} />
      )}
    </CorrectionNote>
  );
}
