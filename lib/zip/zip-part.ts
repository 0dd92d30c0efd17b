import { crc32 } from './crc32.ts';
import { deflated, deflatedStream } from './pack.ts';
import { afterRecord, dosTime, endRecords, joined, listRecord, localRecord, type ZipRecord } from './zip-records.ts';

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

/** What stands in a part of a ZIP. */
export interface ZipPartEnd {
  /** Bytes of its files; behind them stands its own list of them. */
  size: number;
  files: number;
}

/** A part of a ZIP that is written piece by piece. */
export interface ZipPart {
  /** Bytes of its files so far, those that are not handed on yet among them. */
  readonly size: number;
  /** Waits until `write` is done with it. */
  add(file: ZipFile): Promise<void>;
  /** Writes the list of its files. */
  end(): Promise<ZipPartEnd>;
}

/** Bytes that are handed on at once, but for what is larger by itself. */
const chunkSize = 256 * 1024;

/**
 * A part of a ZIP, so that a long one can be gone on with after it was broken off: parts that are whole are put together with
 * `joinedZip`. `offset`: bytes of files in the parts before it. One file is in memory at a time, and nothing of those before it but
 * what the list says.
 */
export function zipPart(offset: number, write: (chunk: Bytes) => Promise<void>): ZipPart {
  let at = offset;
  let pieces: Bytes[] = [];
  let waiting = 0;
  const list: Bytes[] = [];
  const put = async (piece: Bytes, isLast = false) => {
    pieces.push(piece);
    waiting += piece.length;
    if (waiting < chunkSize && !isLast) return;
    const chunk = joined(pieces);
    pieces = [];
    waiting = 0;
    if (chunk.length > 0) await write(chunk);
  };
  return {
    get size() {
      return at - offset;
    },
    async add(file) {
      const { path, content, changedAt, store = false } = file;
      const isStream = content instanceof ReadableStream;
      const begun: ZipRecord = {
        name: new TextEncoder().encode(path),
        isPacked: !store,
        // What a stream says in the list makes readers look for the same before the file.
        exactTime: store && !isStream ? null : changedAt,
        time: dosTime(changedAt),
        crc: 0,
        packedSize: 0,
        size: 0,
        offset: at,
        isStream,
      };
      if (begun.name.length > 0xffff) throw new RangeError('the name of a file is too long for a ZIP');
      const record =
        content instanceof ReadableStream ? await addStream(begun, content, put) : await addBytes(begun, content, put);
      list.push(listRecord(record));
      at += localRecord(record).length + record.packedSize + (record.isStream ? afterRecord(record).length : 0);
    },
    async end() {
      await put(joined(list), true);
      return { size: at - offset, files: list.length };
    },
  };
}

async function addBytes(
  begun: ZipRecord,
  content: string | Bytes,
  put: (piece: Bytes) => Promise<void>,
): Promise<ZipRecord> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const packed = begun.isPacked && bytes.length > 0 ? await deflated(bytes) : bytes;
  // What does not become smaller is kept as it is.
  const isPacked = packed.length < bytes.length;
  const data = isPacked ? packed : bytes;
  const record = { ...begun, isPacked, crc: crc32(bytes), packedSize: data.length, size: bytes.length };
  await put(localRecord(record));
  await put(data);
  return record;
}

async function addStream(
  begun: ZipRecord,
  content: ReadableStream<Bytes>,
  put: (piece: Bytes) => Promise<void>,
): Promise<ZipRecord> {
  await put(localRecord(begun));
  let crc = 0;
  let size = 0;
  let packedSize = 0;
  const counted = content.pipeThrough(
    new TransformStream<Bytes, Bytes>({
      transform(piece, controller) {
        crc = crc32(piece, crc);
        size += piece.length;
        controller.enqueue(piece);
      },
    }),
  );
  const reader = (begun.isPacked ? deflatedStream(counted) : counted).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    packedSize += next.value.length;
    await put(next.value);
  }
  const record = { ...begun, crc, size, packedSize };
  await put(afterRecord(record));
  return record;
}

/** Parts of one ZIP as one file, without reading what is in them. */
export function joinedZip(parts: readonly (ZipPartEnd & { blob: Blob })[], type: string): Blob {
  const lists = parts.map(({ blob, size }) => blob.slice(size));
  const length = lists.reduce((sum, list) => sum + list.size, 0);
  const offset = parts.reduce((sum, { size }) => sum + size, 0);
  const files = parts.reduce((sum, part) => sum + part.files, 0);
  const data = parts.map(({ blob, size }) => blob.slice(0, size));
  return new Blob([...data, ...lists, endRecords({ files, length, offset })], { type });
}

/** The names of the files in a part. */
export async function namesInPart({ blob, size }: ZipPartEnd & { blob: Blob }): Promise<string[]> {
  const view = new DataView(await blob.slice(size).arrayBuffer());
  const names: string[] = [];
  for (let at = 0; at + 46 <= view.byteLength; ) {
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}
