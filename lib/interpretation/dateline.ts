import type { Dateline } from '../article/article-context.ts';
import type { Block } from '../article/block.ts';
import type { PageReading, Source } from '../article/page-reading.ts';
import { compiledForm } from '../languages/patterns.ts';
import type { LanguagePack } from '../languages/schema.ts';
import { agencyNamed } from '../publishers/agencies.ts';
import { collapse, foldName } from './compare-text.ts';
import { findDates } from './dates/find-dates.ts';

export interface FoundDateline {
  dateline: Dateline;
  from: Source;
}

/** Body paragraphs that are looked at: a dateline opens the report, after a note or a byline at most. */
const paragraphs = 5;
const longest = 110;

const place =
  "\\p{Lu}[\\p{L}.'’ʻ-]*(?:[ /-](?:\\p{Lu}[\\p{L}.'’-]*|(?:de|del|della|di|da|do|la|le|am|an|der|im|of|the|sur|upon|on|in|los|las|el|al|and|y|auf|bei|ob|zu|den)(?= \\p{Lu}))){0,6}";
const region = "(?:, ?\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|of|and|the)){0,3}){0,2}";
/** Where a town is told from its namesakes: "Vallefrío (León), 18 feb". */
const province = "(?: \\(\\p{Lu}[\\p{L} .'’-]{2,30}\\)(?=,))?";
const dash = '(?:\\.?\\s?(?:--+|—|–|-|―)(?=\\s|["“„«‘\\p{L}])|\\s?:(?=\\s)|\\.(?=\\s))';
const caps = /^(?:[^\p{Ll}]*\p{Lu}){2}[^\p{Ll}]*$/u;

/** Place, region, perhaps a date, and an agency's sign in brackets or slashes. */
const signed = new RegExp(
  `^(?<place>${place}${province}${region})?(?:,?\\s(?<date>[^()/\\s][^()/]{1,22}?[^()/\\s]))?[.,]?\\s?(?:--\\s?)?(?:\\((?<sign>[^()]{2,44})\\)|/(?<slash>[^/]{2,20})/)(?<close>${dash}|(?=\\s["“„«]?\\p{L})|$)`,
  'u',
);
/** Place in capitals, perhaps a date, and a dash. */
const unsigned = new RegExp(
  `^(?<place>${place})(?<region>${region})(?:,\\s(?<date>[^()—–:]{3,24}?))?(?<close>\\s?(?:--+|—|–|―)(?=\\s|["“„«‘\\p{L}])|\\s-(?=\\s)|\\.-|:(?=\\s))`,
  'u',
);
const abbreviated = /,\s?(?:\p{Lu}\p{Ll}{0,4}\.|(?:\p{Lu}\.){2,3}|\p{Lu}{2})$/u;

/**
 * Reads the dateline: from the opening paragraphs, from an element of its own, from metadata. Precision first: a place
 * without an agency counts only in capitals or with an abbreviated state.
 */
export function readDateline(
  reading: PageReading,
  packs: readonly LanguagePack[],
  publisher: string | null,
): FoundDateline | null {
  const body = reading.blocks.filter(
    (block) =>
      block.zone === 'body' && block.kind !== 'caption' && block.kind !== 'list-item' && block.kind !== 'heading',
  );
  for (const [at, block] of body.slice(0, paragraphs).entries()) {
    const found = datelineOf(block.text, packs, publisher, reading.url);
    if (!found) continue;
    // After the first paragraph a name and a colon is a speaker.
    if (at > 0 && found.agency === null && opensWithColon(block.text, found.text)) continue;
    // A page of several reports has several datelines, and none of its own: wire round-ups, teasers.
    if (at > 0 && block.text.length < 60) continue;
    if (isColumnOfNames(body, found.text)) continue;
    return { dateline: found, from: 'text' };
  }
  return ownElement(reading, packs) ?? fromMetadata(reading, packs);
}

const opensWithColon = (paragraph: string, dateline: string) =>
  /^\s?:/.test(collapse(paragraph).slice(dateline.length));

/** Reads the dateline that a paragraph opens with; null where there is none. */
export function datelineOf(
  paragraph: string,
  packs: readonly LanguagePack[],
  publisher: string | null,
  url = '',
): Dateline | null {
  const text = paragraph.slice(0, 200).trim();
  for (const pack of packs) {
    for (const form of pack.dateline.forms) {
      const match = compiledForm(pack, form).exec(text);
      if (!match) continue;
      const { place: where = null, date = null, agency = null } = match.groups ?? {};
      if (where !== null && pack.dateline.notPlaces.includes(where)) continue;
      return made(match[0].replace(/[(（]\s?$/, ''), where, date, agency, packs);
    }
  }
  return signedDateline(text, packs, publisher, url) ?? unsignedDateline(text, packs);
}

function signedDateline(
  text: string,
  packs: readonly LanguagePack[],
  publisher: string | null,
  url: string,
): Dateline | null {
  const match = signed.exec(text);
  if (!match || match[0].length > longest) return null;
  const { place: where, sign, slash, close = '' } = match.groups ?? {};
  let date: string | null = match.groups?.date ?? null;
  const printed = collapse(sign ?? slash ?? '');
  const agencyPart = printed.split(/\s[-–]\s|,\s/)[0] ?? printed;
  if (date === null && agencyPart !== printed) date = printed.slice(agencyPart.length).replace(/^[\s,–-]+/, '');
  const known =
    agencyPart.split(/\s?\/\s?/).some((part) => agencyNamed(part) !== null) || isHouse(agencyPart, publisher, url);
  const dashed = /[-—–―]/.test(close);
  if (!known && !(dashed && (isSign(agencyPart) || (where !== undefined && caps.test(where.split(',')[0] ?? '')))))
    return null;
  if (where === undefined && !(known && (dashed || close === ''))) return null;
  if (where === undefined && /^\s*["“]?\p{Ll}/u.test(text.slice(match[0].length))) return null;
  // "Take the Blue Water Plan (BWP)" explains an abbreviation.
  if (!known && where !== undefined && where.split(' ').length > 3) return null;
  if (date !== null && dateIn(date, packs) === null) {
    if (!known) return null;
    date = null;
  }
  if (slash !== undefined && !known) return null;
  return made(match[0].slice(0, match[0].length - close.length), where ?? null, date, agencyPart, packs);
}

/** A sign of an agency or a station: a short word with capitals ("KTVI", "WIVB", "SID"). */
const isSign = (text: string) => /^[\p{Lu}\d][\p{L}\d.-]{1,9}$/u.test(text) && /\p{Lu}.*[\p{Lu}\d]/u.test(text);

function isHouse(sign: string, publisher: string | null, url: string): boolean {
  const folded = foldName(sign);
  if (publisher !== null && (folded === foldName(publisher) || foldName(publisher).startsWith(`${folded} `)))
    return true;
  const first = folded.split(' ')[0] ?? '';
  const labels = URL.canParse(url) ? new URL(url).hostname.split('.') : [];
  return first.length >= 3 && labels.includes(first) && /\p{Lu}/u.test(sign);
}

function unsignedDateline(text: string, packs: readonly LanguagePack[]): Dateline | null {
  const match = unsigned.exec(text);
  if (!match || match[0].length > 80) return null;
  const { place: where = '', region: rest = '', date = null, close = '' } = match.groups ?? {};
  const full = where + rest;
  const letters = where.replace(/[^\p{L}]/gu, '');
  if (letters.length < 3 || where.split(' ').length > 4) return null;
  if (packs.some((pack) => pack.dateline.notPlaces.includes(where.toLowerCase()))) return null;
  if (date !== null && dateIn(date, packs) === null) return null;
  const inCapitals = caps.test(where);
  const colon = close.trim() === ':';
  if (!inCapitals && (colon || close.trim() === '-' || !abbreviated.test(full))) return null;
  // A colon also follows speakers and labels: only a long word in capitals is taken for a place.
  if (colon && (letters.length < 5 || rest !== '' || /^\s*["“«]?\p{Ll}/u.test(text.slice(match[0].length))))
    return null;
  if (/^\s*["“«]?\p{Ll}/u.test(text.slice(match[0].length)) && !inCapitals) return null;
  return made(match[0].slice(0, match[0].length - close.length), full, date, null, packs);
}

function made(
  text: string,
  where: string | null,
  date: string | null,
  agency: string | null,
  packs: readonly LanguagePack[],
): Dateline {
  return {
    text: collapse(text).replace(/[\s,.:–—-]+$/u, (end) =>
      /\p{L}\.$/u.test(collapse(text)) &&
      end === '.' &&
      /(?:\.\p{L}|, \p{Lu}\p{Ll}{1,4}|, ?\p{Lu}{2,4})\.$/u.test(collapse(text))
        ? '.'
        : '',
    ),
    place: where === null ? null : collapse(where).replace(/[,\s]+$/, ''),
    date: date === null ? null : dateIn(date, packs),
    agency: agency === null ? null : collapse(agency),
  };
}

function dateIn(text: string, packs: readonly LanguagePack[]): string | null {
  for (const pack of packs) {
    const found = findDates(text, pack, false)[0];
    if (found && text.length - (found.end - found.start) <= 6) return found.iso;
  }
  const day = /^[\d０-９]{1,2}日$/.exec(text) ? Number.parseInt(text.normalize('NFKC'), 10) : Number.NaN;
  return day >= 1 && day <= 31 ? `---${String(day).padStart(2, '0')}` : null;
}

/** Several paragraphs that open the same way: a transcript, a list of cases, a round-up. */
function isColumnOfNames(body: readonly Block[], text: string): boolean {
  const opening = /^\p{Lu}[\p{Lu} .'’-]{2,40}(?::|\s?(?:--|—|–))\s/u;
  if (!opening.test(`${text}: `) && !opening.test(`${text} — `)) return false;
  return body.filter((block) => opening.test(block.text)).length >= 3;
}

function ownElement(reading: PageReading, packs: readonly LanguagePack[]): FoundDateline | null {
  for (const block of reading.blocks) {
    if ((block.zone !== 'head' && block.zone !== 'body') || block.text.length > 70 || !block.hints.includes('dateline'))
      continue;
    const text = collapse(block.text).replace(/[\s,:–—-]+$/u, '');
    const date = packs.map((pack) => findDates(text, pack, false)[0]).find((found) => found !== undefined);
    const where = collapse(date ? text.slice(0, date.start) : text).replace(/[\s,:|–—-]+$/u, '');
    if (where.length < 3 || !new RegExp(`^${place}${region}$`, 'u').test(where) || isAboutTime(where, packs)) continue;
    return { dateline: { text, place: where, date: date?.iso ?? null, agency: null }, from: 'markup' };
  }
  return null;
}

function isAboutTime(where: string, packs: readonly LanguagePack[]): boolean {
  const words = where.toLowerCase();
  return packs.some(
    ({ dateline, dates }) =>
      dateline.notPlaces.includes(words) ||
      [...dates.published, ...dates.updated].some((word) => words.startsWith(word)),
  );
}

function fromMetadata(reading: PageReading, packs: readonly LanguagePack[]): FoundDateline | null {
  const stated = reading.metadata.dateline[0];
  const text = stated ? collapse(stated.value) : '';
  if (!stated || text.length < 3 || text.length > longest) return null;
  const parsed = datelineOf(`${text} — `, packs, null);
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
