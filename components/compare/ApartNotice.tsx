import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { apartWords, type WhyApart } from '../versions/comparability-words.ts';
import styles from './ApartNotice.module.css';

export interface ApartNoticeProps {
  because: WhyApart;
  /** Shows the difference all the same; null where it is shown already. */
  onShow: (() => void) | null;
}

/** Why what differs need not be the publisher's doing, above the difference or in its place. */
export function ApartNotice({ because, onShow }: ApartNoticeProps) {
  const { title, text } = apartWords(because);
  return (
    <div class={styles.notice}>
      <p class={styles.text}>
        <strong class={styles.title}>
          {onShow === null && because !== 'interpreter' ? i18n.t('compare.notThePublishers') : `${title}.`}
        </strong>{' '}
        {text}
      </p>
      {onShow !== null && <Button onClick={onShow}>{i18n.t('compare.showAnyway')}</Button>}
    </div>
  );
}
