import type { LanguagePack } from './schema.ts';

const escapesAndSets = /\\[pP]\{[^}]*\}|\\.|\(\?<[A-Za-z]\w*>|(?<set>\[(?:\\.|[^\]\\])*\])|\p{L}|\u200c/gu;

/** A text without its marks: accents, vowel points. */
export const unmarked = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

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
  if (spellings.length === 0) return source;
  const forms = (letter: string) => spellings.find((group) => group.includes(letter)) ?? letter;
  return source.replace(escapesAndSets, (whole, set: string | undefined) => {
    if (set !== undefined) return set.replace(/(?<![-\\])\p{L}(?!-)/gu, forms);
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

/** Lets every letter stand with or without its marks. Classes and escapes stay as they are. */
function withAnyMarks(pack: LanguagePack, source: string): string {
  if (!looseMarks.has(pack.script)) return source;
  return source.replace(
    /\\(?:[pPk][{<][^}>]*[}>]|.)|\[(?:\\.|[^\]\\])*\]|([\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}])/gu,
    (whole, letter: string | undefined) => {
      if (letter === undefined || !/\p{L}/u.test(letter)) return whole;
      const bare = unmarked(letter);
      return `(?:${bare === letter ? letter : `[${letter}${bare}]`}[${looseMark}]{0,3})`;
    },
  );
}
