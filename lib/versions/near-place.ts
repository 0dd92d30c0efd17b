import { alignTokens } from './align-tokens.ts';
import type { Reference } from './exact-place.ts';
import { gluedAfter, gluedBefore } from './glued-text.ts';
import { type Image, imageOf, type PassageInContext } from './passage-image.ts';
import type { PassageToken } from './passage-tokens.ts';
import { linesTouched, type PreparedText } from './prepared-text.ts';

export interface NearPlace {
  start: number;
  end: number;
  /** How many sides of it are held by words that stood there before: 0 to 2. */
  sides: number;
}

/** Tokens around a passage that help to know its place, and tokens of the longest passage: one of 2,400 characters has fewer. */
const contextTokens = 24;
const mostTokens = 2_500;
/** Tokens of a window of the other text (with the longest passage within `mostCells`), and windows that are tried. */
const windowTokens = 2_300;
const mostWindows = 4;
/** A passage that is shorter is known by its place alone where both sides hold. */
const shortPassage = 12;

/**
 * The stretch of a text that took a passage's place: in the paragraphs that share the most telling words with the passage and
 * its surroundings, the words between what is aligned. Null: nothing there is like it.
 */
export function nearPlace(from: Reference, target: PreparedText): NearPlace | null {
  const passage = passageOf(from);
  if (passage === null) return null;
  const isOther = standsElsewhere(from);
  let best: (Image & { tokens: readonly PassageToken[]; score: number }) | null = null;
  for (const tokens of windows(passage, from, target)) {
    const pairs = alignTokens(passage.tokens, tokens);
    const image = imageOf(pairs, passage, tokens);
    if (image === null || !isLike(image, passage)) continue;
    const [first, last] = [tokens[image.first], tokens[image.last]];
    if (first !== undefined && last !== undefined && isOther(target, first.start, last.end)) continue;
    const score = image.likeness + image.sides * 0.2;
    if (best === null || score > best.score) best = { ...image, tokens, score };
  }
  const first = best?.tokens[best.first];
  const last = best?.tokens[best.last];
  if (best === null || first === undefined || last === undefined) return null;
  const { text } = target;
  const start = first.start - gluedBefore(text, first.start).length;
  const end = last.end + gluedAfter(text, last.end).length;
  return { ...withoutRest(from, text.slice(start, end), start, end), sides: best.sides };
}

/** Tells whether a stretch of another text is of paragraphs that stood beside the passage's own before, to the letter. */
function standsElsewhere({ text, start, end }: Reference) {
  const [ownFirst, ownLast] = linesTouched(text.lines(), start, end);
  const others = new Set(text.lines().flatMap(({ key }, at) => (at < ownFirst || at > ownLast ? [key] : [])));
  return (target: PreparedText, from: number, to: number) => {
    const [first, last] = linesTouched(target.lines(), from, to);
    return target
      .lines()
      .slice(first, last + 1)
      .every(({ key }) => others.has(key));
  };
}

/** Where the passage began or ended within a word, the rest of that word is none of it. */
function withoutRest(from: Reference, words: string, start: number, end: number): { start: number; end: number } {
  const before = gluedBefore(from.text.text, from.start);
  const after = gluedAfter(from.text.text, from.end);
  const cutBefore = words.startsWith(before) ? before.length : 0;
  const cutAfter = words.endsWith(after) ? after.length : 0;
  if (cutBefore + cutAfter >= words.length) return { start, end };
  return { start: start + cutBefore, end: end - cutAfter };
}

function passageOf({ text, start, end }: Reference): PassageInContext | null {
  const lines = text.lines();
  const [firstLine, lastLine] = linesTouched(lines, start, end);
  const all: PassageToken[] = [];
  for (let at = Math.max(0, firstLine - 1); at <= Math.min(lines.length - 1, lastLine + 1); at += 1) {
    all.push(...text.tokensOf(at));
  }
  const first = all.findIndex((token) => token.end > start);
  const last = all.findLastIndex((token) => token.start < end);
  if (first === -1 || last < first) return null;
  const from = Math.max(0, first - contextTokens);
  const behind = Math.min(last + 1, first + mostTokens);
  return { tokens: all.slice(from, behind + contextTokens), first: first - from, behind: behind - from };
}

/** Stretches of the other text in which the passage may be: the best paragraphs with their neighbours. */
function windows(passage: PassageInContext, from: Reference, target: PreparedText): (readonly PassageToken[])[] {
  const [firstLine, lastLine] = linesTouched(from.text.lines(), from.start, from.end);
  const span = lastLine - firstLine + 1;
  const own = scoredLines(passage.tokens.slice(passage.first, passage.behind), target);
  const around = scoredLines(passage.tokens, target);
  const chosen = new Set([...own.slice(0, mostWindows / 2), ...around.slice(0, mostWindows / 2)]);
  return [...chosen].map((line) => {
    const tokens: PassageToken[] = [];
    const last = Math.min(target.lines().length - 1, line + span);
    for (let at = Math.max(0, line - span); at <= last && tokens.length < windowTokens; at += 1) {
      tokens.push(...target.tokensOf(at));
    }
    return tokens.slice(0, windowTokens);
  });
}

/** The paragraphs of a text that share tokens with these, those that share the rarest first. */
function scoredLines(tokens: readonly PassageToken[], target: PreparedText): number[] {
  const scores = new Map<number, number>();
  const index = target.linesWith();
  for (const [key, { weight }] of new Map(tokens.map((token) => [token.key, token]))) {
    const lines = index.get(key) ?? [];
    for (const line of lines) scores.set(line, (scores.get(line) ?? 0) + weight / lines.length);
  }
  return [...scores].sort(([a, one], [b, other]) => other - one || a - b).map(([line]) => line);
}

/** How like a passage a stretch must be, by how many of its sides hold: less is asked where the place itself speaks for it. */
const leastLikeness = [0.5, 0.4, 0.3] as const;

function isLike({ likeness, sides }: Image, { first, behind }: PassageInContext): boolean {
  if (sides === 2 && behind - first <= shortPassage) return true;
  return likeness >= (leastLikeness[sides] ?? 1);
}
