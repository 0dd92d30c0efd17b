/** What a UTF-16 unit is to a word; bits of one number. */
export const unit = { letterOrDigit: 1, mark: 2, wordAlone: 4, other: 8 } as const;

/** Kinds of units, 0 until one is first met: asking Unicode's tables for each character anew takes most of the time. */
const kinds = new Uint8Array(0x1_0000);

/** What a unit is to a word; halves of surrogate pairs are `other`. */
export function kindOfUnit(code: number): number {
  return kinds[code] || makeKind(code);
}

function makeKind(code: number): number {
  const character = String.fromCharCode(code);
  const kind =
    (/[\p{L}\p{N}]/u.test(character) ? unit.letterOrDigit : 0) |
    (/\p{M}/u.test(character) ? unit.mark : 0) |
    (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(character) ? unit.wordAlone : 0);
  kinds[code] = kind || unit.other;
  return kind || unit.other;
}

const surrogates = /[\ud800-\udfff]/;
const token = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Lower-case words, diacritics kept; each character of a script without word spaces is a word. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  if (surrogates.test(plain)) return plain.match(token) ?? [];
  const words: string[] = [];
  for (let at = 0; at < plain.length; ) {
    const start = at;
    const kind = kindOfUnit(plain.charCodeAt(at));
    at += 1;
    if ((kind & unit.wordAlone) === 0) {
      if ((kind & unit.letterOrDigit) === 0) continue;
      while (at < plain.length && (kindOfUnit(plain.charCodeAt(at)) & (unit.letterOrDigit | unit.mark)) !== 0) at += 1;
    }
    words.push(plain.slice(start, at));
  }
  return words;
}

const plainLetters = /^[\0-\x7f]*$/;

/** Folds case, diacritics, punctuation and white space, to tell whether two names are one. */
export function foldName(text: string): string {
  // The same for plain letters, in a quarter of the time.
  if (plainLetters.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Share of the words of `part` that stand in `whole`, 0 to 1, each counted as often as it stands there. */
export function shareInside(part: string, whole: string): number {
  const words = wordsOf(part);
  if (words.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of wordsOf(whole)) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      found += 1;
      left.set(word, count - 1);
    }
  }
  return found / words.length;
}

/** White space to single spaces, none at the ends. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
