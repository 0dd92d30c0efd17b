import { Dexie, type PromiseExtended, type Table } from 'dexie';
import type { ArchiveDatabase } from './database.ts';
import { type FrameText, frameId, frameTexts, mostInARow, sweepFrames, textsOf } from './frames.ts';
import { type KeySpan, ofArticles, rowsOfArticles } from './key-span.ts';
import type { FrameRecord, PackedVersionRow, VersionBody, VersionHead, VersionRecord, VersionRow } from './records.ts';
import { fitInto, headOfRow, packedBody, packedRow, unpackBody } from './version-packing.ts';

/**
 * The only place that knows how versions lie in their tables: as a difference to a frame, or as they were written before
 * there were frames. All of it is to be called within a transaction over `versionTables`.
 *
 * Nothing here is an async function: the transaction would be lost in between where several go on at once, as in the panel.
 * Dexie follows its own promises exactly, and the browser's only as far as it can guess.
 */

/** The tables that versions are in, for a transaction that touches them. */
export function versionTables({ versions, frames, contents }: ArchiveDatabase): Table[] {
  return [versions, frames, contents];
}

export function getVersion(database: ArchiveDatabase, id: string): PromiseExtended<VersionRecord | undefined> {
  return getVersions(database, [id]).then(([version]) => version);
}

/** These versions in this order; undefined for what is not there, or of which the text is missing. */
export function getVersions(
  database: ArchiveDatabase,
  ids: readonly string[],
): PromiseExtended<(VersionRecord | undefined)[]> {
  return database.versions.bulkGet([...ids]).then((rows) => unpackAll(database, rows));
}

/** The versions of an article, oldest first. */
export function versionsOf(database: ArchiveDatabase, articleId: string): PromiseExtended<VersionRecord[]> {
  return rowsOf(database, articleId)
    .toArray()
    .then((rows) => unpackAll(database, rows))
    .then((versions) => versions.filter((version) => version !== undefined));
}

/** The rows of these articles' versions, oldest first within each. */
export function versionRows(
  database: ArchiveDatabase,
  ids: readonly string[],
  span: KeySpan,
): PromiseExtended<VersionRow[]> {
  if (span !== null)
    return rowsBetween(database, ...span)
      .toArray()
      .then((rows) => ofArticles(rows, ids, span));
  return Dexie.Promise.all(ids.map((id) => rowsOf(database, id).toArray())).then((rows) => rows.flat());
}

/** The versions of these articles, oldest first within each. */
export function versionsOfAll(
  database: ArchiveDatabase,
  ids: readonly string[],
  span: KeySpan,
): PromiseExtended<VersionRecord[]> {
  // With the rows at the same time: a frame that no version lies in is soon swept away.
  const frames = span === null ? null : rowsOfArticles(database.frames, ids, span);
  return versionRows(database, ids, span)
    .then((rows) =>
      unpackAll(
        database,
        rows,
        frames?.then((all) =>
          textsOf(
            rows.flatMap(({ frame }) => frame ?? []),
            all,
          ),
        ),
      ),
    )
    .then((versions) => versions.filter((version) => version !== undefined));
}

/** The same, each with its head: of some the body may be missing or damaged. */
export function versionsWhole(
  database: ArchiveDatabase,
  articleId: string,
): PromiseExtended<{ head: VersionHead; version: VersionRecord | undefined }[]> {
  return rowsOf(database, articleId)
    .toArray()
    .then((rows) =>
      unpackAll(database, rows).then((versions) =>
        rows.map((row, at) => ({ head: headOfRow(row), version: versions[at] })),
      ),
    );
}

/** Ids of articles that have versions, in their order, after `cursor` or from the first: those of the next `limit` versions. */
export function versionedArticles(
  { versions }: ArchiveDatabase,
  cursor: string | null,
  limit: number,
): PromiseExtended<string[]> {
  const after = cursor === null ? [Dexie.minKey, Dexie.minKey] : [cursor, Dexie.maxKey];
  return versions
    .where('[articleId+takenAt]')
    .above(after)
    .limit(limit)
    .keys()
    .then((keys) => [...new Set(keys.flatMap((key) => (Array.isArray(key) ? [String(key[0])] : [])))]);
}

/** The heads of an article's versions, oldest first: without their bodies it takes a small part of the time. */
export function versionHeadsOf(database: ArchiveDatabase, articleId: string): PromiseExtended<VersionHead[]> {
  return rowsOf(database, articleId)
    .toArray()
    .then((rows) => rows.map(headOfRow));
}

/** The heads of these versions; what is not there is left out. */
export function versionHeads(database: ArchiveDatabase, ids: readonly string[]): PromiseExtended<VersionHead[]> {
  return database.versions.bulkGet([...ids]).then((rows) => rows.filter((row) => row !== undefined).map(headOfRow));
}

/** The next heads in the order of their ids, after `cursor` or from the first. */
export function versionHeadsAfter(
  { versions }: ArchiveDatabase,
  cursor: string | null,
  limit: number,
): PromiseExtended<VersionHead[]> {
  const after = cursor === null ? versions.orderBy('id') : versions.where('id').above(cursor);
  return after
    .limit(limit)
    .toArray()
    .then((rows) => rows.map(headOfRow));
}

/**
 * Writes a version: against the frame it had, or one of those that the versions before it lie in. Where it has moved away
 * from that it makes the next frame, and where it is too different from all a frame that stands by itself. Of one article
 * one after the other: a frame that is being made is not yet needed by any row.
 */
export function putVersion(database: ArchiveDatabase, version: VersionRecord): PromiseExtended<void> {
  return database.versions.get(version.id).then((before) =>
    packed(database, version, before)
      .then((row) => database.versions.put(row).then(() => row))
      .then((row) => (before === undefined || before.frame === row.frame ? undefined : leave(database, [before]))),
  );
}

/** Notes in a version how it was seen; all else of it stays. */
export function changeSightings(
  { versions }: ArchiveDatabase,
  { id, seenAs, firstSeenAt }: Pick<VersionHead, 'id' | 'seenAs' | 'firstSeenAt'>,
): PromiseExtended<number> {
  return versions.update(id, { seenAs, firstSeenAt });
}

/** Deletes versions with their corrections, and the frames and texts that no other version needs. */
export function deleteVersions(database: ArchiveDatabase, ids: readonly string[]): PromiseExtended<void> {
  return database.versions.bulkGet([...ids]).then((rows) =>
    database.versions
      .bulkDelete([...ids])
      .then(() => database.corrections.where('versionId').anyOf(ids).delete())
      .then(() =>
        leave(
          database,
          rows.filter((row) => row !== undefined),
        ),
      ),
  );
}

/** Deletes all versions of these articles, with their corrections, frames and texts. */
export function deleteVersionsOfAll(database: ArchiveDatabase, articleIds: readonly string[]): PromiseExtended<void> {
  const { versions, frames, corrections } = database;
  const ids = [...articleIds];
  return versionRows(database, ids, null).then((rows) =>
    versions
      .bulkDelete(rows.map(({ id }) => id))
      .then(() => corrections.where('articleId').anyOf(ids).delete())
      .then(() => frames.where('articleId').anyOf(ids).delete())
      .then(() => dropContents(database, rows)),
  );
}

function rowsOf(database: ArchiveDatabase, articleId: string) {
  return rowsBetween(database, articleId, articleId);
}

function rowsBetween({ versions }: ArchiveDatabase, first: string, last: string) {
  return versions.where('[articleId+takenAt]').between([first, Dexie.minKey], [last, Dexie.maxKey]);
}

function unpackAll(
  database: ArchiveDatabase,
  rows: readonly (VersionRow | undefined)[],
  frames: PromiseExtended<ReadonlyMap<string, FrameText>> = frameTexts(
    database,
    rows.flatMap((row) => row?.frame ?? []),
  ),
): PromiseExtended<(VersionRecord | undefined)[]> {
  const hashes = [...new Set(rows.flatMap((row) => (row === undefined || isPacked(row) ? [] : [row.contentHash])))];
  return frames.then((texts) =>
    (hashes.length === 0 ? Dexie.Promise.resolve([]) : database.contents.bulkGet(hashes)).then((contents) => {
      const blocksOf = new Map(contents.flatMap((one) => (one ? [[one.hash, one.blocks] as const] : [])));
      return rows.map((row): VersionRecord | undefined => {
        if (row === undefined) return undefined;
        if (isPacked(row)) {
          const frame = texts.get(row.frame);
          const body = frame === undefined ? null : bodyOf(row, frame.text);
          return body === null ? undefined : { ...headOfRow(row), ...body };
        }
        const blocks = blocksOf.get(row.contentHash);
        if (blocks === undefined) return undefined;
        return { ...headOfRow(row), page: row.page, facts: row.facts, blocks, seal: null };
      });
    }),
  );
}

/** Null: it is damaged. It is then as one whose text is missing, so that it spoils nothing but itself. */
function bodyOf(row: PackedVersionRow, frame: string): VersionBody | null {
  try {
    return unpackBody(frame, row.delta);
  } catch {
    return null;
  }
}

/** Versions before one whose frames it is tried in: sites show the same story in two or three layouts in turn. */
const mostTried = 4;

function packed(
  database: ArchiveDatabase,
  version: VersionRecord,
  before: VersionRow | undefined,
): PromiseExtended<PackedVersionRow> {
  const { articleId, takenAt } = version;
  const body = packedBody(version);
  const add = (frame: FrameRecord) =>
    database.frames.add(frame).then((id) => packedRow(version, id, [0, body.text.length]));
  return database.versions
    .where('[articleId+takenAt]')
    .between([articleId, Dexie.minKey], [articleId, takenAt], true, true)
    .reverse()
    .limit(mostTried)
    .toArray()
    .then((past) =>
      frameTexts(
        database,
        [before, ...past].flatMap((row) => row?.frame ?? []),
      ),
    )
    .then((near) => {
      for (const frame of near.values()) {
        const fit = fitInto(frame.text, body);
        if (fit === null) continue;
        // One that is written again stays where it lies: else each better language pack would make a frame of every version.
        if (!fit.isFar || before?.frame === frame.id) {
          return Dexie.Promise.resolve(packedRow(version, frame.id, fit.delta));
        }
        if (frame.depth >= mostInARow) break;
        return add({ id: frameId(), articleId, base: frame.id, delta: fit.delta });
      }
      return add({ id: frameId(), articleId, lines: body.lines });
    });
}

/** Deletes what these rows needed, now that they are gone or lie elsewhere, and no other row needs. */
function leave(database: ArchiveDatabase, rows: readonly VersionRow[]): PromiseExtended<void> {
  const articles = new Set(rows.filter(isPacked).map((row) => row.articleId));
  const swept = [...articles].map((articleId) => sweepFrames(database, articleId));
  return Dexie.Promise.all([...swept, dropContents(database, rows)]).then(() => undefined);
}

/** Deletes the texts of those of these rows that are from before there were frames, where no other row needs them. */
function dropContents(database: ArchiveDatabase, rows: readonly VersionRow[]): PromiseExtended<void> {
  const hashes = new Set(rows.filter((row) => !isPacked(row)).map((row) => row.contentHash));
  const dropped = [...hashes].map((hash) =>
    database.versions
      .where('contentHash')
      .equals(hash)
      .and((other) => !isPacked(other))
      .count()
      .then((others) => (others > 0 ? undefined : database.contents.delete(hash))),
  );
  return Dexie.Promise.all(dropped).then(() => undefined);
}

function isPacked(row: VersionRow): row is PackedVersionRow {
  return row.frame !== undefined;
}
