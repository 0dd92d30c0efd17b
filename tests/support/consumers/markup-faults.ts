import { JSDOM } from 'jsdom';

/** Elements that run something, fetch something or send something. */
const active = new Set(['script', 'iframe', 'frame', 'object', 'embed', 'applet', 'form', 'base', 'portal']);
/** Attributes that a program follows. */
const followed = [
  'href',
  'src',
  'action',
  'formaction',
  'data',
  'poster',
  'background',
  'srcset',
  'ping',
  'xlink:href',
  'cite',
];

/**
 * What in a document could run, be fetched or lead anywhere but to http, https or a file beside. The document is parsed as its readers
 * do it: HTML as HTML, XHTML strictly. Scripts never run here.
 */
export function markupFaults(text: string, type: 'text/html' | 'application/xhtml+xml'): string[] {
  const faults: string[] = [];
  if (type !== 'text/html' && /<!(?:DOCTYPE[^>]*\[|ENTITY)/i.test(text)) faults.push('declares entities');
  let document: Document;
  try {
    document = new JSDOM(text, { contentType: type }).window.document;
  } catch (error) {
    return [...faults, `is not well-formed: ${error instanceof Error ? error.message : error}`];
  }
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName.toLowerCase();
    const isData = name === 'script' && element.getAttribute('type') === 'application/ld+json';
    if (active.has(name) && !isData) faults.push(`<${name}>`);
    if (name === 'meta' && /^refresh$/i.test(element.getAttribute('http-equiv') ?? '')) faults.push('<meta refresh>');
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute)) faults.push(`${attribute} on <${name}>`);
      if (followed.includes(attribute) && !isHarmless(name, attribute, value))
        faults.push(`${attribute}="${value}" on <${name}>`);
      if (attribute === 'style' && /url\(|expression|@import/i.test(value)) faults.push(`style on <${name}>`);
    }
  }
  return faults;
}

/** http(s) and what lies beside or in the document itself; pictures may be data, of kinds that are no documents. */
function isHarmless(element: string, attribute: string, value: string): boolean {
  const plain = value.replaceAll(/[\s\p{Cc}]/gu, '');
  if (/^https?:\/\//i.test(plain)) return element === 'a' || element === 'link' || element === 'blockquote';
  if (/^data:/i.test(plain))
    return element === 'img' && attribute === 'src' && /^data:image\/(?:jpeg|png|gif|webp|avif);/i.test(plain);
  return !/^[a-z][a-z0-9+.-]*:/i.test(plain) && !plain.startsWith('//') && !plain.startsWith('/');
}
