import { i18n } from '#i18n';
import type { BlockDifference } from '../../lib/article/difference.ts';
import { Button } from '../controls/Button.tsx';
import styles from './FoldedStretch.module.css';

export interface FoldedStretchProps {
  blocks: readonly BlockDifference[];
  onOpen: () => void;
}

/** How many paragraphs are passed over here; a press shows them. */
export function FoldedStretch({ blocks, onOpen }: FoldedStretchProps) {
  const unchanged = blocks.every(({ op }) => op === 'same');
  return (
    <div class={styles.fold}>
      <Button look="quiet" onClick={onOpen}>
        {unchanged ? i18n.t('compare.unchanged', blocks.length) : i18n.t('compare.passedOver', blocks.length)}
      </Button>
    </div>
  );
}
