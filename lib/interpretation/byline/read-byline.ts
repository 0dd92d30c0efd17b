import type { Block } from '../../article/block.ts';
import type { PageReading } from '../../article/page-reading.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { foldName } from '../compare-text.ts';
import type { Byline } from './byline.ts';
import { isDesk, isPersonLike, isPublisher } from './house-or-person.ts';
import { printedByline } from './printed-byline.ts';
import { statedByline } from './stated-byline.ts';

/** Reads who wrote the article: metadata first, then what the page prints, each checked against the other. */
export function readByline(reading: PageReading, packs: readonly LanguagePack[], publisher: string | null): Byline {
  const stated = statedByline(reading, packs, publisher);
  const seen = printedByline(reading, packs, publisher);
  const agency = stated.agency ?? seen.agency;
  if (stated.authors.length === 0) return { ...seen, agency };
  const people = stated.authors.filter((author) => !isPublisher(author.name, publisher, reading.url));
  // Beside a person the house is no author.
  if (people.some((author) => isPersonLike(author.name, packs))) stated.authors = people;
  // Metadata that names only the house gives way to a person that the page prints.
  const onlyHouse = people.every((author) => isDesk(author.name, packs) && !isPersonLike(author.name, packs));
  if (onlyHouse && seen.authors.some((author) => isPersonLike(author.name, packs))) return { ...seen, agency };
  const authors = stated.authors.map((author) => {
    const folded = foldName(author.name);
    const same =
      seen.authors.find((other) => foldName(other.name) === folded) ??
      // Metadata often has the first name only; the page prints the whole one.
      seen.authors.find((other) => !folded.includes(' ') && foldName(other.name).startsWith(`${folded} `));
    return {
      ...author,
      name: same && same.name.length > author.name.length ? same.name : author.name,
      url: author.url ?? same?.url ?? pageOf(author.name, reading.blocks),
      role: author.role ?? same?.role ?? null,
    };
  });
  return { authors, agency, from: stated.from, blocks: seen.blocks };
}

/** Address behind the author's name where the page links it above or below the text; null where it does not. */
function pageOf(name: string, blocks: readonly Block[]): string | null {
  const folded = foldName(name);
  for (const block of blocks) {
    if (block.zone !== 'head' && block.zone !== 'tail') continue;
    const link = block.marks.find(
      (mark) =>
        mark.kind === 'link' && mark.url !== null && foldName(block.text.slice(mark.start, mark.end)) === folded,
    );
    if (link) return link.url;
  }
  return null;
}
