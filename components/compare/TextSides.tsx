import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BlockDifference } from '../../lib/article/difference.ts';
import { takenAtWords } from '../versions/named-version.ts';
import { ChangeNotes } from './ChangeNotes.tsx';
import { type ComparedVersion, type Comparison, currentOf } from './comparison.ts';
import { FoldedStretch } from './FoldedStretch.tsx';
import { MovedLine } from './MovedLine.tsx';
import { ParagraphText } from './ParagraphText.tsx';
import type { TextViewProps } from './TextInline.tsx';
import styles from './TextSides.module.css';

/** Both versions side by side, paragraph by paragraph, with what is said of each change in a third column. */
export function TextSides({ stretches, comparison, current, onOpen }: TextViewProps) {
  const { older, newer } = comparison;
  return (
    <table class={styles.sides}>
      <thead>
        <tr>
          <Heading version={older} />
          <Heading version={newer} />
          <th scope="col" class={styles.heading}>
            {i18n.t('compare.changes')}
          </th>
        </tr>
      </thead>
      <tbody>
        {stretches.map((stretch) =>
          stretch.kind === 'fold' ? (
            <tr key={stretch.key}>
              <td colSpan={3}>
                <FoldedStretch blocks={stretch.blocks} onOpen={() => onOpen(stretch.key)} />
              </td>
            </tr>
          ) : (
            <Pair
              key={stretch.key}
              block={stretch.block}
              comparison={comparison}
              current={currentOf(stretch.block, current)}
            />
          ),
        )}
      </tbody>
    </table>
  );
}

function Heading({ version }: { version: ComparedVersion }) {
  return (
    <th scope="col" class={styles.heading}>
      {i18n.t('versions.nameAt', [String(version.number), takenAtWords(version)])}
    </th>
  );
}

interface PairProps {
  block: BlockDifference;
  comparison: Comparison;
  current: string | null;
}

function Pair({ block, comparison, current }: PairProps) {
  // As in one text: drawn anew only where something of it changed.
  return useMemo(
    () => (
      <tr class={styles.row} data-row data-op={block.silent ? 'same' : block.op}>
        <td class={styles.older}>
          <ParagraphText block={block} comparison={comparison} side="older" />
        </td>
        <td class={styles.newer}>
          <MovedLine block={block} />
          <ParagraphText block={block} comparison={comparison} side="newer" />
        </td>
        <td class={styles.margin}>
          <ChangeNotes changes={block.changes} of="text" comparison={comparison} current={current} />
        </td>
      </tr>
    ),
    [block, comparison, current],
  );
}
