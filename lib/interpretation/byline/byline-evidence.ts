import type { Block, Mark } from '../../article/block.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { bylineWords } from './byline-words.ts';
import { unglue } from './split-byline.ts';

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

/** What is said about an author, in a box that is named after the author too. */
const aboutHints = new Set(['bio', 'biography', 'description']);

/** Credits of a picture are named alike in many languages. */
const isNotByline = (hint: string) => notBylineHints.has(hint) || hint.startsWith('credit');

const knownHints = new WeakMap<readonly LanguagePack[], Map<string, boolean>>();

/** Whether a word of markup names a byline. A page repeats its words on every block, so that each is judged once. */
function namesByline(hint: string, packs: readonly LanguagePack[]): boolean {
  let known = knownHints.get(packs);
  if (known === undefined) {
    known = new Map();
    knownHints.set(packs, known);
  }
  let names = known.get(hint);
  if (names === undefined) {
    names = isBylineWord(hint, packs);
    known.set(hint, names);
  }
  return names;
}

/** "author", and what page makers write in one word with it ("authorname", "autorenzeile"); "authority" is another word. */
function isBylineWord(hint: string, packs: readonly LanguagePack[]): boolean {
  if (bylineHints.has(hint) || packs.some((pack) => pack.hints.byline.includes(hint))) return true;
  if (/^auth?ori[dstz]/.test(hint)) return false;
  return (
    /^(?:author|byline)/.test(hint) ||
    packs.some((pack) => pack.hints.byline.some((word) => word.length > 4 && hint.startsWith(word)))
  );
}

const isRelAuthor = (mark: Mark) => mark.kind === 'link' && (mark.rel?.split(/\s+/).includes('author') ?? false);

/** Folders of an address that hold the pages of a house's people, beside those that are named like a byline's markup. */
const peoplePaths = new Set(['staff', 'people', 'profile', 'profiles', 'by', 'team', 'users']);

/** Links to an author: `rel=author`, or in the article's head an address in a folder of authors. */
export function authorLinks(block: Block, packs: readonly LanguagePack[]): Mark[] {
  const stated = block.marks.filter(isRelAuthor);
  if (stated.length > 0 || block.zone !== 'head') return stated;
  return block.marks.filter(({ kind, url }) => {
    if (kind !== 'link' || url === null) return false;
    const folders = new URL(url).pathname.toLowerCase().split('/').filter(Boolean).slice(0, -1);
    return folders.some((folder) => peoplePaths.has(folder) || namesByline(folder, packs));
  });
}

/** How much speaks for a block being the byline; 0 where too little does. `isIntroduced`: the block before says "By". */
export function bylineScore(
  block: Block,
  packs: readonly LanguagePack[],
  beforeBody: boolean,
  isIntroduced: boolean,
): number {
  let score = 0;
  if (authorLinks(block, packs).length > 0) score += 6;
  if (isMarked(block, packs)) score += 4;
  const near = block.hints.slice(0, 4);
  if (near.some((hint) => aboutHints.has(hint))) score -= 5;
  else if (!near.some((hint) => bylineHints.has(hint)) && block.hints.slice(0, 7).some(isNotByline)) score -= 5;
  if (isIntroduced || packs.some((pack) => bylineWords(pack).prefix.test(unglue(block.text, packs)))) score += 4;
  else if (score > 0 && innerByline(block.text, packs) !== null) score += 2;
  else if (block.zone === 'head' && /\d|[|·•]/.test(block.text) && innerByline(block.text, packs) !== null) score += 4;
  if (block.hints.slice(0, 6).includes('name')) score += 1;
  if (block.zone === 'head') score += 1;
  else if (block.zone === 'aside') score -= beforeBody ? 0 : 3;
  else if (block.zone === 'tail') score -= 1;
  return score < 4 ? 0 : score;
}

/** Words of markup that are near enough to a block to speak of it. */
const ownHints = 14;

/** Whether the markup says that the block names the author. */
export function isMarked(block: Block, packs: readonly LanguagePack[]): boolean {
  return block.hints.some((hint, at) => at < ownHints && namesByline(hint, packs));
}

/** The names in a line of facts about the article ("Posted on 3 May by Ann Lee"); null where there are none. */
export function innerByline(text: string, packs: readonly LanguagePack[]): string | null {
  for (const pack of packs) {
    const names = bylineWords(pack).inner?.exec(text)?.groups?.names;
    if (names !== undefined) return names.split(bylineWords(pack).afterNames)[0] ?? null;
  }
  return null;
}
