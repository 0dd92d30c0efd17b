/** How many bytes at a page's start are looked through for its encoding, as HTML prescribes. */
const prescanned = 1_024;

/** Reads a body to its end; null when it is longer than `limit` bytes. What is over is not fetched. */
export async function readBounded(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, length);
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}

/**
 * The text of a page: in the encoding of its byte order mark, else of its `Content-Type`, else of its own `<meta>`, else
 * UTF-8. Encodings that are not known are taken for UTF-8.
 */
export function decodePage(bytes: Uint8Array<ArrayBuffer>, contentType: string): string {
  const charset = markedCharset(bytes) ?? charsetIn(contentType) ?? metaCharset(bytes) ?? 'utf-8';
  return decoder(charset).decode(bytes);
}

/** The media type of a `Content-Type`, in small letters, without its parameters. */
export function mediaType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

function markedCharset([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
}

function charsetIn(text: string): string | null {
  return /charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(text)?.[1] ?? null;
}

/** A page that could be read this far is not UTF-16, whatever it says. */
function metaCharset(bytes: Uint8Array): string | null {
  const start = decoder('windows-1252').decode(bytes.subarray(0, prescanned));
  const stated = charsetIn(/<meta\b[^>]*charset[^>]*>/i.exec(start)?.[0] ?? '');
  return stated !== null && /^utf-?16/i.test(stated) ? 'utf-8' : stated;
}

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
