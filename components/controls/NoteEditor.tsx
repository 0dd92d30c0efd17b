import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import styles from './NoteEditor.module.css';
import { type DraftState, useDraft } from './use-draft.ts';

export interface NoteEditorProps {
  /** The note as it is kept. */
  note: string;
  /** Characters a note may have. */
  maxLength: number;
  /** What it is a note on, where that is not the article. */
  label?: string;
  /** Keeps the note; answers whether that went well. */
  onSave: (note: string) => Promise<boolean>;
}

/** The reader's own note on the article or a part of it. It is saved as it is written, and says so. */
export function NoteEditor({ note, maxLength, label, onSave }: NoteEditorProps) {
  const id = useId();
  const hint = useId();
  const draft = useDraft(note, onSave);
  return (
    <div>
      <label for={id} class={styles.label}>
        {label ?? i18n.t('keeping.note')}
      </label>
      <textarea
        id={id}
        class={styles.text}
        dir="auto"
        rows={1}
        maxLength={maxLength}
        value={draft.text}
        aria-describedby={hint}
        onInput={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.flush}
      />
      <p id={hint} class={styles.state} role="status" data-failed={draft.state === 'failed'}>
        {words(draft.state)}
      </p>
    </div>
  );
}

function words(state: DraftState): string {
  switch (state) {
    case 'clean':
      return i18n.t('keeping.noteHint');
    case 'changed':
      return i18n.t('keeping.noteSaving');
    case 'saved':
      return i18n.t('keeping.noteSaved');
    case 'failed':
      return i18n.t('keeping.noteFailed');
    default:
      return assertNever(state);
  }
}
