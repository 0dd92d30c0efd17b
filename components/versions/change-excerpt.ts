import type { Change } from '../../lib/article/difference.ts';

/** A change in a few words of its sentence. Text as printed; `lead` and `trail` are what stands on both sides of it. */
export interface Excerpt {
  lead: string;
  before: string | null;
  after: string | null;
  trail: string;
}

/** Characters of the sentence on each side, and of changed words, that fit into two or three lines of a narrow panel. */
const contextLength = 56;
const changedLength = 180;
/** Characters of a sentence in which the changed words are looked for, and places in it that are tried. */
const mostSearched = 2_000;
const mostPlaces = 40;

/**
 * The words stand in the newer sentence, or in the older one where nothing came in their place. The same words may stand in
 * it twice ("6" in "2016"): of several places it is the one around which both sentences agree most.
 */
export function excerptOf({ before, after, sentence }: Change): Excerpt {
  const older = { words: before ?? '', whole: sentence.before ?? '' };
  const newer = { words: after ?? '', whole: sentence.after ?? '' };
  const [shown, other] = after === null ? [older, newer] : [newer, older];
  const at = placeOf(shown, other);
  const around =
    at === null
      ? { lead: '', trail: '' }
      : {
          lead: tail(shown.whole.slice(0, at)),
          trail: head(shown.whole.slice(at + shown.words.length), contextLength),
        };
  return { ...around, before: before && head(before, changedLength), after: after && head(after, changedLength) };
}

interface Side {
  words: string;
  whole: string;
}

function placeOf(shown: Side, other: Side): number | null {
  const places = placesOf(shown);
  if (places.length < 2) return places[0] ?? null;
  const others = placesOf(other);
  const agreement = (at: number) =>
    Math.max(
      0,
      ...others.map(
        (there) =>
          commonEnd(shown.whole.slice(0, at), other.whole.slice(0, there)) +
          commonBeginning(shown.whole.slice(at + shown.words.length), other.whole.slice(there + other.words.length)),
      ),
    );
  const scores = places.map((at) => ({ at, score: agreement(at) }));
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).at;
}

/** Where words stand in their sentence; for none, each place between two letters. */
function placesOf({ words, whole }: Side): number[] {
  const text = whole.slice(0, mostSearched);
  if (words === '') return Array.from({ length: text.length + 1 }, (_, at) => at);
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < mostPlaces; at = text.indexOf(words, at + 1)) {
    places.push(at);
  }
  return places;
}

function commonBeginning(one: string, other: string): number {
  const length = Math.min(one.length, other.length, contextLength);
  let at = 0;
  while (at < length && one[at] === other[at]) at += 1;
  return at;
}

function commonEnd(one: string, other: string): number {
  const length = Math.min(one.length, other.length, contextLength);
  let at = 0;
  while (at < length && one.at(-1 - at) === other.at(-1 - at)) at += 1;
  return at;
}

/** The beginning of a text, to the end of a word where there are any. */
function head(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text
    .slice(0, length)
    .toWellFormed()
    .replace(/\uFFFD$/u, '');
  return `${cut.replace(/\s+\S{0,20}$/u, '')}…`;
}

function tail(text: string): string {
  if (text.length <= contextLength) return text;
  const cut = text
    .slice(-contextLength)
    .toWellFormed()
    .replace(/^\uFFFD/u, '');
  return `…${cut.replace(/^\S{0,20}\s+/u, '')}`;
}
