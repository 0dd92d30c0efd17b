import type { Capture } from './capture-repository.ts';
import { copiedFacts } from './copied-facts.ts';
import type { ArticleRecord } from './records.ts';

/**
 * An article's record after a capture. What the reader was not there for changes neither its address nor the times of seeing
 * it: how long it is kept is the reader's doing.
 */
export function articleAfter(
  capture: Capture,
  before: ArticleRecord | undefined,
  newestVersionId: string,
): ArticleRecord {
  const { facts, takenAt, takenBy, keptAt, page } = capture;
  if (before !== undefined && takenBy !== 'live') {
    const isOther = newestVersionId !== before.newestVersionId;
    return { ...before, ...(isOther ? copiedFacts(facts) : {}), newestVersionId };
  }
  const seenAt = takenBy === 'live' ? takenAt : keptAt;
  return {
    id: capture.articleId,
    canonicalUrl: facts.canonicalUrl,
    url: page.url,
    host: new URL(facts.canonicalUrl).hostname,
    ...copiedFacts(facts),
    firstSeenAt: Math.min(before?.firstSeenAt ?? seenAt, seenAt),
    lastSeenAt: Math.max(before?.lastSeenAt ?? seenAt, seenAt),
    newestVersionId,
    versionCount: before?.versionCount ?? 0,
    // `settleVersion` counts them, with the reader's marks.
    correctionCount: before?.correctionCount ?? 0,
    ...(before?.chain === undefined ? {} : { chain: before.chain }),
  };
}
