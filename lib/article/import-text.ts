import type { Block } from './block.ts';
import type { PageReading } from './page-reading.ts';

/** A page within a file that is imported, read with the extraction that reads live pages. */
export interface ImportText {
  /** Null: no article was found in it. */
  reading: PageReading | null;
  /** Its text block by block, as it stands there, for where none was found. */
  lines: readonly ImportTextLine[];
  /** Whether it is a page with a head of its own, and not a part of one. */
  isWhole: boolean;
}

export type ImportTextLine = Pick<Block, 'kind' | 'level' | 'text'>;
