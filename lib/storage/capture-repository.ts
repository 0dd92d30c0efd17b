import type { ArticleFacts } from '../article/article-context.ts';
import type { Block } from '../article/block.ts';
import { contentLines } from '../article/content-hash.ts';
import type { PageReading } from '../article/page-reading.ts';
import type { TakenBy } from '../article/version-state.ts';
import { copiedFacts } from './copied-facts.ts';
import { settleArticle, settleVersion } from './correction-rows.ts';
import type { ArchiveDatabase } from './database.ts';
import { readingOf } from './kept-reading.ts';
import type { ArticleRecord, KeptPage, VersionRecord } from './records.ts';
import { deleteVersions, versionsOf } from './version-rows.ts';

/** One reading of an article, interpreted and hashed, ready to be kept. */
export interface Capture {
  articleId: string;
  versionId: string;
  takenAt: number;
  takenBy: TakenBy;
  extractor: number;
  interpreter: string;
  contentHash: string;
  factsHash: string;
  page: KeptPage;
  /** The text that `contentHash` covers. */
  blocks: Block[];
  facts: ArticleFacts;
}

/** What became of a capture, and where it is now. */
export interface Kept {
  articleId: string;
  versionId: string;
  kept: 'new-article' | 'new-version' | 'seen-again';
}

/**
 * Keeps a capture in one transaction over all tables it touches: whole or not at all, and of two at once the second
 * finds the first.
 *
 * The same text and the same facts as the newest version: only `lastSeenAt` changes, and what stands around the text if
 * there is more of it now (it loads late, and is the page's more than the article's): see `renewedBy`. Anything else is a
 * new version.
 *
 * `continues`: a version made earlier of the same page, still open. When the page has only grown since (a lazy body,
 * "read more"), that version was a partial reading and this one takes its place.
 */
export async function keepCapture(
  database: ArchiveDatabase,
  capture: Capture,
  continues: string | null = null,
): Promise<Kept> {
  const { articles, versions, contents, corrections, readerMarks } = database;
  return database.transaction(
    'rw',
    [articles, versions, contents, corrections, readerMarks],
    async (): Promise<Kept> => {
      if (continues !== null) await dropPartial(database, capture, continues);
      const article = await articles.get(capture.articleId);
      const newest = article === undefined ? undefined : await versions.get(article.newestVersionId);
      if (article !== undefined && newest !== undefined && isSameState(newest, capture)) {
        const renewed = renewedBy(newest, capture);
        if (renewed !== newest) await versions.put(renewed);
        if (renewed.extractor !== newest.extractor) {
          await contents.put({ hash: capture.contentHash, blocks: capture.blocks });
        }
        await articles.put(articleOf(capture, article, newest.id, article.versionCount));
        return { articleId: article.id, versionId: newest.id, kept: 'seen-again' };
      }

      const version = versionOf(capture);
      await versions.put(version);
      if ((await contents.get(capture.contentHash)) === undefined) {
        await contents.add({ hash: capture.contentHash, blocks: capture.blocks });
      }
      await articles.put(articleOf(capture, article, version.id, (article?.versionCount ?? 0) + 1));
      await settleVersion(database, version);
      return {
        articleId: capture.articleId,
        versionId: version.id,
        kept: article === undefined ? 'new-article' : 'new-version',
      };
    },
  );
}

/** The newest version of an article with its page put together again; null when the archive does not have it. */
export async function newestReading(
  database: ArchiveDatabase,
  articleId: string,
): Promise<{ version: VersionRecord; reading: PageReading } | null> {
  return database.transaction('r', [database.articles, database.versions, database.contents], async () => {
    const article = await database.articles.get(articleId);
    const version = article === undefined ? undefined : await database.versions.get(article.newestVersionId);
    const content = version === undefined ? undefined : await database.contents.get(version.contentHash);
    if (version === undefined || content === undefined) return null;
    return { version, reading: readingOf(version.page, content.blocks) };
  });
}

/**
 * Deletes the version that `capture` continues, if it is its article's newest and all of its text is still on the page.
 * Where on the page does not matter: with more text there, a standfirst may prove to be none of the body. The fuller
 * reading may also have learnt the article's canonical address, and be another article by it.
 */
async function dropPartial(database: ArchiveDatabase, capture: Capture, versionId: string): Promise<void> {
  const { articles, versions, contents, readerMarks } = database;
  const partial = await versions.get(versionId);
  const article = partial === undefined ? undefined : await articles.get(partial.articleId);
  if (partial === undefined || article?.newestVersionId !== versionId) return;
  if (article.id !== capture.articleId && (await readerMarks.get(article.id)) !== undefined) return;
  const text = contentLines((await contents.get(partial.contentHash))?.blocks ?? []);
  const onPage = new Set(pageLines(capture));
  if (!text.every((line) => onPage.has(line))) return;

  await deleteVersions(database, [partial]);
  const before = await versionsOf(database, article.id).last();
  if (before === undefined) return articles.delete(article.id);
  const versionCount = article.versionCount - 1;
  await articles.put({ ...article, ...copiedFacts(before.facts), newestVersionId: before.id, versionCount });
  await settleArticle(database, article.id);
}

/** Every line of the page that a capture was made of, in its text or around it. */
function pageLines({ blocks, page }: Capture): string[] {
  const around = page.surroundings.map(({ block }): Block => ({ ...block, zone: 'body' }));
  return contentLines([...blocks, ...around]);
}

function isSameState(newest: VersionRecord, capture: Capture): boolean {
  return newest.contentHash === capture.contentHash && newest.factsHash === capture.factsHash;
}

/**
 * A version that was seen again, with what this reading has and it lacks: more related links, a longer receipt of what
 * was left out, or the surroundings as a newer extractor reads them. The version itself when there is nothing new.
 */
function renewedBy(newest: VersionRecord, capture: Capture): VersionRecord {
  const listed = ({ facts }: VersionRecord | Capture) => facts.leftOut?.passages.length ?? 0;
  const around = newest.extractor !== capture.extractor || listed(capture) > listed(newest) ? capture : newest;
  const related = capture.facts.related.length > newest.facts.related.length ? capture : newest;
  if (around === newest && related === newest) return newest;
  return {
    ...newest,
    extractor: around.extractor,
    facts: { ...newest.facts, leftOut: around.facts.leftOut, related: related.facts.related },
    page: { ...around.page, linkGroups: related.page.linkGroups },
  };
}

function versionOf(capture: Capture): VersionRecord {
  const { versionId, blocks: _kept, ...rest } = capture;
  return { id: versionId, ...rest };
}

function articleOf(
  capture: Capture,
  before: ArticleRecord | undefined,
  newestVersionId: string,
  versionCount: number,
): ArticleRecord {
  const { facts, takenAt, page } = capture;
  return {
    id: capture.articleId,
    canonicalUrl: facts.canonicalUrl,
    url: page.url,
    host: new URL(facts.canonicalUrl).hostname,
    ...copiedFacts(facts),
    firstSeenAt: Math.min(before?.firstSeenAt ?? takenAt, takenAt),
    lastSeenAt: Math.max(before?.lastSeenAt ?? takenAt, takenAt),
    newestVersionId,
    versionCount,
    // `settleVersion` counts them, with the reader's marks.
    correctionCount: before?.correctionCount ?? 0,
  };
}
