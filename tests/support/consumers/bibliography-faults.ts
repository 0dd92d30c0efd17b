import { type ArticleInFull, versionInFull } from '../../../lib/article/article-in-full.ts';
import { begin, letters } from './folded.ts';

interface ReadName {
  family?: string;
  given?: string;
  literal?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
}

/** What a program read of a bibliography, as CSL-JSON; the parts that are looked at. */
export interface ReadItem {
  id?: string;
  type?: string;
  title?: string;
  author?: ReadName[];
  /** Where citation-js puts the authors of a newspaper article in RIS; one alone is not in a list. */
  reporter?: ReadName[] | ReadName | string;
  'container-title'?: string;
  issued?: { 'date-parts'?: (number | string)[][]; literal?: string; raw?: string };
  accessed?: { 'date-parts'?: (number | string)[][]; raw?: string };
  URL?: string;
  note?: string;
  language?: string;
}

/** What a reader takes of a format less than there is. */
export interface Lacking {
  /** Parts of the date of publication that it reads: 1 for the year alone. */
  dateParts?: number;
  /** It does not read the date of access. */
  accessed?: boolean;
  /** It writes titles with other capitals. */
  capitals?: boolean;
}

/**
 * What a program read wrongly of a bibliography of these articles, each at its place: title, authors, publisher, date, address.
 * Letters and digits are compared; how a name is cut into parts is the reader's business, as long as nothing is lost.
 */
export function bibliographyFaults(
  articles: readonly ArticleInFull[],
  items: readonly ReadItem[],
  lacking: Lacking = {},
): string[] {
  const faults = items.length === articles.length ? [] : [`${items.length} entries of ${articles.length} articles`];
  for (const [at, article] of articles.entries()) {
    const item = items[at];
    if (item === undefined) break;
    const { facts } = versionInFull(article);
    const say = (name: string, found: string, wanted: string) =>
      faults.push(`entry ${at + 1}: ${name} is ${begin(found)}, not ${begin(wanted)}`);
    const inTitle = (text: string) => (lacking.capitals ? letters(text).toLocaleUpperCase('und') : letters(text));
    if (facts.headline.trim() !== '' && inTitle(item.title ?? '') !== inTitle(facts.headline))
      say('title', item.title ?? '', facts.headline);
    if (!letters(item['container-title'] ?? '').includes(letters(article.publisher)))
      say('publisher', item['container-title'] ?? '', article.publisher);
    const url = item.URL ?? '';
    if (sameAddress(url) !== sameAddress(article.canonicalUrl)) say('address', url, article.canonicalUrl);
    const names = namesOf(item);
    const people = facts.authors.map(({ name }) => name);
    if (people.length > 0 && names.map(signs).join() !== people.map(signs).join())
      say('authors', names.join('; '), people.join('; '));
    const day = dayOf(facts.datePublished).slice(0, lacking.dateParts ?? 3);
    const issued = (item.issued?.['date-parts']?.[0] ?? []).map(Number);
    if (day.length > 0 && issued.join() !== day.join()) say('date', issued.join('-'), day.join('-'));
    const accessed = item.accessed?.raw ?? item.accessed?.['date-parts']?.[0]?.join('-') ?? '';
    if (accessed === '' && !lacking.accessed) say('date of access', '', 'a date');
  }
  const ids = items.map(({ id }) => id).filter((id) => id !== undefined);
  if (new Set(ids).size !== ids.length) faults.push('keys that stand twice');
  return faults;
}

function namesOf({ author, reporter }: ReadItem): string[] {
  const all = author ?? (Array.isArray(reporter) ? reporter : reporter === undefined ? [] : [reporter]);
  return all.map((one) => (typeof one === 'string' ? one : Object.values(one).join(' ')));
}

/** The letters of a name without their order: readers put the family's name first or last. */
function signs(name: string): string {
  return [...letters(name)].sort().join('');
}

/** Year, month and day as far as they are stated. */
function dayOf(date: string | null): number[] {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date ?? '') ?? [];
  return [year, month, day].filter((part) => part !== undefined).map(Number);
}

function sameAddress(url: string): string {
  return URL.canParse(url) ? decodeURI(new URL(url).href) : url;
}
