import type { Block } from '../../article/block.ts';
import type { LanguagePack } from '../../languages/schema.ts';
import { wordsOf } from '../compare-text.ts';
import type { Byline } from './byline.ts';
import { isPersonLike } from './house-or-person.ts';
import { isEastAsian } from './name-shape.ts';
import { splitByline } from './split-byline.ts';

const longestSignature = 60;
/** Characters from which the paragraph beside a signature is running text. */
const runningText = 80;
/** Words of a name that stands without any sign of a byline: one is a title, five a heading. */
const wordsOfName = { least: 2, most: 4 };

/**
 * Authors who sign in a line of their own, without a word like "By": the last paragraph of the text, or the first. Weak
 * evidence, for a page that names no person otherwise.
 */
export function signedBelow(
  blocks: readonly Block[],
  packs: readonly LanguagePack[],
  publisher: string | null,
): Byline | null {
  const body = [...blocks.keys()].filter((index) => blocks[index]?.zone === 'body');
  const ends = [
    { index: body[body.length - 1], beside: body[body.length - 2] },
    { index: body[0], beside: body[1] },
  ];
  for (const { index, beside } of ends) {
    const block = blocks[index ?? -1];
    // A name among short lines belongs to a list.
    if (index === undefined || block === undefined || (blocks[beside ?? -1]?.text.length ?? 0) < runningText) continue;
    if (!isPlainLine(block)) continue;
    const { authors, agency } = splitByline(block.text, packs, 'seen', publisher);
    const isWhole = wordsOf(authors.map(({ name }) => name).join(' ')).length === wordsOf(block.text).length;
    if (authors.length === 0 || !isWhole || !authors.every(({ name }) => isSignature(name, packs))) continue;
    return { authors: authors.map((author) => ({ ...author, url: null })), agency, from: 'text', blocks: [index] };
  }
  return null;
}

function isPlainLine({ kind, text, marks }: Block): boolean {
  return (
    (kind === 'paragraph' || kind === 'other') &&
    text.length <= longestSignature &&
    marks.every(({ kind }) => kind !== 'link')
  );
}

function isSignature(name: string, packs: readonly LanguagePack[]): boolean {
  const count = name.split(' ').length;
  return isPersonLike(name, packs) && !isEastAsian(name) && count >= wordsOfName.least && count <= wordsOfName.most;
}
