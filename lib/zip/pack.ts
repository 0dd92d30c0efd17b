type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes packed the way ZIP packs them, by the browser itself. */
export async function deflated(bytes: Bytes): Promise<Bytes> {
  const packing = new CompressionStream('deflate-raw');
  const writer = packing.writable.getWriter();
  // Its errors are those of the reading end.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return new Uint8Array(await new Response(packing.readable).arrayBuffer());
}

/** The same as they come. */
export function deflatedStream(bytes: ReadableStream<Bytes>): ReadableStream<Bytes> {
  return bytes.pipeThrough(new CompressionStream('deflate-raw'));
}
