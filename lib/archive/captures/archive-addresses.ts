import * as v from 'valibot';
import { timestampSchema, type WebArchive } from '../../article/web-archive.ts';

/** What is put into an archive's templates. */
export interface Filling {
  url: string;
  timestamp?: string;
  limit?: number;
}

/** A template with its places filled in. Behind a question mark the address is percent-encoded, in a path it stands as it is. */
export function fillTemplate(template: string, { url, timestamp = '', limit = 0 }: Filling): string {
  const query = template.indexOf('?');
  const isEncoded = query !== -1 && template.indexOf('{url}') > query;
  const address = isEncoded ? encodeURIComponent(url) : url;
  return template
    .replace('{timestamp}', timestamp)
    .replace('{limit}', String(limit))
    .replace('{url}', () => address);
}

/**
 * The moment and the publisher's address in an address of the archive's, such as a redirect ends at; null where it does
 * not have the template's form. Only for templates in which the address comes last.
 */
export function readTemplate(template: string, address: string): { timestamp: string; url: string } | null {
  const [before, rest] = template.split('{timestamp}');
  if (before === undefined || rest === undefined || !rest.endsWith('{url}') || !address.startsWith(before)) return null;
  const timestamp = address.slice(before.length, before.length + 14);
  const between = rest.slice(0, -'{url}'.length);
  const tail = address.slice(before.length + 14);
  if (!v.is(timestampSchema, timestamp) || !tail.startsWith(between)) return null;
  return { timestamp, url: tail.slice(between.length) };
}

/** The addresses under which an archive keeps one capture: the page to fetch, and the one for people. */
export function captureAddresses(
  { raw, page, origin }: WebArchive,
  capture: { timestamp: string; original: string; memento?: string | undefined },
): { fetchUrl: string; archivedUrl: string } | null {
  const filling = { url: capture.original, timestamp: capture.timestamp };
  const own = raw === null ? capture.memento : fillTemplate(raw, filling);
  const fetchUrl = own === undefined ? null : underOrigin(own, origin);
  if (fetchUrl === null) return null;
  const archivedUrl = page === null ? fetchUrl : underOrigin(fillTemplate(page, filling), origin);
  return archivedUrl === null ? null : { fetchUrl, archivedUrl };
}

/**
 * An address of the archive's, whichever of http and https it was written with; null where it is another's. Nothing that
 * a list or a redirect says leads elsewhere.
 */
export function underOrigin(address: string, origin: string): string | null {
  const url = URL.parse(address, origin);
  const own = URL.parse(origin);
  if (url === null || own === null || url.host !== own.host || !/^https?:$/.test(url.protocol)) return null;
  url.protocol = own.protocol;
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}
