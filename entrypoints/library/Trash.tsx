import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PartWaiting } from '../../components/library/PartWaiting.tsx';
import { StateScreen } from '../../components/states/StateScreen.tsx';
import { StuckArchive } from '../../components/states/StuckArchive.tsx';
import type { TrashedEntry } from '../../components/trash/TrashedItem.tsx';
import { TrashList } from '../../components/trash/TrashList.tsx';
import { undoMarks } from '../../lib/archive/bulk-marks.ts';
import {
  deleteForGood,
  emptyTrash,
  goesAt,
  restoreArticles,
  trashDays,
  trashedArticles,
} from '../../lib/archive/trash.ts';
import { readTrashPage, writeTrashPage } from '../../lib/archive/trash-address.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { send } from '../../lib/messaging/messenger.ts';
import type { TrashedArticle } from '../../lib/storage/trash-repository.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';
import type { PartProps } from './parts.ts';

/** Articles on one page of the list: a few screens. */
const pageLength = 50;

/** The trash, followed live. */
export function Trash({ search, go, notices: { say, tried } }: PartProps) {
  const page = readTrashPage(search);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const trash = useLiveQuery(() => trashedArticles((page - 1) * pageLength, pageLength), [page]);
  const total = trash.status === 'ready' ? trash.value.total : null;
  const pages = Math.max(1, Math.ceil((total ?? 0) / pageLength));
  useEffect(() => {
    // The last of a page was put back or deleted, or the address names a page that was never there.
    if (total !== null && page > pages) go(writeTrashPage(pages), 'replace');
  }, [total, page, pages, go]);
  if (trash.status === 'loading') return <PartWaiting name={i18n.t('library.parts.trash')} />;
  if (trash.status === 'failed') return <StuckArchive error={trash.error} onReload={() => location.reload()} />;
  if (trash.value.total === 0) {
    return <StateScreen title={i18n.t('trash.nothing.title')} text={i18n.t('trash.nothing.text', [trashDays])} />;
  }

  const putBack = async ({ articleId }: TrashedEntry) => {
    const restored = await restoreArticles([articleId]);
    if (!(await tried(Promise.resolve(restored))) || !restored.ok) return;
    // Its toolbar button counts again, where the article is open, and its watch may be due.
    showAgain(articleId);
    const undo = async () => {
      if (await tried(undoMarks(restored.value))) void send('background/show-marks', { articleId });
    };
    say({ text: i18n.t('trash.isBack'), undo: () => void undo() });
  };
  const deleted = async (work: ReturnType<typeof emptyTrash>) => {
    const done = await work;
    setProgress(null);
    if (!(await tried(Promise.resolve(done))) || !done.ok) return;
    const count = done.value.deleted;
    say({ text: i18n.t('trash.deleted', count, [formatCount(count, i18n.t('language.tag'))]), undo: null });
  };
  const onProgress = (done: number, all: number) => setProgress({ done, total: all });
  return (
    <TrashList
      entries={trash.value.articles.map(entryOf)}
      total={trash.value.total}
      days={trashDays}
      now={Date.now()}
      page={page}
      pages={pages}
      progress={progress}
      onPage={(next) => go(writeTrashPage(next))}
      onPutBack={(entry) => void putBack(entry)}
      onDelete={({ articleId }) => void deleted(deleteForGood([articleId]))}
      onEmpty={() => void deleted(emptyTrash({ onProgress }))}
    />
  );
}

function showAgain(articleId: string): void {
  void send('background/show-marks', { articleId });
  void send('background/check-watches', null);
}

function entryOf({ article, trashedAt, isWatched }: TrashedArticle): TrashedEntry {
  const { id, url, headline, publisher, host, inLanguage, versionCount } = article;
  return {
    articleId: id,
    url,
    headline,
    publisher: publisher ?? host,
    inLanguage,
    versionCount,
    isWatched,
    goesAt: goesAt(trashedAt),
  };
}
