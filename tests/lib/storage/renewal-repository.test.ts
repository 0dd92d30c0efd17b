import { afterEach, beforeEach, expect, it } from 'vitest';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { replaceFacts } from '../../../lib/storage/renewal-repository.ts';
import { memoryArchive } from '../../support/archives.ts';
import { block, correction, facts, reading } from '../../support/readings.ts';

let database: ArchiveDatabase;

beforeEach(() => {
  ({ database } = memoryArchive());
});
afterEach(() => database.close());

async function capture(takenAt: number, text: string, said: Partial<ArticleFacts> = {}) {
  const kept = await captureArticle(reading({ blocks: [block(text)] }), {
    interpreter: { version: 'older', interpret: () => facts(said) },
    database,
    clock: () => takenAt,
  });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value;
}

const better = facts({
  canonicalUrl: 'https://www.harbour-post.example/ferry',
  headline: 'The Tern is back',
  authors: [
    { name: 'Bo Ray', url: null, role: null },
    { name: 'Staff', url: null, role: null },
  ],
  publisher: 'Post of the Harbour',
  inLanguage: 'cy',
  datePublished: '2026-04-13',
  corrections: [correction('The ferry is called Tern.')],
});
const renewed = { interpreter: 'newer', facts: better, factsHash: 'f'.repeat(64) };

it('lists the article by what the newest version says now, and leaves it the article it was', async () => {
  const { articleId, versionId } = await capture(1_000, 'One.');
  const before = await database.articles.get(articleId);
  await replaceFacts(database, versionId, renewed);
  expect(await database.articles.get(articleId)).toEqual({
    ...before,
    headline: 'The Tern is back',
    authors: ['Bo Ray', 'Staff'],
    publisher: 'Post of the Harbour',
    inLanguage: 'cy',
    datePublished: '2026-04-13',
    correctionCount: 1,
  });
});

it('counts no note any more that the newer interpreter does not find', async () => {
  const { articleId, versionId } = await capture(1_000, 'One.', { corrections: [correction('Sorry.')] });
  await replaceFacts(database, versionId, { ...renewed, facts: facts() });
  expect(await database.articles.get(articleId)).toMatchObject({ correctionCount: 0 });
  expect(await database.corrections.count()).toBe(0);
});

it('leaves the article’s listing alone when the version is not its newest', async () => {
  const first = await capture(1_000, 'One.');
  await capture(2_000, 'Two.');
  const before = await database.articles.get(first.articleId);
  await replaceFacts(database, first.versionId, renewed);
  expect(await database.articles.get(first.articleId)).toEqual(before);
  expect(await database.corrections.toArray()).toMatchObject([{ versionId: first.versionId, kind: 'correction' }]);
});

it('does nothing for a version that is gone', async () => {
  await capture(1_000, 'One.');
  await replaceFacts(database, '0'.repeat(32), renewed);
  expect(await database.versions.count()).toBe(1);
  expect(await database.corrections.count()).toBe(0);
});
