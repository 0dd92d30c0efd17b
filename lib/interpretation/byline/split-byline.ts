import { plainDigits } from '../../languages/digits.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { agencyNamed } from '../../publishers/agencies.ts';
import { collapse, foldName, shareInside } from '../compare-text.ts';
import { findDates } from '../dates/find-dates.ts';
import { bylineWords } from './byline-words.ts';
import { cleanName, withoutHouse } from './clean-name.ts';
import { isDesk } from './house-or-person.ts';
import { isCredential, isEastAsian, isFullName, looksLikeName } from './name-shape.ts';
import { splitParts } from './split-parts.ts';

/** Who a byline names. */
export interface NamedAuthors {
  authors: { name: string; role: string | null }[];
  agency: string | null;
}

/**
 * How sure it is that the text is a byline: `stated` by metadata; `marked` as the author by the page's markup, where a
 * user name of one word will do; or `seen` on the page, where shapes must be right.
 */
export type BylineTrust = 'stated' | 'marked' | 'seen';

const contact = /[^\s(,|]+@[\w-]+\.[\w.-]+|https?:\/\/\S+|@\w{2,30}/giu;

/** Splits a byline into people and desks, their roles apart; drops prefixes, places, dates, addresses and handles. */
export function splitByline(
  text: string,
  packs: readonly LanguagePack[],
  trust: BylineTrust,
  publisher: string | null,
): NamedAuthors {
  const named: NamedAuthors = { authors: [], agency: null };
  const line = withoutDates(collapse(text.replace(contact, ' ')), packs);
  const names = dropPrefix(line.replace(/^\[([^[\]]+)\]$/, '$1'), packs);
  const parts = splitParts(names, packs);
  // Several desks that sign together are one: "Staff and wire reports".
  if (
    parts.length > 1 &&
    parts.every(({ part }) => isDesk(part, packs) && agencyNamed(part) === null) &&
    isDesk(names, packs)
  )
    return { authors: [{ name: names, role: null }], agency: null };
  let afterComma = false;
  for (const { part, comma } of parts) {
    afterComma = comma && named.authors.length > 0;
    addPart(part, afterComma, named, packs, trust, publisher);
    if (named.authors.length >= 40) break;
  }
  return { ...named, authors: withoutBarePlaces(named.authors, packs) };
}

/** "بيروت - سلمى الحداد": in a script without capitals one word beside full names is where, not who. */
function withoutBarePlaces(authors: NamedAuthors['authors'], packs: readonly LanguagePack[]): NamedAuthors['authors'] {
  const isBare = ({ name }: { name: string }) =>
    /^\p{Lo}/u.test(name) && !isEastAsian(name) && !isFullName(name) && !isDesk(name, packs);
  return authors.every(isBare) ? authors : authors.filter((author) => !isBare(author));
}

/** Without dates at the front, and from the next date or number on: names have no figures. */
function withoutDates(line: string, packs: readonly LanguagePack[]): string {
  let rest = plainDigits(line);
  for (let time = 0; time < 3 && /\d/.test(rest); time += 1) {
    const date = packs.map((pack) => findDates(rest, pack, false)[0]).find((found) => found !== undefined);
    if (!date) break;
    if (date.start >= 3) {
      rest = rest.slice(0, date.start);
      for (const pack of packs) {
        const { placeAtEnd, beforeDate } = bylineWords(pack);
        rest = rest.replace(placeAtEnd ?? /$^/, '').replace(beforeDate, '');
      }
      break;
    }
    rest = rest
      .slice(date.end)
      .replace(/^[\s,|·•–—-]*\d{1,2}:\d{2}\S*/, '')
      .trim();
  }
  return rest.replace(/\s+\d[^,;|•·&]*/g, ' ');
}

/** Parts a prefix from a name that markup put beside it without a space ("ByAnn Lee"), and a doubled one ("Byby"). */
export function unglue(line: string, packs: readonly LanguagePack[]): string {
  const doubled = line.replace(/^(\p{L}{2,5})\1(?=\s)/iu, '$1');
  const word = /^(\p{Lu}\p{Ll}{1,4})\p{Lu}\p{Ll}+ \p{Lu}/u.exec(doubled)?.[1];
  return word !== undefined && isPrefix(word, packs) ? `${word} ${doubled.slice(word.length)}` : doubled;
}

/** Whether a text is a prefix ("By", "Text:") and nothing else. */
export function isPrefix(text: string, packs: readonly LanguagePack[]): boolean {
  if (text.length > longestPrefix) return false;
  const word = text.replace(/\s*[:：]\s*$/, '').toLowerCase();
  return packs.some((pack) => bylineWords(pack).prefixes.has(word));
}

/** Characters of a prefix with its colon; longer lines are looked at no further. */
const longestPrefix = 60;

/** Drops "By", "Story by Photos by" and the like, once or twice. */
export function dropPrefix(line: string, packs: readonly LanguagePack[]): string {
  let rest = unglue(line.trim(), packs);
  for (let time = 0; time < 2; time += 1) {
    for (const pack of packs) {
      const match = bylineWords(pack).prefix.exec(rest);
      if (match && match[0].length < rest.length) rest = rest.slice(match[0].length).trim();
    }
  }
  return rest.replace(/^[\s:：|•·–—-]+/, '');
}

function addPart(
  raw: string,
  afterComma: boolean,
  named: NamedAuthors,
  packs: readonly LanguagePack[],
  trust: BylineTrust,
  publisher: string | null,
): void {
  // What stands in brackets is an agency or a place, not a name.
  const bracketed = /[([（]([^)\]）]{2,40})[)\]）]/.exec(raw)?.[1];
  if (bracketed) named.agency ??= agencyNamed(bracketed);
  let part = collapse(raw.replace(/[([（][^)\]）]{0,60}[)\]）]?/g, ' ')).replace(/^[\s,.:–—-]+|[\s,:–—-]+$/g, '');
  if (/^\[?[^[\]]+\]$/.test(raw.trim())) part = collapse(raw.replace(/[[\]]/g, ' '));
  if (!/[([（]/.test(part)) part = part.replace(/[)\]）]+$/, '').trim();
  if (part.length < 2 || part.length > 120) return;
  const agency = agencyNamed(part);
  if (agency !== null) {
    named.agency ??= agency;
    return;
  }
  const last = named.authors[named.authors.length - 1];
  if (isCredential(part) && last) {
    if (/^(?:[JS]r\.?|II|III|IV)$/i.test(part)) last.name = `${last.name} ${part}`;
    return;
  }
  part = dropPrefix(part, packs);
  // "Source: …" and the like: a label that is no byline's.
  if (/^[^\s:：]{1,12}：/.test(part) || /(?<=\s)\S{1,8}：/.test(part) || /^[^:]{2,30}:\s/.test(part)) return;
  if (isPrefix(part, packs)) return;
  if (packs.some((pack) => bylineWords(pack).notAuthors.has(part.toLowerCase()))) return;
  if (publisher !== null && last && shareInside(part, publisher) >= 0.6 && !looksLikePerson(part, publisher)) return;
  if (last && packs.some((pack) => bylineWords(pack).place?.test(part))) return;
  if (last && isSignOfHouse(part, last.name, publisher)) return;
  const role = roleIn(part, packs, trust !== 'stated' && named.authors.length === 0);
  if (role !== null && role.name === '') {
    if (last && (afterComma || !last.role)) last.role ??= part;
    else if (!last && isDesk(part, packs) && trust === 'stated') named.authors.push({ name: part, role: null });
    return;
  }
  const name = withoutHouse(cleanName(role?.name ?? part, packs), publisher);
  if (name.length < 2) return;
  // "Ann Lee, London": one word after a full name and a comma is where, not who.
  if (afterComma && last && isFullName(last.name) && !isFullName(name) && !isEastAsian(name)) return;
  const fits = looksLikeName(name) || isDesk(name, packs);
  if (
    !fits &&
    // Behind a full name, words that are no name say what its bearer is ("…, professor at the harbour school").
    (trust !== 'stated' || !isUserName(name) || (last !== undefined && isFullName(last.name))) &&
    !(
      trust === 'marked' &&
      /^[\p{L}\p{N}._-]{3,30}$/u.test(name) &&
      !packs.some((pack) => pack.stopWords.includes(name))
    )
  )
    return;
  if (named.authors.some((author) => foldName(author.name) === foldName(name))) return;
  named.authors.push({ name, role: role?.role ?? null });
}

/**
 * The sign of a house behind a name: "Ann Lee / HNN", "Ann Lee, HNN NORTH" where the publisher is HNN. In a byline all of
 * capitals nothing can be told.
 */
function isSignOfHouse(part: string, before: string, publisher: string | null): boolean {
  if (!/\p{Ll}/u.test(before) || !isFullName(before) || !/^\p{Lu}{2,6}(?:\s|$)/u.test(part)) return false;
  const word = part.split(' ')[0];
  return word === part || word === publisher;
}

/** The publisher of a personal site is a person. */
const looksLikePerson = (part: string, publisher: string) =>
  foldName(part) !== foldName(publisher) && shareInside(part, publisher) < 0.9;

const isUserName = (name: string) =>
  name.split(/\s+/).length <= 5 && name.length <= 50 && /\p{L}/u.test(name) && !/[?!]/.test(name);

/** A text that says a role and names nobody ("| Staff writer"), without what sets it off; null for any other. */
export function roleOnly(text: string, packs: readonly LanguagePack[]): string | null {
  const line = collapse(text).replace(/^[\s,|•·()–—-]+|[\s,|•·()–—-]+$/gu, '');
  return line.length >= 3 && roleIn(line, packs, false)?.name === '' ? line : null;
}

/** A name as Korean and Chinese print it, before its bearer's role. */
const isShortEastAsian = (text: string) => /^[\p{Script=Han}\p{Script=Hangul}]{2,5}$/u.test(text);

/** The role said beside a name: "Associated Press Writer", "Senior reporter Ann Lee". Name empty where it is all role. */
function roleIn(part: string, packs: readonly LanguagePack[], alone: boolean): { role: string; name: string } | null {
  for (const pack of packs) {
    const { role } = bylineWords(pack);
    const match = role.exec(part);
    if (!match) continue;
    const after = part.slice(match.index + match[0].length).trim();
    const before = part.slice(0, match.index).trim();
    if (after && !role.test(after) && looksLikeName(after) && isFullName(after) && (pack.wordSpaces || before === '')) {
      return { role: collapse(part.slice(0, match.index + match[0].length)), name: after };
    }
    // "Ann Lee Founder & Editor": a name, and what its bearer is, in one run of text.
    if (isShortEastAsian(before) && !(pack.wordSpaces && isDesk(before, packs)))
      return { role: match[0], name: before };
    if (
      alone &&
      pack.wordSpaces &&
      !isEastAsian(before) &&
      isFullName(before) &&
      before.split(' ').length <= 3 &&
      looksLikeName(before) &&
      agencyNamed(before) === null
    ) {
      return { role: collapse(part.slice(before.length)), name: before };
    }
    if (!pack.wordSpaces && before) return { role: match[0], name: before };
    return { role: part, name: '' };
  }
  return null;
}
