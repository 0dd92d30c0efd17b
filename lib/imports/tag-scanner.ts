import { decodeEntities } from './markup-to-text.ts';

/** A tag, and the text up to the next one. */
export interface ScannedTag {
  /** In small letters; `!--` for a comment. */
  name: string;
  isEnd: boolean;
  /** Where it begins in the text. */
  place: number;
  attribute: (name: string) => string | null;
  /** Decoded, white space as it is. Of a comment: what is in it. */
  text: string;
}

/** Characters in a tag: no honest one has more, but for pictures written into it, which are passed over. */
const longestTag = 200_000;

/**
 * The tags of a page one after another, without building it: for files whose markup says more in its order than in its nesting
 * (bookmarks have had no closing tags since 1996), and for what stands in a page's head. Linear in the text's length; nothing is
 * run, loaded or expanded.
 */
export function* scanTags(html: string): Generator<ScannedTag> {
  let place = html.indexOf('<');
  while (place !== -1) {
    if (html.startsWith('<!--', place)) {
      const end = html.indexOf('-->', place + 4);
      if (end === -1) return;
      yield { name: '!--', isEnd: false, place, attribute: () => null, text: html.slice(place + 4, end) };
      place = html.indexOf('<', end);
      continue;
    }
    const isEnd = html[place + 1] === '/';
    const nameStart = place + (isEnd ? 2 : 1);
    const name = /^[a-z][a-z0-9:-]{0,30}/i.exec(html.slice(nameStart, nameStart + 32))?.[0];
    if (name === undefined) {
      place = html.indexOf('<', place + 1);
      continue;
    }
    const end = endOfTag(html, nameStart + name.length);
    if (end === -1) {
      // All that was looked at is left out, so that no text is looked at twice.
      place = html.indexOf('<', nameStart + longestTag);
      continue;
    }
    const inside = html.slice(nameStart + name.length, end);
    const next = html.indexOf('<', end + 1);
    const after = html.slice(end + 1, next === -1 ? html.length : next);
    yield { name: name.toLowerCase(), isEnd, place, attribute: attributesIn(inside), text: decodeEntities(after) };
    place = next;
  }
}

/** Where a tag ends, past signs of that kind within quotes; -1: nowhere near. */
function endOfTag(html: string, from: number): number {
  const most = Math.min(html.length, from + longestTag);
  let quote = '';
  for (let place = from; place < most; place += 1) {
    const sign = html[place];
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return place;
    else if ((sign === '"' || sign === "'") && /[=\s]/.test(html[place - 1] ?? '')) quote = sign;
  }
  // A quote that is never closed: the tag ends where it would without.
  const plain = html.indexOf('>', from);
  return plain !== -1 && plain < most ? plain : -1;
}

function attributesIn(inside: string): (name: string) => string | null {
  let found: Map<string, string> | null = null;
  return (name) => {
    found ??= allAttributes(inside);
    return found.get(name) ?? null;
  };
}

function allAttributes(inside: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single, bare] of inside.matchAll(
    /([^\s"'<>/=]{1,60})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g,
  )) {
    const key = (name ?? '').toLowerCase();
    if (!found.has(key)) found.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return found;
}
