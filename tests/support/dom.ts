import { parseHTML } from 'linkedom';

/** The DOM libraries our extraction is tested under. */
export const doms = ['linkedom', 'jsdom'] as const;
export type DomName = (typeof doms)[number];

/** Parses a page with linkedom (fast; the default of unit tests). Scripts never run. */
export function parsePage(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

/** Parses a page with the named library; jsdom is loaded only when asked for, as it takes a second. */
export async function parsePageWith(dom: DomName, html: string): Promise<Document> {
  if (dom === 'linkedom') return parsePage(html);
  const { JSDOM } = await import('jsdom');
  return new JSDOM(html).window.document;
}

/** A whole page around a body, for tests that care about the body only. */
export function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Test page</title>${head}</head><body>${body}</body></html>`;
}
