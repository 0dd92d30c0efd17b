import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { assertNever } from '../../lib/foundation/assert-never.ts';
import { Note } from '../notes/Note.tsx';
import { Button } from './Button.tsx';
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

/**
 * The reader's own note on the article or a part of it, in Markdown. One that is there is shown as it reads, and written on when
 * that is asked for. It is saved as it is written, and says so.
 */
export function NoteEditor({ note, maxLength, label, onSave }: NoteEditorProps) {
  const id = useId();
  const hint = useId();
  const help = useId();
  const draft = useDraft(note, onSave);
  const [writes, setWrites] = useState(note.trim() === '');
  const field = useRef<HTMLTextAreaElement>(null);
  const edit = useRef<HTMLButtonElement>(null);
  /** Whether the reader has just turned it over: then the keyboard goes along. */
  const turned = useRef(false);
  useEffect(() => {
    if (!turned.current) return;
    turned.current = false;
    if (writes) field.current?.focus();
    else edit.current?.focus();
  }, [writes]);
  const name = label ?? i18n.t('keeping.note');
  const turn = (toWriting: boolean) => {
    if (!toWriting) draft.flush();
    turned.current = true;
    setWrites(toWriting);
  };
  const isEmpty = draft.text.trim() === '';
  const isWriting = writes || isEmpty;
  return (
    <div>
      {isWriting ? (
        <label for={id} class={styles.label}>
          {name}
        </label>
      ) : (
        <p class={styles.label}>{name}</p>
      )}
      {isWriting ? (
        <>
          <textarea
            id={id}
            ref={field}
            class={styles.text}
            dir="auto"
            rows={1}
            maxLength={maxLength}
            value={draft.text}
            aria-describedby={`${hint} ${help}`}
            onInput={(event) => {
              // Emptied and filled again, it goes on being written.
              setWrites(true);
              draft.change(event.currentTarget.value);
            }}
            onBlur={draft.flush}
          />
          <p id={help} class={styles.help}>
            {i18n.t('notes.help')}
          </p>
        </>
      ) : (
        <div class={styles.shown}>
          <Note text={draft.text} />
        </div>
      )}
      <p class={styles.foot}>
        <span id={hint} class={styles.state} role="status" data-failed={draft.state === 'failed'}>
          {words(draft.state)}
        </span>
        {!isEmpty && (
          <Button
            key={isWriting ? 'show' : 'edit'}
            look="quiet"
            buttonRef={isWriting ? undefined : edit}
            label={label === undefined ? undefined : `${turnWords(isWriting)}: ${label}`}
            onClick={() => turn(!isWriting)}
          >
            {turnWords(isWriting)}
          </Button>
        )}
      </p>
    </div>
  );
}

function turnWords(isWriting: boolean): string {
  return isWriting ? i18n.t('notes.done') : i18n.t('notes.edit');
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
