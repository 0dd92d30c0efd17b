import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { ArticleInFull, VersionInFull } from '../../lib/article/article-in-full.ts';
import { noNoteMarks, notesOf } from '../../lib/article/reader-notes.ts';
import { articleFacts } from './article-facts.ts';
import { reading } from './readings.ts';
import { versionState } from './version-states.ts';

/** When the versions of articles to cite were read: 14 April 2026 at noon, UTC. */
export const readAt = Date.UTC(2026, 3, 14, 12);

/** One version in full, with everything filled in but what a test is about. */
export function versionToCite(
  facts: Partial<ArticleFacts> = {},
  given: Partial<Omit<VersionInFull, 'facts'>> = {},
): VersionInFull {
  const all = articleFacts({ publisher: 'The Harbour Gazette', ...facts });
  return {
    ...versionState(['The dredger arrived at dawn.'], { facts: all }),
    id: 'version-1',
    number: 1,
    takenAt: readAt,
    firstSeenAt: readAt,
    keptAt: readAt,
    contentHash: 'c0ffee'.repeat(10).slice(0, 60),
    archivedUrl: null,
    beside: null,
    seal: 'abcdef0123456789'.repeat(4),
    reading: reading(),
    notes: notesOf(all.corrections, noNoteMarks),
    ...given,
  };
}

/** An article of these versions, the last of which is the one that is shown. */
export function articleToCite(versions: readonly VersionInFull[], given: Partial<ArticleInFull> = {}): ArticleInFull {
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error('no version');
  return {
    id: 'article-1',
    canonicalUrl: newest.facts.canonicalUrl,
    url: newest.facts.url,
    host: 'gazette.example',
    publisher: newest.facts.publisher ?? 'gazette.example',
    firstSeenAt: readAt,
    lastSeenAt: readAt,
    newestVersionId: newest.id,
    versions,
    marks: { savedAt: null, readAt: null, tags: [], note: '', collections: [], putBack: [] },
    highlights: [],
    pictures: [],
    pagesAsSeen: [],
    ...given,
  };
}
