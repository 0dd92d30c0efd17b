import { Button } from '../controls/Button.tsx';
import styles from './ListNotice.module.css';

export interface ListNoticeProps {
  text: string;
  action: string;
  onAct: () => void;
}

/** One calm line where the list begins, or in its place, with the one thing that can be done. Told to screen readers too. */
export function ListNotice({ text, action, onAct }: ListNoticeProps) {
  return (
    <p class={styles.notice} role="status">
      <span>{text}</span>{' '}
      <Button look="quiet" onClick={onAct}>
        {action}
      </Button>
    </p>
  );
}
