import { Dexie } from 'dexie';
import type { ArticleFacts } from '../article/article-context.ts';
import type { PageReading } from '../article/page-reading.ts';
import { linkAfter } from '../article/seal.ts';
import { articleAfter } from './article-after.ts';
import { settleArticle, settleVersion } from './correction-rows.ts';
import type { ArchiveDatabase } from './database.ts';
import { versionOf } from './first-version.ts';
import { readingOf } from './kept-reading.ts';
import { dropPartial, withoutLink } from './partial-reading.ts';
import { decidingVersions, type Placing, placeCapture } from './place-capture.ts';
import type { ArticleChain, ArticleRecord, VersionBody, VersionHead, VersionRecord } from './records.ts';
import { changeSightings, getVersion, getVersions, putVersion, versionHeadsOf, versionTables } from './version-rows.ts';

/** One reading of an article, interpreted and hashed, ready to be kept. */
export interface Capture
  extends Omit<VersionHead, 'id' | 'firstSeenAt' | 'seenAs' | 'beside'>,
    Omit<VersionBody, 'seal'> {
  versionId: string;
  /** What its seal covers, see `Sealed`: the facts of now word for word, and the hash. */
  fields: string;
  sealed: string;
}

/** What became of a capture, and where it is now. */
export interface Kept {
  articleId: string;
  versionId: string;
  /**
   * `seen-otherwise`: the same text, taken in another way than before, with facts that differ. It is kept beside the version
   * it has its text from, to be compared with later readings taken in this way; nothing says that anyone changed anything.
   */
  kept: 'new-article' | 'new-version' | 'seen-again' | 'seen-otherwise';
  /**
   * Of a version that was made: what the article was last seen as before it; null where it was not in the archive, or not
   * so early. Null when nothing was made.
   */
  previousVersionId: string | null;
}

/**
 * Keeps a capture in one transaction over all tables it touches: whole or not at all, and of two at once the second
 * finds the first.
 *
 * Where the article was seen so already (`placeCapture` says when), only the times change, and what stands around the text
 * if there is more of it now (it loads late, and is the page's more than the article's): see `renewedBy`. Anything else
 * is a new version.
 *
 * A link that was imported makes way for the first text that comes: see `withoutLink`.
 *
 * `continues`: a version made earlier of the same page, still open. When the page has only grown since (a lazy body,
 * "read more"), that version was a partial reading and this one takes its place.
 */
export async function keepCapture(
  database: ArchiveDatabase,
  capture: Capture,
  continues: string | null = null,
): Promise<Kept> {
  const { articles, corrections, readerMarks } = database;
  return database.transaction('rw', [...versionTables(database), articles, corrections, readerMarks], async () => {
    if (continues !== null) await dropPartial(database, capture, continues);
    const known = await articles.get(capture.articleId);
    const article = known === undefined ? undefined : await withoutLink(database, known, capture);
    const heads = await versionHeadsOf(database, capture.articleId);
    const placing = placeCapture(capture, heads, article?.newestVersionId ?? null);
    // The same id: a web archive's capture that was fetched twice.
    const joins = placing.joins ?? heads.find(({ id }) => id === capture.versionId);
    return joins === undefined
      ? addVersion(database, capture, article, placing)
      : seeAgain(database, capture, article, placing, joins);
  });
}

/** The newest version of an article with its page put together again; null when the archive does not have it. */
export async function newestReading(
  database: ArchiveDatabase,
  articleId: string,
): Promise<{ version: VersionRecord; reading: PageReading } | null> {
  return database.transaction('r', [database.articles, ...versionTables(database)], async () => {
    const article = await database.articles.get(articleId);
    const version = article === undefined ? undefined : await getVersion(database, article.newestVersionId);
    return version === undefined ? null : { version, reading: readingOf(version.page, version.blocks) };
  });
}

/** The versions that a capture will be held against, as far as another interpreter than its own spoke of them. */
export async function staleNeighbours(database: ArchiveDatabase, capture: Capture): Promise<VersionRecord[]> {
  return database.transaction('r', [database.articles, ...versionTables(database)], async () => {
    const article = await database.articles.get(capture.articleId);
    if (article === undefined) return [];
    const heads = await versionHeadsOf(database, article.id);
    const stale = decidingVersions(capture, heads, article.newestVersionId).filter(
      ({ interpreter }) => interpreter !== capture.interpreter,
    );
    const versions = await getVersions(
      database,
      stale.map(({ id }) => id),
    );
    return versions.filter((version) => version !== undefined);
  });
}

async function addVersion(
  database: ArchiveDatabase,
  capture: Capture,
  before: ArticleRecord | undefined,
  { previous, beside, isNewest }: Placing,
): Promise<Kept> {
  // The hash is waited for in the transaction: only here is it certain which seal is the last.
  const link = await Dexie.waitFor(linkAfter(before?.chain?.last ?? null, capture.sealed));
  const version = versionOf(capture, link, beside?.id ?? null);
  const { id } = version;
  await putVersion(database, version);
  const versionCount = (before?.versionCount ?? 0) + (beside === null ? 1 : 0);
  const chain: ArticleChain = { last: { seq: link.seq, hash: link.hash }, bare: before?.chain?.bare ?? [] };
  const newestVersionId = before === undefined || isNewest ? id : before.newestVersionId;
  await database.articles.put({ ...articleAfter(capture, before, newestVersionId), versionCount, chain });
  await settleVersion(database, version);
  const isFirst = before === undefined || before.versionCount === 0;
  const kept = isFirst ? 'new-article' : beside === null ? 'new-version' : 'seen-otherwise';
  return { articleId: capture.articleId, versionId: id, kept, previousVersionId: previous?.id ?? null };
}

async function seeAgain(
  database: ArchiveDatabase,
  capture: Capture,
  before: ArticleRecord | undefined,
  { isNewest }: Placing,
  head: VersionHead,
): Promise<Kept> {
  const { takenAt, takenBy } = capture;
  const seenAs = { ...head.seenAs, [takenBy]: Math.max(head.seenAs[takenBy] ?? takenAt, takenAt) };
  const firstSeenAt = Math.min(head.firstSeenAt, takenAt);
  // What stands around the text is the page's as the reader has it open; our own looks know less of it.
  const version = takenBy === 'live' || takenBy === head.takenBy ? await getVersion(database, head.id) : undefined;
  const renewed = version === undefined ? undefined : renewedBy(version, capture);
  if (renewed !== version && renewed !== undefined) await putVersion(database, { ...renewed, seenAs, firstSeenAt });
  else await changeSightings(database, { id: head.id, seenAs, firstSeenAt });

  const newestVersionId = before === undefined || isNewest ? head.id : before.newestVersionId;
  await database.articles.put(articleAfter(capture, before, newestVersionId));
  if (newestVersionId !== before?.newestVersionId) await settleArticle(database, head.articleId);
  return { articleId: head.articleId, versionId: head.id, kept: 'seen-again', previousVersionId: null };
}

/**
 * A version that was seen again, with what this reading has and it lacks: more related links, a longer receipt of what
 * was left out, or the surroundings and the text's marks as a newer extractor reads them. The version itself when there is
 * nothing new.
 */
function renewedBy(version: VersionRecord, capture: Capture): VersionRecord {
  const listed = (facts: ArticleFacts) => facts.leftOut?.passages.length ?? 0;
  const isReadAnew = version.extractor !== capture.extractor;
  const around = isReadAnew || listed(capture.facts) > listed(version.facts) ? capture : version;
  const related = capture.facts.related.length > version.facts.related.length ? capture : version;
  if (around === version && related === version) return version;
  return {
    ...version,
    extractor: around.extractor,
    blocks: isReadAnew ? capture.blocks : version.blocks,
    facts: { ...version.facts, leftOut: around.facts.leftOut, related: related.facts.related },
    page: { ...around.page, linkGroups: related.page.linkGroups },
  };
}
