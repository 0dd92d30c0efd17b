import type { DraftLine } from './draft.ts';
import { importLimits } from './import-limits.ts';
import { fieldOf, firstField, isObject, type JsonObject, listOf, shownJson, textOf } from './json-shapes.ts';

/** Folders that Firefox makes itself, by their ids; those of Chrome are the fields of its roots. */
const madeFolders = /^(?:root|menu|toolbar|unfiled|mobile|tags)_{4,8}$/;

/** Whether a value is Firefox's own backup of its bookmarks, or the file in which Chrome keeps them. */
export function isJsonBookmarks(value: unknown): boolean {
  return fieldOf(value, 'type') === 'text/x-moz-place-container' || rootsOf(value).some((root) => isFolder(root));
}

/** The bookmarks in it, each with the way through the reader's own folders. */
export function* jsonBookmarks(value: unknown): Generator<DraftLine> {
  const roots = rootsOf(value);
  // Folders by their place and not by calls: a file may nest them as deep as it likes.
  const open = (roots.length > 0 ? roots.flatMap((root) => childrenOf(root)) : [value]).map((node) => ({
    node,
    path: [] as readonly string[],
  }));
  open.reverse();
  let at = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, path } = next;
    if (!isObject(node)) continue;
    if (isFolder(node)) {
      const name = madeFolders.test(textOf(fieldOf(node, 'guid'))) ? '' : textOf(firstField(node, 'title', 'name'));
      const inside = name === '' ? path : [...path, name].slice(0, importLimits.levels);
      for (const child of [...childrenOf(node)].reverse()) open.push({ node: child, path: inside });
    } else if (firstField(node, 'uri', 'url') !== undefined) {
      at += 1;
      yield bookmark(node, at, path);
    }
  }
}

function bookmark(node: JsonObject, at: number, path: readonly string[]): DraftLine {
  const notes = listOf(fieldOf(node, 'annos')).find(
    (note) => fieldOf(note, 'name') === 'bookmarkProperties/description',
  );
  return {
    at,
    shown: shownJson(node),
    url: firstField(node, 'uri', 'url'),
    headline: firstField(node, 'title', 'name'),
    savedAt: firstField(node, 'dateAdded', 'date_added'),
    tags: [...textOf(fieldOf(node, 'tags')).split(','), textOf(fieldOf(node, 'keyword'))],
    collections: path.length === 0 ? [] : [path],
    note: fieldOf(notes, 'value'),
  };
}

function rootsOf(value: unknown): unknown[] {
  const roots = fieldOf(value, 'roots');
  return isObject(roots) ? Object.values(roots) : [];
}

function isFolder(node: unknown): boolean {
  return Array.isArray(fieldOf(node, 'children')) || fieldOf(node, 'type') === 'text/x-moz-place-container';
}

function childrenOf(node: unknown): readonly unknown[] {
  return listOf(fieldOf(node, 'children'));
}
