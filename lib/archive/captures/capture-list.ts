import * as v from 'valibot';
import { type ListedCapture, listedCaptureSchema, momentOf, type WebArchive } from '../../article/web-archive.ts';
import { captureAddresses } from './archive-addresses.ts';

/** What an archive's list says, oldest first. */
export interface CaptureList {
  captures: ListedCapture[];
  /** Rows that made no sense. */
  skipped: number;
  /** Whether there were more than are read of one list. */
  more: boolean;
}

/**
 * Rows read of one list. A page that a bot saves every hour has 8,760 captures a year; the list is collapsed by digest
 * before, and whoever looks for a correction looks at the first months.
 */
export const mostCaptures = 5_000;
/** Rows, good or bad, that are looked at before a list is given up as longer than is read. */
const mostRows = 20_000;

/** One row of a list before it is believed. `digest`: equal for equal pages, where the archive says. */
export interface CaptureRow {
  timestamp: string;
  original: string;
  digest: string | null;
  memento?: string | undefined;
}

/**
 * Brings rows into order: by time, each moment once, and of captures that follow one another with the same digest the
 * first only. One that comes back after another is kept: it is a revert.
 *
 * `null` among the rows stands for one that could not be read.
 */
export function listOf(rows: Iterable<CaptureRow | null>, archive: WebArchive): CaptureList {
  const found = new Map<string, { capture: ListedCapture; digest: string | null }>();
  let skipped = 0;
  let looked = 0;
  let more = false;
  for (const row of rows) {
    looked += 1;
    if (looked > mostRows) {
      more = true;
      break;
    }
    const capture = row === null ? null : captureOf(row, archive);
    if (row === null || capture === null) skipped += 1;
    else if (!found.has(capture.timestamp)) found.set(capture.timestamp, { capture, digest: row.digest });
  }
  const inOrder = [...found.values()].sort((a, b) => a.capture.capturedAt - b.capture.capturedAt);
  const different = inOrder.filter(
    ({ digest }, index) => digest === null || index === 0 || digest !== inOrder[index - 1]?.digest,
  );
  return {
    captures: different.slice(0, mostCaptures).map(({ capture }) => capture),
    skipped,
    more: more || different.length > mostCaptures,
  };
}

function captureOf(row: CaptureRow, archive: WebArchive): ListedCapture | null {
  const capturedAt = momentOf(row.timestamp);
  const original = URL.parse(row.original);
  if (capturedAt === null || original === null) return null;
  original.hash = '';
  const addresses = captureAddresses(archive, { ...row, original: original.href });
  if (addresses === null) return null;
  const capture = v.safeParse(listedCaptureSchema, {
    timestamp: row.timestamp,
    capturedAt,
    original: original.href,
    ...addresses,
  });
  return capture.success ? capture.output : null;
}
