import { LimitReader, WARCParser, type WARCRecord } from 'warcio';
import { unpackedPage } from './content-encoding.ts';
import { decodePage } from './decode-bytes.ts';
import type { Draft, DraftLine } from './draft.ts';
import { importLimits } from './import-limits.ts';
import { fieldOf, textOf } from './json-shapes.ts';

/** Pages of a collection, by their address: what is named in its list of pages. */
export type WarcPages = ReadonlyMap<string, { title: string }>;

/** Bytes of all records together, as they say of themselves, packed as they may be. */
const mostBytes = 20_000_000_000;

/**
 * The pages in a WARC file, packed or not, each record of one with the time at which it was taken. `pages`: those that the
 * collection lists; without them all that is HTML, which may include frames.
 */
export async function* readWarc(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  pages: WarcPages | null,
): AsyncGenerator<DraftLine> {
  let at = 0;
  let bytes = 0;
  try {
    for await (const record of WARCParser.iterRecords(stream)) {
      at += 1;
      bytes += Math.max(0, record.warcContentLength || 0);
      if (bytes > mostBytes) {
        yield { fault: { at, reason: 'too-long', shown: record.warcTargetURI ?? '' } };
        return;
      }
      const draft = await pageOf(record, at, pages);
      if (draft !== null) yield draft;
      if (!(await isWhole(record))) {
        yield { fault: { at, reason: 'unreadable', shown: record.warcTargetURI ?? '' } };
        return;
      }
    }
  } catch {
    yield { fault: { at: at === 0 ? null : at + 1, reason: 'unreadable', shown: '' } };
  }
}

/** The list of pages in a WACZ; null: there is none in it. */
export function warcPages(lines: string): WarcPages | null {
  const pages = new Map<string, { title: string }>();
  for (const line of lines.split('\n')) {
    const page = jsonOf(line);
    const url = textOf(fieldOf(page, 'url'));
    if (url !== '') pages.set(addressKey(url), { title: textOf(fieldOf(page, 'title')) });
  }
  return pages.size === 0 ? null : pages;
}

async function pageOf(record: WARCRecord, at: number, pages: WarcPages | null): Promise<DraftLine | null> {
  const url = record.warcTargetURI ?? '';
  const type = htmlTypeOf(record);
  const page = pages?.get(addressKey(url));
  if (type === null || (pages !== null && page === undefined)) return null;
  const content = await contentOf(record);
  if (content === null) return { fault: { at, reason: 'too-long', shown: url } };
  const html = await unpackedPage(content, record.httpHeaders?.headers.get('content-encoding') ?? null);
  if (html === null) return { fault: { at, reason: 'unreadable', shown: url } };
  const draft: Draft = {
    at,
    url,
    shown: url,
    headline: page?.title ?? null,
    takenAt: record.warcDate,
    text: { type: 'html', content: decodePage(html, type) },
  };
  return draft;
}

/**
 * Passes over what is left of a record; false: the file ends within it. The parser by itself would look for the rest of a cut record
 * for ever.
 */
async function isWhole({ _reader: reader }: WARCRecord): Promise<boolean> {
  for await (const _rest of reader) {
    // Nothing of it is wanted.
  }
  return reader instanceof LimitReader && reader.limit <= 0;
}

/** The type of a record that holds a page; null: it holds none. */
function htmlTypeOf(record: WARCRecord): string | null {
  const isResponse = record.warcType === 'response';
  if (!isResponse && record.warcType !== 'resource' && record.warcType !== 'conversion') return null;
  if (isResponse && record.httpHeaders !== null && !/^2\d\d$/.test(String(record.httpHeaders.statusCode))) return null;
  const type = isResponse ? record.httpHeaders?.headers.get('content-type') : record.warcContentType;
  return type != null && /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type) ? type : null;
}

/** What a record holds, put together and unpacked where that is with gzip or deflate; null: more than any page. */
async function contentOf(record: WARCRecord): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    if (size > importLimits.rawPage) return null;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let from = 0;
  for (const chunk of chunks) {
    whole.set(chunk, from);
    from += chunk.length;
  }
  return whole;
}

function addressKey(url: string): string {
  return url.replace(/#.*$/s, '');
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
