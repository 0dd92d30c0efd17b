import type { Block } from '../article/block.ts';
import type { PageReading } from '../article/page-reading.ts';
import type { KeptPage } from './records.ts';

/** The page as it was read, put together again from a version's `page` and the text its content hash leads to. */
export function readingOf({ surroundings, ...page }: KeptPage, content: readonly Block[]): PageReading {
  const blocks: Block[] = [];
  const rest = [...content];
  const around = [...surroundings].sort((a, b) => a.at - b.at);
  for (const { at, block } of around) {
    blocks.push(...rest.splice(0, at - blocks.length), block);
  }
  return { ...page, blocks: [...blocks, ...rest] };
}
