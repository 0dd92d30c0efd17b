import * as v from 'valibot';
import { sha256Hex } from '../article/content-hash.ts';
import { BackupFileError } from '../backup/backup-format.ts';
import { readZip, type ZipEntry } from '../zip/read-zip.ts';
import { ZipError } from '../zip/zip-error.ts';
import {
  archiveLimits,
  archivePaths,
  type Manifest,
  manifestFormat,
  manifestSchema,
  manifestVersion,
} from './archive-format.ts';

/** Bytes of a file that are read when they are asked for. */
export interface SourceFile {
  path: string;
  size: number;
  /** The media type that the list says; null: none. */
  type: string | null;
  /** False: it is listed, and is not in the ZIP, or has another size. */
  isThere: boolean;
  /** Throws `BackupFileError` where they are not what the list says. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

/** What a file from outside holds. */
export interface ArchiveSource {
  /** Null: documents without a list of them. */
  manifest: Manifest | null;
  files: ReadonlyMap<string, SourceFile>;
  /** SHA-256 by which the list is known again; null where there is none. */
  sha256: string | null;
}

/**
 * Opens a ZIP that we wrote, a ZIP or a file of documents: one, an array, or a line each. Throws `BackupFileError`: `not-a-backup`
 * where it is none of these.
 */
export async function openArchive(file: Blob): Promise<ArchiveSource> {
  try {
    const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    return start[0] === 0x50 && start[1] === 0x4b ? await openZip(file) : openPlain(file);
  } catch (error) {
    throw fileError(error);
  }
}

function openPlain(file: Blob): ArchiveSource {
  if (file.size > archiveLimits.file) throw new BackupFileError('too-much', 'a file without end');
  const bytes = async () => {
    try {
      return new Uint8Array(await file.arrayBuffer());
    } catch {
      throw new BackupFileError('unreadable', 'the file could not be read');
    }
  };
  const only = { path: 'articles.json', size: file.size, type: null, isThere: true, bytes };
  return { manifest: null, files: new Map([[only.path, only]]), sha256: null };
}

async function openZip(file: Blob): Promise<ArchiveSource> {
  const entries = new Map<string, ZipEntry>();
  for await (const entry of readZip(file, { fileSize: archiveLimits.file, files: archiveLimits.files }))
    entries.set(entry.path, entry);
  const list = entries.get(archivePaths.manifest);
  if (list === undefined) return { manifest: null, files: new Map(unlisted(entries)), sha256: null };
  const bytes = await list.bytes();
  const manifest = manifestFrom(bytes);
  const files = new Map<string, SourceFile>();
  for (const { path, size, sha256, type = null } of manifest.files) {
    const entry = entries.get(path);
    const bytes = () => checkedBytes(entry, { path, size, sha256 });
    files.set(path, { path, size, type, isThere: entry?.size === size, bytes });
  }
  return { manifest, files, sha256: await sha256Hex(bytes) };
}

async function checkedBytes(
  entry: ZipEntry | undefined,
  { path, size, sha256 }: Pick<Manifest['files'][number], 'path' | 'size' | 'sha256'>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (entry === undefined) throw new BackupFileError('cut-short', `${path} is missing`);
  // Before it is unpacked: what is larger than was written need not be looked at.
  if (entry.size !== size) throw new BackupFileError('damaged', `${path} has another size`);
  const bytes = await bytesOf(entry);
  if ((await sha256Hex(bytes)) !== sha256) throw new BackupFileError('damaged', `${path} was changed`);
  return bytes;
}

/**
 * The bytes of one file of several; null: it is missing, or not as it was written, and the others can be read without it. Whatever
 * else is wrong is thrown.
 */
export async function bytesOrNull(file: SourceFile): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await file.bytes();
  } catch (error) {
    if (error instanceof BackupFileError && (error.fault === 'damaged' || error.fault === 'cut-short')) return null;
    throw error;
  }
}

function* unlisted(entries: ReadonlyMap<string, ZipEntry>): Generator<[string, SourceFile]> {
  for (const entry of entries.values()) {
    if (!/\.jsonl?$/i.test(entry.path)) continue;
    yield [entry.path, { path: entry.path, size: entry.size, type: null, isThere: true, bytes: () => bytesOf(entry) }];
  }
}

async function bytesOf(entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await entry.bytes();
  } catch (error) {
    throw fileError(error);
  }
}

function manifestFrom(bytes: Uint8Array): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new BackupFileError('damaged', 'the list is no JSON');
  }
  const said = v.safeParse(v.object({ format: v.literal(manifestFormat), version: v.number() }), value);
  if (!said.success) throw new BackupFileError('not-a-backup', 'another list');
  if (said.output.version > manifestVersion) throw new BackupFileError('newer-format', `${said.output.version}`);
  const manifest = v.safeParse(manifestSchema, value);
  if (!manifest.success) throw new BackupFileError('damaged', 'a list of another shape');
  return manifest.output;
}

/** What is wrong with a file, in our terms. Anything else is a defect and is thrown on. */
export function fileError(error: unknown): BackupFileError {
  if (error instanceof BackupFileError) return error;
  if (error instanceof DOMException) return new BackupFileError('unreadable', error.name);
  if (!(error instanceof ZipError)) throw error;
  switch (error.fault) {
    case 'not-a-zip':
      return new BackupFileError('damaged', error.message);
    case 'too-many-files':
    case 'too-large':
    case 'bomb':
      return new BackupFileError('too-much', error.message);
    case 'unsafe-name':
    case 'duplicate-name':
    case 'encrypted':
    case 'unsupported':
    case 'damaged':
      return new BackupFileError('damaged', error.message);
  }
}
