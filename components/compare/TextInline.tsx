import { useMemo } from 'preact/hooks';
import type { BlockDifference } from '../../lib/article/difference.ts';
import { ChangeNotes } from './ChangeNotes.tsx';
import { type Comparison, currentOf } from './comparison.ts';
import { FoldedStretch } from './FoldedStretch.tsx';
import type { Stretch } from './fold-unchanged.ts';
import { MovedLine } from './MovedLine.tsx';
import { ParagraphText } from './ParagraphText.tsx';
import styles from './TextInline.module.css';

export interface TextViewProps {
  stretches: readonly Stretch[];
  comparison: Comparison;
  /** Id of the change that the reader has gone to. */
  current: string | null;
  onOpen: (key: string) => void;
}

/** Both versions in one text, what was taken out struck and what was put in underlined, with notes in the margin. */
export function TextInline({ stretches, comparison, current, onOpen }: TextViewProps) {
  return (
    <div>
      {stretches.map((stretch) =>
        stretch.kind === 'fold' ? (
          <FoldedStretch key={stretch.key} blocks={stretch.blocks} onOpen={() => onOpen(stretch.key)} />
        ) : (
          <Paragraph
            key={stretch.key}
            block={stretch.block}
            comparison={comparison}
            current={currentOf(stretch.block, current)}
          />
        ),
      )}
    </div>
  );
}

interface ParagraphProps {
  block: BlockDifference;
  comparison: Comparison;
  current: string | null;
}

function Paragraph({ block, comparison, current }: ParagraphProps) {
  // Drawn anew only where something of it changed: a long text has thousands of changes, and a press goes to one.
  return useMemo(
    () => (
      <div class={styles.row} data-row data-op={block.silent ? 'same' : block.op}>
        <div class={styles.text}>
          <MovedLine block={block} />
          <ParagraphText block={block} comparison={comparison} side="both" />
        </div>
        <div class={styles.margin}>
          <ChangeNotes changes={block.changes} of="text" comparison={comparison} current={current} />
        </div>
      </div>
    ),
    [block, comparison, current],
  );
}
