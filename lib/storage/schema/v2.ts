import * as v1 from './v1.ts';

/**
 * Version 2: versions are kept as differences against a frame (see `version-packing.ts`); what is watched, every request
 * that the extension made, the passages that a reader follows, and captures of web archives that are to be fetched. Tables of version 1 stay as they are: records from
 * before are read as they are and packed when they are next written.
 */
export const version = 2;

export const stores = {
  ...v1.stores,
  versions: `${v1.stores.versions}, frame`,
  frames: 'id, articleId',
  watches: 'articleId, nextAt',
  requests: 'id, at, host',
  highlights: 'id, articleId',
  captures: 'id, articleId, nextAt',
} as const;
