import type { Author } from '../../article/article-context.ts';
import type { PageReading, StatedAuthor } from '../../article/page-reading.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { agencyNamed } from '../../publishers/agencies.ts';
import { foldName } from '../compare-text.ts';
import type { Byline } from './byline.ts';
import { isPersonLike, isPublisher } from './house-or-person.ts';
import { splitByline } from './split-byline.ts';

/** Authors as metadata states them, from the source that says most. */
export function statedByline(reading: PageReading, packs: readonly LanguagePack[], publisher: string | null): Byline {
  const byline: Byline = { authors: [], agency: null, from: 'meta', blocks: [] };
  const sources = [...new Set(reading.metadata.authors.map(({ from }) => from))];
  for (const from of sources) {
    const authors: Author[] = [];
    for (const { value } of reading.metadata.authors.filter((author) => author.from === from)) {
      for (const author of namedBy(value, packs, publisher, reading.url, byline)) {
        if (!authors.some((other) => foldName(other.name) === foldName(author.name))) authors.push(author);
      }
    }
    if (authors.length === 0) continue;
    // A source that names people is better than one that names the house, whatever their order.
    const better =
      byline.authors.length === 0 ||
      (byline.authors.every((author) => isPublisher(author.name, publisher, reading.url)) &&
        !authors.every((author) => isPublisher(author.name, publisher, reading.url)));
    const fuller =
      byline.authors.length > 0 &&
      authors.length > byline.authors.length &&
      authors.every((author) => isPersonLike(author.name, packs)) &&
      byline.authors.every((author) => authors.some((other) => foldName(other.name) === foldName(author.name)));
    if (better || fuller) {
      byline.authors = authors;
      byline.from = from;
    }
  }
  return byline;
}

function namedBy(
  stated: StatedAuthor,
  packs: readonly LanguagePack[],
  publisher: string | null,
  url: string,
  byline: Byline,
): Author[] {
  const agency = agencyNamed(stated.name);
  if (agency !== null) {
    byline.agency ??= agency;
    return [];
  }
  if (/^https?:|^www\.|\.html?$/i.test(stated.name)) return [];
  // The house's own name is never taken apart ("Salt & Tide").
  const isHouse = isPublisher(stated.name, publisher, url);
  if (stated.kind === 'organization' || isHouse) return [{ name: stated.name, url: stated.url, role: stated.role }];
  const named = splitByline(stated.name, packs, 'stated', publisher);
  byline.agency ??= named.agency;
  return named.authors.map((author) => ({
    name: author.name,
    role: stated.role ?? author.role,
    url: named.authors.length === 1 ? stated.url : null,
  }));
}
