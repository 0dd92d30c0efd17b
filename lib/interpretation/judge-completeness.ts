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
/** Word counts are stated with less care: some count markup, some captions and comments. */
const manyMore = 2;
const words = 150;
/** Words in class names with which page makers mark the gate below a text for subscribers. */
const gates = new Set(['paywall', 'regwall', 'subwall', 'paygate', 'metered', 'meter', 'premium', 'subscriber']);
const sentenceEnd = /[.!?…。！？؟।॥」』”"’'»)\]）]\s*$/u;
const breaksOff = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\s"”’»)]*$/u;

/**
 * Whether the text that was read is only the beginning of the article, told from what the page says of itself. It cannot
 * know of a page that hides its end and says nothing: null means that nothing was found, not that the text is whole.
 */
export function judgeCompleteness(reading: PageReading, { articleBody, wordCount }: BodyText): CutOff | null {
  const { articleBodyLength, isAccessibleForFree, wordCount: stated } = reading.metadata;
  if (articleBodyLength !== null && articleBodyLength > articleBody.length * muchLonger + paragraphs)
    return 'longer-text';
  if (isAccessibleForFree === false && (endsEarly(reading.blocks) || gateBelow(reading.blocks))) return 'reserved';
  if (stated !== null && isAccessibleForFree !== true && articleBodyLength === null) {
    if (stated > wordCount * manyMore + words) return 'more-words';
  }
  return null;
}

/** Whether the last paragraph of the body stops within a sentence or with dots. */
function endsEarly(blocks: readonly Block[]): boolean {
  const last = blocks.findLast(({ zone, kind }) => zone === 'body' && kind === 'paragraph');
  return last !== undefined && last.text.length >= 60 && (breaksOff.test(last.text) || !sentenceEnd.test(last.text));
}

/** Whether something the page maker calls a gate stands below the body. */
function gateBelow(blocks: readonly Block[]): boolean {
  const end = blocks.findLastIndex(({ zone }) => zone === 'body');
  return blocks.slice(end + 1).some(({ zone, hints }) => zone !== 'chrome' && hints.some((hint) => gates.has(hint)));
}
