type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Bytes as the text that they are: by the mark of byte order, by the encoding that is stated beside them, as UTF-16 where every
 * other byte is nought, as UTF-8 where they are that, and otherwise as the old encoding of Windows, which knows every byte.
 */
export function decodeBytes(bytes: Bytes, stated: string | null = null): string {
  const marked = markedEncoding(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  for (const encoding of [stated, 'utf-8']) {
    const text = encoding === null ? null : decodedAs(bytes, encoding);
    if (text !== null) return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

/** A text, and the encoding that it was taken for where nothing says which it is; null: it is known. */
export interface DecodedText {
  text: string;
  guessed: string | null;
}

/**
 * A file's bytes as the text that they are: as `decodeBytes` has it, by the encoding that stands in the text's head, as UTF-8 in
 * which a few bytes are broken, or else by how often its letters come. `chosen`: what the reader says where nothing else does.
 */
export async function decodeText(bytes: Bytes, chosen: string | null = null): Promise<DecodedText> {
  const sure = markedEncoding(bytes) ?? wideEncoding(bytes);
  if (sure !== null) return { text: new TextDecoder(sure).decode(bytes), guessed: null };
  const stated = encodingInHead(bytes);
  for (const encoding of ['utf-8', stated]) {
    const text = encoding === null ? null : decodedAs(bytes, encoding);
    if (text !== null) return { text, guessed: null };
  }
  const utf8 = new TextDecoder().decode(bytes);
  if (chosen === null && isNearly(utf8)) return { text: utf8, guessed: null };
  // The letters of all alphabets are loaded where they are needed, and not before.
  const guessed = chosen ?? (await import('./guess-encoding.ts')).guessEncoding(bytes);
  return { text: new TextDecoder(guessed).decode(bytes), guessed };
}

/** A page's bytes as text; besides by the encoding that its head states. */
export function decodePage(bytes: Bytes, contentType: string | null = null): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4_096));
  const stated =
    charsetIn(contentType ?? '') ?? charsetIn(/<meta\b[^>]{0,300}charset[^>]{0,100}>/i.exec(head)?.[0] ?? '');
  return decodeBytes(bytes, stated);
}

/** What HTML states in its head, and JabRef in the first line of its BibTeX. */
function encodingInHead(bytes: Bytes): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4_096));
  const inMarkup = charsetIn(/<meta\b[^>]{0,300}charset[^>]{0,100}>/i.exec(head)?.[0] ?? '');
  const inComment = /^\s*%\s{0,5}Encoding:\s{0,5}([\w-]{1,40})/i.exec(head)?.[1];
  return inMarkup ?? inComment?.replace(/^Cp(?=125\d$)/i, 'windows-') ?? null;
}

/** Whether a text in which some bytes are no UTF-8 is UTF-8 all the same, but for those: it was cut, or put together of two. */
function isNearly(utf8: string): boolean {
  const broken = utf8.split('\uFFFD').length - 1;
  const whole = utf8.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return whole > broken * 10;
}

function charsetIn(text: string): string | null {
  return /charset\s*=\s*["']?([\w-]{1,40})/i.exec(text)?.[1] ?? null;
}

/** Null: it is no such encoding, or the bytes are not of it. */
function decodedAs(bytes: Bytes, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function markedEncoding(bytes: Bytes): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: of ASCII, which every export begins with, one byte of two is nought. */
function wideEncoding(bytes: Bytes): string | null {
  const sample = bytes.subarray(0, 256);
  if (sample.length < 8) return null;
  let even = 0;
  let odd = 0;
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) at % 2 === 0 ? even++ : odd++;
  }
  const half = sample.length / 2;
  if (odd > half * 0.8 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.8 && odd < half * 0.1 ? 'utf-16be' : null;
}
