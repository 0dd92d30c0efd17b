import type { PageReading } from '../../article/page-reading.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { collapse } from '../compare-text.ts';
import { findDates } from '../dates/find-dates.ts';
import { datelineOf, isPlace, longestDateline } from './dateline-form.ts';
import type { FoundDateline } from './read-dateline.ts';

/** Characters of an element that holds a dateline and nothing else. */
const longestElement = 70;
/** A word of markup that more blocks share names what they stand in. */
const mostOfOneName = 2;

/** The dateline in an element that the markup calls one. */
export function ownElement(reading: PageReading, packs: readonly LanguagePack[]): FoundDateline | null {
  const named = reading.blocks.filter(({ hints }) => hints.includes('dateline'));
  if (named.length > mostOfOneName) return null;
  for (const block of named) {
    if ((block.zone !== 'head' && block.zone !== 'body') || block.text.length > longestElement) continue;
    const text = collapse(block.text).replace(/[\s,:–—-]+$/u, '');
    const date = packs.map((pack) => findDates(text, pack, false)[0]).find((found) => found !== undefined);
    const where = collapse(date ? text.slice(0, date.start) : text).replace(/[\s,:|–—-]+$/u, '');
    if (where.length < 3 || !isPlace(where) || isAboutTime(where, packs)) continue;
    return { dateline: { text, place: where, date: date?.iso ?? null, agency: null }, from: 'markup' };
  }
  return null;
}

/** The dateline that metadata states. */
export function statedDateline(reading: PageReading, packs: readonly LanguagePack[]): FoundDateline | null {
  const stated = reading.metadata.dateline[0];
  const text = stated ? collapse(stated.value) : '';
  if (!stated || text.length < 3 || text.length > longestDateline) return null;
  const parsed = datelineOf(`${text} — `, packs);
  if (parsed) return { dateline: { ...parsed, text }, from: stated.from };
  const date = packs.map((pack) => findDates(text, pack, false)[0]).find((found) => found !== undefined);
  const where = collapse(date ? text.slice(0, date.start) + text.slice(date.end) : text).replace(
    /^[\s,:|–—-]+|[\s,:|–—-]+$/gu,
    '',
  );
  // Some sites put a time of day or "Published on" there, which is no place.
  if (!/^\p{L}[^\d:]*$/u.test(where) || isAboutTime(where, packs)) return null;
  return { dateline: { text, place: where, date: date?.iso ?? null, agency: null }, from: stated.from };
}

function isAboutTime(where: string, packs: readonly LanguagePack[]): boolean {
  const words = where.toLowerCase();
  return packs.some(
    ({ dateline, dates }) =>
      dateline.notPlaces.includes(words) ||
      [...dates.published, ...dates.updated].some((word) => words.startsWith(word)),
  );
}
