import type { Draft } from './draft.ts';
import { fieldOf, firstField, isObject, type JsonObject, listOf, shownJson, textOf } from './json-shapes.ts';
import { markupToText } from './markup-to-text.ts';

/** One item of CSL-JSON, as Zotero and others export it. */
export function cslItem(one: JsonObject, at: number): Draft {
  const keywords = fieldOf(one, 'keyword');
  return {
    at,
    shown: shownJson(one),
    url: fieldOf(one, 'URL'),
    headline: markupToText(textOf(fieldOf(one, 'title'))),
    authors: listOf(fieldOf(one, 'author')).map(nameOf),
    publisher: firstField(one, 'container-title', 'publisher'),
    datePublished: cslDate(fieldOf(one, 'issued')),
    place: firstField(one, 'event-place', 'publisher-place'),
    inLanguage: fieldOf(one, 'language'),
    excerpt: markupToText(textOf(fieldOf(one, 'abstract'))),
    savedAt: cslDate(fieldOf(one, 'accessed')),
    tags: typeof keywords === 'string' ? keywords.split(/[;,]/) : listOf(keywords),
    note: firstField(one, 'note', 'annote'),
  };
}

function nameOf(name: unknown): string {
  if (!isObject(name)) return textOf(name);
  const literal = textOf(fieldOf(name, 'literal'));
  if (literal !== '') return literal;
  return ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix']
    .map((part) => textOf(fieldOf(name, part)).trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** A date as CSL has it: in parts, or as it was written. Of a range the beginning. */
function cslDate(date: unknown): string | null {
  const [parts] = listOf(fieldOf(date, 'date-parts'));
  const numbers = listOf(parts).map(Number);
  const [year, month, day] = numbers;
  if (year !== undefined && Number.isInteger(year) && year > 0 && year < 10_000) {
    const padded = (value: number | undefined) =>
      value !== undefined && Number.isInteger(value) && value > 0 ? `-${String(value).padStart(2, '0')}` : null;
    const monthPart = padded(month);
    const dayPart = monthPart === null ? null : padded(day);
    return `${String(year).padStart(4, '0')}${monthPart ?? ''}${dayPart ?? ''}`;
  }
  const written = firstField(date, 'raw', 'literal');
  return typeof written === 'string' ? written : null;
}
