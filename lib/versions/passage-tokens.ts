import { foldText, unspacedScripts } from '../article/folded-text.ts';

/** A word, a number, a sign, or one character of a script without spaces. `start` and `end`: offsets in the text. */
export interface PassageToken {
  /** Folded, to be compared. */
  key: string;
  start: number;
  end: number;
  /** How much it says where it stands in both texts: names and numbers more than signs and the short words of grammar. */
  weight: number;
  /** Whether it is the first, or the last, of its paragraph. */
  opens: boolean;
  closes: boolean;
}

const number = "\\p{N}+(?:[.,:'’٫٬/]\\p{N}+)*";
const unspaced = `(?:[${unspacedScripts}]\\p{M}*)`;
const word = `(?:(?![${unspacedScripts}])[\\p{L}\\p{M}\\p{N}])+(?:['’](?![${unspacedScripts}])[\\p{L}\\p{M}]+)*`;
const token = new RegExp(`${number}(?![\\p{L}\\p{M}])|${unspaced}|${word}|[^\\s]`, 'gu');

/**
 * The tokens of one paragraph, or of a stretch of a text that is taken for one. Scripts without spaces are taken apart by character and not by a dictionary, which cuts the same
 * sentence differently where a word before it has changed.
 */
export function passageTokens(text: string, offset = 0): PassageToken[] {
  const tokens: PassageToken[] = [];
  for (const match of text.matchAll(token)) {
    const key = foldText(match[0]).text;
    if (key === '') continue;
    const start = offset + match.index;
    tokens.push({
      key,
      start,
      end: start + match[0].length,
      weight: weightOfKey(key),
      opens: tokens.length === 0,
      closes: false,
    });
  }
  const last = tokens.at(-1);
  if (last !== undefined) last.closes = true;
  return tokens;
}

export function weightOf(tokens: readonly PassageToken[]): number {
  return tokens.reduce((sum, { weight }) => sum + weight, 0);
}

/** Letters from which a word of a script with spaces is taken to say something by itself. */
const telling = 5;

function weightOfKey(key: string): number {
  if (/^\p{N}/u.test(key)) return 2;
  if (!/^[\p{L}\p{M}]/u.test(key)) return 0.25;
  if (key.length >= telling) return 2;
  return 1;
}
