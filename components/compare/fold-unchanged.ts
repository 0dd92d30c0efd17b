import type { BlockDifference } from '../../lib/article/difference.ts';

/** A paragraph to be drawn, or a stretch of them that opens on demand. */
export type Stretch =
  | { kind: 'paragraph'; key: string; block: BlockDifference }
  | { kind: 'fold'; key: string; blocks: readonly BlockDifference[] };

/** Paragraphs left standing on each side of a change, and the fewest that are worth folding. */
const context = 1;
const fewest = 3;

/**
 * Folds the stretches in which nothing is pointed out. `isShown`: whether a paragraph has something to be seen. A stretch
 * whose key is `opened` is drawn whole.
 */
export function foldUnchanged(
  blocks: readonly BlockDifference[],
  isShown: (block: BlockDifference) => boolean,
  opened: (key: string) => boolean,
): Stretch[] {
  const near = blocks.map((_, at) => blocks.slice(Math.max(0, at - context), at + context + 1).some(isShown));
  const stretches: Stretch[] = [];
  for (let at = 0; at < blocks.length; ) {
    let end = at;
    while (end < blocks.length && near[end] === false) end += 1;
    const key = `fold-${at}`;
    if (end - at >= fewest && !opened(key)) stretches.push({ kind: 'fold', key, blocks: blocks.slice(at, end) });
    else end = Math.max(end, at + 1);
    if (stretches.at(-1)?.key !== key) {
      stretches.push(
        ...blocks.slice(at, end).map((block, step): Stretch => ({ kind: 'paragraph', key: `${at + step}`, block })),
      );
    }
    at = end;
  }
  return stretches;
}
