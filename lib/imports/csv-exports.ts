import type { ImportFormat } from '../article/import-item.ts';
import { type CsvRow, csvRows } from './csv-table.ts';
import type { Draft, DraftHighlight, DraftLine } from './draft.ts';
import { listIn, pathIn } from './lists-in.ts';
import { decodeEntities } from './markup-to-text.ts';
import { hasAddressName, hasSecretName, plainDraft } from './plain-fields.ts';

/** Tables by the columns that no other has; the first that fits. */
const tables: readonly { format: ImportFormat; columns: readonly string[]; read: (row: CsvRow) => Draft }[] = [
  { format: 'instapaper', columns: ['url', 'title', 'selection', 'folder'], read: instapaperRow },
  { format: 'pocket', columns: ['title', 'url', 'time_added'], read: pocketRow },
  { format: 'readwise', columns: ['url', 'document tags', 'saved date'], read: readerRow },
  { format: 'readwise', columns: ['highlight', 'book title'], read: highlightRow },
  { format: 'raindrop', columns: ['url', 'folder', 'tags', 'created'], read: raindropRow },
  // One collection by itself, in which none is named.
  { format: 'raindrop', columns: ['url', 'excerpt', 'tags', 'created', 'cover'], read: raindropRow },
  { format: 'wallabag', columns: ['title', 'url', 'content', 'mime type', 'creation date'], read: wallabagRow },
];

/**
 * Which program wrote a table; `url-list`: it is another's, with a column of addresses; `secret`: it keeps passwords, and nothing
 * of it is read. Null: none is known.
 */
export function csvFormat(columns: readonly string[]): ImportFormat | 'secret' | null {
  if (hasSecretName(columns)) return 'secret';
  const known = tables.find((table) => table.columns.every((name) => columns.includes(name)));
  return known?.format ?? (hasAddressName(columns) ? 'url-list' : null);
}

/** The entries of a table. */
export function* readCsv(text: string, columns: readonly string[]): Generator<DraftLine> {
  const table = tables.find((one) => one.columns.every((name) => columns.includes(name)));
  const read = table?.read ?? (({ at, shown, fields }) => plainDraft(at, shown, fields()));
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
    tags: [...listIn(get('tags'), ','), folder.toLowerCase() === 'starred' ? 'starred' : ''],
    collections: instapaperShelves.has(folder.toLowerCase()) ? [] : [[folder]],
    highlights: selection === '' ? [] : [{ text: selection }],
  };
}

/** Where a document of Reader stands that is neither new, nor for later, nor archived; a feed's the reader did not save. */
const readerLists = new Set(['feed', 'shortlist']);

/** Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen. */
function readerRow({ at, get, shown }: CsvRow): Draft {
  const savedAt = get('saved date');
  const location = get('location').trim().toLowerCase();
  return {
    at,
    shown,
    url: get('url'),
    headline: get('title'),
    savedAt,
    readAt: location === 'archive' ? savedAt : null,
    tags: listIn(get('document tags'), ','),
    collections: readerLists.has(location) ? [[location]] : [],
    fileId: get('id'),
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
    excerpt: decodeEntities(get('excerpt') || get('description')),
    note: get('note'),
    savedAt: get('created'),
    tags: [...listIn(get('tags'), ','), get('favorite').trim().toLowerCase() === 'true' ? 'favorite' : ''],
    collections: get('folder').trim() === 'Unsorted' ? [] : [pathIn(get('folder'))],
    highlights: raindropHighlights(get('highlights')),
  };
}

/**
 * Passages stand below one another, each behind "Highlight:", a note to one behind "Note:"; lines without a name go on with what
 * is above them. Where nothing is named each line is a passage.
 */
export function raindropHighlights(text: string): DraftHighlight[] {
  const found: { text: string; note: string }[] = [];
  const isNamed = /^[^\S\n]*Highlight:/im.test(text);
  let field: 'text' | 'note' = 'text';
  for (const line of text.split(/\r?\n/)) {
    const [, name, rest = ''] = /^\s*(Highlight|Note|Annotation):(.*)$/i.exec(line) ?? [];
    const last = found.at(-1);
    if (name !== undefined && name.toLowerCase() !== 'highlight' && last !== undefined) {
      field = 'note';
      last.note += rest;
    } else if (name === undefined && isNamed && last !== undefined) last[field] += `\n${line}`;
    else if ((name === undefined ? line : rest).trim() !== '') {
      field = 'text';
      found.push({ text: name === undefined ? line : rest, note: '' });
    }
  }
  return found;
}

/** Title;URL;Content;Tags;"MIME Type";Language;"Creation date". */
function wallabagRow({ at, get }: CsvRow): Draft {
  const content = get('content');
  // Day, month, year, and hours to twelve that do not say of which half of the day.
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})\b/.exec(get('creation date').trim()) ?? [];
  const savedAt = year === undefined ? get('creation date') : `${year}-${month}-${day}`;
  return {
    at,
    shown: `${get('title')} ${get('url')}`,
    url: get('url'),
    headline: get('title'),
    inLanguage: get('language'),
    savedAt,
    tags: listIn(get('tags'), ','),
    text: content.trim() === '' ? null : { type: 'html', content },
    takenAt: savedAt,
  };
}
