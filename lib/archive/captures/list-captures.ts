import { canonicalArticleUrl } from '../../article/canonical-url.ts';
import type { FetchedPage } from '../../article/page-request.ts';
import type { WebArchive } from '../../article/web-archive.ts';
import type { ErrorCode } from '../../foundation/errors.ts';
import { failure, type Result, success } from '../../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../../storage/database.ts';
import { withArchive } from '../../storage/with-archive.ts';
import { fillTemplate } from './archive-addresses.ts';
import { type Denial, denialOf, type FetchFrom } from './ask-archive.ts';
import { type CaptureList, mostCaptures } from './capture-list.ts';
import { parseCdx } from './cdx.ts';
import { mostParts, parseTimeMap } from './time-map.ts';

export interface ListDeps {
  archive: WebArchive;
  fetchPage: FetchFrom;
  /** Waits so many milliseconds between two requests. */
  pause: (milliseconds: number) => Promise<void>;
  database?: ArchiveDatabase;
}

/** Types in which lists come; an error page in HTML is none. */
const cdxTypes = ['application/json', 'text/plain', 'application/x-ndjson', 'text/x-ndjson'];
const timeMapTypes = ['application/link-format', 'text/plain'];

type Listed = Result<CaptureList, Denial>;

/**
 * Asks a web archive which captures it has of an article: under its canonical address and, when there are none, under the
 * one it was last read at. CDX is asked first; where it has no usable answer, the TimeMap.
 *
 * `not-found`: the article is not kept here. `captures-busy`, `captures-unreachable`, `captures-unreadable`,
 * `captures-refused`, `offline`: see `Denial`; nothing is asked again by itself, the reader sees the answer and asks.
 */
export async function listCaptures(articleId: string, deps: ListDeps): Promise<Result<CaptureList, ErrorCode>> {
  const { database = archiveDatabase() } = deps;
  const article = await withArchive((archive) => archive.articles.get(articleId), database);
  if (!article.ok) return article;
  if (article.value === undefined) return failure('not-found');

  // Never as the reader came to it: tracking parameters are nobody's business.
  const addresses = new Set([article.value.canonicalUrl, canonicalArticleUrl(article.value.url, [])]);
  const ask = politely(deps);
  let found: CaptureList = { captures: [], skipped: 0, more: false };
  for (const url of addresses) {
    const list = await listOfAddress(url, articleId, deps.archive, ask);
    if (!list.ok) return failure(errorOf[list.error.because]);
    found = list.value;
    if (found.captures.length > 0) break;
  }
  return success(found);
}

const errorOf = {
  busy: 'captures-busy',
  unreachable: 'captures-unreachable',
  offline: 'offline',
  refused: 'captures-refused',
  unreadable: 'captures-unreadable',
} as const satisfies Record<Denial['because'], ErrorCode>;

/** The same requests, with the archive's pause between them. */
function politely({ fetchPage, pause, archive }: ListDeps): FetchFrom {
  let isFirst = true;
  return async (request) => {
    if (!isFirst) await pause(archive.secondsBetween * 1_000);
    isFirst = false;
    return fetchPage(request);
  };
}

async function listOfAddress(url: string, articleId: string, archive: WebArchive, ask: FetchFrom): Promise<Listed> {
  const { cdx, timeMap } = archive;
  const answer = cdx === null ? null : await askCdx(cdx, url, articleId, ask);
  const byCdx = answer === null ? null : answer.got === 'page' ? readCdx(answer.body, archive) : denied(answer);
  const isSilent = answer?.got === 'nothing' && answer.failure !== 'wrong-type' && answer.failure !== 'too-large';
  if (byCdx !== null && (byCdx.ok || timeMap === null)) return byCdx;
  // Who asks to be left alone is asked nothing else, and who gives no answer would not answer this either.
  if (byCdx !== null && (byCdx.error.because === 'busy' || isSilent)) return byCdx;
  const byTimeMap: Listed =
    timeMap === null ? failure({ because: 'refused' }) : await askTimeMap(timeMap, url, articleId, archive, ask);
  return byTimeMap.ok || byTimeMap.error.because === 'busy' ? byTimeMap : (byCdx ?? byTimeMap);
}

function askCdx(template: string, url: string, articleId: string, ask: FetchFrom): Promise<FetchedPage> {
  // One more than is read, so that it is known when there are more.
  const address = fillTemplate(template, { url, limit: mostCaptures + 1 });
  return ask({ url: address, purpose: 'captures-list', articleId, types: cdxTypes });
}

function readCdx(body: string, archive: WebArchive): Listed {
  const list = parseCdx(body, archive);
  return list.ok ? list : failure({ because: 'unreadable' });
}

async function askTimeMap(
  template: string,
  url: string,
  articleId: string,
  archive: WebArchive,
  ask: FetchFrom,
): Promise<Listed> {
  const waiting = [fillTemplate(template, { url })];
  const asked = new Set<string>();
  const all: CaptureList = { captures: [], skipped: 0, more: false };
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (asked.has(address)) continue;
    if (asked.size > mostParts) return success({ ...all, more: true });
    asked.add(address);
    const answer = await ask({ url: address, purpose: 'captures-list', articleId, types: timeMapTypes });
    // An archive that has no capture of an address says that it has no TimeMap of it (RFC 7089, 4.5.4).
    if (answer.got === 'status' && answer.status === 404) continue;
    if (answer.got !== 'page') return denied(answer);
    const part = parseTimeMap(answer.body, url, archive);
    if (!part.ok) return failure({ because: 'unreadable' });
    all.captures.push(...part.value.captures);
    all.skipped += part.value.skipped;
    all.more ||= part.value.more;
    waiting.push(...part.value.further);
  }
  const byMoment = new Map(all.captures.map((capture) => [capture.timestamp, capture]));
  const inOrder = [...byMoment.values()].sort((a, b) => a.capturedAt - b.capturedAt);
  return success({ ...all, captures: inOrder.slice(0, mostCaptures), more: all.more || inOrder.length > mostCaptures });
}

function denied(answer: Exclude<FetchedPage, { got: 'page' }>): Listed {
  return failure(denialOf(answer));
}
