import type { DraftLine } from './draft.ts';
import { fieldOf, listOf, shownJson } from './json-shapes.ts';

/** Pocket's `annotations/part_000000.json`: the passages of each page. */
export function* pocketAnnotations(value: unknown): Generator<DraftLine> {
  for (const [index, one] of listOf(value).entries()) {
    yield {
      at: index + 1,
      shown: shownJson(one),
      url: fieldOf(one, 'url'),
      headline: fieldOf(one, 'title'),
      highlights: listOf(fieldOf(one, 'highlights')).map((passage) => ({
        text: fieldOf(passage, 'quote'),
        note: fieldOf(passage, 'note'),
        createdAt: fieldOf(passage, 'created_at'),
      })),
    };
  }
}

/** A file in Pocket's `collections/`: a list that the reader had made public. */
export function* pocketCollection(value: unknown): Generator<DraftLine> {
  const title = fieldOf(value, 'title');
  for (const [index, one] of listOf(fieldOf(value, 'items')).entries()) {
    yield {
      at: index + 1,
      shown: shownJson(one),
      url: fieldOf(one, 'url'),
      headline: fieldOf(one, 'title'),
      excerpt: fieldOf(one, 'excerpt'),
      note: fieldOf(one, 'note'),
      collections: [[title]],
    };
  }
}
