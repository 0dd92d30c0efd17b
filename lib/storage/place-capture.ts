import { noTextHash } from '../article/content-hash.ts';
import type { TakenBy } from '../article/version-state.ts';
import type { VersionHead } from './records.ts';

/** What is looked at to say where a reading belongs. */
export type Sight = Pick<VersionHead, 'takenAt' | 'takenBy' | 'contentHash' | 'factsHash'>;

/** Where a reading belongs among the versions of its article. */
export interface Placing {
  /** The version that it shows again; null: it is a version of its own. */
  joins: VersionHead | null;
  /** What the article was last seen as before it; null: nothing. */
  previous: VersionHead | null;
  /** For one of its own: see `VersionHead.beside`. */
  beside: VersionHead | null;
  /** Whether the version that it joins or makes is from now on what the publisher shows. */
  isNewest: boolean;
}

/**
 * Says whether a reading shows a version again, and if not, where it stands.
 *
 * 1. What was taken now comes after everything. A web archive's capture, or a file, comes between what was last seen before
 *    its time and what was first seen after it.
 * 2. The same text and facts as one of these two neighbours: the article was seen so once more. As any other version: the
 *    publisher has gone back to it.
 * 3. Different ways of taking give different readings of one page: without its scripts, without its cookies. So a reading
 *    that differs from its neighbour, but not from the last one that was taken in its own way, shows that one again,
 *    where these two were never seen in the same way: nothing says that anything changed in between.
 * 4. The same text as the neighbour, with facts that differ, in a way in which the neighbour was never seen: kept beside it,
 *    so that the next reading taken in this way has something to be compared with.
 *
 * What the publisher shows is what a live reading shows, and what the background finds changed against a reading that it
 * took itself, or where all that is known is a file. A web archive's capture is history.
 */
export function placeCapture(sight: Sight, versions: readonly VersionHead[], newestId: string | null): Placing {
  const { before, after } = neighbours(sight, versions, newestId);
  const previous = before[0]?.version ?? null;
  const joins = shownAgain(sight, before) ?? shownAgain(sight, after);
  const newest = versions.find(({ id }) => id === newestId);
  if (joins !== null) return { joins, previous, beside: null, isNewest: joins === newest || showsAnew(sight, newest) };

  const beside =
    [previous, after[0]?.version ?? null].find(
      (one) => one !== null && one.contentHash === sight.contentHash && one.seenAs[sight.takenBy] === undefined,
    ) ?? null;
  const isNewest =
    newest === undefined ||
    showsAnew(sight, newest) ||
    (beside === null && sight.takenBy === 'background' && hasBaseline(before, newest)) ||
    (beside === null && sight.takenBy === 'import' && newest === previous);
  return { joins: null, previous, beside, isNewest };
}

/** The versions that decide where a reading belongs: they must have been interpreted by the same interpreter as it. */
export function decidingVersions(
  sight: Sight,
  versions: readonly VersionHead[],
  newestId: string | null,
): readonly VersionHead[] {
  const { before, after } = neighbours(sight, versions, newestId);
  const some = [before, after].flatMap((list) => [list[0], list.find(({ by }) => by === sight.takenBy)]);
  return [...new Set(some.flatMap((sighting) => sighting?.version ?? []))];
}

/** What the publisher shows as far as is known, of versions that are left when one is deleted. */
export function newestOf<V extends VersionHead>(versions: readonly V[]): V | undefined {
  const byTime = [...versions].sort((one, other) => one.takenAt - other.takenAt);
  const withText = byTime.filter(({ contentHash }) => contentHash !== noTextHash);
  const known = withText.length > 0 ? withText : byTime;
  const seen = known.filter((version) => Object.keys(version.seenAs).some((way) => way !== 'archive'));
  return seen.findLast(({ beside }) => beside === null) ?? seen.at(-1) ?? byTime.at(-1);
}

/** Whether two versions were ever seen in the same way. */
function shareAWay(one: VersionHead, other: VersionHead): boolean {
  return Object.keys(one.seenAs).some((way) => Object.hasOwn(other.seenAs, way));
}

interface Sighting {
  version: VersionHead;
  at: number;
  /** Null: known by its time only. */
  by: TakenBy | null;
}

/** Everything seen before and after, the nearest first. */
function neighbours(sight: Sight, versions: readonly VersionHead[], newestId: string | null) {
  const isNewest = ({ version }: Sighting) => Number(version.id === newestId);
  const seen = versions.flatMap(sightingsOf).sort((one, other) => one.at - other.at || isNewest(one) - isNewest(other));
  const isNow = sight.takenBy === 'live' || sight.takenBy === 'background';
  const before = seen.filter(({ at }) => isNow || at <= sight.takenAt).reverse();
  const after = seen.filter(({ at }) => !isNow && at > sight.takenAt);
  // A clock that was set back must not make a version of every visit until that time has come again.
  if (isNow && (before[0]?.at ?? 0) > sight.takenAt) {
    before.sort((one, other) => isNewest(other) - isNewest(one));
  }
  return { before, after };
}

function sightingsOf(version: VersionHead): Sighting[] {
  const ways = Object.entries(version.seenAs).map(([by, at]) => ({ version, at, by: by as TakenBy }));
  const { firstSeenAt, takenAt, takenBy } = version;
  return [{ version, at: firstSeenAt, by: null }, { version, at: takenAt, by: takenBy }, ...ways];
}

function shownAgain(sight: Sight, sightings: readonly Sighting[]): VersionHead | null {
  const nearest = sightings[0]?.version;
  if (nearest === undefined) return null;
  if (isSameState(nearest, sight)) return nearest;
  const sameWay = sightings.find(({ by }) => by === sight.takenBy)?.version;
  if (sameWay === undefined || !isSameState(sameWay, sight) || shareAWay(nearest, sameWay)) return null;
  return sameWay;
}

function isSameState(version: VersionHead, sight: Sight): boolean {
  return version.contentHash === sight.contentHash && version.factsHash === sight.factsHash;
}

/** Whether a version is known from a file and nothing else. */
function isFromFile({ seenAs }: VersionHead): boolean {
  return Object.keys(seenAs).every((way) => way === 'import');
}

/**
 * Whether the publisher has been seen in this way before, and is seen in it now. A file is history as soon as the page
 * itself is read.
 */
function showsAnew(sight: Sight, newest: VersionHead | undefined): boolean {
  if (sight.takenBy === 'live') return true;
  if (sight.takenBy !== 'background' || newest === undefined) return false;
  return newest.seenAs.background !== undefined || isFromFile(newest);
}

/** Whether the background has looked since the newest version was made: what differs from that is a change. */
function hasBaseline(before: readonly Sighting[], newest: VersionHead): boolean {
  return before.some(({ by, at }) => by === 'background' && at >= newest.takenAt);
}
