/**
 * The letters and digits of a text, in their order. Programs change white space, quotation marks, dashes and what their format
 * gives a meaning to; a letter that is missing is a fault of ours.
 */
export function letters(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** A text on one line, as most formats must have it. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
}

/** The beginning of a text, for a fault's line. */
export function begin(text: string): string {
  return `„${text.length > 60 ? `${text.slice(0, 60)}…` : text}“`;
}
