import type { ImportFormat } from '../article/import-item.ts';
import { cslItem } from './csl-json.ts';
import type { DraftLine } from './draft.ts';
import { isJsonBookmarks, jsonBookmarks } from './json-bookmarks.ts';
import { isPlainList, pinboardBookmark, plainList } from './json-list.ts';
import { fieldOf, isObject, type JsonObject, listOf, shownJson } from './json-shapes.ts';
import { karakeepBookmarks } from './karakeep.ts';
import { linkwardenLinks } from './linkwarden.ts';
import { omnivoreItem } from './omnivore.ts';
import { pocketAnnotations, pocketCollection } from './pocket-json.ts';
import { wallabagEntries, wallabagEntry } from './wallabag.ts';

/** One kind of JSON: how it is known, and the entries in it. */
interface JsonExport {
  format: ImportFormat;
  fits: (value: unknown) => boolean;
  read: (value: unknown) => Iterable<DraftLine>;
}

const listed = (names: readonly string[]) => (value: unknown) =>
  listOf(value)
    .slice(0, 20)
    .some((one) => isObject(one) && names.every((name) => Object.hasOwn(one, name)));

const exports: readonly JsonExport[] = [
  { format: 'bookmarks', fits: isJsonBookmarks, read: jsonBookmarks },
  {
    format: 'karakeep',
    fits: (value) => Array.isArray(fieldOf(value, 'bookmarks')),
    read: karakeepBookmarks,
  },
  {
    format: 'linkwarden',
    fits: (value) =>
      Array.isArray(fieldOf(value, 'collections')) &&
      listOf(fieldOf(value, 'collections')).every((one) => Array.isArray(fieldOf(one, 'links'))),
    read: linkwardenLinks,
  },
  { format: 'omnivore', fits: listed(['slug', 'url', 'savedAt']), read: (value) => eachOf(value, omnivoreItem) },
  { format: 'wallabag', fits: listed(['url', 'is_archived']), read: (value) => eachOf(value, wallabagEntry) },
  {
    format: 'wallabag',
    fits: (value) => listed(['url', 'is_read'])(wallabagEntries(value)),
    read: (value) => eachOf(wallabagEntries(value), wallabagEntry),
  },
  { format: 'pocket', fits: listed(['url', 'highlights']), read: pocketAnnotations },
  {
    format: 'pocket',
    fits: (value) => fieldOf(value, 'version') === undefined && listed(['url'])(fieldOf(value, 'items')),
    read: pocketCollection,
  },
  { format: 'csl-json', fits: listed(['id', 'type']), read: (value) => eachOf(value, cslItem) },
  {
    format: 'csl-json',
    fits: (value) => isObject(value) && Object.hasOwn(value, 'type') && Object.hasOwn(value, 'URL'),
    read: (value) => eachOf([value], cslItem),
  },
  {
    format: 'url-list',
    fits: listed(['href', 'description', 'extended']),
    read: (value) => eachOf(value, pinboardBookmark),
  },
  { format: 'url-list', fits: isPlainList, read: plainList },
];

/** Which program wrote it; null: none is known. */
export function jsonFormat(value: unknown): ImportFormat | null {
  return exports.find(({ fits }) => fits(value))?.format ?? null;
}

/** The entries of a JSON file. Where the reader names the format, the first of that format that fits, or its first; a list must fit. */
export function readJson(value: unknown, format: ImportFormat): Iterable<DraftLine> | null {
  const known = exports.filter((one) => one.format === format);
  const chosen = known.find(({ fits }) => fits(value)) ?? (format === 'url-list' ? undefined : known[0]);
  return chosen?.read(value) ?? null;
}

/** What `read` makes of each; null: nothing that the reader still has there. */
function* eachOf(value: unknown, read: (one: JsonObject, at: number) => DraftLine | null): Generator<DraftLine> {
  for (const [index, one] of listOf(value).entries()) {
    const line = isObject(one) ? read(one, index + 1) : undefined;
    if (line != null) yield line;
    else if (line === undefined) yield { fault: { at: index + 1, reason: 'unreadable', shown: shownJson(one) } };
  }
}
