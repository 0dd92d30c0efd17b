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
      {withKeys(runs, ({ op, text: words }) => `${op} ${words}`).map(({ key, item }) => {
        if (item.op === 'removed') {
          return (
            <del key={key} class={styles.removed}>
              {item.text}
            </del>
          );
        }
        if (item.op === 'added') {
          return (
            <ins key={key} class={styles.added}>
              {item.text}
            </ins>
          );
        }
        return <span key={key}>{item.text}</span>;
      })}
    </blockquote>
  );
}
