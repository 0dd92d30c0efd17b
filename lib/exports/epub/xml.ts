import { html, type Markup } from '../markup.ts';

/** What XML 1.0 cannot carry, however it is written: control characters, halves of pairs, and two that are no characters. */
const notInXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text without what XML cannot carry. */
export function inXml(text: string): string {
  return text.replace(notInXml, '');
}

/** An XML document, with what XML cannot carry left out. */
export function xmlDocument({ markup }: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${inXml(markup)}`;
}

export interface PageOfBook {
  title: string;
  /** Way from the page to the book's root: empty, or `../`. */
  up: string;
  language: string | null;
  direction: 'ltr' | 'rtl' | 'auto';
  body: Markup;
}

/** A page of the book in XHTML. */
export function xhtmlPage({ title, up, language, direction, body }: PageOfBook): string {
  const lang = language === null ? { markup: '' } : html` lang="${language}" xml:lang="${language}"`;
  return xmlDocument(html`<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${lang} dir="${direction}">
<head>
<meta charset="utf-8"/>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="${up}style.css"/>
</head>
${body}
</html>
`);
}

/** A language tag in its proper form; null where it is none. */
export function languageTag(tag: string | null): string | null {
  try {
    return tag === null ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
  } catch {
    return null;
  }
}

/** An http(s) address in a form that every reader of books takes; null: it is none. */
export function bookAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname, search, hash } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const fragment = hash === '' ? '' : `#${encoded(hash.slice(1)).replaceAll('#', '%23')}`;
  return `${protocol}//${host}${encoded(pathname)}${encoded(search)}${fragment}`;
}

/** What addresses on the Web may carry and those of RFC 3986 may not. */
function encoded(part: string): string {
  return part.replace(/[^\w!#$&'()*+,\-./:;=?@~%]|%(?![0-9a-f]{2})/gi, (sign) => encodeURIComponent(sign));
}
