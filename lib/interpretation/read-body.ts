import type { Block } from '../article/block.ts';

/** The body's text and its length in words. */
export interface BodyText {
  articleBody: string;
  wordCount: number;
}

const noWordSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
let segmenter: Intl.Segmenter | null = null;

/** Joins the blocks of the body, one a paragraph, blank lines between. */
export function readBody(blocks: readonly Block[], leftOut: ReadonlySet<number>): BodyText {
  const articleBody = blocks
    .filter((block, index) => block.zone === 'body' && block.kind !== 'caption' && !leftOut.has(index))
    .map((block) => block.text)
    .join('\n\n');
  return { articleBody, wordCount: countWords(articleBody) };
}

/** Words as a reader counts them; scripts without word spaces are segmented. */
export function countWords(text: string): number {
  if (!noWordSpaces.test(text))
    return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu)?.length ?? 0;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  let words = 0;
  for (const part of segmenter.segment(text.slice(0, 200_000))) if (part.isWordLike) words += 1;
  return words;
}
