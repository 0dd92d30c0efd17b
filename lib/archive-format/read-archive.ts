import * as v from 'valibot';
import { sha256Hex } from '../article/content-hash.ts';
import { imageTypeOf } from '../article/image-type.ts';
import type { ImportFault } from '../article/import-item.ts';
import { BackupFileError } from '../backup/backup-format.ts';
import { rowSchemas } from '../backup/row-schemas.ts';
import type { ArticleParcel } from '../storage/article-parcel.ts';
import type { PageEntry } from '../storage/articles-as-kept.ts';
import type { ImageRecord, PageAsSeenRecord } from '../storage/records.ts';
import type { PlainRows } from '../storage/restore-rows.ts';
import {
  archiveLimits,
  archivePaths,
  documentFormat,
  type FiledTable,
  type Manifest,
  pagePath,
  tableFiles,
} from './archive-format.ts';
import { type ArchiveSource, bytesOrNull, openArchive, type SourceFile } from './archive-source.ts';
import { readDocument } from './read-document.ts';
import { tableRows } from './read-table.ts';

/** What a file holds, in the order in which it is brought in. `read`: bytes unpacked so far. */
export type ArchiveItem =
  | { kind: 'begin'; manifest: Manifest | null; total: number }
  | { kind: 'rows'; table: FiledTable; rows: PlainRows[FiledTable][]; read: number }
  | { kind: 'article'; parcel: ArticleParcel; read: number }
  | { kind: 'page'; page: PageAsSeenRecord; read: number }
  | { kind: 'image'; image: ImageRecord; read: number }
  /** A document that is not taken in, where others beside it are; or a part of one, which stands before the rest of it. */
  | { kind: 'fault'; fault: ImportFault }
  | { kind: 'end'; sha256: string; unfit: number };

export interface ReadArchiveDeps {
  /** Packs a page for keeping. */
  packPage: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Reads a file from its beginning to its end, a document at a time. Where it has a list of its files, each is held against its
 * hash. One that is missing or changed, and a document that is none, is left out and named; where not one document is left, that
 * is the end of it. Throws `BackupFileError`.
 */
export async function* readArchive(file: Blob, { packPage }: ReadArchiveDeps): AsyncGenerator<ArchiveItem, undefined> {
  const source = await openArchive(file);
  const { manifest, files } = source;
  const run = { read: 0, unfit: 0, hashes: [] as string[], seen: new Set<string>() };
  yield { kind: 'begin', manifest, total: [...files.values()].reduce((sum, { size }) => sum + size, 0) };
  for (const table of manifest === null ? [] : (Object.keys(tableFiles) as FiledTable[])) {
    const listed = files.get(tableFiles[table]);
    const bytes = listed === undefined ? null : await bytesOrNull(listed);
    const read = bytes === null ? null : tableRows(bytes, table);
    if (listed !== undefined && read === null) yield damagedFile(listed.path);
    run.unfit += read?.unfit ?? 0;
    run.read += listed?.size ?? 0;
    yield { kind: 'rows', table, rows: read?.rows ?? [], read: run.read };
  }
  const pages = new Map<string, PageEntry>();
  const documents = documentFiles(source);
  for (const document of documents) {
    // One that stands alone is the whole file: what is wrong with it is thrown.
    const bytes = documents.length === 1 ? await document.bytes() : await bytesOrNull(document);
    run.read += document.size;
    if (bytes === null) {
      yield damagedFile(document.path);
      continue;
    }
    if (manifest === null) run.hashes.push(await sha256Hex(bytes));
    let at = 0;
    for await (const value of documentsIn(bytes, document.path, manifest === null)) {
      at += 1;
      const place = manifest === null ? at : null;
      if (run.seen.size >= archiveLimits.documents) throw new BackupFileError('too-much', 'documents without end');
      const outcome = await parcelOf(value, { at: place, file: document.path, source, run });
      for (const fault of outcome.faults) yield { kind: 'fault', fault };
      if (outcome.parcel === null) continue;
      for (const page of outcome.pages) pages.set(pagePath(page.id), page);
      yield { kind: 'article', parcel: outcome.parcel, read: run.read };
    }
  }
  if (run.seen.size === 0 && documents.length > 0) {
    // Nothing of it is left: why the first could not be read says why the whole cannot.
    for (const document of documents.slice(0, 1)) await document.bytes();
  }
  if (manifest === null && run.seen.size === 0) throw new BackupFileError('not-a-backup', 'no documents in it');
  for (const [path, entry] of pages) {
    const page = files.get(path);
    if (page === undefined) continue;
    const html = await bytesOrNull(page);
    run.read += page.size;
    if (html === null) {
      yield damagedFile(path);
      continue;
    }
    const row = { ...entry, size: html.length, bytes: await packPage(html) };
    if (v.is(rowSchemas.pagesAsSeen, row)) yield { kind: 'page', page: row, read: run.read };
    else run.unfit += 1;
  }
  for (const [path, image] of files) {
    if (!path.startsWith(archivePaths.images)) continue;
    const bytes = await bytesOrNull(image);
    run.read += image.size;
    if (bytes === null) {
      yield damagedFile(path);
      continue;
    }
    const hash = hashIn(path);
    const row = { hash, type: image.type ?? imageTypeOf(bytes) ?? '', bytes };
    if (hash === (await sha256Hex(bytes)) && v.is(rowSchemas.images, row))
      yield { kind: 'image', image: row, read: run.read };
    else run.unfit += 1;
  }
  yield { kind: 'end', sha256: source.sha256 ?? (await sha256Hex(run.hashes.join('\n'))), unfit: run.unfit };
}

function damagedFile(path: string): ArchiveItem {
  return { kind: 'fault', fault: { at: null, file: path, reason: 'damaged', excerpt: '' } };
}

function documentFiles({ manifest, files }: ArchiveSource): SourceFile[] {
  const all = [...files.values()];
  return manifest === null ? all : all.filter(({ path }) => path.startsWith(archivePaths.articles));
}

interface DocumentPlace {
  at: number | null;
  file: string;
  source: ArchiveSource;
  run: { unfit: number; seen: Set<string> };
}

async function parcelOf(
  value: unknown,
  { at, file, source, run }: DocumentPlace,
): Promise<{ parcel: ArticleParcel | null; pages: PageEntry[]; faults: ImportFault[] }> {
  const left = (reason: ImportFault['reason']) => ({
    parcel: null,
    pages: [],
    faults: [{ at, file, reason, excerpt: excerptOf(value) }],
  });
  try {
    const { parcel, pages, unfit, faults } = await readDocument(value);
    if (run.seen.has(parcel.articleId)) return left('twice');
    run.seen.add(parcel.articleId);
    run.unfit += unfit;
    const images = imageHashes(source);
    // What would be shown in the place of a picture is not in this file: it could be had again where the page is open.
    const articleImages = parcel.articleImages.filter(({ hash }) => hash === null || images.has(hash));
    return {
      parcel: { ...parcel, articleImages },
      pages,
      faults: faults.map(({ reason, takenAt }) => ({ at, file, reason, excerpt: excerptOf(value, takenAt) })),
    };
  } catch (error) {
    // Lists in lists without end: no stack is deep enough to write them.
    if (error instanceof RangeError) return left('unreadable');
    if (!(error instanceof BackupFileError) || error.fault === 'newer-format') throw error;
    return left('unreadable');
  }
}

const hashesOf = new WeakMap<ArchiveSource, ReadonlySet<string>>();

function imageHashes(source: ArchiveSource): ReadonlySet<string> {
  const known = hashesOf.get(source);
  if (known !== undefined) return known;
  const there = [...source.files.values()].filter(({ isThere }) => isThere);
  const paths = there.map(({ path }) => path).filter((path) => path.startsWith(archivePaths.images));
  const hashes = new Set(paths.map(hashIn));
  hashesOf.set(source, hashes);
  return hashes;
}

function hashIn(path: string): string {
  return path.slice(archivePaths.images.length).replace(/\.[a-z]+$/, '');
}

/** The documents of one file. `isLoose`: it may also be an array of them, or have one a line. */
async function* documentsIn(bytes: Uint8Array, path: string, isLoose: boolean): AsyncGenerator<unknown> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BackupFileError(isLoose ? 'not-a-backup' : 'damaged', `${path} is not UTF-8`);
  }
  const value = jsonOf(text);
  if (value !== undefined) {
    if (isLoose && Array.isArray(value)) yield* value;
    else yield value;
    return;
  }
  if (!isLoose) throw new BackupFileError('damaged', `${path} is no JSON`);
  const first = text.slice(0, 200);
  if (!first.includes(documentFormat)) throw new BackupFileError('not-a-backup', `${path} is no JSON`);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (jsonOf(lines[0] ?? '') === undefined) throw new BackupFileError('damaged', `${path} is cut`);
  for (const line of lines) yield jsonOf(line);
}

/** Undefined: it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** By what the reader knows a document, or one of its versions, again. */
function excerptOf(value: unknown, takenAt: number | null = null): string {
  const day = takenAt === null || Math.abs(takenAt) > 8.64e15 ? '' : `${new Date(takenAt).toISOString().slice(0, 10)} `;
  const headline: unknown = Object(Object(value).article).headline;
  const text = typeof headline === 'string' ? headline : Array.isArray(value) ? '' : plainText(value);
  return (day + text.replace(/\s+/gu, ' ')).slice(0, 120).toWellFormed();
}

/** What stands at the top of a value that is no document. */
function plainText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value).slice(0, 200);
  return Object.entries(value)
    .slice(0, 5)
    .map(([key, field]) => `${key}: ${typeof field === 'object' ? '…' : String(field).slice(0, 60)}`)
    .join(', ');
}
