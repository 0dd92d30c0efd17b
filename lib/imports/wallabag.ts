import type { Draft } from './draft.ts';
import { fieldOf, firstField, isObject, type JsonObject, listOf, namesOf, shownJson, textOf } from './json-shapes.ts';

/** Entries of the first Wallabag's JSON, which numbered them: {"0": {…}, "1": {…}}. */
export function wallabagEntries(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.entries(value).flatMap(([key, one]) => (/^\d+$/.test(key) ? [one] : [])) : [];
}

/** An entry of Wallabag: the second version's, and the first's where they differ. Null: it was deleted there. */
export function wallabagEntry(one: JsonObject, at: number): Draft | null {
  if (fieldOf(one, 'deleted_at') != null) return null;
  const savedAt = fieldOf(one, 'created_at');
  const isSet = (...names: string[]) => [1, '1', true].some((yes) => firstField(one, ...names) === yes);
  const tags = fieldOf(one, 'tags');
  const content = textOf(fieldOf(one, 'content'));
  return {
    at,
    shown: shownJson(one),
    url: firstField(one, 'url', 'given_url', 'origin_url'),
    headline: fieldOf(one, 'title'),
    authors: listOf(fieldOf(one, 'published_by')),
    publisher: fieldOf(one, 'domain_name'),
    datePublished: fieldOf(one, 'published_at'),
    inLanguage: fieldOf(one, 'language'),
    savedAt,
    readAt: isSet('is_archived', 'is_read') ? (fieldOf(one, 'archived_at') ?? savedAt) : null,
    tags: [
      ...(typeof tags === 'string' ? tags.split(',') : namesOf(tags)),
      isSet('is_starred', 'is_fav') ? 'starred' : '',
    ],
    highlights: listOf(fieldOf(one, 'annotations')).map((annotation) => ({
      text: fieldOf(annotation, 'quote'),
      note: fieldOf(annotation, 'text'),
      createdAt: fieldOf(annotation, 'created_at'),
    })),
    text: content.trim() === '' ? null : { type: 'html', content },
    takenAt: savedAt,
  };
}
