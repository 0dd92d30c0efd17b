import type { ArticleInFull } from '../../lib/article/article-in-full.ts';
import type { ExportSource } from '../../lib/article/export-file.ts';
import { unpackedPage } from '../../lib/page-as-seen/pack-page.ts';
import { articlesInFull } from '../../lib/storage/articles-in-full.ts';
import type { ArchiveDatabase } from '../../lib/storage/database.ts';
import { memoryArchive } from '../../tests/support/archives.ts';
import { hostileArticles } from '../../tests/support/consumers/hostile-articles.ts';
import { exportedStories } from '../../tests/support/exported-stories.ts';
import { fillGenerated } from '../../tests/support/generated-archive.ts';

/** Articles of an archive in memory, and what exporters ask for besides them. */
export interface ProofArchive {
  database: ArchiveDatabase;
  ids: readonly string[];
  articles: readonly ArticleInFull[];
  source(articles: readonly ArticleInFull[]): ExportSource;
}

/** The smallest picture there is: one dot. */
const dot = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

/**
 * What is exported: so many articles in twelve scripts, kept and read back as the extension does it, and by hand what a hostile page
 * would try and what stories of every kind have.
 */
export async function proofArchive(count: number): Promise<ProofArchive> {
  const { database } = memoryArchive();
  await database.open();
  const ids = await fillGenerated(database, { articles: count });
  // The generator's pictures begin as pictures do and go on with noise, at which readers of books take offence.
  await database.images.toCollection().modify({ bytes: dot });
  const stories = Object.entries(exportedStories()).map(([name, story], at) => ({
    ...story,
    id: at.toString(16).padStart(32, 'f'),
    highlights: story.highlights.map((one) => ({ ...one, id: `${name}-${one.id}` })),
  }));
  const articles = [...(await articlesInFull(ids, database)), ...stories, ...hostileArticles()];
  return {
    database,
    ids,
    articles,
    source: (chosen) => ({
      articles: (async function* () {
        yield* chosen;
      })(),
      async picture(hash) {
        const image = await database.images.get(hash);
        return image === undefined ? null : { type: image.type, bytes: image.bytes };
      },
      async pageAsSeen(id) {
        const page = await database.pagesAsSeen.get(id);
        return page === undefined ? null : unpackedPage(page.bytes);
      },
      now: Date.UTC(2026, 4, 20, 12),
    }),
  };
}
