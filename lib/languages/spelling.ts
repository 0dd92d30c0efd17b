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
  const isDotted = pack.script === 'Devanagari' || pack.script === 'Bengali';
  if (spellings.length === 0 && !isDotted) return source;
  const forms = (letter: string) => spellings.find((group) => group.includes(letter)) ?? letter;
  return source.replace(escapesAndSets, (whole, set: string | undefined) => {
    if (set !== undefined) return set.replace(/(?<![-\\])\p{L}(?!-)/gu, forms);
    const anyDot = isDotted ? withAnyDot(whole) : null;
    if (anyDot !== null) return anyDot;
    if (whole === '\u200c') return '[\\s\u200c]?';
    return forms(whole).length > whole.length ? `[${forms(whole)}]` : whole;
  });
}

/** Scripts in which a text may carry more marks than another of the same words, or fewer: vowel points, accents of capitals. */
const looseMarks = new Set(['Arabic', 'Hebrew', 'Greek']);
/**
 * Their vowel points, accents and the Arabic stroke that only lengthens: named one by one, since a class of all marks
 * takes seconds to compile.
 */
const looseMark = '\\u0300-\\u036f\\u0591-\\u05c7\\u0640\\u064b-\\u0655\\u0670';

/** Lets every letter stand with or without its marks, those of `spellings` too. Other classes and escapes stay as they are. */
function withAnyMarks(pack: LanguagePack, source: string): string {
  if (!looseMarks.has(pack.script)) return source;
  return source.replace(
    /\\(?:[pPk][{<][^}>]*[}>]|.)|(\[[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}]+\])|\[(?:\\.|[^\]\\])*\]|([\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}])/gu,
    (whole, set: string | undefined, letter: string | undefined) => {
      if (set !== undefined) return `(?:${set}[${looseMark}]{0,3})`;
      if (letter === undefined || !/\p{L}/u.test(letter)) return whole;
      const bare = unmarked(letter);
      return `(?:${bare === letter ? letter : `[${letter}${bare}]`}[${looseMark}]{0,3})`;
    },
  );
}
