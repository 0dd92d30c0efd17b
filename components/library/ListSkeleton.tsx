import { i18n } from '#i18n';
import { VisuallyHidden } from '../theme/VisuallyHidden.tsx';
import styles from './ListSkeleton.module.css';

/** Where the list will stand, while its first rows are on their way: calm lines in the rows' places. */
export function ListSkeleton() {
  return (
    <div class={styles.skeleton} role="status">
      <VisuallyHidden>{i18n.t('library.articles.opening')}</VisuallyHidden>
      {Array.from({ length: 6 }, (_, at) => (
        <div key={at} class={styles.row} aria-hidden="true">
          <span class={styles.line} data-length="short" />
          <span class={styles.line} data-length="long" />
          <span class={styles.line} />
        </div>
      ))}
    </div>
  );
}
