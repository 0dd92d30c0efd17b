/** The words of a note as they are compared: letters and digits of any script, lower case, single spaces between. */
export function foldedNote(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

const withoutSpaces = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether one folded text has all of another in one piece, whole words only where words have spaces between them. */
export function holdsAllOf(whole: string, part: string): boolean {
  if (part === '') return false;
  return withoutSpaces.test(part) ? whole.includes(part) : ` ${whole} `.includes(` ${part} `);
}

/** How much of a folded text the shorter one that it holds makes up: 0 to 1, or more where it is the longer. */
export function shareOf(part: string, whole: string): number {
  return whole === '' ? 0 : part.length / whole.length;
}
