/**
 * What a character is to a search.
 *
 * - `word`: part of a word in a script that sets spaces between words
 * - `dense`: a letter of a script in which readers look for any stretch of text (`denseScripts`)
 * - `hyphen`, `apostrophe`: joins two parts of a word
 * - `nothing`: no reader sees it, or no reader types it
 * - `gap`: anything else; it ends a word
 */
export type LetterKind = 'word' | 'dense' | 'hyphen' | 'apostrophe' | 'nothing' | 'gap';

/** A character with the marks on it, as it is searched; more than one part where it stands for several characters. */
export type FoldedLetter = readonly { kind: LetterKind; text: string }[];

/**
 * Scripts whose readers search for any stretch of text. Most set no spaces between words. Hangul does, but its words carry
 * endings that the reader does not type. The extended property brings in signs that several of them share, such as the long
 * vowel mark of Kana.
 */
const denseScripts = ['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map(
  (script) => `\\p{Script_Extensions=${script}}`,
);
const dense = new RegExp(`^[${denseScripts.join('')}]$`, 'u');

const letterOrDigit = /^[\p{L}\p{N}\p{M}]$/u;
const decimal = /^\p{Nd}$/u;
const mark = /^\p{M}$/u;
/** Characters without width, marks of direction, the Arabic lengthening. */
const invisible = /^(?:\p{Cf}|\u034f|\u0640)$/u;
/** Scripts whose readers leave out the marks on and around letters when they type. */
const bareScript = /^[\p{Script=Latin}\p{Script=Greek}]$/u;
const droppedMark =
  /^[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]$/u;
/** The voiced and half-voiced marks of Kana make other letters of their letters. */
const keptMark = /^[\u3099\u309a]$/u;

const hyphens = new Set('-\u2010\u2011\ufe63\uff0d');
const apostrophes = new Set("'’‘‛′ʼʻʾʿˈ׳`´＇");
/** Stand between letters of an abbreviation in Hebrew; often typed as a quotation mark. */
const gershayim = new Set('״"“”');

/** Letters that no decomposition reaches, and what the readers of their script take for the same. */
const same = new Map<string, string>(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ł: 'l',
    ħ: 'h',
    ŧ: 't',
    þ: 'th',
    ŋ: 'n',
    ı: 'i',
    ĳ: 'ij',
    ς: 'σ',
    ё: 'е',
    ѐ: 'е',
    ѝ: 'и',
    أ: 'ا',
    إ: 'ا',
    آ: 'ا',
    ٱ: 'ا',
    ى: 'ي',
    ی: 'ي',
    ک: 'ك',
    ة: 'ه',
    ۀ: 'ه',
    ہ: 'ه',
  }),
);

const seen = new Map<string, FoldedLetter>();
/** A text of many scripts brings a few thousand; hostile text could bring any number. */
const mostSeen = 20_000;

/** Folds one character with the marks that follow it, in whatever normal form. */
export function foldLetter(cluster: string): FoldedLetter {
  const known = seen.get(cluster);
  if (known !== undefined) return known;
  const folded = fold(cluster);
  if (seen.size >= mostSeen) seen.clear();
  seen.set(cluster, folded);
  return folded;
}

/** Whether a quotation mark stands within a Hebrew abbreviation: between two letters of that script. */
export function isGershayim(before: string, sign: string, after: string): boolean {
  return gershayim.has(sign) && hebrew.test(before) && hebrew.test(after);
}
const hebrew = /^\p{Script=Hebrew}$/u;

function fold(cluster: string): FoldedLetter {
  const first = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
  const sign = signKind(first);
  // A mark on what is no letter stands for itself.
  if (sign !== null) return [{ kind: sign, text: '' }, ...(first === cluster ? [] : fold(cluster.slice(first.length)))];
  const parts: { kind: LetterKind; text: string }[] = [];
  for (const letter of cluster.normalize('NFKC').toLowerCase()) {
    for (const bare of bareLetters(letter)) {
      const kind = kindOf(bare);
      const last = parts.at(-1);
      if (kind === 'nothing') continue;
      if (last?.kind === kind) last.text += bare;
      else parts.push({ kind, text: kind === 'gap' ? '' : bare });
    }
  }
  return parts.length === 0 ? [{ kind: 'nothing', text: '' }] : parts;
}

/** What a character is that is no letter, mark or digit; null: it is one. */
function signKind(sign: string): LetterKind | null {
  // The joiner without width holds the parts of a word together as a hyphen does.
  if (hyphens.has(sign) || sign === '\u200c') return 'hyphen';
  if (apostrophes.has(sign)) return 'apostrophe';
  if (invisible.test(sign)) return 'nothing';
  return letterOrDigit.test(sign) ? null : 'gap';
}

function bareLetters(letter: string): string {
  const other = same.get(letter);
  if (other !== undefined) return other;
  if (decimal.test(letter)) return digitOf(letter);
  if (!bareScript.test(letter)) return letter;
  const bare = [...letter.normalize('NFD')].filter((part) => !mark.test(part)).join('');
  return same.get(bare) ?? bare;
}

function kindOf(letter: string): LetterKind {
  if (invisible.test(letter)) return 'nothing';
  if (!letterOrDigit.test(letter)) return 'gap';
  if (mark.test(letter) && droppedMark.test(letter) && !keptMark.test(letter)) return 'nothing';
  return dense.test(letter) ? 'dense' : 'word';
}

/** Decimal digits stand in Unicode in rows of ten, from nought to nine. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (decimal.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
