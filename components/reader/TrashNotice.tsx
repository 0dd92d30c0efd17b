import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import styles from './TrashNotice.module.css';

export interface TrashNoticeProps {
  onRestore: () => void;
}

/** One line above an article that was thrown away: it can be read, and put back. */
export function TrashNotice({ onRestore }: TrashNoticeProps) {
  return (
    <p class={styles.notice} role="status">
      {i18n.t('reader.trashed')} <Button onClick={onRestore}>{i18n.t('reader.restore')}</Button>
    </p>
  );
}
