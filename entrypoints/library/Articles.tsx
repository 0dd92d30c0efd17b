import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ArticlesLayout } from '../../components/library/ArticlesLayout.tsx';
import { ChosenFilters } from '../../components/library/ChosenFilters.tsx';
import { IndexNotice } from '../../components/library/IndexNotice.tsx';
import { ListSkeleton } from '../../components/library/ListSkeleton.tsx';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import { StuckArchive } from '../../components/states/StuckArchive.tsx';
import {
  isLibraryFiltered,
  naturalSort,
  readLibraryQuery,
  writeLibraryQuery,
} from '../../lib/archive/library-query-url.ts';
import { type LibraryFilters, type LibraryQuery, noLibraryFilters } from '../../lib/article/library-query.ts';
import { dayOfWall, wallHere } from '../../lib/foundation/calendar-day.ts';
import { ArticleFilters } from './articles/ArticleFilters.tsx';
import { ArticleListView } from './articles/ArticleListView.tsx';
import { ArticleSearch } from './articles/ArticleSearch.tsx';
import { chosenLibraryFilters } from './articles/library-filter-words.ts';
import { NoArticles } from './articles/NoArticles.tsx';
import { useArticleList } from './articles/use-article-list.ts';
import { useCollections } from './articles/use-collections.ts';
import type { PartProps } from './parts.ts';
import type { Step } from './use-search.ts';

/** All articles of the archive but those in the trash, as the page's address asks for them. */
export function Articles({ search, go, notices }: PartProps) {
  const query = useMemo(() => readLibraryQuery(search), [search]);
  const list = useArticleList(query);
  const collections = useCollections();
  const lastChange = useRef<'search' | 'period' | 'other'>('other');

  const ask = (next: LibraryQuery, change: 'search' | 'period' | 'other') => {
    // A word and a date that are being typed are many: the way back leads past all of them.
    const step: Step = change !== 'other' && change === lastChange.current ? 'replace' : 'push';
    lastChange.current = change;
    go(writeLibraryQuery(next), step);
  };
  const filter = (filters: LibraryFilters) => {
    const typed = filters.from !== query.filters.from || filters.to !== query.filters.to;
    ask({ ...query, filters }, typed ? 'period' : 'other');
  };
  const find = (words: string) => {
    if (words === query.search) return;
    const natural = query.sort === naturalSort(query.search) || query.sort === 'relevance';
    ask({ ...query, search: words, sort: natural ? naturalSort(words) : query.sort }, 'search');
  };

  const heading = useRef<HTMLHeadingElement>(null);
  // For what is pressed above the list and is gone by that.
  const handingFocus = (change: () => void) => {
    change();
    heading.current?.focus({ preventScroll: true });
  };
  const { order, answer, error } = list;
  if (error === 'storage-stuck' || error === 'storage-full')
    return <StuckArchive error={error} onReload={() => location.reload()} />;
  const asked = query.search !== '' || isLibraryFiltered(query.filters);
  if (!asked && !list.busy && order?.complete === true && order.total === 0) {
    return <StateScreen title={i18n.t('library.articles.empty.title')} text={i18n.t('library.articles.empty.text')} />;
  }
  const today = dayOfWall(wallHere(Date.now()));
  const isNone = !list.busy && order?.total === 0;
  return (
    <ArticlesLayout
      search={<ArticleSearch search={query.search} today={today} onSearch={find} />}
      filters={
        <ArticleFilters
          filters={query.filters}
          answer={answer}
          collections={collections.tree}
          collectionNames={collections.names}
          today={today}
          onChange={filter}
        />
      }
    >
      <IndexNotice building={answer?.building ?? null} error={list.indexError} onRetry={list.retry} />
      <ChosenFilters
        filters={chosenLibraryFilters(query.filters, collections.names, (next) => handingFocus(() => filter(next)))}
        // Where nothing is found, the way out of all stands there.
        onClear={isNone || error !== null ? null : () => handingFocus(() => filter(noLibraryFilters))}
      />
      {order === null && error === null && <ListSkeleton />}
      {(error !== null || isNone) && (
        <NoArticles query={query} error={error} onAsk={(next) => ask(next, 'other')} onRetry={list.retry} />
      )}
      {order !== null && error === null && (
        <ArticleListView
          query={query}
          list={list}
          order={order}
          collections={collections}
          notices={notices}
          onAsk={(next) => ask(next, 'other')}
          headingRef={heading}
        />
      )}
    </ArticlesLayout>
  );
}
