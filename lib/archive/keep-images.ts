import { sha256Hex } from '../article/content-hash.ts';
import { imageTypeOf, imageTypes } from '../article/image-type.ts';
import type { FetchedBytes, PageRequest } from '../article/page-request.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { newestReading } from '../storage/capture-repository.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { articleImages, imageIdOf, putArticleImage } from '../storage/images-repository.ts';
import type { ArticleImageRecord, ImageRecord } from '../storage/records.ts';
import { withArchive } from '../storage/with-archive.ts';

/** Pictures of one article, and bytes of one picture, at most. */
export const imageLimits = { images: 60, bytes: 12_000_000 } as const;

export type FetchBytes = (request: PageRequest & { types: readonly string[] }, most: number) => Promise<FetchedBytes>;

export interface KeepImagesDeps {
  fetchBytes: FetchBytes;
  database?: ArchiveDatabase;
  clock?: Clock;
  onProgress?: (done: number, total: number) => void;
}

/** What became of an article's pictures. */
export interface KeptImages {
  /** Those that are kept now, and those that could not be had. */
  kept: number;
  missing: number;
}

/**
 * Fetches the pictures of an article's newest version that are not kept yet, one after the other, and keeps each when it is
 * there, once by its hash: what was fetched stays when it is stopped half-way, and doing it again goes on. One that could not
 * be had is asked for again by another call.
 *
 * `not-found`: the archive does not have the article. `storage-stuck`, `storage-full`: see `withArchive`.
 */
export async function keepImages(articleId: string, deps: KeepImagesDeps): Promise<Result<KeptImages, ErrorCode>> {
  const { database = archiveDatabase(), clock = systemClock } = deps;
  const found = await withArchive(async (archive) => {
    const newest = await newestReading(archive, articleId);
    return newest === null ? null : { ...newest, known: await articleImages(articleId, archive) };
  }, database);
  if (!found.ok) return found;
  if (found.value === null) return failure('not-found');

  const { version, reading, known } = found.value;
  const urls = picturesOf(version.facts.image?.url ?? null, reading.pictures ?? []);
  const kept = new Set(known.filter(({ hash }) => hash !== null).map(({ url }) => url));
  const wanted = urls.filter((url) => !kept.has(url));
  let missing = 0;
  for (const [at, url] of wanted.entries()) {
    deps.onProgress?.(at, wanted.length);
    const { hash, image, reason } = await fetchImage(url, articleId, deps.fetchBytes);
    if (hash === null) missing += 1;
    const entry: ArticleImageRecord = {
      id: imageIdOf(articleId, url),
      articleId,
      url,
      hash,
      failure: reason,
      keptAt: clock(),
    };
    const put = await withArchive((archive) => putArticleImage(archive, entry, image), database);
    if (!put.ok) return put;
  }
  return success({ kept: urls.length - missing, missing });
}

/** The addresses of an article's pictures, the lead first, each once. */
function picturesOf(lead: string | null, pictures: readonly { url: string }[]): string[] {
  const urls = [...(lead === null ? [] : [lead]), ...pictures.map(({ url }) => url)];
  return [...new Set(urls)].slice(0, imageLimits.images);
}

interface Fetched {
  hash: string | null;
  image: ImageRecord | null;
  /** Why there is none. */
  reason: string | null;
}

async function fetchImage(url: string, articleId: string, fetchBytes: FetchBytes): Promise<Fetched> {
  const answer = await fetchBytes({ url, purpose: 'picture', articleId, types: imageTypes }, imageLimits.bytes);
  if (answer.got === 'status') return nothing(`status-${answer.status}`);
  if (answer.got === 'nothing') return nothing(answer.failure);
  const type = imageTypeOf(answer.bytes);
  if (type === null) return nothing('wrong-type');
  const hash = await sha256Hex(answer.bytes);
  return { hash, image: { hash, type, bytes: answer.bytes }, reason: null };
}

function nothing(reason: string): Fetched {
  return { hash: null, image: null, reason };
}
