import { imageTypeOf, imageTypes } from '../article/image-type.ts';
import type { FetchedBytes } from '../article/page-request.ts';
import { toBase64 } from '../foundation/base64.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { wholeAddresses } from '../page-as-seen/css-addresses.ts';
import { packedPage } from '../page-as-seen/pack-page.ts';
import { readTree } from '../page-as-seen/read-tree.ts';
import { eachElement, missingPictures, missingSheets } from '../page-as-seen/resources.ts';
import { type SeenPage, seenLimits } from '../page-as-seen/seen-page.ts';
import { writePage } from '../page-as-seen/write-page.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { addPageAsSeen } from '../storage/pages-as-seen-repository.ts';
import { withArchive } from '../storage/with-archive.ts';
import type { FetchBytes } from './keep-images.ts';
import { saveArticle } from './reader-marks.ts';

/** Requests at the same time: browsers make six to a host. */
const atOnce = 4;

export interface KeepPageDeps {
  fetchBytes: FetchBytes;
  database?: ArchiveDatabase;
  clock?: Clock;
  newId?: () => string;
  /** Requests that were answered or given up, and those that are known to be needed. */
  onProgress?: (done: number, total: number) => void;
}

/** A page as it came out of a tab. */
export interface TakenPage {
  articleId: string;
  /** The page's own address. */
  url: string;
  /** What `takeTree` gave; hostile. */
  tree: unknown;
}

export interface KeptPageAsSeen {
  pageId: string;
  /** Pictures and style sheets that could not be had. */
  missing: number;
}

/**
 * Keeps a page as it was seen: as one document that needs nothing besides itself. Its pictures and style sheets are fetched for
 * it; what cannot be had is missing in it. Like a tag it saves the article.
 *
 * `unreadable-page`: there is no page in what came out of the tab, or more than is kept. `not-found`: the archive does not have
 * the article. `storage-stuck`, `storage-full`: see `withArchive`.
 */
export async function keepPageAsSeen(
  { articleId, url, tree }: TakenPage,
  deps: KeepPageDeps,
): Promise<Result<KeptPageAsSeen, ErrorCode>> {
  const { database = archiveDatabase(), clock = systemClock, newId = () => crypto.randomUUID() } = deps;
  const takenAt = clock();
  const page = readTree(tree, url);
  if (page === null) return failure('unreadable-page');

  const resources = new Resources(articleId, deps);
  await fillSheets(page, resources);
  const pictures = await fetchPictures(page, resources);
  const html = writePage(page, pictures, { url, takenAt: new Date(takenAt).toISOString() });
  const text = new TextEncoder().encode(html);
  const record = { id: newId(), articleId, url, takenAt, bytes: await packedPage(text), size: text.length };
  const added = await withArchive((archive) => addPageAsSeen(archive, record), database);
  if (!added.ok) return added;
  if (!added.value) return failure('not-found');
  const saved = await saveArticle(articleId, { database, clock });
  return saved.ok ? success({ pageId: record.id, missing: resources.missing }) : saved;
}

/** Fetches what a page shows, within bounds for the whole of it. */
class Resources {
  missing = 0;
  readonly #articleId: string;
  readonly #deps: KeepPageDeps;
  #left: number = seenLimits.bytes;
  #requests = 0;
  #done = 0;
  #known = 0;

  constructor(articleId: string, deps: KeepPageDeps) {
    this.#articleId = articleId;
    this.#deps = deps;
  }

  async each(
    urls: readonly string[],
    types: readonly string[],
    use: (url: string, got: Extract<FetchedBytes, { got: 'bytes' }>) => void,
  ): Promise<void> {
    const waiting = [...urls];
    this.#known += waiting.length;
    const work = async () => {
      for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
        this.#deps.onProgress?.(this.#done, this.#known);
        const got = await this.#get(url, types);
        this.#done += 1;
        if (got?.got === 'bytes') use(url, got);
        else this.missing += 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  async #get(url: string, types: readonly string[]): Promise<FetchedBytes | null> {
    if (this.#requests >= seenLimits.resources || this.#left <= 0) return null;
    this.#requests += 1;
    const most = Math.min(seenLimits.resource, this.#left);
    const got = await this.#deps.fetchBytes({ url, purpose: 'page-part', articleId: this.#articleId, types }, most);
    if (got.got === 'bytes') this.#left -= got.bytes.length;
    return got;
  }
}

/** Style sheets of other hosts, which the page itself may not read. */
async function fillSheets(page: SeenPage, resources: Resources): Promise<void> {
  const texts = new Map<string, string>();
  await resources.each(missingSheets(page), ['text/css'], (url, { bytes, url: answeredBy }) => {
    texts.set(url, wholeAddresses(new TextDecoder().decode(bytes), answeredBy));
  });
  eachElement(page, (element) => {
    if (element.cssFrom !== null) element.css = texts.get(element.cssFrom) ?? '';
  });
}

/** The page's pictures as data, by their addresses. */
async function fetchPictures(page: SeenPage, resources: Resources): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  await resources.each(missingPictures(page), [...imageTypes, 'image/svg+xml'], (url, { bytes, type }) => {
    const known = type === 'image/svg+xml' ? type : imageTypeOf(bytes);
    if (known === null) resources.missing += 1;
    else pictures.set(url, `data:${known};base64,${toBase64(bytes)}`);
  });
  return pictures;
}
