import type { Block } from '../article/block.ts';
import { contentLines, noTextHash } from '../article/content-hash.ts';
import { isLinkAlone } from '../article/version-state.ts';
import type { Capture } from './capture-repository.ts';
import { copiedFacts } from './copied-facts.ts';
import { settleArticle } from './correction-rows.ts';
import type { ArchiveDatabase } from './database.ts';
import { newestOf } from './place-capture.ts';
import type { ArticleChain, ArticleRecord, VersionRecord } from './records.ts';
import { deleteVersions, getVersion, versionHeadsOf } from './version-rows.ts';

/**
 * Deletes the version that `capture` continues, if it is its article's newest and all of its text is still on the page.
 * Where on the page does not matter: with more text there, a standfirst may prove to be none of the body. The fuller
 * reading may also have learnt the article's canonical address, and be another article by it.
 *
 * Not deleted: what was seen in another way too, which was no partial reading. Its seal stays without it, so that the one
 * that comes next has something to follow.
 */
export async function dropPartial(database: ArchiveDatabase, capture: Capture, versionId: string): Promise<void> {
  const { articles, readerMarks } = database;
  const partial = await getVersion(database, versionId);
  const article = partial === undefined ? undefined : await articles.get(partial.articleId);
  if (partial === undefined || article?.newestVersionId !== versionId) return;
  if (Object.keys(partial.seenAs).some((way) => way !== capture.takenBy)) return;
  if (article.id !== capture.articleId && (await readerMarks.get(article.id)) !== undefined) return;
  const onPage = new Set(pageLines(capture));
  if (!contentLines(partial.blocks).every((line) => onPage.has(line))) return;

  await dropVersion(database, article, partial);
}

/**
 * Deletes one version of an article; without another one, the article too. Its seal stays without it. To be called within a
 * transaction, as `keepCapture` does.
 */
export async function dropVersion(
  database: ArchiveDatabase,
  article: ArticleRecord,
  version: VersionRecord,
): Promise<void> {
  const { articles } = database;
  await deleteVersions(database, [version.id]);
  const heads = await versionHeadsOf(database, article.id);
  const isOther = article.newestVersionId !== version.id;
  const left = isOther ? heads.find(({ id }) => id === article.newestVersionId) : newestOf(heads);
  const before = left === undefined ? undefined : await getVersion(database, left.id);
  if (before === undefined) return articles.delete(article.id);
  const versionCount = article.versionCount - (version.beside === null ? 1 : 0);
  await articles.put({
    ...article,
    ...copiedFacts(before.facts),
    newestVersionId: before.id,
    versionCount,
    ...chainWithout(article, version),
  });
  await settleArticle(database, article.id);
}

/**
 * Deletes the word of a file that an article was known by, where `capture` brings its text: nobody changed anything in between,
 * and it must not look as if. Its seal stays in the chain. Answers the article's record without it, which is not written yet;
 * it may have no version.
 */
export async function withoutLink(
  database: ArchiveDatabase,
  article: ArticleRecord,
  capture: Capture,
): Promise<ArticleRecord> {
  if (capture.contentHash === noTextHash) return article;
  const links = (await versionHeadsOf(database, article.id)).filter(isLinkAlone);
  let left = article;
  for (const { id } of links) {
    const link = await getVersion(database, id);
    if (link === undefined) continue;
    await deleteVersions(database, [id]);
    const versionCount = left.versionCount - (link.beside === null ? 1 : 0);
    left = { ...left, versionCount, ...chainWithout(left, link) };
  }
  return left;
}

function chainWithout({ chain }: ArticleRecord, { seal }: VersionRecord): { chain?: ArticleChain } {
  if (chain === undefined || seal === null) return chain === undefined ? {} : { chain };
  const { seq, previous, sealed, hash } = seal;
  return { chain: { ...chain, bare: [...chain.bare, { seq, previous, sealed, hash }] } };
}

/** Every line of the page that a capture was made of, in its text or around it. */
function pageLines({ blocks, page }: Capture): string[] {
  const around = page.surroundings.map(({ block }): Block => ({ ...block, zone: 'body' }));
  return contentLines([...blocks, ...around]);
}
