import type { WebArchive } from '../../article/web-archive.ts';
import { escapePattern } from '../../foundation/escape-pattern.ts';

/**
 * A capture's HTML without what the archive has put into it: its own banner, and the addresses of links, canonical and
 * data, which archives lead through themselves. Not for what was fetched as the publisher sent it: nothing is put in there.
 *
 * An address is unwrapped wherever it stands, in attributes and in data alike: no publisher writes addresses of a web
 * archive's captures of itself by the dozen, and one who links to a capture is led to the page instead of its copy.
 */
export function asPublished(html: string, { inserted, origin }: WebArchive): string {
  let page = html;
  for (const [begin, end] of inserted) page = without(page, begin, end);
  const host = escapePattern(new URL(origin).host);
  // `/web/20240412093000id_/https://…`, whole or relative to the archive; slashes are escaped in JSON.
  const slash = String.raw`\\?/`;
  const wrapped = new RegExp(
    `(?:(?:https?:)?${slash}${slash}${host})?(?:${slash}[\\w-]{1,40}){1,3}${slash}\\d{4,14}(?:[a-z]{2}_)?${slash}(?=https?:${slash}${slash})`,
    'gi',
  );
  return page.replace(wrapped, '');
}

/** Leaves out what stands between two marks, as often as both are there. */
function without(text: string, begin: string, end: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const from = text.indexOf(begin, at);
    const to = from === -1 ? -1 : text.indexOf(end, from + begin.length);
    if (to === -1) return kept.join('') + text.slice(at);
    kept.push(text.slice(at, from));
    at = to + end.length;
  }
}
