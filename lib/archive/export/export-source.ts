import { archiveRest } from '../../archive-format/archive-rest.ts';
import { keptDocuments } from '../../archive-format/write-document.ts';
import type { ExportSource } from '../../article/export-file.ts';
import { unpackedPage } from '../../page-as-seen/pack-page.ts';
import { articlesInFull } from '../../storage/articles-in-full.ts';
import { type ArchiveDatabase, archiveDatabase } from '../../storage/database.ts';
import { pageAsSeen } from '../../storage/pages-as-seen-repository.ts';
import { withArchive } from '../../storage/with-archive.ts';
import { giveWay } from '../in-batches.ts';
import { ExportStopped } from './export-stopped.ts';

export interface ExportSourceDeps {
  database?: ArchiveDatabase;
  /** When the export was begun, in milliseconds since 1970. */
  now: number;
  /** Whether it is all the same which article comes first: then they come as they lie together, in half the time. */
  inAnyOrder?: boolean;
  signal?: AbortSignal;
  /** Told before each article is given: how many of the ids are done with. */
  onArticle?: (done: number) => void;
  /** Waited for between two batches. */
  pause?: () => Promise<void>;
}

/** Articles that are read in one transaction: few enough that a capture never waits long for its turn. */
const batchSize = 40;

/**
 * What an exporter is fed with: these articles, read batch by batch, the next while the last is written. Those that the archive
 * does not have any more are left out. Records and documents come by rising ids, in which they lie together: see `spanOf`. Throws `ExportStopped` where the archive does not answer or `signal` says so.
 */
export function exportSource(ids: readonly string[], deps: ExportSourceDeps): ExportSource {
  const { database = archiveDatabase(), now, signal, onArticle = () => {}, pause = giveWay, inAnyOrder = false } = deps;
  const rising = [...ids].sort();
  const ask = async <T>(work: (archive: ArchiveDatabase) => PromiseLike<T>): Promise<T> => {
    if (signal?.aborted) throw new ExportStopped('cancelled');
    const answer = await withArchive(work, database);
    if (!answer.ok) throw new ExportStopped(answer.error);
    return answer.value;
  };
  const walk = { signal, onArticle, pause };
  return {
    now,
    articles: articlesOf(inAnyOrder ? rising : ids, (batch) => ask((archive) => articlesInFull(batch, archive)), walk),
    kept: {
      documents: articlesOf(rising, (batch) => ask((archive) => keptDocuments(archive, batch)), walk),
      rest: (given) => archiveRest(ask, given),
    },
    picture: async (hash) => {
      const image = await ask((archive) => archive.images.get(hash));
      return image === undefined ? null : { type: image.type, bytes: image.bytes };
    },
    pageAsSeen: async (id) => {
      const page = await ask((archive) => pageAsSeen(id, archive));
      return page === null ? null : unpackedPage(page.bytes);
    },
  };
}

interface Walk {
  signal: AbortSignal | undefined;
  onArticle: (done: number) => void;
  pause: () => Promise<void>;
}

async function* articlesOf<T extends { id: string }>(
  ids: readonly string[],
  read: (batch: readonly string[]) => Promise<T[]>,
  { signal, onArticle, pause }: Walk,
): AsyncGenerator<T> {
  const places = new Map(ids.map((id, at) => [id, at]));
  const readFrom = (from: number) => {
    const batch = read(ids.slice(from, from + batchSize));
    // Whoever waits for it is told; until then nobody is.
    batch.catch(() => {});
    return batch;
  };
  let next = readFrom(0);
  for (let from = 0; from < ids.length; from += batchSize) {
    const batch = await next;
    await pause();
    if (from + batchSize < ids.length) next = readFrom(from + batchSize);
    for (const article of batch) {
      if (signal?.aborted) throw new ExportStopped('cancelled');
      onArticle(places.get(article.id) ?? from);
      yield article;
    }
  }
  onArticle(ids.length);
}
