import { Dexie, type Table } from 'dexie';
import type { ArchiveDatabase } from './database.ts';
import { frameTexts, mostInARow, sweepFrames } from './frames.ts';
import type { PackedVersionRow, VersionHead, VersionRecord, VersionRow } from './records.ts';
import { fitInto, headOfRow, packedBody, packedRow, unpackBody } from './version-packing.ts';

/**
 * The only place that knows how versions lie in their tables: as a difference to a frame, or as they were written before
 * there were frames. All of it is to be called within a transaction over `versionTables`.
 */

/** The tables that versions are in, for a transaction that touches them. */
export function versionTables({ versions, frames, contents }: ArchiveDatabase): Table[] {
  return [versions, frames, contents];
}

export async function getVersion(database: ArchiveDatabase, id: string): Promise<VersionRecord | undefined> {
  return (await getVersions(database, [id]))[0];
}

/** These versions in this order; undefined for what is not there, or of which the text is missing. */
export async function getVersions(
  database: ArchiveDatabase,
  ids: readonly string[],
): Promise<(VersionRecord | undefined)[]> {
  return unpackAll(database, await database.versions.bulkGet([...ids]));
}

/** The versions of an article, oldest first. */
export async function versionsOf(database: ArchiveDatabase, articleId: string): Promise<VersionRecord[]> {
  const versions = await unpackAll(database, await rowsOf(database, articleId).toArray());
  return versions.filter((version) => version !== undefined);
}

/** The same without their bodies, which takes a small part of the time. */
export async function versionHeadsOf(database: ArchiveDatabase, articleId: string): Promise<VersionHead[]> {
  return (await rowsOf(database, articleId).toArray()).map(headOfRow);
}

/** The heads of these versions; what is not there is left out. */
export async function versionHeads(database: ArchiveDatabase, ids: readonly string[]): Promise<VersionHead[]> {
  return (await database.versions.bulkGet([...ids])).filter((row) => row !== undefined).map(headOfRow);
}

/** The next heads in the order of their ids, after `cursor` or from the first. */
export async function versionHeadsAfter(
  { versions }: ArchiveDatabase,
  cursor: string | null,
  limit: number,
): Promise<VersionHead[]> {
  const after = cursor === null ? versions.orderBy('id') : versions.where('id').above(cursor);
  return (await after.limit(limit).toArray()).map(headOfRow);
}

/**
 * Writes a version: against the frame it had, or one of those that the versions before it lie in. Where it has moved away
 * from that it makes the next frame, and where it is too different from all a frame that stands by itself.
 */
export async function putVersion(database: ArchiveDatabase, version: VersionRecord): Promise<void> {
  const before = await database.versions.get(version.id);
  const row = await packed(database, version, before);
  await database.versions.put(row);
  if (before !== undefined && before.frame !== row.frame) await leave(database, [before]);
}

/** Notes in a version how it was seen; all else of it stays. */
export async function changeSightings(
  { versions }: ArchiveDatabase,
  { id, seenAs, firstSeenAt }: Pick<VersionHead, 'id' | 'seenAs' | 'firstSeenAt'>,
): Promise<void> {
  await versions.update(id, { seenAs, firstSeenAt });
}

/** Deletes versions with their corrections, and the frames and texts that no other version needs. */
export async function deleteVersions(database: ArchiveDatabase, ids: readonly string[]): Promise<void> {
  const rows = (await database.versions.bulkGet([...ids])).filter((row) => row !== undefined);
  await database.versions.bulkDelete([...ids]);
  await database.corrections.where('versionId').anyOf(ids).delete();
  await leave(database, rows);
}

function rowsOf({ versions }: ArchiveDatabase, articleId: string) {
  return versions.where('[articleId+takenAt]').between([articleId, Dexie.minKey], [articleId, Dexie.maxKey]);
}

async function unpackAll(
  database: ArchiveDatabase,
  rows: readonly (VersionRow | undefined)[],
): Promise<(VersionRecord | undefined)[]> {
  const texts = await frameTexts(
    database,
    rows.flatMap((row) => row?.frame ?? []),
  );
  const hashes = [...new Set(rows.flatMap((row) => (row === undefined || isPacked(row) ? [] : [row.contentHash])))];
  const contents = hashes.length === 0 ? [] : await database.contents.bulkGet(hashes);
  const blocksOf = new Map(contents.flatMap((content) => (content ? [[content.hash, content.blocks] as const] : [])));
  return rows.map((row) => {
    if (row === undefined) return undefined;
    if (isPacked(row)) {
      const frame = texts.get(row.frame);
      return frame === undefined ? undefined : { ...headOfRow(row), ...unpackBody(frame.text, row.delta) };
    }
    const blocks = blocksOf.get(row.contentHash);
    if (blocks === undefined) return undefined;
    return { ...headOfRow(row), page: row.page, facts: row.facts, blocks, seal: null };
  });
}

/**
 * 72 random bits in 12 characters: a frame is this machine's, and no archive is merged by frames. Half of what a UUID takes,
 * three times a version.
 */
function frameId(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(9))));
}

/** Versions before one whose frames it is tried in: sites show the same story in two or three layouts in turn. */
const mostTried = 4;

async function packed(
  database: ArchiveDatabase,
  version: VersionRecord,
  before: VersionRow | undefined,
): Promise<PackedVersionRow> {
  const { articleId, takenAt } = version;
  const body = packedBody(version);
  const range = [
    [articleId, Dexie.minKey],
    [articleId, takenAt],
  ] as const;
  const past = await database.versions
    .where('[articleId+takenAt]')
    .between(...range, true, true)
    .reverse()
    .limit(mostTried)
    .toArray();
  const near = [before, ...past].flatMap((row) => row?.frame ?? []);
  for (const frame of (await frameTexts(database, near)).values()) {
    const fit = fitInto(frame.text, body);
    if (fit === null) continue;
    // One that is written again stays where it lies: else each better language pack would make a frame of every version.
    if (!fit.isFar || before?.frame === frame.id) return packedRow(version, frame.id, fit.delta);
    if (frame.depth >= mostInARow) break;
    const next = { id: frameId(), articleId, base: frame.id, delta: fit.delta };
    return packedRow(version, await database.frames.add(next), [0, body.text.length]);
  }
  const own = { id: frameId(), articleId, lines: body.lines };
  return packedRow(version, await database.frames.add(own), [0, body.text.length]);
}

/** Deletes what these rows needed, now that they are gone or lie elsewhere, and no other row needs. */
async function leave(database: ArchiveDatabase, rows: readonly VersionRow[]): Promise<void> {
  for (const articleId of new Set(rows.filter(isPacked).map((row) => row.articleId)))
    await sweepFrames(database, articleId);
  for (const hash of new Set(rows.filter((row) => !isPacked(row)).map((row) => row.contentHash))) {
    const others = database.versions.where('contentHash').equals(hash);
    if ((await others.and((other) => !isPacked(other)).count()) === 0) await database.contents.delete(hash);
  }
}

function isPacked(row: VersionRow): row is PackedVersionRow {
  return row.frame !== undefined;
}
