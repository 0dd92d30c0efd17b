import type { CslName } from './csl-data.ts';
import words from './name-words.json' with { type: 'json' };

const organisations = new Set(words.organisations);
const particles = new Set(words.particles);
const between = new Set(words.between);
const suffixes = new Set(words.suffixes);

/** More words than this are a description. */
const mostWords = 6;
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆\s\u3000]+$/u;

export interface NameSurroundings {
  /** BCP 47 tag of the article, where it is known. */
  language: string | null;
  /** Names that are known to be no person's: the publisher, the agency. */
  organisations: readonly (string | null)[];
}

/**
 * A printed name in the parts that styles turn round and shorten. It is split only where that is safe, and taken as a whole
 * otherwise, for a whole name is printed right by every style while a wrong family name is an error:
 *
 * - whole: desks, agencies and publishers; one word; names with figures, signs or an acronym; East Asian names without a space; names
 *   in languages whose names are not sorted by their last word (`name-words.json`)
 * - "Family, Given" as it says; East Asian names with a space, and languages that put the family first: the first word
 * - all others: the last word, with the particles before it ("van der"), and what is joined by "y"
 */
export function cslNameOf(printed: string, around: NameSurroundings): CslName {
  const name = printed.replace(/\s+/gu, ' ').trim();
  const whole: CslName = { literal: name };
  const folded = fold(name);
  if (around.organisations.some((one) => one !== null && fold(one) === folded)) return whole;
  if (/[\d@&/|·・•:;()[\]]/u.test(name) || isOrganisation(name)) return whole;
  const language = primaryLanguage(around.language);
  if (eastAsian.test(name)) return inEastAsia(name) ?? whole;
  const commas = name.split(/\s*[,،]\s*/u);
  if (commas.length > 1) return inverted(commas) ?? whole;
  if (language !== null && words.neverSplit.includes(language)) return whole;
  const parts = name.split(' ');
  if (parts.length < 2 || parts.length > mostWords) return whole;
  if (words.familyFirst.includes(language ?? '')) {
    const [family = '', ...given] = parts;
    return { family, given: given.join(' ') };
  }
  return westernName(parts) ?? whole;
}

function westernName(parts: readonly string[]): CslName | null {
  const last = parts.at(-1) ?? '';
  const suffix = parts.length > 2 && suffixes.has(bare(last)) ? last : null;
  const body = suffix === null ? parts : parts.slice(0, -1);
  let from = body.length - 1;
  // "Ortega y Gasset" is one family name; nobody is called "y".
  if (from > 2 && between.has(body[from - 1] ?? '')) from -= 2;
  let joins = from;
  while (joins > 1 && particles.has(bare(body[joins - 1] ?? ''))) joins -= 1;
  const before = body.slice(joins, from);
  const own = body.slice(from).join(' ');
  const given = body.slice(0, joins).join(' ');
  // A last word in lower case where others are not: a phrase and no name.
  if (/^\p{Ll}/u.test(own) && !body.every((part) => /^\p{Ll}/u.test(part))) return null;
  const isLoose = before.length > 0 && before.every((part) => /^\p{Ll}/u.test(part));
  return {
    family: isLoose ? own : [...before, own].join(' '),
    given,
    ...(isLoose ? { 'non-dropping-particle': before.join(' ') } : {}),
    ...(suffix === null ? {} : { suffix }),
  };
}

/** "Moreau, Anne", "Moreau, Anne, Jr.", "Anne Moreau, Jr."; more is a list or a phrase. */
function inverted(parts: readonly string[]): CslName | null {
  const [first = '', second = '', third] = parts;
  if (parts.length === 2 && suffixes.has(bare(second))) {
    const name = westernName(first.split(' '));
    return name === null ? null : { ...name, suffix: second };
  }
  const isShort = first.split(' ').length <= 3 && second.split(' ').length <= 3;
  if (first === '' || second === '' || !isShort) return null;
  if (parts.length === 2) return { family: first, given: second };
  return parts.length === 3 && suffixes.has(bare(third ?? ''))
    ? { family: first, given: second, suffix: third ?? '' }
    : null;
}

function inEastAsia(name: string): CslName | null {
  const [family, given, more] = name.split(' ');
  if (family === undefined || given === undefined || more !== undefined) return null;
  return { family, given };
}

function isOrganisation(name: string): boolean {
  const parts = name.split(/[\s-]+/u);
  if (parts.some((part) => organisations.has(part.toLocaleLowerCase('und')))) return true;
  if ([...organisations].some((word) => eastAsian.test(word) && name.endsWith(word))) return true;
  // "BBC Verify": capitals alone, among words that are not, and no initials.
  const acronym = (part: string) => /^\p{Lu}{3,}$/u.test(part) && !suffixes.has(bare(part));
  return parts.some(acronym) && !parts.every((part) => part === part.toLocaleUpperCase('und'));
}

function bare(word: string): string {
  return word.toLocaleLowerCase('und').replace(/[.,]/gu, '');
}

function fold(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase('und').replace(/\s+/gu, ' ').trim();
}

function primaryLanguage(tag: string | null): string | null {
  return tag === null ? null : (/^[a-z]{2,3}/i.exec(tag)?.[0]?.toLowerCase() ?? null);
}

/** The name in reading order, for plain text: "Ludwig van der Berg Jr.". */
export function printedName(name: CslName): string {
  if ('literal' in name) return name.literal;
  const { given, family, suffix, 'non-dropping-particle': particle } = name;
  return [given, particle, family, suffix].filter((part) => part !== undefined && part !== '').join(' ');
}
