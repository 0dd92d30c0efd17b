import { clip } from '../article/clip.ts';
import { limits } from '../article/limits.ts';

const invisible = /[\u00ad\u200b\u2060\ufeff]/g;
const needsInvisible = /[\u00ad\u200b\u2060\ufeff]/;
/** Runs of white space but for a single plain space, which stays as it is and is by far the most frequent. */
const runsOfSpace = / \s+|[^\S ]\s*/g;

/**
 * Text as a reader sees it: soft hyphens, zero-width spaces and byte order marks gone, each run of white space one
 * space, none at the ends.
 */
export function collapseSpace(text: string): string {
  const visible = needsInvisible.test(text) ? text.replace(invisible, '') : text;
  return visible.replace(runsOfSpace, ' ').trim();
}

/** Like {@link collapseSpace} for one piece of a longer run: a space at either end is kept. */
export function collapsePiece(text: string): string {
  const visible = needsInvisible.test(text) ? text.replace(invisible, '') : text;
  return visible.replace(runsOfSpace, ' ');
}

/** One collapsed line within `limits.line`, or null when nothing is left. */
export function line(text: string | null | undefined): string | null {
  if (!text) return null;
  const collapsed = collapseSpace(clip(text, limits.block));
  return collapsed ? clip(collapsed, limits.line) : null;
}

/** One collapsed text within `limits.block`, or null when nothing is left. */
export function passage(text: string | null | undefined): string | null {
  if (!text) return null;
  const collapsed = collapseSpace(clip(text, limits.block * 2));
  return collapsed ? clip(collapsed, limits.block) : null;
}

/** First code unit of the scripts written without spaces (CJK radicals); everything above is Han, Kana, Hangul, forms. */
const denseFrom = 0x2e80;
const denseTo = 0xfaff;
/** One Han, Kana or Hangul character says about as much as two and a half Latin letters. */
const denseExtra = 1.5;

/** Length of a text in Latin-letter equivalents, so that one threshold serves scripts with and without spaces. */
export function weightOf(text: string): number {
  // Every eighth character is enough to tell whether a text is dense, and most are not.
  let sampled = 0;
  for (let at = 0; at < text.length; at += 8) {
    const code = text.charCodeAt(at);
    if (code >= denseFrom && code <= denseTo) sampled += 1;
  }
  if (sampled === 0) return text.length;
  return text.length + Math.min(text.length, sampled * 8) * denseExtra;
}
