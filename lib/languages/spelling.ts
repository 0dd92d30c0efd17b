import type { LanguagePack } from './schema.ts';

const escapesAndSets = /\\[pP]\{[^}]*\}|\\.|\(\?<[A-Za-z]\w*>|(?<set>\[(?:\\.|[^\]\\])*\])|\p{L}|\u200c/gu;

/**
 * Source of a pattern in which the letters of each of the pack's `spellings` stand for each other, and the join that
 * keeps two letters apart (U+200C) may be a space or missing, as hurried hands leave it.
 */
export function withSpellings(pack: LanguagePack, source: string): string {
  const { spellings = [] } = pack;
  if (spellings.length === 0) return source;
  const forms = (letter: string) => spellings.find((group) => group.includes(letter)) ?? letter;
  return source.replace(escapesAndSets, (whole, set: string | undefined) => {
    if (set !== undefined) return set.replace(/(?<![-\\])\p{L}(?!-)/gu, forms);
    if (whole === '\u200c') return '[\\s\u200c]?';
    return forms(whole).length > whole.length ? `[${forms(whole)}]` : whole;
  });
}
