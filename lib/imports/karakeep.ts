import type { DraftLine } from './draft.ts';
import { folderPaths } from './folder-paths.ts';
import { fieldOf, firstField, isObject, listOf, namesOf, shownJson, textOf } from './json-shapes.ts';

/** The bookmarks of a Karakeep (once Hoarder) export. Its notes without a link have no place among articles. */
export function* karakeepBookmarks(value: unknown): Generator<DraftLine> {
  const lists = listOf(fieldOf(value, 'lists')).filter((list) => fieldOf(list, 'type') !== 'smart');
  const pathOf = folderPaths(lists);
  for (const [index, one] of listOf(fieldOf(value, 'bookmarks')).entries()) {
    const content = fieldOf(one, 'content');
    const savedAt = fieldOf(one, 'createdAt');
    yield {
      at: index + 1,
      shown: shownJson(one) || shownJson(content),
      url: firstField(content, 'url', 'sourceUrl'),
      headline: firstField(one, 'title') ?? fieldOf(content, 'title'),
      savedAt,
      readAt: fieldOf(one, 'archived') === true ? savedAt : null,
      tags: namesOf(fieldOf(one, 'tags')),
      // They are called so in the exports of one year.
      collections: listOf(firstField(one, 'lists', 'listIds')).map((id) => pathOf(id)),
      excerpt: fieldOf(one, 'summary'),
      note: [textOf(fieldOf(one, 'note')), ownFields(fieldOf(one, 'customMetadata'))].filter(Boolean).join('\n\n'),
    };
  }
}

/** What the reader filled in under names of their own, a line each. */
function ownFields(fields: unknown): string {
  if (!isObject(fields)) return '';
  return Object.entries(fields)
    .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value) && value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
