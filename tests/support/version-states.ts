import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { Block } from '../../lib/article/block.ts';
import { contentLines } from '../../lib/article/content-hash.ts';
import type { VersionState } from '../../lib/article/version-state.ts';
import { articleFacts } from './article-facts.ts';
import { block } from './readings.ts';

/** When the first of several versions was taken; the next ones an hour later each. */
export const firstTaken = Date.UTC(2026, 3, 12, 9);
const hour = 3_600_000;

/**
 * A state of an article with everything filled in but what a test is about. The hash of its text is the text itself, which
 * is all that a hash is asked for.
 */
export function versionState(
  texts: readonly (string | Block)[],
  given: Partial<Omit<VersionState, 'facts'>> & { facts?: Partial<ArticleFacts>; number?: number } = {},
): VersionState {
  const { facts, number = 1, ...rest } = given;
  const blocks = texts.map((text) => (typeof text === 'string' ? block(text) : text));
  const takenAt = firstTaken + (number - 1) * hour;
  return {
    id: `version-${number}`,
    takenAt,
    takenBy: 'live',
    seenAs: { live: takenAt },
    extractor: 1,
    interpreter: 'one',
    contentHash: contentLines(blocks).join('\n'),
    factsHash: JSON.stringify(facts ?? {}),
    facts: articleFacts(facts),
    blocks,
    ...rest,
  };
}

/** Two states of one article, the second an hour later. */
export function twoVersions(
  before: readonly (string | Block)[],
  after: readonly (string | Block)[],
  facts: { before?: Partial<ArticleFacts>; after?: Partial<ArticleFacts>; both?: Partial<ArticleFacts> } = {},
): [before: VersionState, after: VersionState] {
  return [
    versionState(before, { facts: { ...facts.both, ...facts.before } }),
    versionState(after, { facts: { ...facts.both, ...facts.after }, number: 2 }),
  ];
}
