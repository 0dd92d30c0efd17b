import type { Block } from '../../article/block.ts';
import type { PageReading, Source, Sourced } from '../../article/page-reading.ts';
import { parseStatedDate } from '../../foundation/stated-date.ts';
import { wordsPattern } from '../../languages/patterns.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { findDates } from './find-dates.ts';
import { inPageZone } from './page-zone.ts';
import { readTimestamp } from './read-timestamp.ts';

/** When the article was published and last changed, and where that was read. */
export interface ArticleDates {
  published: Sourced<string> | null;
  modified: Sourced<string> | null;
}

interface VisibleDate {
  iso: string;
  score: number;
  meaning: 'published' | 'modified' | 'unsaid';
  from: Source;
}

const longestDateLine = 260;
/** Score from which a date is surely the article's own: above the text, in markup or words that say so. */
const surelyShown = 6;
const dateHints = new Set([
  'date',
  'time',
  'published',
  'datetime',
  'timestamp',
  'pubdate',
  'dateline',
  'posted',
  'datepublished',
  'publish',
  'publication',
  'dates',
]);
const modifiedHints = new Set(['modified', 'updated', 'datemodified', 'dtmodified', 'lastmod', 'revised']);
/** What a word of markup says of the dates in its block: that they are the article's, another thing's, or comments'. */
const saidByHint = new Map<string, 'date' | 'other' | 'comments'>([
  ...[...dateHints, ...modifiedHints].map((hint) => [hint, 'date'] as const),
  ...'event copyright related expires today weather current'.split(' ').map((hint) => [hint, 'other'] as const),
  ...['comment', 'comments'].map((hint) => [hint, 'comments'] as const),
]);

/**
 * Tells when the article was published and changed apart: metadata first, then dates printed at the article's head or
 * tail, and the address as the last resort. A masthead's date of the visit is never taken.
 */
export function chooseDates(reading: PageReading, canonicalUrl: string, packs: readonly LanguagePack[]): ArticleDates {
  const { metadata } = reading;
  const stated = (list: readonly Sourced<string>[]) => {
    for (const { value, from } of list) {
      const iso = readTimestamp(value, packs);
      if (iso !== null) return { value: iso, from };
    }
    return null;
  };
  let published = stated(metadata.datePublished);
  let modified = stated(metadata.dateModified);
  const visible = visibleDates(reading, packs);
  const best = (meaning: VisibleDate['meaning']) =>
    visible.filter((date) => date.meaning === meaning).sort((a, b) => b.score - a.score)[0];
  const shown = best('published') ?? best('unsaid');
  const changed = best('modified');
  published = inPageZone(published, reading, shown?.iso ?? null);
  modified = inPageZone(modified, reading, changed?.iso ?? null);
  if (published && shown && shown.score >= surelyShown)
    published = asShown(published, shown, metadata.datePublished, packs);
  if (!published && shown && shown.score > 0) published = { value: shown.iso, from: shown.from };
  if (!modified && changed && changed.score > 0) modified = { value: changed.iso, from: changed.from };
  // A page that shows only when it was changed gives the nearest day there is to its publication.
  if (!published)
    published =
      dateInAddress(canonicalUrl) ?? dateInAddress(reading.url) ?? lessThanADay(metadata.datePublished) ?? modified;
  return { published, modified };
}

/**
 * A month, as magazines state it; a year alone only where a file of references says so, since pages have years of copyright in such
 * places. Null: neither is stated.
 */
function lessThanADay(list: readonly Sourced<string>[]): Sourced<string> | null {
  for (const { value, from } of list) {
    const stated = value.trim();
    const date = parseStatedDate(stated);
    if (date?.precision !== 'calendar' || date.year === null || date.day !== null) continue;
    if (date.year >= firstYear && (date.month !== null || from === 'file')) return { value: stated, from };
  }
  return null;
}

/** Before it, a year is another number. */
const firstYear = 1500;

/**
 * What is printed decides between stated dates that disagree, and against a bare `meta` with a later day: that is
 * often the day of the last change.
 */
function asShown(
  stated: Sourced<string>,
  shown: VisibleDate,
  others: readonly Sourced<string>[],
  packs: readonly LanguagePack[],
): Sourced<string> {
  const day = shown.iso.slice(0, 10);
  if (stated.value.slice(0, 10) === day) return stated;
  for (const { value, from } of others) {
    const iso = readTimestamp(value, packs);
    if (iso?.slice(0, 10) === day) return { value: iso, from };
  }
  return stated.from === 'meta' && day < stated.value ? { value: shown.iso, from: shown.from } : stated;
}

function visibleDates(reading: PageReading, packs: readonly LanguagePack[]): VisibleDate[] {
  const found: VisibleDate[] = [];
  const { blocks } = reading;
  const headline = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  let body = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.zone === 'body') body += 1;
    const near = block.zone === 'head' || (block.zone === 'body' && body <= 3);
    if (!near && block.zone !== 'tail' && block.zone !== 'aside') continue;
    const filed = block.zone === 'body' && body <= 3 ? dateBeforeText(block.text, packs) : null;
    if (filed !== null) {
      found.push({ iso: filed, score: 1, meaning: 'unsaid', from: 'text' });
      continue;
    }
    if (block.text.length > longestDateLine && block.dateTime === null) continue;
    const hints = hintScore(block);
    if (hints < 0) continue;
    if (block.text.length > runningText && hints === 0 && block.dateTime === null) continue;
    const distance = headline < 0 ? 0 : Math.min(Math.abs(index - headline), 12);
    const place = block.zone === 'head' ? 4 : block.zone === 'body' ? 3 : block.zone === 'tail' ? 1 : 0;
    // Outside the head, a bare date is more often another story's than this one's.
    const base = place + hints - distance / 4 + (headline >= 0 && index < headline ? -1 : 0);
    found.push(...datesOfBlock(block, packs, base));
  }
  return found;
}

/** Characters from which a block is running text and no line of its own. */
const runningText = 90;

/** The date that a paragraph of running text begins with, set apart from it: "29.11.2022 – The board …". */
function dateBeforeText(text: string, packs: readonly LanguagePack[]): string | null {
  if (text.length < runningText) return null;
  for (const pack of packs) {
    const first = findDates(text.slice(0, runningText), pack, false).find(({ hasYear }) => hasYear);
    if (first === undefined || !/^[\s([]?$/u.test(text.slice(0, first.start))) continue;
    if (/^(?:[)\]]|\s?[|–—:•]|\s-\s)/u.test(text.slice(first.end))) return first.iso;
  }
  return null;
}

function hintScore(block: Block): number {
  let score = 0;
  for (const hint of block.hints) {
    const says = saidByHint.get(hint);
    if (says === undefined) continue;
    if (says === 'date') score = 2;
    // Comments stand below the text: above it the word tells of their number, or names an opinion piece.
    else if (says === 'other' || block.zone !== 'head') return -1;
  }
  return score;
}

function datesOfBlock(block: Block, packs: readonly LanguagePack[], base: number): VisibleDate[] {
  const hinted = block.hints.some((hint) => modifiedHints.has(hint));
  for (const pack of packs) {
    const dates = findDates(block.text, pack).filter((date) => date.hasYear);
    if (dates.length === 0 || dates.length > 4) continue;
    if (isToday(block.text, pack)) return [];
    const machine = block.dateTime === null ? null : readTimestamp(block.dateTime, [pack]);
    return dates.map(({ iso, start }, at) => {
      const before = block.text.slice(at === 0 ? Math.max(0, start - 60) : (dates[at - 1]?.end ?? 0), start);
      const meaning = meaningOf(before, pack) ?? (hinted ? 'modified' : 'unsaid');
      const bare = block.text.length < 60 ? 1 : 0;
      const exact = machine !== null && machine.slice(0, 10) === iso.slice(0, 10) ? machine : iso;
      return {
        iso: exact,
        meaning,
        score: base + bare + (meaning === 'published' ? 3 : 0) + (machine ? 2 : 0),
        from: machine ? 'markup' : 'text',
      };
    });
  }
  // Only the machine-readable time has a year ("3 hours ago", "April 26").
  const machine = block.dateTime === null ? null : readTimestamp(block.dateTime, packs);
  if (machine === null || packs.some((pack) => isToday(block.text, pack))) return [];
  const meaning = packs.map((pack) => meaningOf(block.text, pack)).find((word) => word !== null);
  return [{ iso: machine, meaning: meaning ?? (hinted ? 'modified' : 'unsaid'), score: base + 2, from: 'markup' }];
}

interface Words {
  published: RegExp;
  updated: RegExp;
  today: RegExp;
}
const words = new WeakMap<LanguagePack, Words>();

function wordsFor(pack: LanguagePack): Words {
  let made = words.get(pack);
  if (!made) {
    made = {
      published: wordsPattern(pack, pack.dates.published),
      updated: wordsPattern(pack, pack.dates.updated),
      today: wordsPattern(pack, pack.dates.today, '^\\s*', '[\\s:：,，是]'),
    };
    words.set(pack, made);
  }
  return made;
}

const isToday = (text: string, pack: LanguagePack) => wordsFor(pack).today.test(text);

function meaningOf(before: string, pack: LanguagePack): 'published' | 'modified' | null {
  const { published, updated } = wordsFor(pack);
  if (updated.test(before)) return 'modified';
  return published.test(before) ? 'published' : null;
}

const addressDay =
  /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)|[/-]((?:19|20)\d{2})(\d{2})(\d{2})(?:[/._-]|$)/;

function dateInAddress(url: string): Sourced<string> | null {
  const parts = addressDay.exec(URL.canParse(url) ? new URL(url).pathname : '');
  if (!parts) return null;
  const iso = readTimestamp(`${parts[1] ?? parts[4]}-${parts[2] ?? parts[5]}-${parts[3] ?? parts[6]}`, []);
  return iso === null ? null : { value: iso, from: 'url' };
}
