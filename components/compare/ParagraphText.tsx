import type { BlockDifference } from '../../lib/article/difference.ts';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { Marked } from '../versions/Marked.tsx';
import { Runs } from '../versions/Runs.tsx';
import type { Comparison } from './comparison.ts';
import styles from './ParagraphText.module.css';

export interface ParagraphTextProps {
  block: BlockDifference;
  comparison: Comparison;
  /** `both`: what was taken out and what was put in, in one text. */
  side: 'both' | 'older' | 'newer';
}

/** One paragraph with its marks, as the kind of text that it is; nothing where it does not stand on this side. */
export function ParagraphText({ block, comparison: { older, newer, language }, side }: ParagraphTextProps) {
  const [before, after] = [textAt(older.blocks, block.before), textAt(newer.blocks, block.after)];
  const stands = side === 'older' ? before : side === 'newer' ? after : (after ?? before);
  if (stands === undefined && block.runs === null) return null;
  const kind = stands?.kind ?? 'paragraph';
  const Tag = kind === 'heading' ? 'h3' : 'p';
  const text = stands?.text ?? '';
  return (
    <Tag class={styles.text} data-kind={kind} lang={language ?? ''} dir={textDirection(text, language)}>
      {block.runs !== null ? (
        <Runs runs={block.runs} side={side} />
      ) : block.op === 'added' || block.op === 'removed' ? (
        <span class={styles.whole}>
          <Marked op={block.op}>{text}</Marked>
        </span>
      ) : (
        text
      )}
    </Tag>
  );
}

function textAt<T>(blocks: readonly T[], at: number | null): T | undefined {
  return at === null ? undefined : blocks[at];
}
