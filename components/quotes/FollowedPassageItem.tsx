import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FollowedPassage } from '../../lib/article/followed-passage.ts';
import { Button } from '../controls/Button.tsx';
import { NoteEditor } from '../controls/NoteEditor.tsx';
import { ArticleText } from '../theme/ArticleText.tsx';
import { beginningOf } from '../theme/beginning.ts';
import { FoldArrow } from '../theme/FoldArrow.tsx';
import styles from './FollowedPassage.module.css';
import { PassageHistory } from './PassageHistory.tsx';
import { circumstances, standingWords } from './passage-words.ts';
import { Wording } from './Wording.tsx';

export interface FollowedPassageItemProps {
  passage: FollowedPassage;
  language: string | null;
  /** Characters a note may have. */
  noteLength: number;
  /** Whether the reader is about to write the note: it is open, and the keyboard in it. */
  writes?: boolean;
  /** Shows what stands in the text now. */
  onShow: (passage: FollowedPassage) => void;
  onStop: (passage: FollowedPassage) => void;
  onNote: (passage: FollowedPassage, note: string) => Promise<boolean>;
}

/** A followed passage: its words, what became of them, the reader's note. */
export function FollowedPassageItem({
  passage,
  language,
  noteLength,
  writes = false,
  onShow,
  onStop,
  onNote,
}: FollowedPassageItemProps) {
  const { exact, note, stretches } = passage;
  const [noted] = useState(note !== '');
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!writes || fold.current === null) return;
    fold.current.open = true;
    fold.current.querySelector('textarea')?.focus();
  }, [writes]);
  const last = stretches.at(-1);
  const name = beginningOf(exact.replaceAll('\n', ' '));
  const named = (words: string) => ({ label: `${words}: ${name}`, children: words });
  return (
    <article class={styles.passage} data-status={last?.status ?? 'unknown'}>
      {last?.runs ? (
        <Wording runs={last.runs} language={language} />
      ) : (
        <ArticleText as="blockquote" text={exact} language={language} class={styles.text} />
      )}
      <p class={styles.standing}>{standingWords(stretches)}</p>
      {last !== undefined &&
        circumstances(last).map((words) => (
          <p key={words} class={styles.quiet}>
            {words}
          </p>
        ))}
      {stretches.length > 1 && <PassageHistory stretches={stretches} language={language} />}
      <details open={noted} ref={fold}>
        <summary class={styles.summary} aria-label={`${i18n.t('keeping.note')}: ${name}`}>
          <FoldArrow />
          {i18n.t('keeping.note')}
        </summary>
        <NoteEditor
          note={note}
          maxLength={noteLength}
          label={i18n.t('quotes.note')}
          onSave={(text) => onNote(passage, text)}
        />
      </details>
      <p class={styles.actions}>
        {last?.text != null && (
          <Button look="quiet" onClick={() => onShow(passage)} {...named(i18n.t('corrections.showInPage'))} />
        )}
        <Button look="quiet" onClick={() => onStop(passage)} {...named(i18n.t('quotes.stop'))} />
      </p>
    </article>
  );
}
