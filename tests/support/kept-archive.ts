import { captureArticle, type Interpreter } from '../../lib/archive/capture-article.ts';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { PageReading } from '../../lib/article/page-reading.ts';
import type { ArchiveDatabase } from '../../lib/storage/database.ts';
import { block, correction, facts, reading } from './readings.ts';

/** The address of the story with this number. */
export function storyUrl(story: number): string {
  return `https://www.harbour-post.example/2026/04/${story}`;
}

/** A page of that story; every third one carries a note that only the newer interpreter knows. */
export function storyPage(story: number, edition = 1): PageReading {
  const note = story % 3 === 0 ? [block(`Put right: the ferry of story ${story} is called Tern.`)] : [];
  return reading({
    url: storyUrl(story),
    blocks: [block(`Story ${story}, edition ${edition}.`), ...note],
  });
}

/** Finds headlines and nothing else. */
export const older: Interpreter = { version: 'older', interpret: (page) => said(page, []) };

/** Finds notes too. */
export const newer: Interpreter = {
  version: 'newer',
  interpret: (page) =>
    said(
      page,
      page.blocks.filter(({ text }) => text.startsWith('Put right')).map(({ text }) => correction(text)),
    ),
};

function said(page: PageReading, corrections: ArticleFacts['corrections']): ArticleFacts {
  return facts({ url: page.url, canonicalUrl: page.url, headline: page.blocks[0]?.text ?? '', corrections });
}

/** Keeps stories 1 to `count` as the older interpreter read them, each seen at its own moment. Answers the articles' ids. */
export async function keepStories(database: ArchiveDatabase, count: number, edition = 1): Promise<string[]> {
  const ids: string[] = [];
  for (let story = 1; story <= count; story += 1) {
    const kept = await captureArticle(storyPage(story, edition), {
      interpreter: older,
      database,
      clock: () => edition * 1_000 + story,
    });
    if (!kept.ok) throw new Error(kept.error);
    ids.push(kept.value.articleId);
  }
  return ids;
}

/** Every record of the archive but `settings` and what waits for the search index, by table. */
export async function everything(database: ArchiveDatabase): Promise<Record<string, unknown[]>> {
  const tables = database.tables.filter(({ name }) => name !== 'settings' && name !== 'indexQueue');
  const records = await Promise.all(tables.map((table) => table.toArray()));
  return Object.fromEntries(tables.map(({ name }, index) => [name, records[index] ?? []]));
}
