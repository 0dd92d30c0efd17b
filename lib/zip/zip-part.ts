import { crc32 } from './crc32.ts';
import { deflatedStream } from './pack.ts';
import { packApart } from './pack-apart.ts';
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
  /** Handed what it comes to, once it is added; not of a stream. */
  onAdded?: (hashed: Promise<HashedFile>) => void;
}

/** What is known of a file that was packed: bytes before that, and their SHA-256. */
export interface HashedFile {
  size: number;
  sha256: string;
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
  /** Waits until there is room for it. */
  add(file: ZipFile): Promise<void>;
  /** Writes the list of its files. */
  end(): Promise<ZipPartEnd>;
}

/** Bytes that are handed on at once, but for what is larger by itself. */
const chunkSize = 256 * 1024;

/** Files that are packed at the same time, while the next is made; and bytes of them, beyond which one waits for the other. */
const ahead = { files: 24, bytes: 2_000_000 } as const;

/** A file that is written. */
interface Placed {
  record: ZipRecord;
  /** Bytes of the records before and behind it. */
  around: number;
}

/** A file with its bytes at hand, packed. */
interface Packed {
  record: ZipRecord;
  data: Bytes;
}

/**
 * A part of a ZIP, so that a long one can be gone on with after it was broken off: parts that are whole are put together with
 * `joinedZip`. `offset`: bytes of files in the parts before it. A few files are in memory at a time, and nothing of those before
 * them but what the list says.
 */
export function zipPart(offset: number, write: (chunk: Bytes) => Promise<void>): ZipPart {
  let at = offset;
  let pieces: Bytes[] = [];
  let waiting = 0;
  /** `size`: bytes, or characters of a text that is made bytes elsewhere. */
  let packing: { packed: Promise<Packed>; size: number }[] = [];
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
  const note = ({ record, around }: Placed) => {
    list.push(listRecord(record));
    at += around + record.packedSize;
  };
  /** Writes the first of those that are packed, until no more than so many bytes and files are. */
  const settle = async (files: number, bytes: number) => {
    while (packing.length > files || packing.reduce((sum, { size }) => sum + size, 0) > bytes) {
      const [first, ...rest] = packing;
      if (first === undefined) return;
      packing = rest;
      const { record, data } = await first.packed;
      const before = localRecord(record);
      await put(before);
      await put(data);
      note({ record: { ...record, offset: at }, around: before.length });
    }
  };
  return {
    get size() {
      return at - offset;
    },
    async add(file) {
      const { content } = file;
      const begun = recordOf(file);
      if (content instanceof ReadableStream) {
        await settle(0, 0);
        note(await addStream({ ...begun, offset: at }, content, put));
        return;
      }
      const packed = packedFile(begun, content, file.onAdded);
      // It is told to whoever waits for it; until then it is nobody's.
      packed.catch(() => {});
      packing.push({ packed, size: content.length });
      await settle(ahead.files, ahead.bytes);
    },
    async end() {
      await settle(0, 0);
      await put(joined(list), true);
      return { size: at - offset, files: list.length };
    },
  };
}

function recordOf({ path, content, changedAt, store = false }: ZipFile): ZipRecord {
  const isStream = content instanceof ReadableStream;
  const name = new TextEncoder().encode(path);
  if (name.length > 0xffff) throw new RangeError('the name of a file is too long for a ZIP');
  return {
    name,
    isPacked: !store,
    // What a stream says in the list makes readers look for the same before the file.
    exactTime: store && !isStream ? null : changedAt,
    time: dosTime(changedAt),
    crc: 0,
    packedSize: 0,
    size: 0,
    offset: 0,
    isStream,
  };
}

async function packedFile(begun: ZipRecord, content: string | Bytes, onAdded: ZipFile['onAdded']): Promise<Packed> {
  const packing = packApart({ content, isStored: !begun.isPacked, isHashed: onAdded !== undefined });
  onAdded?.(packing.then(({ size, sha256 }) => ({ size, sha256: sha256 ?? '' })));
  const { data, isPacked, size, crc } = await packing;
  return { record: { ...begun, isPacked, crc, packedSize: data.length, size }, data };
}

async function addStream(
  begun: ZipRecord,
  content: ReadableStream<Bytes>,
  put: (piece: Bytes) => Promise<void>,
): Promise<Placed> {
  const before = localRecord(begun);
  await put(before);
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
  const after = afterRecord(record);
  await put(after);
  return { record, around: before.length + after.length };
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
