import type { Author } from '../../article/article-context.ts';
import type { Source } from '../../article/page-reading.ts';

/** The byline, and where it was read. */
export interface Byline {
  authors: Author[];
  agency: string | null;
  from: Source;
  /** Indices of the blocks that are the byline and nothing else; none where metadata alone names the authors. */
  blocks: number[];
}
