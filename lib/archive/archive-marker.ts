import * as v from 'valibot';
import {
  type ArchiveMarker,
  archiveLossOf,
  archiveMarkerSchema,
  type FoundArchive,
} from '../article/archive-marker.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { foundArchive, settledIdentity } from '../storage/archive-identity.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { withArchive } from '../storage/with-archive.ts';

/** Where the marker lies: outside the archive, so that it is not lost with it. */
export interface MarkerStore {
  /** What lies there, of whatever shape; undefined: nothing. */
  read: () => Promise<unknown>;
  /** Null takes it away. */
  write: (marker: ArchiveMarker | null) => Promise<void>;
  /** Does this while no other context of the extension does it. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface MarkerDeps {
  store: MarkerStore;
  database?: ArchiveDatabase;
  clock?: Clock;
}

/** The marker says again when it was true, at least this often (milliseconds) while nothing changes. */
const renewedAfter = 24 * 60 * 60 * 1_000;

/**
 * Holds the archive against its marker, and where nothing is missing brings the marker up to date. What is missing is noted
 * in the marker, which from then on stays as it is until the reader has decided (`acceptArchive`): an archive that grows on
 * must not cover up what it has lost.
 *
 * Answers the marker as it is afterwards. To be called when a context opens and, some time after, when the archive's
 * generation was raised. A marker that is not there, or makes no sense, is written anew: nothing can be said without one.
 */
export async function noteArchive(deps: MarkerDeps): Promise<Result<ArchiveMarker, ErrorCode>> {
  const { store, database = archiveDatabase(), clock = systemClock } = deps;
  return store.alone(async () => {
    const known = markerFrom(await store.read());
    const found = await withArchive(foundArchive, database);
    if (!found.ok) return found;
    if (known !== null && known.notice !== null && !isBack(known, found.value)) return success(known);
    const loss = archiveLossOf(known, found.value);
    if (known !== null && loss !== null) {
      const marker = { ...known, notice: { loss, at: clock(), articles: found.value.articles } };
      await store.write(marker);
      return success(marker);
    }
    return writeMarker(known, found.value, database, store, clock());
  });
}

/**
 * The reader begins with what is here: the marker becomes this archive's, and what was missing is said no more. After a
 * backup was restored too. Answers the marker as it was, for `putBackMarker`; null: there was none.
 */
export async function acceptArchive(deps: MarkerDeps): Promise<Result<ArchiveMarker | null, ErrorCode>> {
  const { store, database = archiveDatabase(), clock = systemClock } = deps;
  return store.alone(async () => {
    const before = markerFrom(await store.read());
    const found = await withArchive(foundArchive, database);
    if (!found.ok) return found;
    const written = await writeMarker(null, found.value, database, store, clock());
    return written.ok ? success(before) : written;
  });
}

/** Undoes `acceptArchive`. */
export async function putBackMarker(marker: ArchiveMarker | null, { store }: MarkerDeps): Promise<Result<null, never>> {
  await store.alone(() => store.write(marker));
  return success(null);
}

/** What lies in the store as a marker; null: none, or nothing that makes sense. */
export function markerFrom(stored: unknown): ArchiveMarker | null {
  const parsed = v.safeParse(archiveMarkerSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** Whether the archive that was missing stands in its place again. An earlier state that has grown since is not it. */
function isBack(marker: ArchiveMarker, found: FoundArchive): boolean {
  return marker.notice?.loss === 'lost' && archiveLossOf(marker, found) === null;
}

async function writeMarker(
  known: ArchiveMarker | null,
  found: FoundArchive,
  database: ArchiveDatabase,
  store: MarkerStore,
  now: number,
): Promise<Result<ArchiveMarker, ErrorCode>> {
  const identity =
    found.identity === null
      ? await withArchive((archive) => settledIdentity(archive, now), database)
      : success(found.identity);
  if (!identity.ok) return identity;
  const marker: ArchiveMarker = { ...identity.value, articles: found.articles, at: now, notice: null };
  const isSame =
    known !== null &&
    known.notice === null &&
    known.id === marker.id &&
    known.generation === marker.generation &&
    known.articles === marker.articles &&
    now - known.at < renewedAfter;
  if (isSame) return success(known);
  await store.write(marker);
  return success(marker);
}
