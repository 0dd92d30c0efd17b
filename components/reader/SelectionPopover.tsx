import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import styles from './SelectionPopover.module.css';

export interface SelectionPopoverProps {
  /** Where the selected words end, in pixels of the page. */
  at: { top: number; left: number };
  onHighlight: () => void;
}

/** What can be done with selected words, under them. The same is in the bar and on the key h. */
export function SelectionPopover({ at, onHighlight }: SelectionPopoverProps) {
  return (
    <div class={styles.popover} style={{ top: `${at.top}px`, left: `${at.left}px` }}>
      <Button keepSelection onClick={onHighlight}>
        {i18n.t('reader.highlights.add')}
      </Button>
    </div>
  );
}
