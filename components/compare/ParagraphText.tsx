import type { BlockDifference } from '../../lib/article/difference.ts';
import { textDirection } from '../../lib/foundation/text-direction.ts';
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
  if (stands === undefined) return null;
  const { kind, text } = stands;
  const Tag = kind === 'heading' ? 'h3' : 'p';
  const whole = block.op === 'added' || block.op === 'removed';
  return (
    <Tag
      class={`${styles.text} ${whole ? styles.whole : ''}`}
      data-kind={kind}
      lang={language ?? ''}
      dir={textDirection(text, language)}
    >
      {block.runs === null || block.silent ? text : <Runs runs={block.runs} side={side} />}
    </Tag>
  );
}

function textAt<T>(blocks: readonly T[], at: number | null): T | undefined {
  return at === null ? undefined : blocks[at];
}
