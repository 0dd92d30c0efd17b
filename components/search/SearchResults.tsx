import { i18n } from '#i18n';
import { readerAddress } from '../../lib/article/reader-address.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { errorWords } from '../states/error-words.ts';
import { ProgressBar } from '../theme/ProgressBar.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import type { ResultsView } from './results-view.ts';
import { SearchHit } from './SearchHit.tsx';
import styles from './SearchResults.module.css';

export interface SearchResultsProps {
  view: ResultsView;
  onOpen: (articleId: string) => void;
  /** Leads to all results in the library. */
  onAll: () => void;
  onRetry: () => void;
}

/** The first results of a search, how many there are, and the way to all of them. */
export function SearchResults({ view, onOpen, onAll, onRetry }: SearchResultsProps) {
  const count = (number: number) => formatCount(number, readerLocale());
  return (
    <div aria-busy={view.state === 'searching' || (view.state === 'found' && view.stale)}>
      {/* Always there, so that what comes into it is read out. */}
      <div role="status" class={styles.status}>
        {view.state === 'searching' && <p class={styles.searching}>{i18n.t('search.results.searching')}</p>}
        {view.state === 'found' && (
          <p>
            {view.total === 0
              ? i18n.t('search.results.none')
              : i18n.t('search.results.count', view.total, [count(view.total)])}
          </p>
        )}
        {view.state === 'failed' && (
          <p class={styles.failed}>
            <span>{errorWords(view.error)}</span>{' '}
            <Button look="quiet" onClick={onRetry}>
              {i18n.t('search.results.again')}
            </Button>
          </p>
        )}
      </div>
      {view.state === 'found' && view.building !== null && (
        <div class={styles.status}>
          <p>{i18n.t('search.results.building', [count(view.building.done), count(view.building.total)])}</p>
          <ProgressBar label={i18n.t('search.label')} done={view.building.done} total={view.building.total} />
        </div>
      )}
      {view.state === 'found' && view.hits.length > 0 && (
        <>
          <ul class={styles.hits}>
            {view.hits.map((hit) => (
              <li key={hit.articleId}>
                <SearchHit hit={hit} href={readerAddress(hit.articleId)} onOpen={onOpen} />
              </li>
            ))}
          </ul>
          <Button look="quiet" onClick={onAll}>
            {i18n.t('search.results.all', view.total, [count(view.total)])}
          </Button>
        </>
      )}
    </div>
  );
}
