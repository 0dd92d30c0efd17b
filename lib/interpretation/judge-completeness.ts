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
/** Characters of the one sentence that a gate says. */
const longestGate = 200;
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
  return breaksOff.test(blocks[lastOfText(blocks)]?.text ?? '');
}

/** Whether something the page maker calls a gate stands below the body. */
function gateBelow(blocks: readonly Block[]): boolean {
  return blocks.slice(lastOfText(blocks) + 1).some((block) => block.zone !== 'chrome' && isGate(block));
}

/**
 * The last block of the body that is text. A gate in the text's own box counts as body; it is one short block, where pages
 * that mark all they reserve as `paywall` have the whole text below that word.
 */
function lastOfText(blocks: readonly Block[]): number {
  const last = lastInBody(blocks, blocks.length);
  const gate = blocks[last];
  if (gate === undefined || !isGate(gate) || gate.text.length > longestGate) return last;
  const before = lastInBody(blocks, last);
  const text = blocks[before];
  return text !== undefined && !isGate(text) ? before : last;
}

function lastInBody(blocks: readonly Block[], end: number): number {
  return blocks.slice(0, end).findLastIndex(({ zone, kind }) => zone === 'body' && kind !== 'caption');
}

const isGate = ({ hints }: Block) => hints.some((hint) => gates.has(hint));
