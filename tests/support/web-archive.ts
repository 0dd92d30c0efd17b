import type { WebArchive } from '../../lib/article/web-archive.ts';

/** An archive that speaks everything, under an invented host. */
export function invented(over: Partial<WebArchive> = {}): WebArchive {
  const origin = over.origin ?? 'https://archive.example';
  return {
    id: 'invented',
    name: 'Invented Archive',
    origin,
    cdx: `${origin}/cdx/search/cdx?url={url}&output=json&collapse=digest&limit={limit}`,
    timeMap: `${origin}/web/timemap/link/{url}`,
    raw: `${origin}/web/{timestamp}id_/{url}`,
    page: `${origin}/web/{timestamp}/{url}`,
    inserted: [['<!-- BEGIN ARCHIVE BANNER -->', '<!-- END ARCHIVE BANNER -->']],
    secondsBetween: 0,
    ...over,
  };
}

/** A CDX answer as a table, of `[timestamp, digest]` pairs or whole rows. */
export function cdxTable(
  rows: readonly (readonly unknown[])[],
  head = ['timestamp', 'original', 'mimetype', 'statuscode', 'digest'],
) {
  return JSON.stringify([head, ...rows]);
}

export const storyAddress = 'https://www.harbour-post.example/2026/04/12/ferry-returns';

/** One good row. */
export function row(
  timestamp: string,
  digest: string,
  over: { original?: string; type?: string; status?: string } = {},
) {
  return [timestamp, over.original ?? storyAddress, over.type ?? 'text/html', over.status ?? '200', digest];
}
