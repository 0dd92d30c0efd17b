import * as v from 'valibot';
import type { ArticleFacts } from './article-context.ts';
import type { Block } from './block.ts';
import { noTextHash } from './content-hash.ts';

/**
 * How a version came to be taken.
 *
 * - `live`: the page as it stood in the reader's browser
 * - `background`: fetched again by a watch, without the page's scripts and without cookies
 * - `archive`: a capture of a web archive, fetched when the reader asked for it
 * - `import`: from a file
 */
export const takenBySchema = v.picklist(['live', 'background', 'archive', 'import']);
export type TakenBy = v.InferOutput<typeof takenBySchema>;

/** When a state was last seen, by the ways in which it was seen: milliseconds since 1970. */
export type SeenAs = Partial<Record<TakenBy, number>>;

/** Whether a version is a file's word of an article without its text: an imported link whose page has not been read. */
export function isLinkAlone({ takenBy, contentHash }: Pick<VersionState, 'takenBy' | 'contentHash'>): boolean {
  return takenBy === 'import' && contentHash === noTextHash;
}

/**
 * One state of an article as versions are compared: what was read, what was made of it, and how. Times in milliseconds
 * since 1970.
 */
export interface VersionState {
  id: string;
  /** When the publisher showed it: when it was read, or captured by the web archive. */
  takenAt: number;
  takenBy: TakenBy;
  /**
   * The ways in which this very text and these facts were seen, the first among them. Two versions can be compared as the
   * publisher's doing only where they share a way: see `comparability`.
   */
  seenAs: SeenAs;
  extractor: number;
  interpreter: string;
  contentHash: string;
  factsHash: string;
  facts: ArticleFacts;
  /** The text that `contentHash` covers, in reading order. */
  blocks: readonly Block[];
}
