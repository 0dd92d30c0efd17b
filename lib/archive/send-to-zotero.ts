import * as v from 'valibot';
import { type ArticleInFull, type VersionInFull, versionInFull } from '../article/article-in-full.ts';
import type { LocalAnswer, LocalPost } from '../article/page-request.ts';
import { accessOf, cslItemOf } from '../citations/csl-item.ts';
import {
  type ZoteroCitation,
  type ZoteroCreator,
  type ZoteroItem,
  type ZoteroWords,
  zoteroItemOf,
} from '../exports/zotero-item.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { articlesInFull } from '../storage/articles-in-full.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { withArchive } from '../storage/with-archive.ts';

export interface ZoteroDeps {
  /** Hands something to a program on this machine. */
  post: (post: LocalPost) => Promise<LocalAnswer>;
  words: ZoteroWords;
  database?: ArchiveDatabase;
  newId?: () => string;
  /** Articles done, and in all. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Why Zotero did not take everything.
 *
 * - `not-running`: nobody answers, or another program than Zotero
 * - `read-only`: the library that is chosen in Zotero takes nothing
 * - `refused`: Zotero does not let other programs in, or does not take what it was given
 * - `failed`: it broke off
 */
export type ZoteroFailure = 'not-running' | 'read-only' | 'refused' | 'failed';

/** How many articles Zotero has taken; `why`: why not the others, null: it has them all. */
export interface SentToZotero {
  sent: number;
  why: ZoteroFailure | null;
}

/** Where Zotero's connector server listens (https://www.zotero.org/support/dev/client_coding/connector_http_server). */
const server = 'http://127.0.0.1:23119/connector';

/** Without it the server drops whatever comes from a browser, since any page could send it something. */
const headers = { 'zotero-allowed-request': '1' };

/** Articles in one request. */
export const articlesAtOnce = 50;

/** Milliseconds in which Zotero says that it is there, and in which it has saved them. */
const patience = { ping: 3_000, save: 60_000 } as const;

/**
 * Hands articles to the Zotero that runs on this machine: into the collection that is chosen there. One goes as the version that is
 * asked for, several as they are now. `storage-stuck`: see `withArchive`.
 */
export async function sendToZotero(
  articleIds: readonly string[],
  versionId: string | null,
  deps: ZoteroDeps,
): Promise<Result<SentToZotero, ErrorCode>> {
  const { database = archiveDatabase(), words, onProgress = () => {} } = deps;
  if (!(await isRunning(deps))) return success({ sent: 0, why: 'not-running' });
  let sent = 0;
  for (let at = 0; at < articleIds.length; at += articlesAtOnce) {
    const ids = articleIds.slice(at, at + articlesAtOnce);
    const found = await withArchive((archive) => articlesInFull(ids, archive), database);
    if (!found.ok) return found;
    const items = found.value.map((article) => {
      const version = versionInFull(article, versionId);
      return zoteroItemOf(article, version, citationOf(article, version), words);
    });
    if (items.length === 0) continue;
    const why = await save(items, articleIds.length === 1 ? (articleIds[0] ?? null) : null, deps);
    if (why !== null) return success({ sent, why });
    sent += items.length;
    onProgress(Math.min(at + articlesAtOnce, articleIds.length), articleIds.length);
  }
  return success({ sent, why: null });
}

/** As it is cited everywhere; who wrote it, in the parts of their names. A name that is not parted safely goes whole. */
function citationOf(article: ArticleInFull, of: VersionInFull): ZoteroCitation {
  const { author = [], title, version = null, note } = cslItemOf(article, of, accessOf(of));
  const creators = author.map((name): ZoteroCreator => {
    if ('literal' in name) return { creatorType: 'author', lastName: name.literal, fieldMode: 1 };
    const { family, given, suffix, 'non-dropping-particle': particle } = name;
    const lastName = particle === undefined ? family : `${particle} ${family}`;
    const firstName = [given, suffix].filter((part) => part !== undefined).join(', ');
    return { creatorType: 'author', firstName, lastName };
  });
  return { title, creators, version, note };
}

async function isRunning({ post }: ZoteroDeps): Promise<boolean> {
  const answer = await post({
    url: `${server}/ping`,
    purpose: 'zotero',
    articleId: null,
    headers,
    data: {},
    milliseconds: patience.ping,
  });
  return answer.got === 'answer' && answer.status === 200 && answer.headers.has('x-zotero-version');
}

/** Answers why not; null: they are saved. */
async function save(
  items: readonly ZoteroItem[],
  articleId: string | null,
  { post, newId = () => crypto.randomUUID() }: ZoteroDeps,
): Promise<ZoteroFailure | null> {
  const [uri] = items.map(({ url }) => url);
  // Each request has a name of its own, so that one which Zotero has begun with is not done twice.
  for (let tries = 0; tries < 2; tries += 1) {
    const answer = await post({
      url: `${server}/saveItems`,
      purpose: 'zotero',
      articleId,
      headers,
      data: { sessionID: newId(), uri, items },
      milliseconds: patience.save,
    });
    if (answer.got === 'nothing') return 'failed';
    if (answer.status === 201) return null;
    if (answer.status !== 409) return failureOf(answer);
  }
  return 'failed';
}

function failureOf({ status, body }: Extract<LocalAnswer, { got: 'answer' }>): ZoteroFailure {
  if (status === 400 || status === 403) return 'refused';
  return status === 503 || isReadOnly(body) ? 'read-only' : 'failed';
}

const readOnlyAnswer = v.object({ libraryEditable: v.literal(false) });

function isReadOnly(body: string): boolean {
  try {
    return v.is(readOnlyAnswer, JSON.parse(body));
  } catch {
    return false;
  }
}
