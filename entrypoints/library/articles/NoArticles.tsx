import { i18n } from '#i18n';
import { Button } from '../../../components/controls/Button.tsx';
import { errorWords } from '../../../components/states/error-words.ts';
import { StateNote } from '../../../components/states/StateNote.tsx';
import { isLibraryFiltered, wholeLibrary } from '../../../lib/archive/library-query-url.ts';
import { type LibraryQuery, noLibraryFilters } from '../../../lib/article/library-query.ts';
import type { ErrorCode } from '../../../lib/foundation/errors.ts';

export interface NoArticlesProps {
  query: LibraryQuery;
  /** Why there is no list; null: nothing answers to the query. */
  error: ErrorCode | null;
  onAsk: (query: LibraryQuery) => void;
  onRetry: () => void;
}

/** In place of a list that is empty or cannot be had: what can be done. */
export function NoArticles({ query, error, onAsk, onRetry }: NoArticlesProps) {
  if (error !== null) {
    return (
      <StateNote
        title={i18n.t('library.articles.failed.title')}
        text={`${errorWords(error)} ${i18n.t('library.articles.failed.text')}`}
      >
        <Button onClick={onRetry}>{i18n.t('library.index.retry')}</Button>
        <Button onClick={() => onAsk(wholeLibrary)}>{i18n.t('library.articles.failed.showAll')}</Button>
      </StateNote>
    );
  }
  const filtered = isLibraryFiltered(query.filters);
  const searched = query.search !== '';
  const text =
    filtered && searched
      ? i18n.t('library.articles.nothing.both')
      : searched
        ? i18n.t('library.articles.nothing.search')
        : i18n.t('library.articles.nothing.filters');
  return (
    <StateNote title={i18n.t('library.articles.nothing.title')} text={text}>
      {filtered && (
        <Button onClick={() => onAsk({ ...query, filters: noLibraryFilters })}>
          {i18n.t('library.filters.clear')}
        </Button>
      )}
      {searched && <Button onClick={() => onAsk(wholeLibrary)}>{i18n.t('library.articles.failed.showAll')}</Button>}
    </StateNote>
  );
}
