import type { Author } from '../../article/article-context.ts';
import type { Block } from '../../article/block.ts';
import type { PageReading } from '../../article/page-reading.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { foldName } from '../compare-text.ts';
import type { Byline } from './byline.ts';
import { bylineWords } from './byline-words.ts';
import { isPersonLike, isPublisher } from './house-or-person.ts';
import { printedByline } from './printed-byline.ts';
import { signedBelow } from './signature.ts';
import { splitByline } from './split-byline.ts';
import { statedByline } from './stated-byline.ts';

/** Reads who wrote the article: metadata first, then what the page prints, each checked against the other. */
export function readByline(reading: PageReading, packs: readonly LanguagePack[], publisher: string | null): Byline {
  const stated = statedByline(reading, packs, publisher);
  const seen = printedByline(reading, packs, publisher);
  const agency = stated.agency ?? seen.agency;
  const isHouse = ({ name }: Author) => isPublisher(name, publisher, reading.url);
  const isPerson = (author: Author) => isPersonLike(author.name, packs) && !isHouse(author);
  if (stated.authors.length > 0 && ![...stated.authors, ...seen.authors].some(isPerson)) {
    const signed = signedBelow(reading.blocks, packs, publisher);
    if (signed !== null) return { ...signed, agency: agency ?? signed.agency };
  }
  if (stated.authors.length === 0) return { ...seen, agency };
  const people = stated.authors.filter((author) => !isHouse(author));
  // Beside a person the house is no author.
  if (people.some(isPerson)) stated.authors = people;
  // Metadata that names only the house, a desk or a user gives way to a person that the page prints.
  else if (seen.authors.some(isPerson)) return { ...seen, agency };
  // The house that only passes on what an agency wrote is no author, unless it signs beside it.
  if (people.length === 0 && agency !== null && !seen.authors.some(isHouse))
    return { ...seen, authors: [], agency, from: stated.from };
  if (isSaidMoreFully(stated.authors, seen, reading, packs)) return { ...seen, agency };
  const isMarked = seen.from === 'markup' && seen.authors.length > 0;
  if (isMarked && isLabelled(reading) && seen.authors.every(isPerson)) return { ...seen, agency };
  if (isMarked && stated.from === 'meta') stated.authors = withoutCrew(stated.authors, seen.authors, reading.blocks);
  const introduced = () => introducedNames(reading.blocks, packs, publisher);
  const authors = stated.authors.map((author) => {
    const folded = foldName(author.name);
    const same =
      seen.authors.find((other) => foldName(other.name) === folded) ??
      // Metadata often has the first name only; the page prints the whole one.
      (folded.includes(' ')
        ? undefined
        : [...seen.authors, ...introduced()].find((other) => foldName(other.name).startsWith(`${folded} `)));
    return {
      ...author,
      name:
        same && same.name.length > author.name.length
          ? same.name
          : (printedInFull(author.name, reading.blocks) ?? author.name),
      url: author.url ?? same?.url ?? pageOf(author.name, reading.blocks),
      role: author.role ?? same?.role ?? null,
    };
  });
  return { authors, agency, from: stated.from, blocks: seen.blocks };
}

/**
 * Whether the printed byline is to be believed rather than metadata: it names everyone whom metadata names and more, in
 * one line; or it names others, and a second source of metadata agrees with it.
 */
function isSaidMoreFully(
  stated: readonly Author[],
  seen: Byline,
  reading: PageReading,
  packs: readonly LanguagePack[],
): boolean {
  if (seen.from !== 'markup' || !seen.authors.some(({ name }) => isPersonLike(name, packs))) return false;
  const printed = new Set(seen.authors.map(({ name }) => foldName(name)));
  const known = stated.filter(({ name }) => printed.has(foldName(name))).length;
  if (known > 0)
    return (
      known === stated.length &&
      seen.blocks.length === 1 &&
      seen.authors.length > stated.length &&
      seen.authors.every(({ name }) => isPersonLike(name, packs))
    );
  if (stated.some(({ name }) => isPrintedAlone(name, reading.blocks))) return false;
  const others = reading.metadata.authors.map(({ value }) => ` ${foldName(value.name)} `);
  return [...printed].every((name) => others.some((other) => other.includes(` ${name} `)));
}

/** Whether all that metadata say of authors is one labelled fact ("Written by: Ann Lee"): often who put the text in. */
function isLabelled({ metadata: { authors } }: PageReading): boolean {
  return authors.every(({ value }) => /^[^:：]{2,30}[:：] /u.test(value.name));
}

/**
 * Authors that a plain `meta` names, without those whom the page prints nowhere above the text although it marks a byline
 * that names the others: photographers, models, makers.
 */
function withoutCrew(stated: Author[], seen: readonly Author[], blocks: readonly Block[]): Author[] {
  const known = new Set(stated.map(({ name }) => foldName(name)));
  if (seen.length >= stated.length || !seen.every(({ name }) => known.has(foldName(name)))) return stated;
  const above = blocks.filter(({ zone }) => zone === 'head').map(({ text }) => ` ${foldName(text)} `);
  return stated.filter(({ name }) => above.some((text) => text.includes(` ${foldName(name)} `)));
}

/** "ann.lee" as the page prints it in full ("Ann R. Lee"); null where it does not, or where the name is another one. */
function printedInFull(name: string, blocks: readonly Block[]): string | null {
  const [first, last] = /^(\p{L}{2,20})[._](\p{L}{2,20})$/u.exec(name)?.slice(1) ?? [];
  if (first === undefined || last === undefined) return null;
  const whole = new RegExp(`(?<!\\p{L})${first}(?: \\p{Lu}\\.?){0,2} ${last}(?!\\p{L})`, 'iu');
  for (const { text } of blocks) {
    const found = whole.exec(text)?.[0];
    if (found !== undefined && /^\p{Lu}/u.test(found)) return found;
  }
  return null;
}

const longestIntroduction = 60;

/** Authors of short lines anywhere that begin like a byline. Too weak to name an author, enough to complete a first name. */
function introducedNames(blocks: readonly Block[], packs: readonly LanguagePack[], publisher: string | null): Author[] {
  return blocks
    .filter(
      ({ text }) => text.length <= longestIntroduction && packs.some((pack) => bylineWords(pack).prefix.test(text)),
    )
    .flatMap(({ text }) =>
      splitByline(text, packs, 'seen', publisher).authors.map((author) => ({ ...author, url: null })),
    );
}

/** Whether a block says the name and nothing else. */
function isPrintedAlone(name: string, blocks: readonly Block[]): boolean {
  const folded = foldName(name);
  return blocks.some(({ text }) => text.length < 80 && foldName(text) === folded);
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
