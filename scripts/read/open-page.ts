import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { failure, type Result, success } from '../../lib/foundation/result.ts';

/** Bytes after which a page is no page: 50 MB unpacked. */
const largest = 50_000_000;

/**
 * Reads a saved page, unpacking gzip by its first bytes and not by its name.
 *
 * @returns the page's text, or one line that says what is wrong
 */
export async function readPageFile(path: string): Promise<Result<string>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return failure(`${path}: there is no such file`);
    if (code === 'EISDIR') return failure(`${path}: this is a folder; name the files in it`);
    return failure(`${path}: the file cannot be read (${String(code)})`);
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      bytes = gunzipSync(bytes, { maxOutputLength: largest });
    } catch {
      return failure(`${path}: the gzip file is broken or unpacks to more than 50 MB`);
    }
  }
  if (bytes.length === 0) return failure(`${path}: the file is empty`);
  if (bytes.length > largest) return failure(`${path}: the file is larger than 50 MB`);
  return success(decodePage(bytes));
}

/**
 * Decodes a page as a browser would without a server: byte order mark, then UTF-8 if the bytes are that, then the
 * charset that `<meta>` names, then windows-1252. Saved pages are often UTF-8 whatever their `<meta>` says.
 */
export function decodePage(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null;
  if (mark) return new TextDecoder(mark).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
    const named = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1] ?? 'windows-1252';
    try {
      return new TextDecoder(named).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  }
}

/** Parses a page without running anything in it. */
export function parsePage(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

/** The address a page gives itself: `rel=canonical`, then `og:url`; null where it gives none that is absolute. */
export function ownAddress(document: Document): string | null {
  const stated = [
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  for (const address of stated) {
    if (address && /^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  }
  return null;
}
