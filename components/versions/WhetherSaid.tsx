import type { Correction } from '../../lib/article/correction.ts';
import type { Disclosure } from '../../lib/article/difference.ts';
import { ArticleText } from '../theme/ArticleText.tsx';
import { FoldArrow } from '../theme/FoldArrow.tsx';
import { disclosureWords, surenessWords, tieWords } from './disclosure-words.ts';
import styles from './WhetherSaid.module.css';

export interface WhetherSaidProps {
  disclosure: Disclosure;
  /** The notes of the newer version, as the disclosure counts them. */
  notes: readonly Correction[];
  /** The article's (BCP 47), or null. */
  language: string | null;
}

/**
 * Whether readers were told of a change, and how sure that is. Where a note names it, the note is a press away, with what
 * ties it to the change.
 */
export function WhetherSaid({ disclosure: { status, note: at, by, sureness }, notes, language }: WhetherSaidProps) {
  const note = at === null ? null : (notes[at] ?? null);
  const words = disclosureWords(status, note);
  if (note === null) {
    return (
      <p class={styles.said}>
        {words}. <span class={styles.sure}>{surenessWords(sureness)}.</span>
      </p>
    );
  }
  const tie = tieWords(by);
  return (
    <details class={styles.said} data-named="true">
      <summary class={styles.title}>
        <FoldArrow />
        <span class={styles.words}>{words}</span>
      </summary>
      <ArticleText as="blockquote" text={note.text} language={language} class={styles.note} />
      <p class={styles.tie}>
        {tie !== null && <span>{tie}</span>} <span>{surenessWords(sureness)}.</span>
      </p>
    </details>
  );
}
