import type { TextEncoding } from '../article/import-run.ts';
import list from './old-encodings.json' with { type: 'json' };

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * An encoding from before Unicode. One byte a letter: `orders`, the letters beyond ASCII of some languages that are written in it,
 * the most frequent first. Two: `rows`, stretches of first bytes, how much of a text stands in each, and of how many signs it is.
 */
interface OldEncoding extends TextEncoding {
  orders?: string[];
  rows?: number[][];
}

export const oldEncodings: readonly OldEncoding[] = list;

/** Bytes of words that are looked at: more would not make it surer. */
const looked = 6_000;

/** What each sign is worth, as a natural logarithm of how likely it is, when it is none of an alphabet's letters. */
const rare = {
  punctuation: Math.log(0.01),
  letter: Math.log(0.000_5),
  symbol: Math.log(0.000_02),
  none: Math.log(1e-9),
};

/** What a capital is beside its small letter: where words begin, after another capital, and where none is expected. */
const capital = { first: Math.log(0.15), among: Math.log(0.1), odd: Math.log(0.002) };

/** A letter that stands beside one of another alphabet, or, in Latin script, beside another with a mark on it. */
const unusual = { mixed: Math.log(0.003), beside: Math.log(0.06) };

/**
 * The encoding that a text of the time before Unicode is most likely in, told from how often its letters come: a label that
 * `TextDecoder` knows. What is as likely as not stays the encoding of Western Europe.
 */
export function guessEncoding(bytes: Bytes): string {
  const words = wordsBeyondAscii(bytes);
  let best = { encoding: 'windows-1252', worth: Number.NEGATIVE_INFINITY };
  for (const one of oldEncodings) {
    const worth = worthOf(words, one);
    if (worth > best.worth + 1e-9) best = { encoding: one.encoding, worth };
  }
  return best.encoding;
}

/**
 * The words in which there is something else than ASCII, each after a space: addresses and field names say nothing. Words end at
 * signs that are no second byte in any of these encodings.
 */
function wordsBeyondAscii(bytes: Bytes): Bytes {
  const words: number[] = [];
  let start = 0;
  let isBeyond = false;
  for (let at = 0; at <= bytes.length && words.length < looked; at += 1) {
    const byte = bytes[at] ?? 0x20;
    if (byte >= 0x80) isBeyond = true;
    if (byte >= 0x40 || (byte >= 0x30 && byte <= 0x39)) continue;
    if (isBeyond) words.push(0x20, ...bytes.subarray(start, Math.min(at, start + 400)));
    start = at + 1;
    isBeyond = false;
  }
  return Uint8Array.from(words);
}

/** How likely these words are in an encoding, as a logarithm; minus infinity: they cannot be in it. */
function worthOf(words: Bytes, { encoding, orders = [], rows = [] }: OldEncoding): number {
  if (rows.length > 0) return isAllOf(words, encoding) ? worthOfPairs(words, rows) : Number.NEGATIVE_INFINITY;
  const text = new TextDecoder(encoding).decode(words);
  return Math.max(...orders.map((order) => worthOfLetters(text, order)));
}

function isAllOf(words: Bytes, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(words);
    return true;
  } catch {
    return false;
  }
}

function worthOfPairs(words: Bytes, rows: readonly number[][]): number {
  let sum = 0;
  for (let at = 0; at < words.length; at += 1) {
    const lead = words[at] ?? 0;
    if (lead < 0x80) continue;
    const row = rows.find(([from = 0, to = 0]) => lead >= from && lead <= to);
    // A sign of one byte, or of a row that is hardly used.
    const [, , share = 0.000_1, signs = 100] = row ?? [];
    sum += Math.log(share / signs);
    if (row !== undefined) at += 1;
  }
  return sum;
}

function worthOfLetters(text: string, order: string): number {
  const weights = [...order].map((_letter, at) => 1 / (at + 3));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const likely = new Map([...order].map((letter, at) => [letter, Math.log((weights[at] ?? 0) / all)]));
  const isLatin = /\p{Script=Latin}/u.test(order);
  let sum = 0;
  let before = ' ';
  for (const sign of text) {
    if (sign > '\u007f') sum += worthOfSign(sign, before, likely, isLatin);
    else if (!isLatin && /[a-z]/i.test(sign) && /[^\p{ASCII}\P{L}]/u.test(before)) sum += unusual.mixed;
    before = sign;
  }
  return sum;
}

function worthOfSign(sign: string, before: string, likely: ReadonlyMap<string, number>, isLatin: boolean): number {
  if (/[\p{Cc}\uFFFD\p{Co}]/u.test(sign)) return rare.none;
  if (!/[\p{L}\p{M}]/u.test(sign)) return /[\p{P}\u00a0№€°]/u.test(sign) ? rare.punctuation : rare.symbol;
  const known = likely.get(sign);
  const small = sign.toLowerCase();
  const worth = known ?? likely.get(small) ?? rare.letter;
  const isAfterLetter = /\p{L}/u.test(before);
  let more = 0;
  if (known === undefined && small !== sign) {
    const isAfterCapital = isAfterLetter && before.toLowerCase() !== before;
    more += !isAfterLetter ? capital.first : isAfterCapital ? capital.among : capital.odd;
  }
  if (isAfterLetter && isLatin && before > '\u007f') more += unusual.beside;
  if (isAfterLetter && !isLatin && before <= '\u007f') more += unusual.mixed;
  return worth + more;
}
