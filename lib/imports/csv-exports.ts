import type { ImportFormat } from '../article/import-item.ts';
import { type CsvRow, csvRows } from './csv-table.ts';
import type { Draft, DraftHighlight, DraftLine } from './draft.ts';
import { listIn, pathIn } from './lists-in.ts';

/** Tables by the columns that no other has; the first that fits. */
const tables: readonly { format: ImportFormat; columns: readonly string[]; read: (row: CsvRow) => Draft }[] = [
  { format: 'instapaper', columns: ['url', 'title', 'selection', 'folder'], read: instapaperRow },
  { format: 'pocket', columns: ['title', 'url', 'time_added'], read: pocketRow },
  { format: 'readwise', columns: ['url', 'document tags', 'saved date'], read: readerRow },
  { format: 'readwise', columns: ['highlight', 'book title'], read: highlightRow },
  { format: 'raindrop', columns: ['url', 'folder', 'tags', 'created'], read: raindropRow },
];

/** Which program wrote a table; `url-list`: it is another's, with a column of addresses. Null: none is known. */
export function csvFormat(columns: readonly string[]): ImportFormat | null {
  const known = tables.find((table) => table.columns.every((name) => columns.includes(name)));
  return known?.format ?? (columns.some((name) => addressColumns.includes(name)) ? 'url-list' : null);
}

/** The entries of a table. */
export function* readCsv(text: string, columns: readonly string[]): Generator<DraftLine> {
  const table = tables.find((one) => one.columns.every((name) => columns.includes(name)));
  const read = table?.read ?? anyRow;
  for (const row of csvRows(text)) yield 'fault' in row ? row : read(row);
}

/** https://getpocket.com/export, 2025: title,url,time_added,tags,status; tags between bars. */
function pocketRow({ at, get, shown }: CsvRow): Draft {
  const savedAt = get('time_added');
  return {
    at,
    shown,
    url: get('url'),
    headline: get('title'),
    savedAt,
    readAt: get('status').trim().toLowerCase() === 'archive' ? savedAt : null,
    tags: listIn(get('tags'), '|'),
  };
}

/** Folders that every reader there has, which are no collection. */
const instapaperShelves = new Set(['unread', 'archive', 'starred', '']);

/** URL,Title,Selection,Folder,Timestamp; since 2024 Tags, a JSON list. */
function instapaperRow({ at, get, shown }: CsvRow): Draft {
  const folder = get('folder').trim();
  const savedAt = get('timestamp');
  const selection = get('selection').trim();
  return {
    at,
    shown,
    url: get('url'),
    headline: get('title'),
    savedAt,
    readAt: folder.toLowerCase() === 'archive' ? savedAt : null,
    tags: listIn(get('tags'), ','),
    collections: instapaperShelves.has(folder.toLowerCase()) ? [] : [[folder]],
    highlights: selection === '' ? [] : [{ text: selection }],
  };
}

/** Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen. */
function readerRow({ at, get, shown }: CsvRow): Draft {
  const savedAt = get('saved date');
  return {
    at,
    shown,
    url: get('url'),
    headline: get('title'),
    savedAt,
    readAt: get('location').trim().toLowerCase() === 'archive' ? savedAt : null,
    tags: listIn(get('document tags'), ','),
  };
}

/** Readwise's own table, a passage a row; newer ones have no address of articles, those of other programs do. */
function highlightRow({ at, get, shown }: CsvRow): Draft {
  return {
    at,
    shown,
    url: get('url') || get('source url'),
    headline: get('book title'),
    authors: listIn(get('book author'), ','),
    tags: listIn(get('document tags'), ','),
    highlights: [{ text: get('highlight'), note: get('note'), createdAt: get('highlighted at') }],
  };
}

/** id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite. */
function raindropRow({ at, get, shown }: CsvRow): Draft {
  return {
    at,
    shown,
    url: get('url'),
    headline: get('title'),
    excerpt: get('excerpt') || get('description'),
    note: get('note'),
    savedAt: get('created'),
    tags: listIn(get('tags'), ','),
    collections: get('folder').trim() === 'Unsorted' ? [] : [pathIn(get('folder'))],
    highlights: raindropHighlights(get('highlights')),
  };
}

/** Passages stand below one another, a note to one behind "Note:". */
export function raindropHighlights(text: string): DraftHighlight[] {
  const found: DraftHighlight[] = [];
  for (const line of text.split(/\r?\n/)) {
    const passage = /^\s*Highlight:(.*)$/i.exec(line)?.[1] ?? line;
    const note = /^\s*(?:Note|Annotation):(.*)$/i.exec(line)?.[1];
    const last = found.at(-1);
    if (note !== undefined && last !== undefined) last.note = note;
    else if (passage.trim() !== '') found.push({ text: passage });
  }
  return found;
}

const addressColumns = ['url', 'link', 'address', 'href', 'source url', 'uri'];

/** A table of any program: what columns of a plain name hold. */
function anyRow({ at, get, shown }: CsvRow): Draft {
  const first = (...columns: string[]) => columns.map(get).find((value) => value.trim() !== '') ?? '';
  const tags = first('tags', 'labels', 'keywords');
  const path = pathIn(first('folder', 'collection', 'list'));
  return {
    at,
    shown,
    url: first(...addressColumns),
    headline: first('title', 'name', 'headline'),
    authors: listIn(first('author', 'authors', 'byline'), ';'),
    publisher: first('publisher', 'publication', 'site'),
    datePublished: first('published', 'date published', 'publication date'),
    excerpt: first('excerpt', 'description', 'summary'),
    note: first('note', 'notes'),
    savedAt: first('created', 'created at', 'created_at', 'saved', 'saved at', 'added', 'date added', 'timestamp'),
    tags: listIn(tags, tags.includes(';') ? ';' : ','),
    collections: path.length === 0 ? [] : [path],
  };
}
