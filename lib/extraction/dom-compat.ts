/**
 * What differs between the DOMs we run in (Chromium, Firefox, jsdom, linkedom), in one place.
 */

/** An empty document that belongs to no window: nothing in it loads, runs or is shown. */
export function inertDocument(document: Document): Document {
  // linkedom has no `implementation`; a shallow clone of its document is an empty document of the same kind.
  const maker = document.implementation as DOMImplementation | undefined;
  if (typeof maker?.createHTMLDocument === 'function') return maker.createHTMLDocument('');
  const bare = document.cloneNode(false) as Document;
  const html = bare.createElement('html');
  bare.appendChild(html);
  html.appendChild(bare.createElement('head'));
  html.appendChild(bare.createElement('body'));
  return bare;
}

/** Base for relative addresses: the page's `<base href>` where it is http(s), else the page's own address. */
export function baseAddress(document: Document, url: string): string {
  const stated = document.querySelector('base[href]')?.getAttribute('href');
  if (!stated) return url;
  try {
    const base = new URL(stated, url);
    return base.protocol === 'http:' || base.protocol === 'https:' ? base.href : url;
  } catch {
    return url;
  }
}
