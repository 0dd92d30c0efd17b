import type { ErrorCode } from '../foundation/errors.ts';
import type { Result } from '../foundation/result.ts';
import { askOffscreenPage } from './offscreen-page.ts';

/**
 * How a fetched page is read: `here`, where there is a DOM (Firefox's event page, our own pages), or `offscreen`, by a
 * message to the offscreen page, which is open meanwhile.
 */
export interface PageReader<T> {
  here: (document: Document) => Result<T, ErrorCode>;
  offscreen: () => Promise<Result<T, ErrorCode>>;
}

/** Reads a fetched page in whichever context of the extension can. */
export async function parsePage<T>(html: string, { here, offscreen }: PageReader<T>): Promise<Result<T, ErrorCode>> {
  return typeof DOMParser === 'undefined' ? askOffscreenPage(offscreen) : here(inertDocument(html));
}

/**
 * A document without a window: its scripts do not run, its pictures, styles and frames are not loaded, and nothing of it
 * is ever put into a document that has one. Its own address is ours; the page's must be told to whoever resolves links.
 */
export function inertDocument(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
