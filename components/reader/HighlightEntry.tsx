import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { NoteEditor } from '../controls/NoteEditor.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import { beginningOf } from '../theme/beginning.ts';
import { FoldArrow } from '../theme/FoldArrow.tsx';
import styles from './HighlightEntry.module.css';
import { hereWords } from './here-words.ts';
import type { ReaderHighlight } from './shown-highlight.ts';
import { highlightEntry } from './text-anchors.ts';

export interface HighlightEntryProps {
  highlight: ReaderHighlight;
  language: string | null;
  /** Characters a note may have. */
  noteLength: number;
  /** Opened from the text: on a narrow page it then lies over its foot. */
  open: boolean;
  onShow: (id: string) => void;
  onCopy: (highlight: ReaderHighlight) => void;
  onRemove: (id: string) => void;
  onNote: (id: string, note: string) => Promise<boolean>;
  onClose: (id: string) => void;
}

/** One highlight: its words, what became of them here, the reader's note, and what can be done with it. */
export function HighlightEntry({
  highlight,
  language,
  noteLength,
  open,
  onShow,
  onCopy,
  onRemove,
  onNote,
  onClose,
}: HighlightEntryProps) {
  const { number, passage, here } = highlight;
  const { id, exact, note } = passage;
  const element = useRef<HTMLElement>(null);
  const noted = useRef(note !== '');
  const words = exact.replaceAll('\n', ' ');
  const name = beginningOf(words);
  const named = (text: string) => ({ label: `${text}: ${name}`, children: text });
  useEffect(() => {
    if (!open) return;
    element.current?.focus({ preventScroll: true });
    element.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <article
      ref={element}
      id={highlightEntry(id)}
      tabIndex={-1}
      class={styles.entry}
      data-open={open}
      aria-label={i18n.t('reader.highlights.ref', [String(number)])}
      onKeyDown={(event) => {
        if (open && event.key === 'Escape') onClose(id);
      }}
    >
      <div class={styles.head}>
        <span class={styles.number} aria-hidden="true">
          {number}
        </span>
        <ArticleText as="blockquote" text={words} language={language} class={styles.text} />
      </div>
      <p class={styles.here} data-status={here?.status}>
        {hereWords(here)}
      </p>
      {here?.status === 'changed' && here.text !== null && (
        <ArticleText as="blockquote" text={here.text} language={language} class={styles.now} />
      )}
      <details open={noted.current || open}>
        <summary class={styles.summary} aria-label={`${i18n.t('keeping.note')}: ${name}`}>
          <FoldArrow />
          {i18n.t('keeping.note')}
        </summary>
        <NoteEditor
          note={note}
          maxLength={noteLength}
          label={i18n.t('reader.highlights.note')}
          onSave={(text) => onNote(id, text)}
        />
      </details>
      <p class={styles.actions}>
        {here?.range != null && (
          <Button look="quiet" onClick={() => onShow(id)} {...named(i18n.t('reader.highlights.show'))} />
        )}
        <Button look="quiet" onClick={() => onCopy(highlight)} {...named(i18n.t('reader.highlights.copy'))} />
        <Button look="quiet" onClick={() => onRemove(id)} {...named(i18n.t('reader.highlights.remove'))} />
        {open && (
          <span class={styles.close}>
            <Button look="quiet" onClick={() => onClose(id)}>
              {i18n.t('reader.keys.close')}
            </Button>
          </span>
        )}
      </p>
    </article>
  );
}
