import type { Run } from '../../lib/article/difference.ts';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { Runs } from '../versions/Runs.tsx';
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
      <Runs runs={runs.flatMap(withoutEdges)} />
    </blockquote>
  );
}

/** White space at the edges of changed words is neither struck out nor underlined. */
function withoutEdges(run: Run): Run[] {
  const words = run.text.trim();
  if (run.op === 'same' || words === run.text) return [run];
  if (words === '') return [{ op: 'same', text: run.text }];
  const start = run.text.indexOf(words);
  return [
    { op: 'same', text: run.text.slice(0, start) },
    { ...run, text: words },
    { op: 'same', text: run.text.slice(start + words.length) },
  ];
}
