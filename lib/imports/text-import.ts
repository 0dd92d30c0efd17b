import type { ImportFormat } from '../article/import-item.ts';
import { readBookmarks, readReadingLists } from './bookmarks.ts';
import { csvFormat, readCsv } from './csv-exports.ts';
import { csvColumns } from './csv-table.ts';
import type { DraftLines } from './draft.ts';
import { ImportFileError } from './import-file-error.ts';
import { importLimits } from './import-limits.ts';
import { jsonFormat, readJson } from './json-exports.ts';
import { fieldOf, isObject, textOf } from './json-shapes.ts';
import { readRis } from './ris.ts';
import { savedPage } from './saved-page.ts';
import { hasAddress, readUrlList } from './url-list.ts';

/** A file of one text as its format reads it. */
export interface TextImport {
  format: ImportFormat;
  lines: DraftLines;
}

/** A text, the bytes it was decoded from, and its file's name. */
export interface ImportText {
  name: string;
  text: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Finds out what a text is, by what stands in it, and reads it. `format`: what the reader says it is; where it cannot be that, it
 * is read as what it is. Throws `ImportFileError`.
 */
export async function textImport(file: ImportText, format: ImportFormat | null): Promise<TextImport> {
  const { text } = file;
  const head = text.slice(0, importLimits.head);
  if (text.trim() === '') throw new ImportFileError('unknown-format');
  if (isMhtml(head)) return { format: 'mhtml', lines: await mhtmlLines(file) };
  if (isNoText(head)) throw new ImportFileError('unknown-format');
  const json = jsonIn(text, head);
  if (isOwnDocument(Array.isArray(json) ? json[0] : json)) return { format: 'dateline', lines: [] };
  if (json !== undefined) return jsonImport(json, format);
  const columns = csvColumns(text);
  const table = columns === null ? null : csvFormat(columns);
  if (table === 'secret') throw new ImportFileError('unknown-format');
  if (format === 'url-list') return { format, lines: readUrlList(text) };
  if (isHtml(head)) return htmlImport(file, head, format);
  if (format === 'ris' || (format === null && /^\s{0,3}TY {0,4}- ?\S/m.test(head)))
    return { format: 'ris', lines: readRis(text) };
  if (format === 'bibtex' || (format === null && /^[ \t]{0,40}@[a-z]{2,40}\s{0,5}[{(]/im.test(head))) {
    const { readBibtex } = await import('./bibtex.ts');
    return { format: 'bibtex', lines: readBibtex(text) };
  }
  if (columns !== null && table !== null) return { format: table, lines: readCsv(text, columns) };
  if (hasAddress(text)) return { format: 'url-list', lines: readUrlList(text) };
  throw new ImportFileError('unknown-format');
}

function jsonImport(json: unknown, format: ImportFormat | null): TextImport {
  const found = format !== null && readJson(json, format) !== null ? format : jsonFormat(json);
  const lines = found === null ? null : readJson(json, found);
  if (found === null || lines === null) throw new ImportFileError('unknown-format');
  return { format: found, lines };
}

function htmlImport({ name, text }: ImportText, head: string, format: ImportFormat | null): TextImport {
  const title = /<title[^>]{0,200}>([^<]{0,200})/i.exec(head)?.[1]?.trim() ?? '';
  const isBookmarks =
    /<!doctype\s+netscape-bookmark-file/i.test(head) || (/<dl\b/i.test(head) && /<dt>\s{0,20}<(?:a|h3)\b/i.test(head));
  if (format === 'html') return { format, lines: [savedPage(text, name)] };
  if (/^pocket export/i.test(title) || format === 'pocket') return { format: 'pocket', lines: readReadingLists(text) };
  if (/^instapaper/i.test(title) || format === 'instapaper')
    return { format: 'instapaper', lines: readReadingLists(text) };
  if (isBookmarks || format === 'bookmarks' || format === 'raindrop') {
    return { format: /^raindrop/i.test(title) ? 'raindrop' : 'bookmarks', lines: readBookmarks(text) };
  }
  return { format: 'html', lines: [savedPage(text, name)] };
}

async function mhtmlLines({ bytes }: ImportText): Promise<DraftLines> {
  const { readMhtml } = await import('./mhtml.ts');
  return [await readMhtml(bytes)];
}

function isMhtml(head: string): boolean {
  const headers = head.slice(0, 10_000).split(/\r?\n\r?\n/, 1)[0] ?? '';
  if (!/^[\w-]{2,60}:\s/.test(headers)) return false;
  return (
    /^content-type:\s*(?:multipart\/related|text\/html)/im.test(headers) &&
    /^(?:mime-version|snapshot-content-location|content-location):/im.test(headers)
  );
}

function isHtml(head: string): boolean {
  const start = head.replace(/^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,20000}?-->\s*)*/, '');
  return (
    /^<(?:!doctype\s+(?:html|netscape)|html|head|body|meta|title|dl|h1|div|article|main|p|ul|ol|a)\b/i.test(start) ||
    /<!doctype html|<html[\s>]/i.test(head.slice(0, 4_000))
  );
}

/** Whether a value is a document of Dateline's own format. */
function isOwnDocument(json: unknown): boolean {
  return isObject(json) && /^dateline-/.test(textOf(fieldOf(json, 'format')));
}

/**
 * JSON in a text, of Dateline's own documents that stand one a line the first; undefined: it is none, and does not begin as one.
 * Throws `ImportFileError` where it is cut or changed.
 */
function jsonIn(text: string, head: string): unknown {
  if (!/^\s*[[{]/.test(head)) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    const [first = ''] = text.split('\n', 1);
    const line = valueIn(first);
    if (isOwnDocument(line)) return line;
    // A list of links in Markdown begins with a bracket as well.
    if (/^\s*(?:\{\s*"|\[\s*[{\]"])/.test(head)) throw new ImportFileError('damaged', error);
    return undefined;
  }
}

/** Undefined: it is no JSON. */
function valueIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * Whether a text is none, or none that articles or addresses are looked for in: documents whose first bytes are letters, markup for
 * programs, and what has many characters that no text has.
 */
function isNoText(head: string): boolean {
  if (/^\s*(?:%PDF-|%!PS|\{\\rtf|bplist0|SQLite format 3|-----BEGIN )/.test(head)) return true;
  if (/^\s*<(?:\?xml|rss|feed|opml)\b/i.test(head) && !isHtml(head)) return true;
  const odd = head.match(/[^\P{Cc}\s]|\uFFFD/gu)?.length ?? 0;
  return odd > Math.max(5, head.length / 50);
}
