import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReaderNote } from '../../lib/article/reader-notes.ts';
import { Button } from '../controls/Button.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import { beginningOf } from '../theme/beginning.ts';
import { FoldArrow } from '../theme/FoldArrow.tsx';
import { withKeys } from '../theme/with-keys.ts';
import { correctionKindWords } from './correction-words.ts';
import type { NoteActions } from './note-actions.ts';
import styles from './ReaderNotes.module.css';

export interface ReaderNotesProps {
  notes: readonly ReaderNote[];
  language: string | null;
  /** Null where nothing can be kept: a line says why. */
  actions: NoteActions | null;
  /** Set when the reader has acted on a note, whose buttons then go away with the focus on them. */
  acted: { current: boolean };
}

/** The reader's own part in the notes: what was dismissed, folded, with the way back, and the way to mark a passage by hand. */
export function ReaderNotes({ notes, language, actions, acted }: ReaderNotesProps) {
  const fold = useRef<HTMLElement>(null);
  const mark = useRef<HTMLButtonElement>(null);
  const dismissed = notes.filter((note) => note.dismissed);
  const shown = notes.length - dismissed.length;
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) (fold.current ?? mark.current)?.focus({ preventScroll: true });
  }, [acted, shown, dismissed.length]);

  if (actions === null) return <p class={styles.quiet}>{i18n.t('corrections.reader.notKept')}</p>;
  return (
    <div class={styles.own}>
      {dismissed.length > 0 && (
        <details class={styles.fold}>
          <summary class={styles.summary} ref={fold}>
            <FoldArrow />
            {i18n.t('corrections.reader.dismissed', dismissed.length)}
          </summary>
          <p class={styles.hint}>{i18n.t('corrections.reader.dismissedHint')}</p>
          <ul class={styles.notes}>
            {withKeys(dismissed, ({ id }) => id).map(({ key, item }) => (
              <li key={key} class={styles.note}>
                <p class={styles.kind}>{correctionKindWords(item.correction.kind)}</p>
                <ArticleText as="blockquote" text={item.correction.text} language={language} class={styles.text} />
                <Button
                  look="quiet"
                  label={`${i18n.t('corrections.reader.restore')}: ${beginningOf(item.correction.text)}`}
                  onClick={() => actions.onDismiss(item, false)}
                >
                  {i18n.t('corrections.reader.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Button look="quiet" buttonRef={mark} onClick={actions.onMark}>
        {i18n.t('corrections.reader.mark')}
      </Button>
    </div>
  );
}
