// Runs inside a page of the extension: fills its archive, exports it and imports into it, as the library does.
import { exportSource } from '../../lib/archive/export/export-source.ts';
import { importArchiveFile } from '../../lib/archive/import-archive.ts';
import { archiveExporter } from '../../lib/archive-format/archive-export.ts';
import { fromBase64, toBase64 } from '../../lib/foundation/base64.ts';
import { archiveDatabase } from '../../lib/storage/database.ts';
import { plainRecords } from './archive-files.ts';
import { fillGenerated } from './generated-archive.ts';

/** Fills the archive. */
async function fill(articles: number): Promise<string[]> {
  const database = archiveDatabase();
  if (!database.isOpen()) await database.open();
  return fillGenerated(database, { articles });
}

/** Fills the archive; answers its ZIP in base64. */
async function filledZip(articles: number): Promise<string> {
  const ids = await fill(articles);
  if (archiveExporter.shape !== 'stream') throw new Error('no stream');
  const parts: BlobPart[] = [];
  for await (const part of archiveExporter.write(exportSource(ids, { now: Date.now() }))) parts.push(part);
  return toBase64(new Uint8Array(await new Blob(parts).arrayBuffer()));
}

/** Brings a ZIP in; answers what came of it as JSON. */
async function importZip(base64: string): Promise<string> {
  return JSON.stringify(await importArchiveFile(new Blob([fromBase64(base64) ?? new Uint8Array()])));
}

/** Every record as JSON: pictures by their hashes. */
async function records(): Promise<string> {
  const database = archiveDatabase();
  if (!database.isOpen()) await database.open();
  const all = await plainRecords(database);
  return JSON.stringify(all, (_key, value) => (value instanceof Uint8Array ? toBase64(value) : value));
}

export interface RoundTripScope {
  roundTrip: { fill: typeof fill; filledZip: typeof filledZip; importZip: typeof importZip; records: typeof records };
}

Object.assign(globalThis, { roundTrip: { fill, filledZip, importZip, records } });
