import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { toBase64 } from '../foundation/base64.ts';
import { type ArticleRows, archiveOutline, articleRowsAfter, plainRowsAfter } from '../storage/backup-rows.ts';
import type { ArchiveDatabase } from '../storage/database.ts';
import {
  type ArticleTable,
  articleTables,
  type BackupFooter,
  type BackupHeader,
  type BackupTable,
  backupFormat,
  backupMediaType,
  backupSchema,
  backupTables,
  type PlainTable,
  tablesAfter,
  tablesBefore,
} from './backup-format.ts';
import { keyFields } from './row-schemas.ts';
import { step } from './work-stopped.ts';

export interface BackupWork {
  /** When it is begun, in milliseconds since 1970. */
  now: number;
  signal?: AbortSignal;
  /** Rows written, and about how many there are. */
  onProgress?: (done: number, total: number) => void;
  /** Rows a table, when all are written. */
  onEnd?: (counts: Readonly<Record<string, number>>) => void;
}

/** Rows that are looked for in one transaction: few enough that a capture never waits long for its turn. */
const rowsAtOnce = { articles: 60, plain: 200, large: 2 } as const;

/**
 * The archive as a backup, packed: read batch by batch as it is asked for, so that it takes the same little memory however
 * large the archive is. Ends in an error (`WorkStopped`) where the archive does not answer any more or `signal` says so.
 */
export function backupStream(database: ArchiveDatabase, work: BackupWork): ReadableStream<Uint8Array<ArrayBuffer>> {
  const lines = backupLines(database, work);
  const text = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await lines.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
  return text.pipeThrough(new CompressionStream('gzip'));
}

/** Bytes that are handed to the browser at once: it keeps a `Blob`'s out of this context's memory. */
const partSize = 4_000_000;

/** A stream in one `Blob`. */
export async function blobOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const parts: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    size += next.value.length;
    if (size < partSize) continue;
    parts.push(new Blob(chunks));
    chunks = [];
    size = 0;
  }
  return new Blob([...parts, ...chunks], { type: backupMediaType });
}

async function* backupLines(
  database: ArchiveDatabase,
  { now, signal, onProgress, onEnd }: BackupWork,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined, undefined> {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  const written = (lines: readonly string[]) => {
    const bytes = encoder.encode(lines.map((line) => `${line}\n`).join(''));
    hash.update(bytes);
    return bytes;
  };
  const outline = await step(database, (archive) => archiveOutline(archive, backupTables), signal);
  const header: BackupHeader = {
    dateline: 'backup',
    format: backupFormat,
    schema: backupSchema,
    archive: outline.identity?.id ?? null,
    generation: outline.identity?.generation ?? null,
    writtenAt: now,
    about: outline.counts,
  };
  yield written([JSON.stringify(header)]);

  const counts: Record<string, number> = Object.fromEntries(backupTables.map((table) => [table, 0]));
  const total = Object.values(outline.counts).reduce((sum, one) => sum + one, 0);
  for await (const { table, rows } of allRows(database, signal)) {
    if (rows.length === 0) continue;
    counts[table] = (counts[table] ?? 0) + rows.length;
    yield written(rows.map((row) => JSON.stringify([table, asJson(row)])));
    onProgress?.(
      Object.values(counts).reduce((sum, one) => sum + one, 0),
      total,
    );
  }
  const footer: BackupFooter = { end: 'backup', counts, sha256: bytesToHex(hash.digest()) };
  onEnd?.(counts);
  yield encoder.encode(`${JSON.stringify(footer)}\n`);
}

interface RowsOfTable {
  table: BackupTable;
  rows: readonly object[];
}

async function* allRows(database: ArchiveDatabase, signal?: AbortSignal): AsyncGenerator<RowsOfTable> {
  for (const table of tablesBefore) yield* plainRows(database, table, rowsAtOnce.plain, signal);
  let after: string | null = null;
  do {
    const from: string | null = after;
    const batch: ArticleRows<ArticleTable> = await step(
      database,
      (archive) => articleRowsAfter(archive, articleTables, from, rowsAtOnce.articles),
      signal,
    );
    yield* byArticle(batch.rows);
    after = batch.next;
  } while (after !== null);
  for (const table of tablesAfter) yield* plainRows(database, table, rowsAtOnce.large, signal);
}

async function* plainRows(
  database: ArchiveDatabase,
  table: PlainTable,
  limit: number,
  signal?: AbortSignal,
): AsyncGenerator<RowsOfTable> {
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    const rows: object[] = await step(database, (archive) => plainRowsAfter(archive, table, from, limit), signal);
    yield { table, rows };
    const last: object | undefined = rows.at(-1);
    if (rows.length < limit || last === undefined) return;
    after = String(fieldOf(last, keyFields[table]));
  }
}

/** The rows of a batch, one article after the other. */
function* byArticle(rows: Record<(typeof articleTables)[number], readonly object[]>): Generator<RowsOfTable> {
  const of = articleTables.map((table) => ({
    table,
    byId: Map.groupBy(rows[table], (row) => String(fieldOf(row, table === 'articles' ? 'id' : 'articleId'))),
  }));
  const ids = new Set(of.flatMap(({ byId }) => [...byId.keys()]));
  for (const id of [...ids].sort()) {
    for (const { table, byId } of of) yield { table, rows: byId.get(id) ?? [] };
  }
}

function fieldOf(row: object, field: string): unknown {
  return Object.entries(row).find(([key]) => key === field)?.[1];
}

/** A row as JSON can carry it: bytes in base64. */
function asJson(row: object): object {
  if (!('bytes' in row) || !(row.bytes instanceof Uint8Array)) return row;
  return { ...row, bytes: toBase64(row.bytes) };
}
