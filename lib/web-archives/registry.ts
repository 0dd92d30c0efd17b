import type { WebArchive } from '../article/web-archive.ts';
import data from './web-archives.json' with { type: 'json' };

/**
 * The web archives we know how to ask, the one that is asked first. A test holds the file against `webArchiveSchema`.
 *
 * `secondsBetween` of the first: its people named a limit of 60 requests a minute for lists in 2023, users met one of 24 in
 * 2026; who goes on after a 429 is shut out for an hour. Three seconds stay under both.
 */
export const webArchives = data.archives as unknown as readonly [WebArchive, ...WebArchive[]];

/** The name of the archive that shows a capture at this address; of one that is not known, its host; null for no address. */
export function webArchiveName(archivedUrl: string): string | null {
  const url = URL.parse(archivedUrl);
  if (url === null) return null;
  return webArchives.find(({ origin }) => origin === url.origin)?.name ?? url.hostname;
}
