import type { Change } from '../../lib/article/difference.ts';

/** A change in a few words of its sentence. Text as printed; `lead` and `trail` are what stands on both sides of it. */
export interface Excerpt {
  lead: string;
  before: string | null;
  after: string | null;
  trail: string;
}

/** Characters of the sentence on each side, and of changed words, that fit into two or three lines of a narrow panel. */
const contextLength = 56;
const changedLength = 180;

export function excerptOf({ before, after, sentence }: Change): Excerpt {
  const [words, whole] = after === null ? [before, sentence.before] : [after, sentence.after];
  const at = words === null || whole === null ? -1 : whole.indexOf(words);
  const around =
    at < 0 || words === null || whole === null
      ? { lead: '', trail: '' }
      : { lead: tail(whole.slice(0, at)), trail: head(whole.slice(at + words.length), contextLength) };
  return { ...around, before: before && head(before, changedLength), after: after && head(after, changedLength) };
}

/** The beginning of a text, to the end of a word where there are any. */
function head(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')
    .replace(/\s+\S{0,20}$/u, '')}…`;
}

function tail(text: string): string {
  if (text.length <= contextLength) return text;
  return `…${text
    .slice(-contextLength)
    .toWellFormed()
    .replace(/^\uFFFD/u, '')
    .replace(/^\S{0,20}\s+/u, '')}`;
}
