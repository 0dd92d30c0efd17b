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
/** Short lines above the text, of which a signature is the last. */
const longestOpening = 4;
/** Words of a name that stands without any sign of a byline: one is a title, five a heading. */
const wordsOfName = { least: 2, most: 4 };

/**
 * Authors who sign in a line of their own, without a word like "By": the last paragraph, or the one above the running text. Weak
 * evidence, for a page whose metadata names the house alone.
 */
export function signedBelow(
  blocks: readonly Block[],
  packs: readonly LanguagePack[],
  publisher: string | null,
): Byline | null {
  const body = [...blocks.keys()].filter((index) => blocks[index]?.zone === 'body');
  const isLong = (index: number | undefined) => (blocks[index ?? -1]?.text.length ?? 0) >= runningText;
  // A name among short lines belongs to a list: a signature stands beside running text.
  const last = isLong(body[body.length - 2]) ? body[body.length - 1] : undefined;
  const opening = body.slice(0, longestOpening + 1).findIndex(isLong);
  for (const index of [last, body[opening - 1]]) {
    const block = blocks[index ?? -1];
    if (index === undefined || block === undefined) continue;
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
