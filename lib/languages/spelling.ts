import type { LanguagePack } from './schema.ts';

const escapesAndSets =
  /\\[pP]\{[^}]*\}|\\.|\(\?<[A-Za-z]\w*>|(?<set>\[(?:\\.|[^\]\\])*\])|\p{L}[\u093c\u09bc]?|\u200c/gu;

/** A text without the marks that houses leave out: accents, vowel points, the dots of Indian scripts; not their vowels. */
export const unmarked = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0670\u093c\u09bc]/gu, '')
    .normalize('NFC');

/** Letters of Indian scripts to what they are with the dot below, for which Unicode has a sign of its own as well. */
const dotted: ReadonlyMap<string, string> = new Map(
  [...'\u0929\u0931\u0934\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f\u09dc\u09dd\u09df'].map((sign) => [
    unmarked(sign),
    sign,
  ]),
);

const isDotted = ({ script }: LanguagePack) => script === 'Devanagari' || script === 'Bengali';

/** A letter with its dot in one sign, in two, or without: hurried hands and some fonts leave it out. */
function withAnyDot(letter: string): string | null {
  const [bare = ''] = letter.normalize('NFD');
  const sign = dotted.get(bare);
  return sign === undefined ? null : `(?:[${bare}${sign}][\u093c\u09bc]?)`;
}

/**
 * Source of a pattern in which a letter stands for all forms of it that houses write: those of the pack's `spellings`,
 * and in some scripts the letter with or without its marks. Escapes and group names stay as they are.
 */
export function withSpellings(pack: LanguagePack, source: string): string {
  return withAnyMarks(pack, withLetterSpellings(pack, source));
}

/**
 * Source of a pattern in which the letters of each of the pack's `spellings` stand for each other, and the join that
 * keeps two letters apart (U+200C) may be a space or missing, as hurried hands leave it.
 */
export function withLetterSpellings(pack: LanguagePack, source: string): string {
  const { spellings = [] } = pack;
  if (spellings.length === 0 && !isDotted(pack)) return source;
  const forms = (letter: string) => spellings.find((group) => group.includes(letter)) ?? letter;
  return source.replace(escapesAndSets, (whole, set: string | undefined) => {
    if (set !== undefined) return set.replace(/(?<![-\\])\p{L}(?!-)/gu, forms);
    const anyDot = isDotted(pack) ? withAnyDot(whole) : null;
    if (anyDot !== null) return anyDot;
    if (whole === '\u200c') return '[\\s\u200c]?';
    return forms(whole).length > whole.length ? `[${forms(whole)}]` : whole;
  });
}

/**
 * Scripts in which a text may carry more marks than another of the same words, or fewer: vowel points, accents of
 * capitals, the Arabic stroke that only lengthens. They are named one by one, since a class of all marks takes seconds
 * to compile, and without a bound, which compiles five times as fast as one: a mark belongs to one letter only, so
 * that nothing is gone through twice.
 */
const looseMarks: Readonly<Record<string, string>> = {
  Arabic: '[\u0640\u064b-\u0655\u0670]*',
  Hebrew: '[\u05b0-\u05c7]*',
  Greek: '[\u0300\u0301\u0308\u0342]*',
};

/** Lets every letter stand with or without its marks, those of `spellings` too. Other classes and escapes stay as they are. */
function withAnyMarks(pack: LanguagePack, source: string): string {
  const marks = looseMarks[pack.script];
  if (marks === undefined) return source;
  return source.replace(
    /\\(?:[pPk][{<][^}>]*[}>]|.)|(\[[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}]+\])|\[(?:\\.|[^\]\\])*\]|([\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}])/gu,
    (whole, set: string | undefined, letter: string | undefined) => {
      if (set !== undefined) return `(?:${set}${marks})`;
      if (letter === undefined || !/\p{L}/u.test(letter)) return whole;
      const bare = unmarked(letter);
      return `(?:${bare === letter ? letter : `[${letter}${bare}]`}${marks})`;
    },
  );
}

const folds = new WeakMap<LanguagePack, { letters: RegExp; canonical: ReadonlyMap<string, string> }>();

/**
 * One form for all that a pattern of the pack takes for the same: small letters, one for each of its `spellings`, no
 * marks where the script's are loose. Two texts that fold to different forms are the same to no pattern.
 */
export function foldSpelling(pack: LanguagePack, text: string): string {
  // A pattern takes the two small sigmas for one letter, and the dotted capital I for a plain one.
  let plain = text.toLowerCase().replaceAll('ς', 'σ').replaceAll('i\u0307', 'i');
  if (looseMarks[pack.script] !== undefined || isDotted(pack)) plain = unmarked(plain).replaceAll('\u0640', '');
  if (!pack.spellings?.length) return plain;
  let fold = folds.get(pack);
  if (!fold) {
    const canonical = canonicalLetters(pack.spellings);
    fold = { letters: new RegExp(`[${[...canonical.keys()].join('')}]`, 'gu'), canonical };
    folds.set(pack, fold);
  }
  const { letters, canonical } = fold;
  return plain.replace(letters, (letter) => canonical.get(letter) ?? letter);
}

/** Letter to the first of all that stand for it; groups that share a letter, seen without case, are one. */
function canonicalLetters(spellings: readonly string[]): ReadonlyMap<string, string> {
  const canonical = new Map<string, string>();
  for (const group of spellings) {
    const letters = [...new Set(group.toLowerCase().replaceAll('i\u0307', 'i'))];
    const first = letters.map((letter) => canonical.get(letter)).find((one) => one !== undefined) ?? letters[0] ?? '';
    for (const letter of letters) canonical.set(letter, first);
  }
  return canonical;
}
