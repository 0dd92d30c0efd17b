import { foldText, unspacedScripts } from '../article/folded-text.ts';

/** Letters of scripts with spaces, and marks and digits. */
const inWord = `(?:(?![${unspacedScripts}])[\\p{L}\\p{M}\\p{N}])`;
/** Digits, and the characters that count in scripts without spaces. */
const digits = '\\p{N}零〇一二三四五六七八九十百千万萬億亿兆两廿';
const joiners = ".,:'’٫٬/";
/** What says with a number how much it is. */
const signs = '+±\\p{Sc}%‰°#';

const beginsNumber = new RegExp(`^[${digits}${signs}\\p{Pd}−]`, 'u');
const endsNumber = new RegExp(`[${digits}${signs}]$`, 'u');
const beginsWord = new RegExp(`^${inWord}`, 'u');
const endsWord = new RegExp(`${inWord}$`, 'u');

const beforeNumber = new RegExp(`(?:[${digits}${joiners}${signs}\\p{Pd}−]|${inWord})+$`, 'u');
const afterNumber = new RegExp(`^(?:[${joiners}\\p{Pd}−]?[${digits}])*(?:${inWord}*)(?:\\s?[%‰°\\p{Sc}])?`, 'u');
const beforeWord = new RegExp(`(?:${inWord}+[-‐‑'’]?)+$`, 'u');
const afterWord = new RegExp(`^(?:[-‐‑'’]?${inWord}+)+`, 'u');

/** Characters that are looked at: longer than any number or word that a reader would cut in two. */
const reach = 40;

/**
 * What is grown together with the beginning of a stretch: the digits and signs before a number, the letters before a word. The
 * words of a passage stand in a text only where this is the same as in the text that it was taken from: "12 dead" does not stand
 * in "112 dead", nor "5 degrees" in "−5 degrees". As printed.
 */
export function gluedBefore(text: string, start: number): string {
  const edge = text.slice(start, start + 2);
  const before = text.slice(Math.max(0, start - reach), start);
  if (beginsNumber.test(edge)) return beforeNumber.exec(before)?.[0] ?? '';
  if (beginsWord.test(edge)) return beforeWord.exec(before)?.[0] ?? '';
  return '';
}

/** The same for the end of a stretch: "rose by 5" does not stand in "rose by 5.3" or "rose by 5 %". */
export function gluedAfter(text: string, end: number): string {
  const edge = text.slice(Math.max(0, end - 2), end);
  const after = text.slice(end, end + reach);
  if (endsNumber.test(edge)) return afterNumber.exec(after)?.[0] ?? '';
  if (endsWord.test(edge)) return afterWord.exec(after)?.[0] ?? '';
  return '';
}

/** A stretch of a text with what is grown together with it, folded: equal where a reader sees the same. */
export interface WordsInPlace {
  words: string;
  before: string;
  after: string;
}

export function wordsInPlace(text: string, start: number, end: number): WordsInPlace {
  return {
    words: foldText(text.slice(start, end)).text,
    before: foldText(gluedBefore(text, start)).text,
    after: foldText(gluedAfter(text, end)).text,
  };
}

export function areSameWords(one: WordsInPlace, other: WordsInPlace): boolean {
  return one.words === other.words && one.before === other.before && one.after === other.after;
}
