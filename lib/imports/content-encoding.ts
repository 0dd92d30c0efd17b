import { importLimits } from './import-limits.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Encodings of HTTP that the reader of WARC leaves as they are, by the names that browsers have for them, where they know them. */
const streams: ReadonlyMap<string, string> = new Map([
  ['br', 'brotli'],
  ['zstd', 'zstd'],
]);

/**
 * What a server sent, unpacked. Programs that keep it often unpack it and leave the header as it was, so what looks like a page is
 * one. Null: it is packed in a way that this browser does not know, or it is broken, or more than any page.
 */
export async function unpackedPage(bytes: Bytes, encoding: string | null): Promise<Bytes | null> {
  const format = streams.get(encoding?.trim().toLowerCase() ?? '');
  if (format === undefined || looksLikePage(bytes)) return bytes;
  try {
    const stream = new DecompressionStream(format as CompressionFormat);
    return await allOf(new Blob([bytes]).stream().pipeThrough(stream));
  } catch {
    return null;
  }
}

function looksLikePage(bytes: Bytes): boolean {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1_000));
  return /^[\uFEFF\u00EF\u00BB\u00BF\s]*<[!a-z]/i.test(start) && !/[^\P{Cc}\s]/u.test(start);
}

async function allOf(stream: ReadableStream<Bytes>): Promise<Bytes | null> {
  const reader = stream.getReader();
  const chunks: Bytes[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > importLimits.rawPage) {
      await reader.cancel();
      return null;
    }
    chunks.push(read.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
