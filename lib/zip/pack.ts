import { sha256Hex } from '../article/content-hash.ts';
import { crc32 } from './crc32.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What is to stand in a ZIP. */
export interface PackWanted {
  content: string | Bytes;
  /** Left as it is. */
  isStored: boolean;
  /** Whether its SHA-256 is wanted. */
  isHashed: boolean;
}

/** A file's bytes as they stand in a ZIP. */
export interface PackedBytes {
  data: Bytes;
  /** What does not become smaller is kept as it is. */
  isPacked: boolean;
  /** Bytes before they were packed; `crc`, `sha256`: of these. A text is UTF-8. */
  size: number;
  crc: number;
  sha256: string | null;
}

/** Packs a file the way ZIP does, by the browser itself, in the thread that asks. */
export async function packHere({ content, isStored, isHashed }: PackWanted): Promise<PackedBytes> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const of = { size: bytes.length, crc: crc32(bytes), sha256: isHashed ? await sha256Hex(bytes) : null };
  const packed = isStored || bytes.length === 0 ? bytes : await deflated(bytes);
  return packed.length < bytes.length
    ? { ...of, data: packed, isPacked: true }
    : { ...of, data: bytes, isPacked: false };
}

async function deflated(bytes: Bytes): Promise<Bytes> {
  const packing = new CompressionStream('deflate-raw');
  const writer = packing.writable.getWriter();
  // Its errors are those of the reading end.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return new Uint8Array(await new Response(packing.readable).arrayBuffer());
}

/** The same as they come, without a checksum. */
export function deflatedStream(bytes: ReadableStream<Bytes>): ReadableStream<Bytes> {
  return bytes.pipeThrough(new CompressionStream('deflate-raw'));
}
