const token = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Lower-case words, diacritics kept; each character of a script without word spaces is a word. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(token) ?? [];
}

/** Folds case, diacritics, punctuation and white space, to tell whether two names are one. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Share of the words of `part` that stand in `whole`, 0 to 1, each counted as often as it stands there. */
export function shareInside(part: string, whole: string): number {
  const words = wordsOf(part);
  if (words.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of wordsOf(whole)) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      found += 1;
      left.set(word, count - 1);
    }
  }
  return found / words.length;
}

/** White space to single spaces, none at the ends. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
