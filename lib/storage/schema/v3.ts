import * as v2 from './v2.ts';

/**
 * Version 3: collections, the trash, what is kept besides text (images, the page as seen), which articles the search index does
 * not know yet, by what articles are found that have to do with one another, what imports did and which pages are to be read. Records of the versions before stay as they are; what is absent in them is as `records.ts` says.
 */
export const version = 3;

export const stores = {
  ...v2.stores,
  readerMarks: `${v2.stores.readerMarks}, *collections.value, trashedAt.value`,
  collections: 'id',
  images: 'hash',
  articleImages: 'id, articleId, hash',
  // The compound index lists a page's time and size without its bytes.
  pagesAsSeen: 'id, articleId, [articleId+takenAt+size]',
  indexQueue: 'articleId',
  likeness: '++id, &articleId, *keys',
  imports: 'id, startedAt',
  importSteps: '[importId+articleId]',
  pagesToRead: 'articleId, nextAt',
} as const;
