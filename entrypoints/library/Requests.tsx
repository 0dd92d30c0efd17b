import { i18n } from '#i18n';
import { PartWaiting } from '../../components/library/PartWaiting.tsx';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import { StuckArchive } from '../../components/states/StuckArchive.tsx';
import { RequestList } from '../../components/watch/RequestList.tsx';
import { readRequestsAddress, writeRequestsAddress } from '../../lib/archive/library-address.ts';
import { clearRequests, restoreRequests } from '../../lib/archive/request-list.ts';
import { articleView } from '../../lib/storage/queries.ts';
import { ledgerPage } from '../../lib/storage/request-ledger.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import type { PartProps } from './parts.ts';

/** Requests on one page of the list: a few screens. */
const pageLength = 50;

/** The ledger, followed live. */
export function Requests({ search, go, notices: { say, tried } }: PartProps) {
  const { articleId, page } = readRequestsAddress(search);
  const ledger = useLiveQuery(
    async () => ({
      ...(await ledgerPage((page - 1) * pageLength, pageLength, articleId)),
      headline: articleId === null ? null : ((await articleView(articleId))?.facts.headline ?? ''),
    }),
    [articleId, page],
  );
  if (ledger.status === 'loading') return <PartWaiting name={i18n.t('library.parts.requests')} />;
  if (ledger.status === 'failed') return <StuckArchive error={ledger.error} onReload={() => location.reload()} />;
  const { entries, total, headline } = ledger.value;
  if (total === 0 && articleId === null) {
    return <StateScreen title={i18n.t('library.requests.empty.title')} text={i18n.t('library.requests.empty.text')} />;
  }
  const clear = async () => {
    const cleared = await clearRequests();
    if (!(await tried(Promise.resolve(cleared))) || !cleared.ok) return;
    say({ text: i18n.t('library.requests.cleared'), undo: () => void tried(restoreRequests(cleared.value)) });
  };
  return (
    <RequestList
      entries={entries}
      total={total}
      page={page}
      pages={Math.max(1, Math.ceil(total / pageLength))}
      onPage={(next) => go(writeRequestsAddress({ articleId, page: next }))}
      onClear={() => void clear()}
      article={headline === null ? null : { headline: headline.trim() || i18n.t('article.untitled') }}
      onShowAll={() => go(writeRequestsAddress({ articleId: null, page: 1 }))}
    />
  );
}
