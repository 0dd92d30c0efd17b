import { limits } from '../article/limits.ts';
import type { ListedCapture, WebArchive } from '../article/web-archive.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import {
  changeCapture,
  dropWaitingCaptures,
  hastenCaptures,
  nextDueCapture,
  putOffCaptures,
  queueCaptures,
} from '../storage/capture-queue.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import type { CaptureRecord } from '../storage/records.ts';
import { withArchive } from '../storage/with-archive.ts';
import { captureAddresses } from './captures/archive-addresses.ts';
import type { Delay } from './captures/ask-archive.ts';
import { mostTries, waitBefore } from './captures/capture-schedule.ts';
import { type ReadDeps, readCapture } from './captures/read-capture.ts';

export interface ChoiceDeps {
  database?: ArchiveDatabase;
  clock?: Clock;
}

/** Captures that can be chosen at a time: an archive is a library, not a mirror. */
export const mostChosen = 20;

/**
 * Notes which captures of an article's list are to be read. They wait in the archive of this machine, so that they are read
 * even if the panel is closed or the browser stopped meanwhile.
 *
 * `bad-message`: none or too many are chosen, or their addresses are not the archive's. `not-found`: the article is gone.
 */
export async function chooseCaptures(
  articleId: string,
  captures: readonly Pick<ListedCapture, 'timestamp' | 'capturedAt' | 'original' | 'fetchUrl'>[],
  archive: WebArchive,
  { database = archiveDatabase(), clock = systemClock }: ChoiceDeps = {},
): Promise<Result<null, ErrorCode>> {
  if (captures.length === 0 || captures.length > mostChosen) return failure('bad-message');
  const now = clock();
  const records: CaptureRecord[] = [];
  for (const { timestamp, capturedAt, original, fetchUrl } of captures) {
    const addresses = captureAddresses(archive, { timestamp, original, memento: fetchUrl });
    if (addresses === null || addresses.fetchUrl.length > limits.url) return failure('bad-message');
    records.push({
      id: `${articleId}:${archive.id}:${timestamp}`,
      articleId,
      archive: archive.id,
      archiveName: archive.name,
      timestamp,
      capturedAt,
      original,
      ...addresses,
      chosenAt: now,
      nextAt: now,
      tries: 0,
      putOff: null,
      outcome: null,
      versionId: null,
    });
  }
  const queued = await withArchive(async (open) => {
    if ((await open.articles.get(articleId)) === undefined) return false;
    await queueCaptures(open, records);
    return true;
  }, database);
  if (!queued.ok) return queued;
  return queued.value ? success(null) : failure('not-found');
}

/** Lets what waits of an article be fetched now, whenever its next try was to be. */
export async function retryCaptures(
  articleId: string,
  { database = archiveDatabase(), clock = systemClock }: ChoiceDeps = {},
): Promise<Result<null, ErrorCode>> {
  const hastened = await withArchive((open) => hastenCaptures(open, articleId, clock()), database);
  return hastened.ok ? success(null) : hastened;
}

/** Takes back what waits of an article. What was read stays. Answers what was taken back, for `restoreCaptures`. */
export async function stopCaptures(
  articleId: string,
  { database = archiveDatabase() }: ChoiceDeps = {},
): Promise<Result<CaptureRecord[], ErrorCode>> {
  return withArchive((open) => dropWaitingCaptures(open, articleId), database);
}

/** Undoes `stopCaptures`. */
export async function restoreCaptures(
  records: readonly CaptureRecord[],
  { database = archiveDatabase() }: ChoiceDeps = {},
): Promise<Result<null, ErrorCode>> {
  const restored = await withArchive((open) => queueCaptures(open, records), database);
  return restored.ok ? success(null) : restored;
}

export interface FetchDeps extends Omit<ReadDeps, 'archive' | 'isWanted'> {
  /** The archive with this id; null where it is not known any more. */
  archiveNamed: (id: string) => Promise<Result<WebArchive | null, ErrorCode>>;
  /** Waits so many milliseconds between two requests. */
  pause: (milliseconds: number) => Promise<void>;
  /** Told before each capture, and at the end that there is no more to do now. */
  onProgress?: (unfinished: boolean) => Promise<void>;
}

/**
 * Fetches the captures that are due, one after another, with the archive's pause in between. What cannot be had now is put
 * off; of an archive that asks to be left alone, and of one that fails twice in a row, everything is.
 *
 * May be stopped at any moment and called at any occasion: what was not settled is still due. Two at once are kept apart by
 * the caller (`unlessUnderWay`).
 */
export async function fetchDueCaptures(deps: FetchDeps): Promise<Result<null, ErrorCode>> {
  const { database = archiveDatabase(), clock = systemClock, onProgress = async () => {} } = deps;
  let faults = 0;
  let last: CaptureRecord | null = null;
  for (;;) {
    const due: Result<CaptureRecord | null, ErrorCode> = await withArchive(
      (open) => nextDueCapture(open, clock()),
      database,
    );
    if (!due.ok) return due;
    const record = due.value;
    if (record === null) break;
    await onProgress(true);
    const named = await deps.archiveNamed(record.archive);
    if (!named.ok) return named;
    const archive = named.value;
    if (archive === null) {
      const change = { nextAt: null, putOff: null, outcome: 'missing' } as const;
      await withArchive((open) => changeCapture(open, record.id, change), database);
      continue;
    }
    if (last !== null) await deps.pause(archive.secondsBetween * 1_000);
    last = record;
    const isWanted = async () => {
      const now = await withArchive((open) => open.captures.get(record.id), database);
      return now.ok && now.value !== undefined && now.value.nextAt !== null;
    };
    // Taken back while the archive was left in peace.
    if (!(await isWanted())) continue;
    const read = await readCapture(record, { ...deps, archive, isWanted });
    if (!read.ok) return read;
    if ('outcome' in read.value) {
      faults = 0;
      const change = { nextAt: null, putOff: null, ...read.value };
      await withArchive((open) => changeCapture(open, record.id, change), database);
    } else {
      faults += 1;
      await putOff(record, read.value.delayed, faults, { database, clock });
    }
  }
  await onProgress(false);
  return success(null);
}

async function putOff(
  record: CaptureRecord,
  delay: Delay,
  faults: number,
  { database, clock }: Required<ChoiceDeps>,
): Promise<void> {
  const { because } = delay;
  // Being asked to wait, and having no network, say nothing of this capture.
  const tries = because === 'unreachable' ? record.tries + 1 : record.tries;
  const wait = waitBefore(because, tries, delay.because === 'busy' ? delay.retryAfter : null);
  const nextAt = clock() + wait;
  await withArchive(async (open) => {
    const isOver = tries >= mostTries;
    await changeCapture(
      open,
      record.id,
      isOver ? { nextAt: null, tries, putOff: null, outcome: 'given-up' } : { nextAt, tries, putOff: because },
    );
    if (because !== 'unreachable') await putOffCaptures(open, record.archive, nextAt, because);
    else if (faults >= 2) await putOffCaptures(open, record.archive, clock() + waitBefore(because, 1, null), because);
  }, database);
}
