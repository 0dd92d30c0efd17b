import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BesidesText, type BesidesTextProps } from '../../components/besides/BesidesText.tsx';
import type { Notices } from '../../components/controls/use-notices.ts';
import { type FetchBytes, keepImages } from '../../lib/archive/keep-images.ts';
import { keepsImages, setKeepImages } from '../../lib/archive/keep-images-setting.ts';
import { keepPageAsSeen } from '../../lib/archive/keep-page-as-seen.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { failure, type Result } from '../../lib/foundation/result.ts';
import { fetchBytes } from '../../lib/platform/fetch-page.ts';
import { openPageAsSeen } from '../../lib/platform/page-as-seen-page.ts';
import { seePageIn } from '../../lib/platform/see-page.ts';
import { stillShows } from '../../lib/platform/tabs.ts';
import { archiveDatabase } from '../../lib/storage/database.ts';
import { articleImages, dropImages, restoreImages } from '../../lib/storage/images-repository.ts';
import { deletePageAsSeen, pagesAsSeenOf, restorePageAsSeen } from '../../lib/storage/pages-as-seen-repository.ts';
import { requestLedger } from '../../lib/storage/request-ledger.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import { withArchive } from '../../lib/storage/with-archive.ts';

export interface KeptBesidesProps {
  articleId: string;
  /** The tab that shows it, and the address it was read at there. */
  tabId: number;
  url: string;
  notices: Notices;
}

const fetchInLedger: FetchBytes = (request, most) => fetchBytes(request, most, requestLedger());

/** Pictures of the article, and its page as it was seen: kept when the reader asks. */
export function KeptBesides({ articleId, tabId, url, notices: { say, tried } }: KeptBesidesProps) {
  const images = useLiveQuery(() => articleImages(articleId), [articleId]);
  const pages = useLiveQuery(() => pagesAsSeenOf(articleId), [articleId]);
  const always = useLiveQuery(() => keepsImages(), []);
  const [working, setWorking] = useState<BesidesTextProps['working']>(null);
  if (images.status !== 'ready' || pages.status !== 'ready') return null;

  const keptImages = async () => {
    setWorking({ what: 'images', done: 0, total: 0 });
    const onProgress = (done: number, total: number) => setWorking({ what: 'images', done, total });
    const done = await keepImages(articleId, { fetchBytes: fetchInLedger, onProgress });
    setWorking(null);
    if (!(await tried(Promise.resolve(done))) || !done.ok) return;
    const { kept, missing } = done.value;
    const nothing = kept === 0 && missing === 0;
    say({ text: nothing ? i18n.t('besides.images.nothing') : i18n.t('besides.images.done', kept), undo: null });
  };
  const dropped = async () => {
    const gone = await withArchive((archive) => dropImages(archive, [articleId]));
    if (!(await tried(Promise.resolve(gone))) || !gone.ok) return;
    const back = () => void tried(withArchive((archive) => restoreImages(archive, gone.value)));
    say({ text: i18n.t('besides.images.dropped'), undo: back });
  };
  const keptPage = async () => {
    setWorking({ what: 'page', done: 0, total: 0 });
    const onProgress = (done: number, total: number) => setWorking({ what: 'page', done, total });
    const done = await seen(onProgress);
    setWorking(null);
    if (!(await tried(Promise.resolve(done))) || !done.ok) return;
    const { pageId, missing } = done.value;
    const text = missing === 0 ? i18n.t('besides.page.done') : i18n.t('besides.page.doneWithout', missing);
    say({ text, undo: () => void tried(withArchive((archive) => deletePageAsSeen(archive, pageId))) });
  };
  const seen = async (onProgress: (done: number, total: number) => void) => {
    const tree = await seePageIn(tabId);
    // The tab may have gone on to another page.
    const isThere = tree !== null && (await stillShows(tabId, url));
    if (!isThere) return failure('forbidden-page') satisfies Result<never, ErrorCode>;
    return keepPageAsSeen({ articleId, url, tree }, { fetchBytes: fetchInLedger, onProgress });
  };
  const droppedPage = async (id: string) => {
    const gone = await withArchive((archive) => deletePageAsSeen(archive, id));
    if (!(await tried(Promise.resolve(gone))) || !gone.ok || gone.value === null) return;
    const page = gone.value;
    const back = () => void tried(withArchive((archive) => restorePageAsSeen(archive, page)));
    say({ text: i18n.t('besides.page.dropped'), undo: back });
  };
  return (
    <BesidesText
      images={{
        kept: images.value.filter(({ hash }) => hash !== null).length,
        missing: images.value.filter(({ hash }) => hash === null).length,
      }}
      pages={pages.value}
      working={working}
      always={always.status === 'ready' && always.value}
      onAlways={(on) => void tried(setKeepImages(on, archiveDatabase()))}
      onKeepImages={() => void keptImages()}
      onDropImages={() => void dropped()}
      onKeepPage={() => void keptPage()}
      onShowPage={(id) => void openPageAsSeen(id).catch((error: unknown) => reportDefect('page as seen', error))}
      onDropPage={(id) => void droppedPage(id)}
    />
  );
}
