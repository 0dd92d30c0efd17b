import { i18n } from '#i18n';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { Button } from '../controls/Button.tsx';
import { LibraryPart } from '../library/LibraryPart.tsx';
import { ListNotice } from '../library/ListNotice.tsx';
import { Pages } from '../library/Pages.tsx';
import { readerLocale } from '../theme/reader-locale.ts';
import { RequestItem, type ShownRequest } from './RequestItem.tsx';

export interface RequestListProps {
  /** Those of this page alone, newest first. */
  entries: readonly ShownRequest[];
  /** Of all pages. */
  total: number;
  /** Counted from 1. */
  page: number;
  pages: number;
  onPage: (page: number) => void;
  onClear: () => void;
  /** The article whose requests alone are shown; null: all. */
  article: { headline: string } | null;
  onShowAll: () => void;
}

/** The ledger: every request that the extension made, a page at a time. */
export function RequestList({ entries, total, page, pages, onPage, onClear, article, onShowAll }: RequestListProps) {
  const count = i18n.t('library.requests.count', total, [formatCount(total, readerLocale())]);
  return (
    <LibraryPart
      title={i18n.t('library.requests.title')}
      intro={i18n.t('library.requests.intro')}
      counts={[count]}
      actions={
        article === null ? (
          <Button look="quiet" onClick={onClear}>
            {i18n.t('library.requests.clear')}
          </Button>
        ) : (
          <>
            <p>{i18n.t('library.requests.ofArticle', [`\u2068${article.headline}\u2069`])}</p>
            <Button look="quiet" onClick={onShowAll}>
              {i18n.t('library.requests.showAll')}
            </Button>
          </>
        )
      }
      foot={
        <>
          {entries.length === 0 && (
            <ListNotice
              text={i18n.t('library.requests.nothingHere')}
              action={i18n.t('library.requests.showAll')}
              onAct={onShowAll}
            />
          )}
          <Pages
            label={i18n.t('library.requests.pages')}
            newer={i18n.t('library.requests.newer')}
            older={i18n.t('library.requests.older')}
            where={i18n.t('library.requests.page', [
              formatCount(page, readerLocale()),
              formatCount(pages, readerLocale()),
            ])}
            page={page}
            pages={pages}
            onPage={onPage}
          />
        </>
      }
    >
      {entries.map((entry) => (
        <li key={entry.id}>
          <RequestItem entry={entry} />
        </li>
      ))}
    </LibraryPart>
  );
}
