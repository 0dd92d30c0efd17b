/** Bytes of the largest page unpacked: what `seenLimits` lets in, with pictures a third larger as text. */
const most = 120_000_000;

/** Packs a document for keeping, with gzip. */
export async function packedPage(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The document that was packed. Throws where it does not unpack, or is larger than any that was kept. */
export async function unpackedPage(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) throw new RangeError('a kept page that is too large');
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
