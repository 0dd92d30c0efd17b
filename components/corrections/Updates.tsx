import { i18n } from '#i18n';
import { countsAsCorrection } from '../../lib/article/correction.ts';
import type { ReaderNote } from '../../lib/article/reader-notes.ts';
import { Section } from '../theme/Section.tsx';
import { withKeys } from '../theme/with-keys.ts';
import type { ShowCorrection } from './CorrectionNote.tsx';
import type { NoteActions } from './note-actions.ts';
import { ReaderNoteItem } from './ReaderNoteItem.tsx';

export interface UpdatesProps {
  /** The article's notes; those that only update are shown here. */
  notes: readonly ReaderNote[];
  language: string | null;
  onShowInPage: ShowCorrection;
  actions: NoteActions | null;
}

/** Notes that add to a story and correct nothing: shown, set apart, and not counted. */
export function Updates({ notes, language, onShowInPage, actions }: UpdatesProps) {
  const updates = withKeys(
    notes.filter(({ correction, dismissed }) => !dismissed && !countsAsCorrection(correction)),
    ({ correction }) => correction.text,
  );
  if (updates.length === 0) return null;
  return (
    <Section title={i18n.t('corrections.updates')}>
      <ol>
        {updates.map(({ key, item }) => (
          <li key={key}>
            <ReaderNoteItem note={item} language={language} onShowInPage={onShowInPage} actions={actions} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
