import { i18n } from '#i18n';
import type { IndexState } from '../../lib/article/library-query.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { errorWords } from '../states/error-words.ts';
import { ProgressBar } from '../theme/ProgressBar.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './IndexNotice.module.css';

export interface IndexNoticeProps {
  /** How far the index is that is being built; null: it knows all. */
  building: IndexState | null;
  /** Why it cannot be asked; null: it can. */
  error: ErrorCode | null;
  onRetry: () => void;
}

/** One calm line on the search index, while it is being built or cannot be asked. The list itself goes on without it. */
export function IndexNotice({ building, error, onRetry }: IndexNoticeProps) {
  const count = (number: number) => formatCount(number, readerLocale());
  return (
    <div class={styles.notice}>
      {building !== null && error === null && (
        <>
          <p>{i18n.t('library.index.building', [count(building.done), count(building.total)])}</p>
          <ProgressBar label={i18n.t('library.index.label')} done={building.done} total={Math.max(1, building.total)} />
        </>
      )}
      <p role="status">
        {error !== null && (
          <>
            {i18n.t('library.index.failed')} {errorWords(error)}{' '}
            <Button look="quiet" onClick={onRetry}>
              {i18n.t('library.index.retry')}
            </Button>
          </>
        )}
      </p>
    </div>
  );
}
