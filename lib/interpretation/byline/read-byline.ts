import type { Author } from '../../article/article-context.ts';
import type { Block, Mark } from '../../article/block.ts';
import type { PageReading, Source, StatedAuthor } from '../../article/page-reading.ts';
import { wordsSource } from '../../languages/patterns.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { agencyNamed } from '../../publishers/agencies.ts';
import { foldName } from '../compare-text.ts';
import { bylineWords } from './byline-words.ts';
import { isFullName, looksLikeName } from './name-shape.ts';
import { isDesk, roleOnly, splitByline, unglue } from './split-byline.ts';

/** The byline, and where it was read. */
export interface Byline {
  authors: Author[];
  agency: string | null;
  from: Source;
  /** Indices of the blocks that are the byline and nothing else; none where metadata alone names the authors. */
  blocks: number[];
}

const longestByline = 220;
const longestBodyByline = 140;
const longestRole = 60;
/** Lines of one author each that are read as one byline. */
const longestList = 24;
const bylineHints = new Set([
  'byline',
  'bylines',
  'author',
  'authors',
  'creator',
  'contributor',
  'contributors',
  'vcard',
  'writer',
  'reporter',
  'journalist',
  'bylinename',
  'authorname',
]);
const notBylineHints = new Set([
  'bio',
  'biography',
  'comment',
  'comments',
  'related',
  'photo',
  'caption',
  'credit',
  'figcaption',
  'social',
  'share',
  'quote',
  'newsletter',
  'card',
  'teaser',
  'reviewer',
]);

/** Reads who wrote the article: metadata first, then what the page prints, each checked against the other. */
export function readByline(reading: PageReading, packs: readonly LanguagePack[], publisher: string | null): Byline {
  const stated = statedByline(reading, packs, publisher);
  const seen = seenByline(reading, packs, publisher);
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

function isPersonLike(name: string, packs: readonly LanguagePack[]): boolean {
  return looksLikeName(name) && isFullName(name) && !isDesk(name, packs);
}

function isPublisher(name: string, publisher: string | null, url: string): boolean {
  const folded = foldName(name).replace(/ /g, '');
  if (publisher !== null && folded === foldName(publisher).replace(/ /g, '')) return true;
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return folded !== '' && (foldName(host).replace(/ /g, '') === folded || host.split('.').includes(folded));
}

function statedByline(reading: PageReading, packs: readonly LanguagePack[], publisher: string | null): Byline {
  const byline: Byline = { authors: [], agency: null, from: 'meta', blocks: [] };
  const sources = [...new Set(reading.metadata.authors.map(({ from }) => from))];
  for (const from of sources) {
    const authors: Author[] = [];
    for (const { value } of reading.metadata.authors.filter((author) => author.from === from)) {
      for (const author of namedBy(value, packs, publisher, byline)) {
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
  byline: Byline,
): Author[] {
  const agency = agencyNamed(stated.name);
  if (agency !== null) {
    byline.agency ??= agency;
    return [];
  }
  if (/^https?:|^www\.|\.html?$/i.test(stated.name)) return [];
  if (stated.kind === 'organization') return [{ name: stated.name, url: stated.url, role: stated.role }];
  const named = splitByline(stated.name, packs, 'stated', publisher);
  byline.agency ??= named.agency;
  return named.authors.map((author) => ({
    name: author.name,
    role: stated.role ?? author.role,
    url: named.authors.length === 1 ? stated.url : null,
  }));
}

/** What ends the names in a line of facts: a dash, or a word of place and time. */
function afterNames(pack: LanguagePack): RegExp {
  return pack.byline.placeWords.length > 0
    ? new RegExp(`\\s+${wordsSource(pack, pack.byline.placeWords)}\\s+(?=\\S)|\\s[-–—@]\\s`, 'iu')
    : /\s[-–—@]\s/u;
}

interface Candidate {
  byline: Byline;
  score: number;
}

function seenByline(reading: PageReading, packs: readonly LanguagePack[], publisher: string | null): Byline {
  let best: Candidate | null = null;
  let agency: string | null = null;
  let body = 0;
  for (const [index, block] of reading.blocks.entries()) {
    if (block.zone === 'body') body += 1;
    if (!mayBeByline(block, body, reading.blocks.length, index)) continue;
    const score = bylineScore(block, packs, body === 0);
    if (score <= 0 || (best !== null && score <= best.score)) continue;
    const named = authorsOfBlock(block, packs, publisher);
    agency ??= named.agency;
    if (named.authors.length === 0) continue;
    const byline: Byline = {
      authors: named.authors,
      agency: named.agency,
      from: score >= 6 ? 'markup' : 'text',
      blocks: [index],
    };
    continueByline(byline, reading.blocks, index + 1, packs, publisher);
    best = { byline, score };
  }
  return best?.byline ?? { authors: [], agency, from: 'text', blocks: [] };
}

/** Further lines of the byline: one author a line, or the role of the last one in a line of its own. */
function continueByline(
  byline: Byline,
  blocks: readonly Block[],
  from: number,
  packs: readonly LanguagePack[],
  publisher: string | null,
): void {
  const zone = blocks[from - 1]?.zone;
  for (let index = from; index < blocks.length && byline.authors.length < longestList; index += 1) {
    const block = blocks[index];
    if (!block || block.zone !== zone || block.text.length > longestBodyByline || block.kind === 'heading') return;
    const last = byline.authors[byline.authors.length - 1];
    const role = block.text.length <= longestRole ? roleOnly(block.text, packs) : null;
    if (last && last.role === null && role !== null) last.role = role;
    else if (authorLinks(block, packs).length > 0) {
      const known = new Set(byline.authors.map((author) => foldName(author.name)));
      const more = authorsOfBlock(block, packs, publisher).authors.filter(({ name }) => !known.has(foldName(name)));
      if (more.length === 0) return;
      byline.authors.push(...more);
    } else return;
    byline.blocks.push(index);
  }
}

const isRelAuthor = (mark: Mark) => mark.kind === 'link' && (mark.rel?.split(/\s+/).includes('author') ?? false);

/** Folders of an address that hold the pages of a house's people, beside those that are named like a byline's markup. */
const peoplePaths = new Set(['staff', 'people', 'profile', 'profiles', 'by', 'team', 'users']);

/** Links to an author: `rel=author`, or in the article's head an address in a folder of authors. */
function authorLinks(block: Block, packs: readonly LanguagePack[]): Mark[] {
  const stated = block.marks.filter(isRelAuthor);
  if (stated.length > 0 || block.zone !== 'head') return stated;
  return block.marks.filter(({ kind, url }) => {
    if (kind !== 'link' || url === null) return false;
    const folders = new URL(url).pathname.toLowerCase().split('/').filter(Boolean).slice(0, -1);
    return folders.some(
      (folder) =>
        peoplePaths.has(folder) || bylineHints.has(folder) || packs.some((pack) => pack.hints.byline.includes(folder)),
    );
  });
}

function mayBeByline(block: Block, body: number, count: number, index: number): boolean {
  if (block.zone === 'chrome' || block.text.length < 4 || block.kind === 'caption') return false;
  if (block.zone === 'body') return (body <= 4 || index > count - 6) && block.text.length <= longestBodyByline;
  return block.text.length <= longestByline;
}

function bylineScore(block: Block, packs: readonly LanguagePack[], beforeBody: boolean): number {
  let score = 0;
  if (authorLinks(block, packs).length > 0) score += 6;
  if (isMarked(block, packs)) score += 4;
  if (
    !block.hints.slice(0, 4).some((hint) => bylineHints.has(hint)) &&
    block.hints.slice(0, 7).some((hint) => notBylineHints.has(hint))
  )
    score -= 5;
  if (packs.some((pack) => bylineWords(pack).prefix.test(unglue(block.text, packs)))) score += 4;
  else if (score > 0 && innerByline(block.text, packs) !== null) score += 2;
  else if (block.zone === 'head' && /\d|[|·•]/.test(block.text) && innerByline(block.text, packs) !== null) score += 4;
  if (block.hints.slice(0, 6).includes('name')) score += 1;
  if (block.zone === 'head') score += 1;
  else if (block.zone === 'aside') score -= beforeBody ? 0 : 3;
  else if (block.zone === 'tail') score -= 1;
  return score < 4 ? 0 : score;
}

/** Whether the markup says that the block names the author. */
function isMarked(block: Block, packs: readonly LanguagePack[]): boolean {
  return block.hints
    .slice(0, 14)
    .some((hint) => bylineHints.has(hint) || packs.some((pack) => pack.hints.byline.includes(hint)));
}

/** The names in a line of facts about the article ("Posted on 3 May by Ann Lee"); null where there are none. */
function innerByline(text: string, packs: readonly LanguagePack[]): string | null {
  for (const pack of packs) {
    const names = bylineWords(pack).inner?.exec(text)?.groups?.names;
    if (names !== undefined) return names.split(afterNames(pack))[0] ?? null;
  }
  return null;
}

function authorsOfBlock(
  block: Block,
  packs: readonly LanguagePack[],
  publisher: string | null,
): { authors: Author[]; agency: string | null } {
  const links = block.marks.filter((mark) => mark.kind === 'link' && mark.url !== null);
  const linked = authorLinks(block, packs);
  if (linked.length > 0) {
    const authors = linked.flatMap((mark, at) => {
      // What stands between this name and the next may be the role.
      const after = block.text.slice(mark.end, linked[at + 1]?.start ?? block.text.length);
      return splitByline(block.text.slice(mark.start, mark.end), packs, 'marked', publisher).authors.map((author) => ({
        name: author.name,
        role: author.role ?? (after.length <= longestRole ? roleOnly(after, packs) : null),
        url: mark.url,
      }));
    });
    if (authors.length > 0) return { authors, agency: splitByline(block.text, packs, 'seen', publisher).agency };
  }
  const starts = packs.some((pack) => bylineWords(pack).prefix.test(unglue(block.text, packs)));
  const inner = starts ? null : innerByline(block.text, packs);
  const trust = isMarked(block, packs) && (starts || inner !== null) ? 'marked' : 'seen';
  const named = splitByline(inner ?? block.text, packs, trust, publisher);
  const authors = named.authors.map((author) => ({
    ...author,
    url: links.find((mark) => foldName(block.text.slice(mark.start, mark.end)) === foldName(author.name))?.url ?? null,
  }));
  return { authors: sentenceLike(block.text) ? [] : authors, agency: named.agency };
}

/** A byline is no sentence: one that ends like one and is long says something about the author instead. */
function sentenceLike(text: string): boolean {
  return text.length > 90 && /[.!?。]["”]?$/.test(text);
}
