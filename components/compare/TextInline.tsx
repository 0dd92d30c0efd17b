import type { BlockDifference } from '../../lib/article/difference.ts';
import { ChangeNotes } from './ChangeNotes.tsx';
import type { Comparison } from './comparison.ts';
import { FoldedStretch } from './FoldedStretch.tsx';
import type { Stretch } from './fold-unchanged.ts';
import { MovedLine } from './MovedLine.tsx';
import { ParagraphText } from './ParagraphText.tsx';
import styles from './TextInline.module.css';

export interface TextViewProps {
  stretches: readonly Stretch[];
  comparison: Comparison;
  onOpen: (key: string) => void;
}

/** Both versions in one text, what was taken out struck and what was put in underlined, with notes in the margin. */
export function TextInline({ stretches, comparison, onOpen }: TextViewProps) {
  return (
    <div>
      {stretches.map((stretch) =>
        stretch.kind === 'fold' ? (
          <FoldedStretch key={stretch.key} blocks={stretch.blocks} onOpen={() => onOpen(stretch.key)} />
        ) : (
          <Paragraph key={stretch.key} block={stretch.block} comparison={comparison} />
        ),
      )}
    </div>
  );
}

function Paragraph({ block, comparison }: { block: BlockDifference; comparison: Comparison }) {
  return (
    <div class={styles.row} data-row data-op={block.silent ? 'same' : block.op}>
      <div class={styles.text}>
        <MovedLine block={block} />
        <ParagraphText block={block} comparison={comparison} side="both" />
      </div>
      <div class={styles.margin}>
        <ChangeNotes changes={block.changes} of="text" comparison={comparison} />
      </div>
    </div>
  );
}
