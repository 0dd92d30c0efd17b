import { limits } from './limits.ts';

/** How the fragment of an address begins that names words of the page (https://wicg.github.io/scroll-to-text-fragment/). */
const directive = ':~:text=';

/** Characters of a text that is named whole; of a longer one, those of its beginning and of its end. */
const whole = 60;
const part = 30;

/**
 * The address of a stretch of a page: the page's own with the words as its fragment, where browsers scroll to them. Two clips
 * of a page are at two addresses, and neither is at the page's. Null: it would be longer than an address may be.
 */
export function clipAddress(pageUrl: string, text: string): string | null {
  const address = `${pageUrl.split('#', 1)[0]}#${directive}${named(text.replace(/\s+/gu, ' ').trim())}`;
  return address.length > limits.url || !URL.canParse(address) ? null : new URL(address).href;
}

/** Whether an address is that of a clip. */
export function isClipAddress(url: string): boolean {
  return url.includes(`#${directive}`);
}

/** An article's address with the fragment of the clip's that was taken of it. */
export function withClipOf(canonicalUrl: string, clipUrl: string): string {
  const at = clipUrl.indexOf(`#${directive}`);
  return at < 0 ? canonicalUrl : canonicalUrl.split('#', 1)[0] + clipUrl.slice(at);
}

function named(text: string): string {
  const letters = [...text];
  if (letters.length <= whole) return encode(text);
  const first = letters.slice(0, part).join('');
  const last = letters.slice(-part).join('');
  // Only whole words are found again; scripts that do not part them are cut where it falls.
  const beginning = first.includes(' ') ? first.slice(0, first.lastIndexOf(' ')) : first;
  const end = last.includes(' ') ? last.slice(last.indexOf(' ') + 1) : last;
  return `${encode(beginning.trim())},${encode(end.trim())}`;
}

/** A hyphen has a meaning of its own there. A half of a surrogate pair, which no encoding has, goes. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed().replaceAll('\ufffd', '')).replaceAll('-', '%2D');
}
