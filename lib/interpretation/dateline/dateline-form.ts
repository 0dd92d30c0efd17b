import type { Dateline } from '../../article/article-context.ts';
import { compiledForm } from '../../languages/patterns.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { agencyNamed } from '../../publishers/agencies.ts';
import { collapse, foldName } from '../compare-text.ts';
import { findDates } from '../dates/find-dates.ts';

/** Whose page it is: a house may sign its own datelines ("LONDON (The Harbour Post) –"). */
export interface House {
  publisher: string | null;
  url: string;
}

/** Characters of a dateline, from place to agency. */
export const longestDateline = 110;
/** The same of one without an agency's sign. */
const longestUnsigned = 80;

const place =
  "\\p{Lu}[\\p{L}.'’ʻ-]*(?:[ /](?:(?:[dl]['’])?\\p{Lu}[\\p{L}.'’-]*|(?:de|del|della|di|da|do|la|le|am|an|der|im|of|the|sur|upon|on|in|los|las|el|al|and|y|auf|bei|ob|zu|den|nad|pod|při|pri)(?= (?:(?:la|el|les|los|las) )?(?:[dl]['’])?\\p{Lu}))){0,6}";
const region = "(?:, ?\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|of|and|the)){0,3}){0,2}";
/** Where a town is told from its namesakes: "Vallefrío (León), 18 feb", "Nandipur [India], April 12". */
const province = "(?: (?:\\(\\p{Lu}[\\p{L} .'’-]{2,30}\\)(?=,)|\\[\\p{Lu}[\\p{L} .'’-]{2,30}\\](?=,| \\()))?";
const dash = '(?:\\.?\\s?(?:--+|—|–|-|―)(?=\\s|["“„«‘\\p{L}]|$)|\\s?:(?=\\s)|\\.(?=\\s))';
const caps = /^(?:[^\p{Ll}]*\p{Lu}){2}[^\p{Ll}]*$/u;
const lowerCase = /^\s*["“«]?\p{Ll}/u;

/** Place, region, perhaps a date, and an agency's sign in brackets or slashes. A quotation mark may be a broken dash. */
const signed = new RegExp(
  `^(?<place>${place}${province}${region})?(?:,?\\s(?<date>[^()/\\s][^()/]{1,22}?[^()/\\s]))?[.,]?\\s?(?:--\\s?)?(?:\\((?<sign>[^()]{2,44})\\)|/(?<slash>[^/]{2,20})/(?:\\s(?<later>[^()/]{4,22}?)\\s/)?)(?<close>${dash}|(?=\\s?["“„«]?\\s?\\p{L})|$)`,
  'u',
);
/** Place and agency parted by a mark alone: "PORT MERIDEN. SIGN –", "Port Meriden, SIGN –", "Port Meriden/SIGN –". */
const apposed = new RegExp(
  `^(?<place>${place}${region})(?:[.,] |\\s?/\\s?)(?<sign>\\p{L}[\\p{L}\\d -]{1,24}?)(?<close>${dash})`,
  'u',
);
/** Place in capitals, perhaps a date, and a dash. */
const unsigned = new RegExp(
  `^(?<place>${place})(?<region>${region})(?:,\\s(?<date>[^()—–:]{3,24}?))?(?<close>\\s?(?:--+|—|–|―)(?=\\s|["“„«‘\\p{L}]|$)|\\s-(?=\\s)|\\.-|:(?=\\s))`,
  'u',
);
/** What follows an agency that stands first: "(AGENCY) - PORT MERIDEN, 12 APR - ". */
const afterSign = new RegExp(
  `^\\s?(?<place>${place}${region})(?:,\\s(?<date>[^()—–:]{3,24}?))?\\s?(?:--+|—|–|-)(?=\\s)`,
  'u',
);
const abbreviated = /,\s?(?:\p{Lu}\p{Ll}{0,4}\.|(?:\p{Lu}\.){2,3}|\p{Lu}{2})$/u;
const wholePlace = new RegExp(`^${place}${region}$`, 'u');

/** Whether a text has the shape of a place, with its region or without. */
export const isPlace = (text: string): boolean => wholePlace.test(text);

/**
 * Reads the dateline that a paragraph opens with; null where there is none.
 *
 * @param setApart where the stretch ends that the markup sets apart at the paragraph's start; 0 for none
 */
export function datelineOf(
  paragraph: string,
  packs: readonly LanguagePack[],
  house: House = { publisher: null, url: '' },
  setApart = 0,
): Dateline | null {
  const text = paragraph.slice(0, 200).trim();
  for (const pack of packs) {
    for (const form of pack.dateline.forms) {
      const match = compiledForm(pack, form).exec(text);
      if (!match) continue;
      const { place: where = null, date = null, agency = null } = match.groups ?? {};
      if (where !== null && pack.dateline.notPlaces.includes(where)) continue;
      // "Praha - město": without an agency's sign, the report begins a sentence.
      if (agency === null && lowerCase.test(text.slice(match[0].length))) continue;
      return made(match[0].replace(/[(（]\s?$/, ''), where, date, agency, packs);
    }
  }
  return (
    signedDateline(text, packs, house) ?? apposedDateline(text, packs) ?? unsignedDateline(text, packs, house, setApart)
  );
}

function signedDateline(text: string, packs: readonly LanguagePack[], house: House): Dateline | null {
  if (!/[(/]/.test(text)) return null;
  const match = signed.exec(text);
  if (!match || match[0].length > longestDateline) return null;
  const { place: where, sign, slash, later, close = '' } = match.groups ?? {};
  let date: string | null = match.groups?.date ?? later ?? null;
  const printed = collapse(sign ?? slash ?? '');
  const agencyPart = printed.split(/\s[-–]\s|,\s/)[0] ?? printed;
  if (date === null && agencyPart !== printed) date = printed.slice(agencyPart.length).replace(/^[\s,–-]+/, '');
  const known = agencyPart.split(/\s?\/\s?/).some((part) => agencyNamed(part) !== null) || isHouse(agencyPart, house);
  const dashed = /[-—–―]/.test(close);
  if (!known && !(dashed && (isSign(agencyPart) || (where !== undefined && caps.test(where.split(',')[0] ?? '')))))
    return null;
  const rest = text.slice(match[0].length);
  if (where === undefined && !(known && (dashed || close === ''))) return null;
  if (where === undefined && (lowerCase.test(rest) || (close === '' && /^\S/.test(rest)))) return null;
  // "Take the Blue Water Plan (BWP)" explains an abbreviation.
  if (!known && where !== undefined && where.split(' ').length > 3) return null;
  if (date !== null && dateIn(date, packs) === null) {
    if (!known) return null;
    date = null;
  }
  if (slash !== undefined && !known) return null;
  const end = match[0].length - close.length;
  const placed = where === undefined && dashed ? placeAfterSign(rest, packs) : null;
  if (placed) return made(text.slice(0, match[0].length + placed.length), placed.where, placed.date, agencyPart, packs);
  return made(match[0].slice(0, end), where ?? null, date, agencyPart, packs);
}

/** The place where an agency puts its own sign first; in capitals or with a date, since the text itself may open with a name. */
function placeAfterSign(
  rest: string,
  packs: readonly LanguagePack[],
): { where: string; date: string | null; length: number } | null {
  const match = afterSign.exec(rest);
  const { place: where = '', date = null } = match?.groups ?? {};
  if (!match || match[0].length > 60 || (date === null ? !caps.test(where) : dateIn(date, packs) === null)) return null;
  return { where, date, length: match[0].length };
}

/** A sign of an agency or a station: a short word with capitals ("KTVI", "WIVB", "SID"). */
const isSign = (text: string) => /^[\p{Lu}\d][\p{L}\d.-]{1,9}$/u.test(text) && /\p{Lu}.*[\p{Lu}\d]/u.test(text);

function isHouse(sign: string, { publisher, url }: House): boolean {
  const folded = foldName(sign);
  if (publisher !== null && (folded === foldName(publisher) || foldName(publisher).startsWith(`${folded} `)))
    return true;
  const first = folded.split(' ')[0] ?? '';
  const labels = URL.canParse(url) ? new URL(url).hostname.split('.') : [];
  return first.length >= 3 && labels.includes(first) && /\p{Lu}/u.test(sign);
}

function apposedDateline(text: string, packs: readonly LanguagePack[]): Dateline | null {
  const match = apposed.exec(text);
  const { place: where = '', sign = '', close = '' } = match?.groups ?? {};
  if (!match || match[0].length > 80 || where.split(' ').length > 4 || agencyNamed(sign) === null) return null;
  // "Ann Lee, AP:" credits a picture or a speaker.
  if (!/[-—–―]/.test(close) || lowerCase.test(text.slice(match[0].length))) return null;
  return made(match[0].slice(0, match[0].length - close.length), where, null, sign, packs);
}

function unsignedDateline(
  text: string,
  packs: readonly LanguagePack[],
  house: House,
  setApart: number,
): Dateline | null {
  if (!/[-—–―:]/.test(text.slice(0, longestUnsigned + 1))) return null;
  const match = unsigned.exec(text);
  if (!match || match[0].length > longestUnsigned) return null;
  const { place: where = '', region: rest = '', date = null, close = '' } = match.groups ?? {};
  const full = where + rest;
  const letters = where.replace(/[^\p{L}]/gu, '');
  if (letters.length < 3 || where.split(' ').length > 4) return null;
  if (packs.some((pack) => pack.dateline.notPlaces.includes(where.toLowerCase()))) return null;
  // A station's own sign; a longer word that is in the host is the town of a local paper.
  if (agencyNamed(where) !== null || (letters.length <= 4 && isHouse(where, house))) return null;
  if (date !== null && dateIn(date, packs) === null) return null;
  const following = text.slice(match[0].length);
  const colon = close.trim() === ':';
  if (!caps.test(where)) {
    const dashed = /[—–―]|--/.test(close);
    // "Port Meriden – The harbour …": the markup says that the place is no part of the sentence.
    const apart = setApart >= full.length && setApart <= match[0].length && !colon && following.length >= 40;
    if (lowerCase.test(following)) return null;
    if (!apart && !(date !== null && !colon) && !(dashed && abbreviated.test(full))) return null;
  }
  // A colon also follows speakers and labels: only a long word in capitals is taken for a place.
  if (colon && (letters.length < 5 || rest !== '' || lowerCase.test(following))) return null;
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
