import type { PageReading } from '../article/page-reading.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import { readingOf } from './kept-reading.ts';
import type { VersionHead, VersionRecord } from './records.ts';
import { putRenewed, type RenewedFacts } from './renewal-repository.ts';
import { readSetting, type SettingValue, writeSetting } from './settings.ts';
import { getVersions, versionHeadsAfter, versionTables } from './version-rows.ts';

/** How far re-interpretation is: what the archive remembers of it between two batches. */
export type ReinterpretState = NonNullable<SettingValue<'reinterpretation'>>;

/** A version that another interpreter spoke of. `reading`: null when its text is not in the archive. */
export type StaleVersion = { version: VersionRecord; reading: PageReading } | { version: VersionHead; reading: null };

/** The versions after the cursor, and those among them that are to be interpreted. */
export interface VersionBatch {
  stale: StaleVersion[];
  looked: number;
  /** The last one's id, the next cursor. */
  last: string | null;
  isLast: boolean;
}

/** What the interpreter says of one version. */
export interface Renewal {
  versionId: string;
  /** The interpreter it was read with; when that is another one by now, somebody else has renewed it. */
  was: string;
  /** Whether it says something else than before. */
  changed: boolean;
  renewed: RenewedFacts;
}

/**
 * Where re-interpretation by this interpreter stands. It begins when the archive has been brought to another one, or to
 * none; when it has nothing to do this is one read of one record. `now`: milliseconds since 1970.
 */
export async function beginReinterpretation(
  database: ArchiveDatabase,
  interpreter: string,
  now: number,
): Promise<ReinterpretState> {
  const known = await readSetting(database, 'reinterpretation');
  if (known?.interpreter === interpreter) return known;
  return database.transaction('rw', [database.settings, database.versions], async () => {
    const meanwhile = await readSetting(database, 'reinterpretation');
    if (meanwhile?.interpreter === interpreter) return meanwhile;
    const total = await database.versions.count();
    const finishedAt = total === 0 ? now : null;
    const state = { interpreter, cursor: null, total, done: 0, changed: 0, failed: 0, finishedAt };
    await writeSetting(database, 'reinterpretation', state, now);
    return state;
  });
}

/** The next `size` versions, in the order of their ids. */
export async function readVersionBatch(
  database: ArchiveDatabase,
  { cursor, interpreter }: ReinterpretState,
  size: number,
): Promise<VersionBatch> {
  return database.transaction('r', versionTables(database), async () => {
    const heads = await versionHeadsAfter(database, cursor, size);
    const old = heads.filter((version) => version.interpreter !== interpreter);
    const versions = await getVersions(
      database,
      old.map(({ id }) => id),
    );
    const stale = old.map((head, index): StaleVersion => {
      const version = versions[index];
      if (version === undefined) return { version: head, reading: null };
      return { version, reading: readingOf(version.page, version.blocks) };
    });
    return { stale, looked: heads.length, last: heads.at(-1)?.id ?? cursor, isLast: heads.length < size };
  });
}

/**
 * Writes what became of a batch, and in the same transaction how far that is: stopped at any moment, nothing is done twice
 * and nothing left out. A version that was deleted meanwhile, or renewed by a capture, stays as it is.
 *
 * Answers where it stands now; null, and nothing is written, when somebody else has gone on from the same place.
 */
export async function writeVersionBatch(
  database: ArchiveDatabase,
  from: ReinterpretState,
  batch: VersionBatch,
  { renewals, failed }: { renewals: readonly Renewal[]; failed: number },
  now: number,
): Promise<ReinterpretState | null> {
  const { articles, corrections, readerMarks, settings } = database;
  const tables = [...versionTables(database), articles, corrections, readerMarks, settings];
  return database.transaction('rw', tables, async () => {
    const known = await readSetting(database, 'reinterpretation');
    if (known?.interpreter !== from.interpreter || known.cursor !== from.cursor) return null;
    const present = await getVersions(
      database,
      renewals.map(({ versionId }) => versionId),
    );
    const written = renewals.flatMap((renewal, index) => {
      const version = present[index];
      return version?.interpreter === renewal.was ? [{ version, renewal }] : [];
    });
    // Articles side by side, not one after the other: captures wait for less long.
    const byArticle = Map.groupBy(written, ({ version }) => version.articleId);
    await Promise.all(
      [...byArticle.values()].map(async (versions) => {
        for (const { version, renewal } of versions) await putRenewed(database, version, renewal.renewed);
      }),
    );
    const state: ReinterpretState = {
      ...known,
      cursor: batch.last,
      done: known.done + batch.looked,
      changed: known.changed + written.filter(({ renewal }) => renewal.changed).length,
      failed: known.failed + failed,
      finishedAt: batch.isLast ? now : null,
    };
    await writeSetting(database, 'reinterpretation', state, now);
    return state;
  });
}

/** What people are told of re-interpretation. */
export interface ReinterpretProgress {
  state: 'running' | 'finished';
  /** Versions looked at, never more than `total`. */
  done: number;
  total: number;
  /** Versions that say something else than before. */
  changed: number;
}

/** Fewer are done in the time it takes to read a line. */
const worthTelling = 200;

/** How far re-interpretation is, for a live query; null when there is, or was, too little to tell of. */
export async function reinterpretProgress(
  database: ArchiveDatabase = archiveDatabase(),
): Promise<ReinterpretProgress | null> {
  const known = await readSetting(database, 'reinterpretation');
  if (known === null || known.total < worthTelling) return null;
  const { done, total, changed, finishedAt } = known;
  // What is captured meanwhile may lie ahead and is looked at as well.
  return { state: finishedAt === null ? 'running' : 'finished', done: Math.min(done, total), total, changed };
}
