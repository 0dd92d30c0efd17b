import { sha256Hex } from '../article/content-hash.ts';
import type { FetchedImage, ImageRequest } from '../article/image-bytes.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { newestReading } from '../storage/capture-repository.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { articleImages, imageIdOf, putArticleImage } from '../storage/images-repository.ts';
import type { ArticleImageRecord, ImageRecord } from '../storage/records.ts';
import { withArchive } from '../storage/with-archive.ts';

/** Pictures of one article at most. */
const mostImages = 60;

export interface KeepImagesDeps {
  fetchImage: (request: ImageRequest) => Promise<FetchedImage>;
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
    const { hash, image, reason } = await imageAt({ url, articleId }, deps.fetchImage);
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
  return [...new Set(urls)].slice(0, mostImages);
}

interface Fetched {
  hash: string | null;
  image: ImageRecord | null;
  /** Why there is none. */
  reason: string | null;
}

async function imageAt(request: ImageRequest, fetchImage: KeepImagesDeps['fetchImage']): Promise<Fetched> {
  const answer = await fetchImage(request);
  if (answer.got === 'nothing') return { hash: null, image: null, reason: answer.failure };
  const { type, bytes } = answer;
  const hash = await sha256Hex(bytes);
  return { hash, image: { hash, type, bytes }, reason: null };
}
