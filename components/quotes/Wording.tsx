import type { Run } from '../../lib/article/difference.ts';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { withKeys } from '../theme/with-keys.ts';
import styles from './Wording.module.css';

export interface WordingProps {
  /** From one wording to another, in their order. */
  runs: readonly Run[];
  language: string | null;
}

/** Two wordings of a passage in one: what is gone struck out, what has come underlined. */
export function Wording({ runs, language }: WordingProps) {
  const text = runs.map((run) => run.text).join('');
  return (
    <blockquote lang={language ?? ''} dir={textDirection(text, language)} class={styles.wording}>
      {withKeys(runs, ({ op, text: words }) => `${op} ${words}`).map(({ key, item: { op, text: words } }) => {
        if (op === 'same' || words.trim() === '') return <span key={key}>{words}</span>;
        const Tag = op === 'removed' ? 'del' : 'ins';
        // White space is neither struck out nor underlined.
        const [before, after] = [words.slice(0, words.search(/\S/u)), words.slice(words.trimEnd().length)];
        return (
          <span key={key}>
            {before}
            <Tag class={op === 'removed' ? styles.removed : styles.added}>{words.trim()}</Tag>
            {after}
          </span>
        );
      })}
    </blockquote>
  );
}
