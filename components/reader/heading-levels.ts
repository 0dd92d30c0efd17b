import type { ReaderItem } from '../../lib/article/reader-text.ts';

/**
 * The levels of a text's headings below the headline, by their keys: 2 to 6, no step left out, whatever levels a page had them
 * on. A heading without a level counts as the least.
 */
export function headingLevels(items: readonly ReaderItem[]): Map<string, number> {
  const levels = new Map<string, number>();
  const open: number[] = [];
  for (const item of items) {
    if (item.type !== 'block' || item.kind !== 'heading') continue;
    const level = item.level ?? 6;
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    levels.set(item.key, Math.min(6, open.length + 1));
  }
  return levels;
}
