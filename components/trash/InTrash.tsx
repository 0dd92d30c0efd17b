import { i18n } from '#i18n';
import { formatDay } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './InTrash.module.css';

export interface InTrashProps {
  /** When it goes for good, in milliseconds since 1970. */
  goesAt: number;
  onPutBack: () => void;
}

/** Above an article that is in the trash: that it is, until when, and the way back. */
export function InTrash({ goesAt, onPutBack }: InTrashProps) {
  return (
    <div class={styles.banner}>
      <p>
        <strong class={styles.title}>{i18n.t('trash.here.title')}</strong>{' '}
        {i18n.t('trash.here.text', [formatDay(goesAt, readerLocale())])}
      </p>
      <Button onClick={onPutBack}>{i18n.t('trash.putBack')}</Button>
    </div>
  );
}
