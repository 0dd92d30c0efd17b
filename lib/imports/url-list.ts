import type { DraftLine } from './draft.ts';

/** Characters of one line that are looked at. */
const longestLine = 100_000;
const markdownLink =
  /\[([^[\]\n]{1,600})\]\(\s{0,3}<?([a-z][a-z0-9+.-]{1,20}:[^\s<>]{1,4000}?)>?(?:\s+"[^"\n]{0,600}")?\s{0,3}\)/gi;
const address = /https?:\/\/[^\s<>"'`\\{}|^]{1,4000}/gi;

/**
 * Addresses in a text: one a line, with or without a title, anywhere in the lines, or as links of Markdown, whose headings are
 * folders. A line that is only an address of another kind is a fault; lines without one say nothing.
 */
export function* readUrlList(text: string): Generator<DraftLine> {
  let at = 0;
  for (const line of linesOf(text)) {
    at += 1;
    const links = [...line.matchAll(markdownLink)];
    for (const [whole, title, url] of links) yield { at, url, headline: title, shown: whole };
    const rest = links.length === 0 ? line : line.replace(markdownLink, ' ');
    const found = [...rest.matchAll(address)];
    for (const match of found) {
      const url = trimmedAddress(match[0]);
      yield {
        at,
        url,
        headline: found.length === 1 && links.length === 0 ? titleBeside(rest, match[0]) : null,
        shown: line,
      };
    }
    const only = rest.trim();
    if (
      found.length === 0 &&
      links.length === 0 &&
      /^(?:javascript|data|file|ftp|about|chrome|vbscript|blob|mailto):\S+$/i.test(only)
    ) {
      yield { at, url: only, shown: only };
    }
  }
}

/** Whether a text has an address in it at all. */
export function hasAddress(text: string): boolean {
  return /https?:\/\/[^\s/]/i.test(text);
}

function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const next = text.indexOf('\n', from);
    const end = next === -1 ? text.length : next;
    yield text.slice(from, Math.min(end, from + longestLine));
    from = end + 1;
  }
}

/** What a sentence puts behind an address, and what people put between it and a title. */
const stops = /[.,;:!?*_~]/;
const marks = /[\s|,:;–—\-<>()"]/;

/** Without such signs at its end. An expression would look at a run of them once from each of its signs. */
function trimmedEnd(text: string, signs: RegExp): string {
  let end = text.length;
  while (end > 0 && signs.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

/** Without what a sentence puts behind an address: stops, and a bracket that it does not open. */
function trimmedAddress(found: string): string {
  let url = trimmedEnd(found, stops);
  for (const [open, close] of ['()', '[]', '（）', '「」']) {
    if (
      open !== undefined &&
      close !== undefined &&
      url.endsWith(close) &&
      url.split(close).length > url.split(open).length
    )
      url = url.slice(0, -1);
  }
  return url;
}

/** A title on the same line, set apart from the address as people do: "Title – https://…", "https://… Title". */
function titleBeside(line: string, url: string): string | null {
  const place = line.indexOf(url);
  const before = line.slice(0, place).replace(/^[\s>*+#\-–—•\d.)]+(?:\[[ x]\])?/i, '');
  const after = line.slice(place + url.length);
  const title = [before, after]
    .map((side) => trimmedEnd(side, marks).replace(/^[\s|,:;–—\-<>()"]+/, ''))
    .find((side) => side !== '');
  return title !== undefined && title.length <= 300 ? title : null;
}
