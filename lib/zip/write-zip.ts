import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { crc32 } from './crc32.ts';
import { deflated } from './pack.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** One file of a ZIP that is written. */
export interface ZipFile {
  /** `/` between names. */
  path: string;
  content: string | Bytes | ReadableStream<Bytes>;
  /** When what it holds was changed last, in milliseconds since 1970. */
  changedAt: number;
  /** Not packed, and without anything besides: for what is packed already, and for formats that ask for it. */
  store?: boolean;
}

/** Of each file as written: its own names, and no worker, which the extension's pages may not start from a `blob:`. */
const options = { useWebWorkers: false, keepOrder: true, msDosCompatible: false } as const;

/** Bytes that are handed on at once. */
const chunkSize = 256 * 1024;

/**
 * Files as a ZIP, written while it is read: one of them is in memory at a time, and the next is asked for when there is room.
 * The same files make the same bytes, wherever they are made. Names are UTF-8, and what is larger than 4 GB is written as ZIP64.
 * The stream ends in what `files` throws, and cancelling it ends them.
 */
export function writeZip(files: AsyncIterable<ZipFile> | Iterable<ZipFile>): ReadableStream<Bytes> {
  const { readable, writable, fail } = chunked();
  const zip = new ZipWriter(writable, options);
  const written = async () => {
    for await (const file of files) await addFile(zip, file);
    await zip.close();
  };
  written().catch(fail);
  return readable;
}

async function addFile(zip: ZipWriter<unknown>, { path, content, changedAt, store = false }: ZipFile): Promise<void> {
  const times = {
    lastModDate: new Date(changedAt),
    rawLastModDate: dosTime(changedAt),
    extendedTimestamp: !store,
  };
  if (content instanceof ReadableStream) {
    await zip.add(path, content, { ...times, level: store ? 0 : 6 });
    return;
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const packed = store || bytes.length === 0 ? bytes : await deflated(bytes);
  // What does not become smaller is kept as it is.
  const isPacked = packed.length < bytes.length;
  await zip.add(path, new Uint8ArrayReader(isPacked ? packed : bytes), {
    ...times,
    passThrough: true,
    compressionMethod: isPacked ? 8 : 0,
    crc32: crc32(bytes),
    uncompressedSize: bytes.length,
  });
}

/** The moment as ZIP has it of old, in steps of two seconds from 1980 on; of the time zone 0, so that it is the same everywhere. */
function dosTime(milliseconds: number): number {
  const from = Date.UTC(1980, 0, 1);
  const to = Date.UTC(2107, 11, 31, 23, 59, 58);
  const date = new Date(Math.min(Math.max(milliseconds, from), to));
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

/** A way through that gathers small pieces, and can be broken off from outside. */
function chunked(): { readable: ReadableStream<Bytes>; writable: WritableStream<Bytes>; fail(error: unknown): void } {
  let pieces: Bytes[] = [];
  let size = 0;
  let fail: (error: unknown) => void = () => {};
  const gathered = () => {
    const chunk = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
      chunk.set(piece, at);
      at += piece.length;
    }
    pieces = [];
    size = 0;
    return chunk;
  };
  const { readable, writable } = new TransformStream<Bytes, Bytes>({
    start(controller) {
      fail = (error) => controller.error(error);
    },
    transform(piece, controller) {
      // Its owner may use the piece again.
      pieces.push(piece.slice());
      size += piece.length;
      if (size >= chunkSize) controller.enqueue(gathered());
    },
    flush(controller) {
      if (size > 0) controller.enqueue(gathered());
    },
  });
  return { readable, writable, fail: (error) => fail(error) };
}
