import { BlobReader, type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { isSafePath } from './safe-path.ts';
import { unpackInto } from './unpack.ts';
import { ZipError } from './zip-error.ts';
import { zipErrorOf } from './zip-error-of.ts';

/** How much of a ZIP from outside is taken in. */
export interface ZipLimits {
  /** Files in it. */
  files: number;
  /** Bytes of one file, unpacked. */
  fileSize: number;
  /** Bytes of all that are read, unpacked. */
  totalSize: number;
  /** How many times larger than packed a file of more than a megabyte may become. */
  ratio: number;
}

export const zipLimits: ZipLimits = {
  files: 250_000,
  fileSize: 1_000_000_000,
  totalSize: 16_000_000_000,
  // The most that this packing can do is about 1,030; pages of one and the same line come to some 300.
  ratio: 500,
};

/** One file of a ZIP. What it holds is unpacked when it is asked for; ZIPs in it are files like any other. */
export interface ZipEntry {
  /** Safe to join to a folder: see `isSafePath`. */
  path: string;
  /** Bytes unpacked, as the ZIP says; more are never given. */
  size: number;
  /** In milliseconds since 1970; null: it does not say. */
  changedAt: number | null;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
  /** Its bytes as UTF-8; what is none becomes the sign for that. */
  text(): Promise<string>;
  /** A piece at a time, checked at its end: errors of the stream are `ZipError`s. */
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * The files of a ZIP from outside, in its own order; folders are no files. The list of them is looked through before the first is
 * given, so that nothing is begun with a ZIP that is refused. Throws `ZipError`; so do the files when they are unpacked.
 */
export async function* readZip(blob: Blob, limits: Partial<ZipLimits> = {}): AsyncGenerator<ZipEntry, void> {
  const allowed = { ...zipLimits, ...limits };
  const zip = new ZipReader(new BlobReader(blob), {
    useWebWorkers: false,
    checkCrc32: true,
    checkOverlappingEntry: true,
    filenameValidation: 'tolerant',
  });
  try {
    await checkList(zip, allowed);
    const budget = { left: allowed.totalSize };
    for await (const entry of entriesOf(zip)) {
      if (!entry.directory) yield zipEntry(entry, allowed, budget);
    }
  } finally {
    await zip.close();
  }
}

async function* entriesOf(zip: ZipReader<Blob>): AsyncGenerator<Entry> {
  try {
    yield* zip.getEntriesGenerator();
  } catch (error) {
    throw zipErrorOf(error, null);
  }
}

/** Regular files and folders in what Unix says of a file's kind; links and devices are neither. */
const plainKinds: readonly number[] = [0, 0o100000, 0o040000];

async function checkList(zip: ZipReader<Blob>, limits: ZipLimits): Promise<void> {
  const names = new Set<string>();
  let total = 0;
  let files = 0;
  for await (const entry of entriesOf(zip)) {
    const { filename, uncompressedSize, compressedSize } = entry;
    files += 1;
    if (files > limits.files) throw new ZipError('too-many-files');
    if (!isSafePath(filename)) throw new ZipError('unsafe-name', filename);
    if (!plainKinds.includes((entry.unixMode ?? 0) & 0o170000)) throw new ZipError('unsafe-name', filename);
    const name = filename.normalize('NFC').replace(/\/$/, '');
    if (names.has(name)) throw new ZipError('duplicate-name', filename);
    names.add(name);
    if (entry.encrypted) throw new ZipError('encrypted', filename);
    total += uncompressedSize;
    if (uncompressedSize > limits.fileSize || total > limits.totalSize) throw new ZipError('too-large', filename);
    if (isBomb(uncompressedSize, compressedSize, limits)) throw new ZipError('bomb', filename);
  }
}

/** Bytes up to which a file may be packed as well as it can be. */
const freely = 1_000_000;

function isBomb(size: number, packed: number, { ratio }: ZipLimits): boolean {
  return size > freely && size > packed * ratio;
}

function zipEntry(entry: FileEntry, limits: ZipLimits, budget: { left: number }): ZipEntry {
  const { filename: path, uncompressedSize: size, compressedSize } = entry;
  const stream = () =>
    unpackInto(entry, (unpacked, added) => {
      budget.left -= added;
      if (unpacked > size || isBomb(unpacked, compressedSize, limits)) return new ZipError('bomb', path);
      return unpacked > limits.fileSize || budget.left < 0 ? new ZipError('too-large', path) : null;
    });
  const bytes = async () => new Uint8Array(await new Response(stream()).arrayBuffer());
  const changed = entry.lastModDate?.getTime() ?? Number.NaN;
  return {
    path,
    size,
    changedAt: Number.isNaN(changed) ? null : changed,
    stream,
    bytes,
    text: async () => new TextDecoder().decode(await bytes()),
  };
}
