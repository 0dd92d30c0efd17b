import type { PageReadOutcome, PagesToRead } from '../article/import-run.ts';
import { isLinkAlone } from '../article/version-state.ts';
import type { WatchStop } from '../article/watch.ts';
import { type Capture, type Kept, keepCapture } from './capture-repository.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import type { PageToReadRecord } from './import-records.ts';
import type { ArticleRecord } from './records.ts';
import { readSetting, writeSetting } from './settings.ts';
import { versionTables } from './version-rows.ts';

/** Articles that are here as links alone, and not in the trash, in no order. As many as are asked for. */
export async function linksAlone(database: ArchiveDatabase, articleIds: readonly string[]): Promise<ArticleRecord[]> {
  const { articles, versions, readerMarks } = database;
  return database.transaction('r', [articles, versions, readerMarks], async () => {
    const known = await articles.bulkGet([...articleIds]);
    const newest = await versions.bulkGet(known.map((article) => article?.newestVersionId ?? ''));
    const marks = await readerMarks.bulkGet([...articleIds]);
    return known.filter((article, at): article is ArticleRecord => {
      const version = newest[at];
      const isTrashed = (marks[at]?.trashedAt?.value ?? null) !== null;
      return article !== undefined && version !== undefined && isLinkAlone(version) && !isTrashed;
    });
  });
}

/** Adds pages to the queue. One that is waiting already keeps its turn; one that was settled is tried again. */
export async function queuePages(database: ArchiveDatabase, records: readonly PageToReadRecord[]): Promise<void> {
  const { pagesToRead } = database;
  await database.transaction('rw', pagesToRead, async () => {
    const before = await pagesToRead.bulkGet(records.map(({ articleId }) => articleId));
    await pagesToRead.bulkPut(records.filter((_record, at) => (before[at]?.nextAt ?? null) === null));
  });
}

/** The page that has waited longest of those that are due; null: none is, or the reader has paused. */
export async function nextDuePage(database: ArchiveDatabase, now: number): Promise<PageToReadRecord | null> {
  if (await readSetting(database, 'pagesPaused')) return null;
  return (await database.pagesToRead.where('nextAt').belowOrEqual(now).first()) ?? null;
}

/** When the first page is due; null: none is waiting, or the reader has paused. */
export async function firstPageDueAt(database: ArchiveDatabase): Promise<number | null> {
  if (await readSetting(database, 'pagesPaused')) return null;
  return (await database.pagesToRead.orderBy('nextAt').first())?.nextAt ?? null;
}

/** Pauses the reading of pages, or goes on with it: each keeps its turn. `now`: milliseconds since 1970. */
export async function pausePages(database: ArchiveDatabase, isPaused: boolean, now: number): Promise<void> {
  await writeSetting(database, 'pagesPaused', isPaused, now);
}

/** Changes a page that waits for its turn at `nextAt`; false: the reader has taken it back, or it has another turn. */
export async function changePage(
  database: ArchiveDatabase,
  { articleId, nextAt }: Pick<PageToReadRecord, 'articleId' | 'nextAt'>,
  change: Partial<Pick<PageToReadRecord, 'nextAt' | 'failures' | 'outcome'>>,
): Promise<boolean> {
  const { pagesToRead } = database;
  return database.transaction('rw', pagesToRead, async () => {
    const before = await pagesToRead.get(articleId);
    if (before === undefined || before.nextAt === null || before.nextAt !== nextAt) return false;
    await pagesToRead.put({ ...before, ...change });
    return true;
  });
}

/** Has no page of a host be asked for before a moment: its server asked to be left alone. */
export async function holdPages(database: ArchiveDatabase, host: string, until: number, gap: number): Promise<void> {
  let later = until;
  await database.pagesToRead
    .where('nextAt')
    .below(until)
    .modify((page) => {
      if (page.host === host && page.nextAt !== null) page.nextAt = later += gap;
    });
}

/**
 * Keeps a page that was read, in one transaction with the note that it was: only where the reader still wants it, and the
 * article is there and not in the trash.
 */
export async function keepPage(
  database: ArchiveDatabase,
  capture: Capture,
  { articleId, nextAt }: Pick<PageToReadRecord, 'articleId' | 'nextAt'>,
): Promise<{ kept: Kept | null; value: PageReadOutcome | null }> {
  const { articles, corrections, readerMarks, pagesToRead } = database;
  const tables = [...versionTables(database), articles, corrections, readerMarks, pagesToRead];
  return database.transaction('rw', tables, async () => {
    const page = await pagesToRead.get(articleId);
    const article = await articles.get(articleId);
    const marks = await readerMarks.get(articleId);
    if (page === undefined || page.nextAt !== nextAt || article === undefined) return { kept: null, value: null };
    if ((marks?.trashedAt?.value ?? null) !== null) {
      await pagesToRead.put({ ...page, nextAt: null, outcome: 'in-trash' });
      return { kept: null, value: 'in-trash' as const };
    }
    const kept = await keepCapture(database, capture);
    await pagesToRead.put({ ...page, nextAt: null, failures: 0, outcome: 'read' });
    return { kept, value: 'read' as const };
  });
}

/** How far reading pages is. */
export async function pagesToRead(database: ArchiveDatabase = archiveDatabase()): Promise<PagesToRead> {
  const all = await database.pagesToRead.toArray();
  const waiting = all.flatMap(({ nextAt }) => nextAt ?? []);
  const stopped = all.flatMap(({ outcome }): WatchStop[] => (outcome === null || outcome === 'read' ? [] : [outcome]));
  const reasons = Map.groupBy(stopped, (why) => why);
  return {
    waiting: waiting.length,
    nextAt: waiting.reduce<number | null>((first, at) => Math.min(first ?? at, at), null),
    lastAt: waiting.reduce<number | null>((last, at) => Math.max(last ?? at, at), null),
    isHeld: await readSetting(database, 'pagesPaused'),
    read: all.filter(({ outcome }) => outcome === 'read').length,
    failed: [...reasons].map(([why, ones]) => ({ why, count: ones.length })),
  };
}

/** Takes back what waits, and forgets what is settled where `settled` says so. Answers what waited, for `restorePages`. */
export async function dropPages(database: ArchiveDatabase, settled: boolean): Promise<PageToReadRecord[]> {
  const { pagesToRead: pages } = database;
  return database.transaction('rw', pages, async () => {
    const all = await pages.toArray();
    const waiting = all.filter(({ nextAt }) => nextAt !== null);
    const gone = settled ? all : waiting;
    await pages.bulkDelete(gone.map(({ articleId }) => articleId));
    return gone;
  });
}

/** Puts back what `dropPages` took away. */
export async function restorePages(database: ArchiveDatabase, records: readonly PageToReadRecord[]): Promise<void> {
  await database.pagesToRead.bulkPut([...records]);
}
