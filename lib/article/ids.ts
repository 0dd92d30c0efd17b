import { canonicalLine, sha256Hex } from './content-hash.ts';

/**
 * Ids that two machines agree on without asking one another: each is the beginning of a SHA-256 over what it stands
 * for. 128 bits, so that a clash is out of the question in any archive a person can read.
 */
const idLength = 32;

/** The id of an article: 32 hexadecimal digits derived from its canonical URL. */
export async function articleIdOf(canonicalUrl: string): Promise<string> {
  return (await sha256Hex(`article\n${canonicalUrl}`)).slice(0, idLength);
}

/**
 * The id of a version: 32 hexadecimal digits derived from article, text and time (milliseconds since 1970). The time is
 * part of it because publishers revert: the same text can be two versions.
 */
export async function versionIdOf(articleId: string, contentHash: string, takenAt: number): Promise<string> {
  return (await sha256Hex(`version\n${articleId}\n${contentHash}\n${takenAt}`)).slice(0, idLength);
}

/** What a passage's id looks like. */
export const passageId = /^[0-9a-f]{14}$/;

/**
 * The id of a passage among those of one page: 14 hexadecimal digits told from its text, whatever its white space and
 * markup. 53 bits are plenty among a few dozen, and no waiting is needed as for a SHA-256, so that
 * interpretation stays a plain function. A name and no secret: whoever writes the page can make two texts meet, and
 * gains that both are put back.
 */
export function passageIdOf(text: string): string {
  return shortHash(canonicalLine(text)).toString(16).padStart(14, '0');
}

/** A whole number of 53 bits told from a text (cyrb53, public domain), unit by unit. The same on every machine. */
export function shortHash(text: string): number {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2_654_435_761);
    other = Math.imul(other ^ unit, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return 4_294_967_296 * (other & 0x1fffff) + (one >>> 0);
}
