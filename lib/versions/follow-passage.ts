import {
  type PassageInVersion,
  type PassageSelector,
  type ReadDifferently,
  versionText,
} from '../article/followed-passage.ts';
import type { VersionState } from '../article/version-state.ts';
import { comparability } from './comparability.ts';
import { exactPlace, type Reference } from './exact-place.ts';
import { areSameWords, type WordsInPlace, wordsInPlace } from './glued-text.ts';
import { hasMoved } from './moved-passage.ts';
import { nearPlace } from './near-place.ts';
import { type PreparedText, preparedText } from './prepared-text.ts';

/** A passage as it was marked. */
export interface MarkedSelector extends PassageSelector {
  /** The version whose text `start` and `end` count in. */
  versionId: string;
}

/**
 * What became of a passage in each of an article's versions, in their order: oldest first. It is followed from the version it
 * was marked in, forward and backward, each time from the nearest version in which it was found: its own words first, then
 * the words that had taken their place there, then what is most like it (see `nearPlace`). Where the version it was marked in is
 * gone, it is followed from the selectors' own context.
 */
export function followPassage(passage: MarkedSelector, versions: readonly VersionState[]): PassageInVersion[] {
  return followPassages([passage], versions)[0] ?? [];
}

/** The same for several passages of one article; each text is taken apart once. */
export function followPassages(
  passages: readonly MarkedSelector[],
  versions: readonly VersionState[],
): PassageInVersion[][] {
  const byHash = new Map<string, PreparedText>();
  const texts = versions.map(({ contentHash, blocks }) => {
    const known = byHash.get(contentHash) ?? preparedText(versionText(blocks));
    byHash.set(contentHash, known);
    return known;
  });
  return passages.map((passage) => followOne(passage, versions, texts));
}

/** Where the passage was last found on the way, in which version, and why its words there may be our doing. */
interface Trail extends Reference {
  version: VersionState | null;
  because: ReadDifferently | null;
}

function followOne(
  passage: MarkedSelector,
  versions: readonly VersionState[],
  texts: readonly PreparedText[],
): PassageInVersion[] {
  const marked = versions.findIndex(({ id }) => id === passage.versionId);
  const origin = originOf(passage, versions[marked], texts[marked]);
  const wanted = wordsInPlace(origin.text.text, origin.start, origin.end);
  const found: PassageInVersion[] = [];
  const walk = (order: readonly number[]) => {
    let trail = origin;
    for (const at of order) {
      const [version, text] = [versions[at], texts[at]];
      if (version === undefined || text === undefined) continue;
      const step = inVersion(wanted, origin, trail, version, text);
      found[at] = step;
      if (step.range !== null) trail = { text, ...step.range, version, because: step.because };
    }
  };
  const start = marked === -1 ? versions.length : marked;
  const indices = versions.map((_, at) => at);
  walk(indices.slice(start));
  walk(indices.slice(0, start).reverse());
  return found;
}

/** The passage in the version it was marked in; in its own context alone where that version is gone or reads otherwise now. */
function originOf(passage: MarkedSelector, version?: VersionState, text?: PreparedText): Trail {
  const { exact, prefix, suffix, start, end } = passage;
  if (version !== undefined && text?.text.slice(start, end) === exact)
    return { text, start, end, version, because: null };
  const own = preparedText(prefix + exact + suffix);
  const there = { start: prefix.length, end: prefix.length + exact.length };
  return { text: own, ...there, version: version ?? null, because: null };
}

function inVersion(
  wanted: WordsInPlace,
  origin: Trail,
  trail: Trail,
  version: VersionState,
  text: PreparedText,
): PassageInVersion {
  const place = placeIn(wanted, origin, trail, text);
  const nothing = { versionId: version.id, text: null, range: null, moved: false };
  if (place === null || endsWithin(place, text, version, trail)) {
    if (isPartOf(version, text, trail)) return { ...nothing, status: 'not-shown', because: null };
    return { ...nothing, status: 'gone', because: readDifferently(trail.version, version) };
  }
  const { start, end } = place;
  const words = wordsInPlace(text.text, start, end);
  const same = areSameWords(words, wanted);
  const asBefore = areSameWords(words, wordsInPlace(trail.text.text, trail.start, trail.end));
  const moved = text !== trail.text && hasMoved(trail, text, start);
  return {
    versionId: version.id,
    status: same ? 'same' : 'changed',
    text: text.text.slice(start, end),
    range: { start, end },
    moved,
    because: same ? null : asBefore ? trail.because : readDifferently(trail.version, version),
  };
}

interface Place {
  start: number;
  end: number;
  exact: boolean;
}

function placeIn(wanted: WordsInPlace, origin: Trail, trail: Trail, text: PreparedText): Place | null {
  const trails = trail.text === origin.text && trail.start === origin.start ? [origin] : [trail, origin];
  const own = trails.map((from) => exactPlace(wanted, from, text));
  const firm = own.find((place) => place?.firm);
  if (firm) return { ...firm, exact: true };
  const [last = origin] = trails;
  const replaced = wordsInPlace(last.text.text, last.start, last.end);
  const kept = areSameWords(replaced, wanted) ? null : exactPlace(replaced, last, text);
  if (kept?.firm) return { ...kept, exact: true };

  const near = trails.map((from) => nearPlace(from, text));
  const held = near.find((place) => place?.sides === 2);
  const loose = own.find((place) => place !== null);
  // The same few words elsewhere are no proof, where other words stand in the passage's own place.
  if (held) return { ...held, exact: false };
  if (loose) return { ...loose, exact: true };
  if (kept) return { ...kept, exact: true };
  const any = near.find((place) => place !== null);
  return any ? { ...any, exact: false } : null;
}

/** Whether a changed passage runs into the end of what a version shows: then the rest may be behind a wall. */
function endsWithin({ end, exact }: Place, text: PreparedText, version: VersionState, trail: Trail): boolean {
  return !exact && end >= text.text.length - 3 && isPartOf(version, text, trail);
}

/** Whether a version shows so little, against the one the passage was last found in, that what it lacks says nothing. */
function isPartOf(version: VersionState, text: PreparedText, { version: before, text: whole }: Trail): boolean {
  if (version.facts.cutOff !== null) return true;
  if (before === null || text.text.length >= whole.text.length) return false;
  const compared = comparability(before, version);
  return compared.by === 'unknown' && compared.because === 'shown-in-part';
}

/** Whether two versions were read so differently that what differs may be our doing; null: they can be compared. */
function readDifferently(before: VersionState | null, after: VersionState): ReadDifferently | null {
  if (before === null || before.id === after.id) return null;
  const compared = comparability(before, after);
  if (compared.by === 'publisher') return null;
  return compared.because === 'extractor' || compared.because === 'taken-differently' ? compared.because : null;
}
