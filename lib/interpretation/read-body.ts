import type { Block } from '../article/block.ts';
import { kindOfUnit, unit } from './compare-text.ts';

/** The body's text and its length in words. */
export interface BodyText {
  articleBody: string;
  wordCount: number;
}

/** Blocks of Unicode with scripts without word spaces: a quick look before the slow one at the script itself. */
const mayLackSpaces =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u2e80-\ua4cf\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff\uff66-\uff9f\ud800-\udfff]/;
const noWordSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
let segmenter: Intl.Segmenter | null = null;
/** A word, with the signs that stand within one ("don’t", "1,200", "well-known"). */
const spacedWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** A text with its place: the index of its block, or a number between two. */
export interface PlacedText {
  at: number;
  text: string;
}

/**
 * Joins the blocks of the body, one a paragraph, blank lines between.
 *
 * @param putBack passages that the reader wants to have in the text, each of which takes its place in it
 */
export function readBody(
  blocks: readonly Block[],
  leftOut: { has(index: number): boolean },
  putBack: readonly PlacedText[] = [],
): BodyText {
  const texts: PlacedText[] = blocks.flatMap(({ zone, kind, text }, at) =>
    zone === 'body' && kind !== 'caption' && !leftOut.has(at) ? [{ at, text }] : [],
  );
  const articleBody = [...texts, ...putBack]
    .sort((one, other) => one.at - other.at)
    .map(({ text }) => text)
    .join('\n\n');
  return { articleBody, wordCount: countWords(articleBody) };
}

/** Words as a reader counts them; scripts without word spaces are segmented. */
export function countWords(text: string): number {
  if (!mayLackSpaces.test(text)) return countSpaced(text);
  if (!noWordSpaces.test(text)) return text.match(spacedWord)?.length ?? 0;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  let words = 0;
  for (const part of segmenter.segment(text.slice(0, 200_000))) if (part.isWordLike) words += 1;
  return words;
}

const space = 32;
/** Signs that stand within a word. */
const within = new Set([..."'’.,-"].map((sign) => sign.charCodeAt(0)));

/** Counts what `spacedWord` matches, in a quarter of its time. Only for texts without surrogates. */
function countSpaced(text: string): number {
  let words = 0;
  let isWord = false;
  // A sign right behind a word: letters right behind it belong to the same word.
  let isJoined = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kindOfUnit(code);
    if ((kind & unit.letterOrDigit) !== 0) {
      if (!isWord && !isJoined) words += 1;
      isWord = true;
      isJoined = false;
    } else if (!isWord || (kind & unit.mark) === 0) {
      isJoined = isWord && code !== space && within.has(code);
      isWord = false;
    }
  }
  return words;
}
