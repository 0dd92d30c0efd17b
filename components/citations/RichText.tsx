import type { RichRun } from '../../lib/article/citation.ts';
import styles from './RichText.module.css';

export interface RichTextProps {
  runs: readonly RichRun[];
}

/** A formatted citation: text, and what of it is set in italics, bold or small capitals. */
export function RichText({ runs }: RichTextProps) {
  return (
    <>
      {runs.map(({ text, italic, bold, smallCaps }, at) => {
        const set = smallCaps ? <span class={styles.smallCaps}>{text}</span> : text;
        const strong = bold ? <b>{set}</b> : set;
        return italic ? <i key={at}>{strong}</i> : <span key={at}>{strong}</span>;
      })}
    </>
  );
}
