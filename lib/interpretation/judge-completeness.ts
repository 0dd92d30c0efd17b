import type { CutOff } from '../article/article-context.ts';
import type { Block } from '../article/block.ts';
import type { PageReading } from '../article/page-reading.ts';
import type { BodyText } from './read-body.ts';

/**
 * A stated text counts as longer when it has half as much again and a paragraph or two more: what a page's data carries
 * also holds captions, notes and boxes that the body leaves out (seen on real pages: up to a fifth).
 */
const muchLonger = 1.5;
const paragraphs = 1_000;
/** Word counts are stated with less care: some count markup, some captions, and some are counts of characters. */
const manyMore = 2;
const words = 150;
/** A beginning that is shown free ends within this many characters; a longer text with a gate below is mostly whole. */
const freeBeginning = 1_500;
/** Words in class names with which page makers mark the gate below a text for subscribers. */
const gates = new Set(['paywall', 'regwall', 'subwall', 'paygate', 'metered', 'meter', 'premium', 'subscriber']);
const breaksOff = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\s"”’»)]*$/u;

/**
 * Whether the text that was read is only the beginning of the article, told from what the page says of itself. It cannot
 * know of a page that hides its end and says nothing: null means that nothing was found, not that the text is whole.
 */
export function judgeCompleteness(reading: PageReading, { articleBody, wordCount }: BodyText): CutOff | null {
  const { articleBodyLength, isAccessibleForFree, wordCount: stated } = reading.metadata;
  const length = articleBody.length;
  if (articleBodyLength !== null) return articleBodyLength > length * muchLonger + paragraphs ? 'longer-text' : null;
  const inCharacters = stated !== null && stated > length / muchLonger && stated < length * muchLonger;
  if (stated !== null && isAccessibleForFree !== true && !inCharacters) {
    return stated > wordCount * manyMore + words ? 'more-words' : null;
  }
  if (isAccessibleForFree !== false) return null;
  return endsInDots(reading.blocks) || (length < freeBeginning && gateBelow(reading.blocks)) ? 'reserved' : null;
}

function endsInDots(blocks: readonly Block[]): boolean {
  return breaksOff.test(blocks.findLast(({ zone, kind }) => zone === 'body' && kind !== 'caption')?.text ?? '');
}

/** Whether something the page maker calls a gate stands below the body. */
function gateBelow(blocks: readonly Block[]): boolean {
  const end = blocks.findLastIndex(({ zone }) => zone === 'body');
  return blocks.slice(end + 1).some(({ zone, hints }) => zone !== 'chrome' && hints.some((hint) => gates.has(hint)));
}
