import type { BrowseRequest } from '../article/library-schemas.ts';
import { systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { reportDefect } from '../foundation/report-defect.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { archiveDatabase } from '../storage/database.ts';
import { followQueue } from '../storage/index-queue-repository.ts';
import { withArchive } from '../storage/with-archive.ts';
import { opfsFile } from './opfs-file.ts';
import { SearchIndex } from './search-index.ts';
import { answerLine, type WorkerScope } from './worker-line.ts';

/**
 * The worker that holds the search index. One in the whole browser has it open: it keeps a lock as long as it lives, and another
 * one waits for that. What is changed in the archive while it lives it sees by itself.
 */
interface Held {
  index: SearchIndex;
  release: () => Promise<void>;
}

const lockName = 'dateline:search-index';
let held: Promise<Held | null> | null = null;

function hold(): Promise<Held | null> {
  held ??= new Promise((resolve) => {
    navigator.locks
      .request(lockName, async () => {
        const file = await opfsFile();
        await new Promise<void>((freed) => {
          const index = new SearchIndex({
            file,
            archive: archiveDatabase(),
            version: import.meta.env.VITE_INDEX_VERSION,
            clock: systemClock,
            pause: () => new Promise((go) => setTimeout(go, 0)),
            onProgress: (unfinished) => tell('progress', unfinished),
            onError: (error) => reportDefect('keeping the search index', error),
          });
          const unfollow = follow(index);
          const release = async () => {
            unfollow();
            await index.close();
            file.release();
            freed();
          };
          resolve({ index, release });
        });
      })
      .catch((error) => {
        // A browser without the file system, or without WebAssembly, or a profile that cannot be written to.
        reportDefect('opening the search index', error);
        held = null;
        resolve(null);
      });
  });
  return held;
}

function follow(index: SearchIndex): () => void {
  let stop = () => {};
  let isStopped = false;
  const failed = (error: unknown) => reportDefect('following the archive', error);
  withArchive(async () => null).then((opened) => {
    if (opened.ok && !isStopped) stop = followQueue(archiveDatabase(), () => index.update(), failed);
  }, failed);
  return () => {
    isStopped = true;
    stop();
  };
}

async function answer(name: string, data: unknown): Promise<Result<unknown, ErrorCode>> {
  if (name === 'close') {
    const open = held === null ? null : await held;
    held = null;
    await open?.release();
    return success(null);
  }
  const open = await hold();
  if (open === null) return failure('index-unavailable');
  try {
    switch (name) {
      case 'browse':
        return await open.index.browse(data as BrowseRequest);
      case 'health':
        return await open.index.health();
      case 'rebuild':
        return await open.index.rebuild();
      default:
        open.index.update();
        return success(null);
    }
  } catch (error) {
    reportDefect('asking the search index', error);
    return failure('index-unavailable');
  }
}

const tell = answerLine(globalThis as unknown as WorkerScope, answer);
