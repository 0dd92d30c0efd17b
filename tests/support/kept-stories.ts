import { captureArticle } from '../../lib/archive/capture-article.ts';
import { articleIdOf } from '../../lib/article/ids.ts';
import type { ArchiveDatabase } from '../../lib/storage/database.ts';
import { block, correction, facts, reading } from './readings.ts';

/** The address of a small story of its own. */
export const storyUrl = (name: string) => `https://www.harbour-post.example/${name}`;

/** Has a small story of that name kept, with a correction note, and answers its id. The text may be another than before. */
export async function keepStory(
  database: ArchiveDatabase,
  clock: () => number,
  name: string,
  text = `All about ${name}.`,
): Promise<string> {
  const canonicalUrl = storyUrl(name);
  const kept = await captureArticle(reading({ url: canonicalUrl, blocks: [block(text)] }), {
    interpreter: {
      version: '1',
      interpret: () => facts({ canonicalUrl, headline: name, corrections: [correction(`Of ${name}.`)] }),
    },
    database,
    clock,
  });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value.articleId;
}

/**
 * Puts bare records of many articles into the archive, without versions: for work that looks at marks alone. Answers their ids.
 */
export async function putManyArticles(database: ArchiveDatabase, names: readonly string[]): Promise<string[]> {
  const ids = await Promise.all(names.map((name) => articleIdOf(storyUrl(name))));
  await database.open();
  await database.articles.bulkPut(
    names.map((name, at) => ({
      id: ids[at] ?? '',
      canonicalUrl: storyUrl(name),
      url: storyUrl(name),
      host: 'www.harbour-post.example',
      publisher: 'The Harbour Post',
      headline: name,
      inLanguage: 'en',
      datePublished: null,
      firstSeenAt: 1,
      lastSeenAt: 1,
      newestVersionId: '',
      versionCount: 1,
      correctionCount: 0,
    })),
  );
  return ids;
}

/** The value of an outcome that must not fail. */
export function succeeded<T>(outcome: { ok: true; value: T } | { ok: false; error: string }): T {
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
}
