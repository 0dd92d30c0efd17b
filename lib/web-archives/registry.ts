import type { WebArchive } from '../article/web-archive.ts';
import data from './web-archives.json' with { type: 'json' };

/**
 * The web archives we know how to ask, the one that is asked first. A test holds the file against `webArchiveSchema`.
 *
 * `secondsBetween` of the first: its people named a limit of 60 requests a minute for lists in 2023, users met one of 24 in
 * 2026; who goes on after a 429 is shut out for an hour. Three seconds stay under both.
 */
export const webArchives = data.archives as unknown as readonly [WebArchive, ...WebArchive[]];
