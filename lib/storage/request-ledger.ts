import type { Ledger, RequestEntry } from '../article/page-request.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import type { RequestRecord } from './records.ts';
import { withArchive } from './with-archive.ts';

/**
 * Most entries that are kept: years of a dozen watched articles. When there are more, the oldest go; `trimBy` at a time, so
 * that not every request has to look for them.
 */
export const ledgerLimits = { entries: 10_000, trimBy: 500 } as const;

/** The ledger of this archive. An archive that does not answer takes no entry, and then no request is made. */
export function requestLedger(database: ArchiveDatabase = archiveDatabase()): Ledger {
  return {
    write: async (entry) => (await withArchive((archive) => putEntry(archive, entry), database)).ok,
  };
}

async function putEntry(database: ArchiveDatabase, entry: RequestEntry): Promise<void> {
  const { requests } = database;
  await database.transaction('rw', [requests], async () => {
    await requests.put(entry);
    const over = (await requests.count()) - ledgerLimits.entries;
    if (over < ledgerLimits.trimBy) return;
    await requests.bulkDelete(await requests.orderBy('at').limit(over).primaryKeys());
  });
}

/** An entry with the headline of the article it was made for; null where there is none, or none any more. */
export type LedgerEntry = RequestRecord & { headline: string | null };

/** A page of the ledger, newest first, and how many entries there are. */
export interface LedgerPage {
  entries: LedgerEntry[];
  total: number;
}

/** The entries from `offset` on, newest first; of one article when its id is given. */
export async function ledgerPage(
  offset: number,
  length: number,
  articleId: string | null = null,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<LedgerPage> {
  const { requests, articles } = database;
  return database.transaction('r', [requests, articles], async () => {
    const newest = () => {
      const all = requests.orderBy('at').reverse();
      return articleId === null ? all : all.and((entry) => entry.articleId === articleId);
    };
    const entries = await newest().offset(offset).limit(length).toArray();
    const made = await articles.bulkGet(entries.map((entry) => entry.articleId ?? ''));
    return {
      entries: entries.map((entry, at) => ({ ...entry, headline: made[at]?.headline ?? null })),
      total: await newest().count(),
    };
  });
}

/** Made of a click on a page that asks for the same itself: as many as it shows, at once. */
const clicked: ReadonlySet<RequestRecord['purpose']> = new Set(['picture', 'page-part']);

/** When requests were made since a moment, by host, oldest first; without those for pictures and other parts of pages. */
export async function requestTimes(database: ArchiveDatabase, since: number): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  await database.requests
    .where('at')
    .aboveOrEqual(since)
    .each(({ host, at, purpose }) => {
      if (!clicked.has(purpose)) times.set(host, [...(times.get(host) ?? []), at]);
    });
  return times;
}

/** Empties the ledger and answers what stood in it, for `restoreLedger`. */
export async function clearLedger(database: ArchiveDatabase): Promise<RequestRecord[]> {
  return database.transaction('rw', [database.requests], async () => {
    const entries = await database.requests.toArray();
    await database.requests.clear();
    return entries;
  });
}

/** Puts entries back that were cleared; those that have come meanwhile stay. */
export async function restoreLedger(database: ArchiveDatabase, entries: readonly RequestRecord[]): Promise<void> {
  await database.requests.bulkPut([...entries]);
}
