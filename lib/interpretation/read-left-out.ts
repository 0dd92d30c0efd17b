import type { Block } from '../article/block.ts';
import { clip } from '../article/clip.ts';
import { passageIdOf } from '../article/ids.ts';
import type { LeftOutReason, Receipt } from '../article/left-out.ts';
import { limits } from '../article/limits.ts';
import type { PageReading } from '../article/page-reading.ts';
import { foldName } from './compare-text.ts';
import { countWords, type PlacedText } from './read-body.ts';

/** A passage that was left out, whole, with its place among the blocks. */
export interface PlacedPassage extends PlacedText {
  id: string;
  reason: LeftOutReason;
}

/** Words below which a line is a label: a name, a date. */
const fewWords = 6;
/** Words in a line with the dates of publication and of the last change. */
const dateWords = 24;

/**
 * The passages that are not in the body, in the order in which they stand on the page, each once: what extraction left
 * out, and blocks of the body that say something about the text (`said`: why, by their index) or of a picture.
 */
export function leftOutPassages(
  { blocks, leftOut }: PageReading,
  said: ReadonlyMap<number, LeftOutReason>,
  standfirst: string | null,
): PlacedPassage[] {
  if (leftOut === undefined) return [];
  const found: Omit<PlacedPassage, 'id'>[] = [];
  for (const { at, reason, text } of leftOut.passages) {
    // A text that stands before a block comes between it and the one above.
    if (text !== null) found.push({ at: at - 0.5, reason, text });
    const block = text === null ? blocks[at] : undefined;
    // A text is kept once for all versions that have it, and may have come to stand in the body of another reading.
    if (block === undefined || block.zone === 'body') continue;
    found.push({ at, reason: said.get(at) ?? (isDateLine(block) ? 'date' : reason), text: block.text });
  }
  for (const [at, { zone, kind, text }] of blocks.entries()) {
    const reason = said.get(at) ?? (kind === 'caption' ? 'caption' : undefined);
    if (zone === 'body' && reason !== undefined && countWords(text) >= fewWords) found.push({ at, reason, text });
  }
  const shown = foldName(standfirst ?? '');
  const byId = new Map<string, PlacedPassage>();
  for (const { at, reason, text } of found.sort((one, other) => one.at - other.at)) {
    const id = passageIdOf(text);
    const isStandfirst = reason === 'above' && shown !== '' && foldName(text) === shown;
    if (text !== '' && !byId.has(id)) byId.set(id, { id, at, reason: isStandfirst ? 'standfirst' : reason, text });
  }
  return [...byId.values()];
}

/** A short line with a time for machines in it: when the article was published and changed. */
function isDateLine({ dateTime, zone, text }: Block): boolean {
  return dateTime !== null && zone !== 'aside' && countWords(text) <= dateWords;
}

/** The receipt: each passage by its beginning. Undefined where extraction did not look for what it left out. */
export function writeReceipt({ leftOut }: PageReading, passages: readonly PlacedPassage[]): Receipt | undefined {
  if (leftOut === undefined) return undefined;
  const listed = passages.slice(0, limits.leftOut);
  return {
    passages: listed.map(({ id, reason, text }) => ({
      id,
      reason,
      text: clip(text, limits.leftOutExcerpt),
      words: countWords(text),
    })),
    unlisted: leftOut.unlisted + passages.length - listed.length,
  };
}
