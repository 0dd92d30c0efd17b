import { foldNumber, foldToken } from './fold.ts';

/**
 * - `word`: letters, with the apostrophes and joiners within them
 * - `number`: whatever holds a digit, with its separators, sign, percent sign or currency
 * - `quote`: a quotation mark
 * - `sign`: a sign of value that stands without a digit
 * - `mark`: other punctuation
 */
export type TokenKind = 'word' | 'number' | 'quote' | 'sign' | 'mark';

/** One word or sign of a text; `start` and `end` are UTF-16 offsets. White space between tokens is no token. */
export interface Token {
  start: number;
  end: number;
  /** What is compared: see `foldToken`. */
  key: string;
  kind: TokenKind;
  /** Whether its script puts no spaces between words. */
  spaceless: boolean;
}

const spaceless =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const letter = `[[\\p{L}\\p{M}\\p{Cf}]--[${spaceless}]]`;
const firstLetter = `[\\p{L}--[${spaceless}]]`;
const figure = '[\\p{N}--\\p{Script=Han}]';
const unspaced = `[[${spaceless}]--\\p{Nd}]`;
/** Scripts whose letters make one word with a figure ("3rd", "5G", "A380"); elsewhere what touches it is a word of its own. */
const beside = '\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}';
const minus = '\\-\\u05be\\u2010-\\u2014\\u2212\\uff0d';
const unit = '(?:[%‰‱٪℃℉％\\p{Sc}]|°(?:\\s?[CFK](?![\\p{L}\\p{N}]))?)';
const number =
  // A sign belongs to a number that it touches, where nothing touches the sign.
  `(?:(?<![${firstLetter}\\p{N}\\p{Sc}]\\p{Cf}{0,3})[+±${minus}＋]\\p{Cf}*)?(?:\\p{Sc}[\\s\\p{Cf}]{0,3})?` +
  `(?:[0-9]{4}[${minus}][0-9]{1,2}[${minus}][0-9]{1,2}|${figure}+(?:[.,:'’٫٬．，：·\\/]${figure}+|[ \\u00a0\\u2009\\u202f]\\p{Cf}*\\p{Nd}{3}(?!\\p{N})|\\p{Cf}+(?=${figure})|(?<=\\p{Cf})${figure}+)*)` +
  `(?:[\\s\\p{Cf}]{0,3}${unit}|[${beside}][${beside}\\p{M}\\p{Cf}]{0,11})?`;
const word = `${firstLetter}(?:${letter}|(?<=[${beside}\\p{N}]\\p{Cf}{0,3})\\p{N}|(?<=[\\p{L}\\p{M}])['’‘ʼ＇׳](?=\\p{L})|(?<=\\p{Script=Hebrew})["״”](?=\\p{Script=Hebrew}))*`;
/**
 * What looks back is bounded: a page may put thousands of signs without width in a row.
 *
 * Its groups, in their order: number, word, letters without spaces, quotation mark, dots, dash, sign, any other mark.
 */
const token = new RegExp(
  `(${number})|(${word})|(${unspaced}(?:${unspaced}|[\\p{M}\\p{Cf}])*)` +
    `|(''|\`\`|["\\u201c-\\u201f\\u00ab\\u00bb\\u2039\\u203a\\u300c-\\u300f\\ufe41-\\ufe44\\u05f4＂]|['\\u2018-\\u201b])` +
    `|(…|\\.(?:\\s?\\.){2,})|((?<!\\p{N})-{2,3}(?!\\p{N})|[${minus}\\u2015\\u2e3a\\u2e3b])|([+±＋]|${unit})|([^\\s\\p{Cf}\\u0640])`,
  'gv',
);
const anyFigure = /\p{N}/u;
const numerals = /^[〇零一二三四五六七八九十百千万萬億亿兆两兩]+$/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** A segmenter for a BCP 47 tag; the machine's own where a page states none, or something that is no tag. */
export function segmenterFor(language: string | null, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const name = `${granularity} ${language ?? ''}`;
  const known = segmenters.get(name);
  if (known !== undefined) return known;
  const made = makeSegmenter(language, granularity);
  // Pages state what they like; a handful of languages is all that one reader meets at a time.
  if (segmenters.size > 20) segmenters.clear();
  segmenters.set(name, made);
  return made;
}

function makeSegmenter(language: string | null, granularity: 'word' | 'sentence'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language?.replace(/_/g, '-') ?? undefined, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}

/** The words and signs of a text in their order. */
export function tokensOf(text: string, language: string | null): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(token)) {
    // By number: an object of named groups for each word takes a third of the time.
    const [found, figure, letters, unspacedLetters, quote, dots, dash, sign] = match;
    const start = match.index;
    const end = start + found.length;
    if (unspacedLetters !== undefined) {
      for (const { segment, index } of segmenterFor(language, 'word').segment(found)) {
        const key = foldToken(segment);
        const kind = numerals.test(key) ? 'number' : 'word';
        tokens.push({ start: start + index, end: start + index + segment.length, key, kind, spaceless: true });
      }
      continue;
    }
    const push = (kind: TokenKind, key: string) => tokens.push({ start, end, key, kind, spaceless: false });
    if (letters !== undefined) push(anyFigure.test(found) ? 'number' : 'word', foldToken(found));
    else if (figure !== undefined) push('number', foldNumber(found));
    else if (quote !== undefined) push('quote', foldToken(found));
    else if (dots !== undefined) push('mark', '…');
    else if (dash !== undefined) push('mark', '-');
    else if (sign !== undefined) push('sign', foldToken(found));
    else push('mark', foldToken(found));
  }
  return tokens;
}
