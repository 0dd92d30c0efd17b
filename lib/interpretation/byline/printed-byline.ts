import type { Author } from '../../article/article-context.ts';
import type { Block, Mark } from '../../article/block.ts';
import type { PageReading } from '../../article/page-reading.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { agencyNamed } from '../../publishers/agencies.ts';
import { foldName } from '../compare-text.ts';
import { findDates } from '../dates/find-dates.ts';
import type { Byline } from './byline.ts';
import { authorLinks, bylineScore, innerByline, isMarked } from './byline-evidence.ts';
import { bylineWords } from './byline-words.ts';
import { isPersonLike } from './house-or-person.ts';
import { isFullName } from './name-shape.ts';
import { isPrefix, roleOnly, splitByline, unglue } from './split-byline.ts';

const longestByline = 220;
const longestBodyByline = 140;
const longestRole = 60;
/** Lines of one author each that are read as one byline. */
const longestList = 24;

interface Candidate {
  byline: Byline;
  score: number;
}

/** The byline that the page prints. */
export function printedByline(reading: PageReading, packs: readonly LanguagePack[], publisher: string | null): Byline {
  let best: Candidate | null = null;
  let agency: string | null = null;
  let body = 0;
  for (const [index, block] of reading.blocks.entries()) {
    if (block.zone === 'body') body += 1;
    if (!mayBeByline(block, body, reading.blocks.length, index)) continue;
    if (block.zone === 'head' || block.zone === 'body') agency ??= wireOf(block.text);
    const isIntroduced = isPrefix(reading.blocks[index - 1]?.text ?? '', packs);
    const score = bylineScore(block, packs, body <= 1, isIntroduced);
    if (score <= 0 || (best !== null && score <= best.score)) continue;
    const named = authorsOfBlock(block, packs, publisher);
    agency ??= named.agency;
    if (named.authors.length === 0) continue;
    // "Interview" alone is a kicker too: what it introduces must have a person's shape.
    if (isIntroduced && !named.authors.every(({ name }) => isPersonLike(name, packs))) continue;
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

/** The agency of a wire's byline, where a line is nothing else than that and a place in capitals ("HNN, PORT MERIDEN"). */
function wireOf(line: string): string | null {
  const [sign, where, ...more] = line.length <= longestRole ? line.split(', ') : [];
  const isWire =
    sign !== undefined && where !== undefined && more.length === 0 && /^\p{Lu}[\p{Lu} .'’-]+$/u.test(where);
  return isWire ? agencyNamed(sign) : null;
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

function mayBeByline(block: Block, body: number, count: number, index: number): boolean {
  if (block.zone === 'chrome' || block.text.length < 4 || block.kind === 'caption' || block.level === 1) return false;
  if (block.zone === 'body') return (body <= 4 || index > count - 6) && block.text.length <= longestBodyByline;
  return block.text.length <= longestByline;
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
  if (isPrefix(block.text, packs)) return { authors: [], agency: null };
  const starts = packs.some((pack) => bylineWords(pack).prefix.test(unglue(block.text, packs)));
  const inner = starts ? null : innerByline(block.text, packs);
  const ofFacts = isLineOfFacts(block, packs);
  const isSure = isMarked(block, packs) || (block.zone !== 'aside' && ofFacts);
  const trust = isSure && (starts || inner !== null) ? 'marked' : 'seen';
  const named = splitByline(inner ?? block.text, packs, trust, publisher);
  const tags = block.marks.filter(isTag).map((mark) => foldName(block.text.slice(mark.start, mark.end)));
  const people = named.authors.filter(({ name }) => !tags.includes(foldName(name)));
  // Single words without a sign of a byline, several or beside a date, are topics or labels ("Trade & Docks", "Updated 3 May").
  const isMixed = people.length > 1 || ofFacts;
  if (!starts && inner === null && isMixed && !people.some(({ name }) => isFullName(name)))
    return { authors: [], agency: named.agency };
  const authors = people.map((author) => ({
    ...author,
    url: links.find((mark) => foldName(block.text.slice(mark.start, mark.end)) === foldName(author.name))?.url ?? null,
  }));
  return { authors: sentenceLike(block.text) ? [] : authors, agency: named.agency };
}

const isTag = (mark: Mark) => mark.kind === 'link' && (mark.rel?.split(/\s+/).includes('tag') ?? false);

/** A date beside the name, in a short line: "Posted by tidewatcher on 3 May 2024". */
function isLineOfFacts({ text }: Block, packs: readonly LanguagePack[]): boolean {
  return text.length <= longestBodyByline && packs.some((pack) => findDates(text, pack).length > 0);
}

/** A byline is no sentence: one that ends like one and is long says something about the author instead. */
function sentenceLike(text: string): boolean {
  return text.length > 90 && /[.!?。।۔]["”]?$/.test(text);
}
