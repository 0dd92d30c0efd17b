import { crc32 } from './crc32.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of a file as they stand in a ZIP. */
export interface PackedBytes {
  data: Bytes;
  /** What does not become smaller is kept as it is. */
  isPacked: boolean;
  /** Of what they were before. */
  crc: number;
}

/** Packs bytes the way ZIP does, by the browser itself, in the thread that asks. */
export async function packHere(bytes: Bytes): Promise<PackedBytes> {
  const crc = crc32(bytes);
  if (bytes.length === 0) return { data: bytes, isPacked: false, crc };
  const packing = new CompressionStream('deflate-raw');
  const writer = packing.writable.getWriter();
  // Its errors are those of the reading end.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const packed = new Uint8Array(await new Response(packing.readable).arrayBuffer());
  return packed.length < bytes.length ? { data: packed, isPacked: true, crc } : { data: bytes, isPacked: false, crc };
}

/** The same as they come, without a checksum. */
export function deflatedStream(bytes: ReadableStream<Bytes>): ReadableStream<Bytes> {
  return bytes.pipeThrough(new CompressionStream('deflate-raw'));
}
