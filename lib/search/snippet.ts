import type { MarkedPassage, MarkedRun } from '../article/search-hit.ts';
import type { SearchedField, SearchTree } from '../article/search-tree.ts';
import { matchesIn, matchPhrases, type PhraseMatch, phrasesIn } from './match-phrases.ts';
import { type ScannedWords, scanWords } from './scan-words.ts';

/** A whole text, with what a search finds in it. */
export function markMatches(text: string, tree: SearchTree, field: SearchedField): MarkedRun[] {
  return runsOf(text, 0, text.length, matchesIn(text, tree, field));
}

/** A passage, and how many different words of the search its whole text has. */
export interface FoundPassage {
  words: MarkedPassage;
  terms: number;
}

/**
 * The passage of a text that answers a search best: the most different words of it near each other, rare ones before common
 * ones. It begins with a sentence where one is near, is cut between words, and is at most about `length` letters long, or half as
 * many characters of a dense script.
 * Null: the text has nothing of it. Takes about 0.3 ms for 600 words.
 */
export function findPassage(text: string, tree: SearchTree, field: SearchedField, length: number): FoundPassage | null {
  const phrases = phrasesIn(tree, field);
  if (phrases.length === 0) return null;
  const words = scanWords(text);
  const matches = matchPhrases(text, words, phrases);
  const fitting = fittingLength(words, length);
  const best = bestStretch(matches, fitting);
  if (best === null) return null;
  return { words: cutOut(text, best, words, matches, fitting), terms: new Set(matches.map(({ term }) => term)).size };
}

/** The same without the count. */
export function snippetOf(text: string, tree: SearchTree, field: SearchedField, length: number): MarkedPassage | null {
  return findPassage(text, tree, field, length)?.words ?? null;
}

/** The beginning of a text, without marks. */
export function beginningOf(text: string, length: number): MarkedPassage {
  const words = scanWords(text);
  return cutOut(text, { start: 0, end: 0 }, words, [], fittingLength(words, length));
}

/** A character of a dense script says as much as two letters, and is as wide. */
function fittingLength({ kinds }: ScannedWords, length: number): number {
  const dense = kinds.filter((kind) => kind !== 'word').length;
  return dense * 2 > kinds.length ? Math.round(length / 2) : length;
}

interface Stretch {
  start: number;
  end: number;
}

/** How much of the length the matches may fill: the rest is what stands around them. */
const filled = 0.75;

function bestStretch(matches: readonly PhraseMatch[], length: number): Stretch | null {
  const counts = new Map<number, number>();
  for (const { term } of matches) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weight = (term: number) => 1 / (1 + Math.log2(counts.get(term) ?? 1));
  let best: (Stretch & { score: number }) | null = null;
  matches.forEach((first, at) => {
    const terms = new Set<number>();
    let score = 0;
    let end = first.end;
    for (let next = at; next < matches.length; next += 1) {
      const match = matches[next];
      if (match === undefined || match.start - first.start > length) break;
      if (match.end - first.start > length * filled && next > at) continue;
      score += terms.has(match.term) ? 0.02 : 1 + weight(match.term);
      terms.add(match.term);
      end = Math.max(end, match.end);
    }
    if (best === null || score > best.score) best = { start: first.start, end, score };
  });
  return best;
}

/** What ends a sentence: a stop with white space or a closing mark behind it, one of a script without spaces, a new line. */
const sentenceEnd = /(?:[.!?…؟۔][\s"'”’»)\]]|[。！？]|\n)$/u;
const opening = /[\p{Ps}\p{Pi}"'¿¡„]/u;
const wordOrSpace = /[\p{L}\p{N}\p{M}\s]/u;

function cutOut(
  text: string,
  best: Stretch,
  words: ScannedWords,
  matches: readonly PhraseMatch[],
  length: number,
): MarkedPassage {
  if (text.length <= length) return { runs: runsOf(text, 0, text.length, matches), cutBefore: false, cutAfter: false };
  const spare = Math.max(0, length - (best.end - best.start));
  const earliest = Math.max(0, best.start - Math.round(spare * 0.6));
  const wished = Math.min(Math.max(0, best.start - Math.round(spare / 3)), Math.max(0, text.length - length));
  const start = sentenceStart(text, words, earliest, best.start) ?? wordStart(text, words, wished, best.start);
  const end = Math.max(wordEnd(text, words, start + length), Math.min(best.end, start + 2 * length));
  return {
    runs: runsOf(text, start, end, matches),
    cutBefore: text.slice(0, start).trim() !== '',
    cutAfter: text.slice(end).trim() !== '',
  };
}

/** The last word before `latest` that begins a sentence; null: there is none behind `earliest`. */
function sentenceStart(text: string, { starts }: ScannedWords, earliest: number, latest: number): number | null {
  for (let at = indexBehind(starts, latest) - 1; at >= 0; at -= 1) {
    const start = withOpening(text, starts[at] ?? 0);
    if (start < earliest) return null;
    if (start === 0 || sentenceEnd.test(text.slice(Math.max(0, start - 2), start))) return start;
  }
  return earliest === 0 ? 0 : null;
}

/** The first word from `from` on, but none behind `latest`. */
function wordStart(text: string, { starts }: ScannedWords, from: number, latest: number): number {
  if (from <= 0) return 0;
  const start = starts[indexBehind(starts, from - 1)] ?? latest;
  return Math.min(withOpening(text, start), latest);
}

/** Behind the last word that ends at or before `to`, with the signs that close it. */
function wordEnd(text: string, { ends }: ScannedWords, to: number): number {
  if (to >= text.length) return text.length;
  let end = ends[indexBehind(ends, to) - 1] ?? 0;
  while (end < to && !wordOrSpace.test(text[end] ?? ' ') && !opening.test(text[end] ?? '')) end += 1;
  return end;
}

function withOpening(text: string, start: number): number {
  return start > 0 && opening.test(text[start - 1] ?? '') ? start - 1 : start;
}

/** The index of the first that is greater; the offsets are in order. */
function indexBehind(offsets: readonly number[], than: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) > than) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Stretches of a text; what overlaps or touches is one. White space is one space, as the text is shown. */
function runsOf(text: string, from: number, to: number, matches: readonly PhraseMatch[]): MarkedRun[] {
  const runs: MarkedRun[] = [];
  const put = (start: number, end: number, marked: boolean) => {
    if (start < end) runs.push({ text: text.slice(start, end).replace(/\s+/gu, ' '), marked });
  };
  let at = from;
  let open: Stretch | null = null;
  for (const match of matches) {
    const start = Math.max(match.start, from);
    const end = Math.min(match.end, to);
    if (start >= end) continue;
    if (open !== null && start <= open.end) open = { start: open.start, end: Math.max(open.end, end) };
    else {
      if (open !== null) {
        put(at, open.start, false);
        put(open.start, open.end, true);
        at = open.end;
      }
      open = { start, end };
    }
  }
  if (open !== null) {
    put(at, open.start, false);
    put(open.start, open.end, true);
    at = open.end;
  }
  put(at, to, false);
  return runs;
}
