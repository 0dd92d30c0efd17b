import type { Block } from '../../article/block.ts';
import type { Sourced } from '../../article/page-reading.ts';
import { collapse } from '../compare-text.ts';

/** A headline as metadata states it, and the same without the site's name. */
export interface StatedHeadline extends Sourced<string> {
  alone: string;
}

/** A line with what typesetting changes made equal: case, kinds of quotation marks, space before a colon. */
export function asPrinted(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+(?=[:;!?])/gu, '')
    .replace(/[\p{Pi}\p{Pf}„"'`´]/gu, '"')
    .replace(/\p{Pd}/gu, '-');
}

/** Letters and digits alone, lower case, to tell whether two lines differ in nothing but signs and spaces. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The one part of a heading that its markup names the headline; null where that is the whole or the smaller part. */
export function namedPart({ text, marks }: Block): string | null {
  const named = marks.filter(({ kind }) => kind === 'headline');
  const first = named[0];
  if (first === undefined || named.some(({ start, end }) => start !== first.start || end !== first.end)) return null;
  const part = collapse(text.slice(first.start, first.end));
  const isMostOfIt = part.length * 2 >= text.length && part.length + 2 <= text.length;
  // What ends in a colon leads to the headline, whatever it is named.
  return isMostOfIt && !/[:：]$/u.test(part) ? part : null;
}

/** Signs between a kicker and its headline. */
const kickerSigns = /[:|/–—-]/gu;

/** A kicker is often set apart from its headline by style alone: the sign between them is the one that metadata states. */
export function withItsSigns(text: string, stated: readonly StatedHeadline[]): string {
  if (!/ [:：]/u.test(text) && stated.some(({ alone }) => alone === text)) return text;
  const bare = (value: string) => asPrinted(value.replace(kickerSigns, ' ')).replace(/\s/gu, '');
  const letters = bare(text);
  const values = stated.map(({ alone }) => alone).filter((value) => bare(value) === letters);
  const same = values.find((value) => asPrinted(value) === asPrinted(text));
  // A sign that is hidden from the eye has a space of its own before it.
  if (same !== undefined) return / [:：]/u.test(text) && !/ [:：]/u.test(same) ? same : text;
  return values.find((value) => value.length > text.length) ?? text;
}
