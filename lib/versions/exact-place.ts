import { unfoldedRange } from '../article/folded-text.ts';
import { commonBeginning, commonEnd } from '../article/followed-passage.ts';
import { areSameWords, type WordsInPlace, wordsInPlace } from './glued-text.ts';
import { passageTokens, weightOf } from './passage-tokens.ts';
import type { PreparedText } from './prepared-text.ts';

/** A stretch of a text in which the passage stood before. */
export interface Reference {
  text: PreparedText;
  start: number;
  end: number;
}

export interface ExactPlace {
  start: number;
  end: number;
  /** Whether its surroundings or its length show that it is the same passage, and not the same words about something else. */
  firm: boolean;
}

/** Folded characters of context that are compared on each side, and how many of them show the same place. */
const context = 48;
const enoughContext = 10;
/** Tokens' worth of folded characters from which words hardly stand in a second place by chance. */
const longEnough = 40;
/** Weight of words that are still told to be the same in other surroundings: three or four words, not "on Tuesday". */
const tellsEnough = 5;
/** Occurrences that are looked at. */
const mostPlaces = 200;

/**
 * Where a passage's own words stand in a text, in the place whose surroundings are most like those it was taken from, then the
 * nearest. An occurrence whose surroundings are rather those of another occurrence in the reference is that one. Null: nowhere.
 */
export function exactPlace(wanted: WordsInPlace, from: Reference, target: PreparedText): ExactPlace | null {
  const there = occurrences(wanted, target);
  if (there.length === 0) return null;
  const all = occurrences(wanted, from.text);
  const isOwn = (one: Occurrence) => one.start < from.end && one.end > from.start;
  const own = all.find(isOwn) ?? contextOf(from.text, from.start, from.end);
  const rivals = all.filter((one) => !isOwn(one));

  let best: (Occurrence & { fits: number }) | null = null;
  for (const one of there) {
    const fits = likeness(one, own);
    if (rivals.some((rival) => likeness(one, rival) > fits)) continue;
    const nearer = (other: Occurrence) => Math.abs(one.start - from.start) < Math.abs(other.start - from.start);
    if (best === null || fits > best.fits || (fits === best.fits && nearer(best))) best = { ...one, fits };
  }
  if (best === null) return null;
  const firm = best.fits >= enoughContext || wanted.words.length >= longEnough;
  if (!firm && weightOf(passageTokens(wanted.words)) < tellsEnough) return null;
  return { start: best.start, end: best.end, firm };
}

interface Occurrence {
  start: number;
  end: number;
  /** Folded text around it. */
  before: string;
  after: string;
}

function occurrences(wanted: WordsInPlace, { text, folded }: PreparedText): Occurrence[] {
  const page = folded();
  const found: Occurrence[] = [];
  if (wanted.words === '') return found;
  let at = page.text.indexOf(wanted.words);
  for (let seen = 0; at !== -1 && seen < mostPlaces; seen += 1) {
    const behind = at + wanted.words.length;
    const { start, end } = unfoldedRange(page, at, behind);
    if (areSameWords(wordsInPlace(text, start, end), wanted)) {
      const before = page.text.slice(Math.max(0, at - context), at);
      found.push({ start, end, before, after: page.text.slice(behind, behind + context) });
    }
    at = page.text.indexOf(wanted.words, at + 1);
  }
  return found;
}

function contextOf(text: PreparedText, start: number, end: number): Occurrence {
  const page = text.folded();
  const at = page.starts.findIndex((offset) => offset >= start);
  const behind = page.starts.findIndex((offset) => offset >= end);
  const before = page.text.slice(Math.max(0, at - context), at);
  return { start, end, before, after: page.text.slice(behind, behind + context) };
}

function likeness(one: Occurrence, other: Occurrence): number {
  return commonEnd(one.before, other.before) + commonBeginning(one.after, other.after);
}
