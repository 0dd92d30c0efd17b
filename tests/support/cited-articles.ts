import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { ArticleInFull, VersionInFull } from '../../lib/article/article-in-full.ts';
import { fullArticle, versionOf } from './full-articles.ts';

/** When the versions of articles to cite were read: 14 April 2026 at noon, UTC. */
export const readAt = Date.UTC(2026, 3, 14, 12);

/** One version in full, with everything filled in but what a test is about. */
export function versionToCite(
  facts: Partial<ArticleFacts> = {},
  given: Partial<Omit<VersionInFull, 'facts'>> = {},
): VersionInFull {
  return versionOf(
    ['The dredger arrived at dawn.'],
    { publisher: 'The Harbour Gazette', ...facts },
    {
      id: 'version-1',
      takenAt: readAt,
      firstSeenAt: readAt,
      keptAt: readAt,
      contentHash: 'c0ffee'.repeat(10).slice(0, 60),
      seal: 'abcdef0123456789'.repeat(4),
      ...given,
    },
  );
}

/** An article of these versions, the last of which is the one that is shown. */
export function articleToCite(versions: readonly VersionInFull[], given: Partial<ArticleInFull> = {}): ArticleInFull {
  return fullArticle(versions, { id: 'article-1', firstSeenAt: readAt, lastSeenAt: readAt, ...given });
}
