import type { DraftLine } from './draft.ts';
import { folderPaths } from './folder-paths.ts';
import { fieldOf, firstField, listOf, namesOf, shownJson, textOf } from './json-shapes.ts';

/** The links of a Linkwarden backup, each in its collection. */
export function* linkwardenLinks(value: unknown): Generator<DraftLine> {
  const collections = listOf(fieldOf(value, 'collections'));
  const pathOf = folderPaths(collections);
  const pinned = new Set(listOf(fieldOf(value, 'pinnedLinks')).map((link) => fieldOf(link, 'id')));
  pinned.delete(undefined);
  let at = 0;
  for (const collection of collections) {
    for (const link of listOf(fieldOf(collection, 'links'))) {
      at += 1;
      const path = pathOf(fieldOf(collection, 'id'));
      const isUnsorted = path.length === 1 && path[0] === 'Unorganized';
      const text = textOf(fieldOf(link, 'textContent'));
      yield {
        at,
        shown: shownJson(link),
        url: fieldOf(link, 'url'),
        headline: fieldOf(link, 'name'),
        note: fieldOf(link, 'description'),
        savedAt: firstField(link, 'importDate', 'createdAt'),
        tags: [...namesOf(fieldOf(link, 'tags')), pinned.has(fieldOf(link, 'id')) ? 'pinned' : ''],
        collections: isUnsorted ? [] : [path],
        text: text.trim() === '' ? null : { type: 'plain', content: text },
        takenAt: firstField(link, 'lastPreserved', 'createdAt'),
      };
    }
  }
}
