import type { Block } from '../../article/block.ts';
import type { CorrectedPassage, Correction } from '../../article/correction.ts';
import { collapse, wordsOf } from '../compare-text.ts';

/** Longest passage kept: a sentence, or the beginning of a paragraph. */
const longest = 320;
/** Places where a value may stand before it says nothing: a note that tells no two of them apart names none. */
const most = 40;
/** A word of this length tells something by itself. */
const tellingWord = 5;

/**
 * The passage of the text that a note corrected: where what is right stands now; else the paragraph that the note names,
 * counted as the text is printed here, which may differ from how the wire service counted. Null where neither is found,
 * or the words stand in several places and nothing tells them apart.
 *
 * @param paragraphs the article's text, notes left out, in order
 */
export function placePassage(
  correction: Pick<Correction, 'right' | 'wrong' | 'paragraphs' | 'text'>,
  paragraphs: readonly string[],
): CorrectedPassage | null {
  const named = correction.paragraphs
    .map((number) => (number > 0 ? number - 1 : paragraphs.length + number))
    .filter((index) => index in paragraphs);
  const found = correction.right === null ? null : byRightValue(correction.right, correction, paragraphs, named);
  if (found !== null) return { text: found, by: 'right' };
  const [first] = named;
  const paragraph = first === undefined ? undefined : paragraphs[first];
  return paragraph === undefined ? null : { text: clipped(paragraph), by: 'paragraph' };
}

/** The paragraphs of the text that a note can speak of: no headings, no captions, no notes. */
export function correctableParagraphs(blocks: readonly Block[], leftOut: Pick<ReadonlySet<number>, 'has'>): string[] {
  return blocks
    .filter(
      ({ zone, kind }, index) => zone === 'body' && kind !== 'heading' && kind !== 'caption' && !leftOut.has(index),
    )
    .map(({ text }) => collapse(text));
}

function byRightValue(
  right: string,
  { text, wrong }: Pick<Correction, 'text' | 'wrong'>,
  paragraphs: readonly string[],
  named: readonly number[],
): string | null {
  for (const needle of needlesOf(right, wrong)) {
    const places = paragraphs.flatMap((paragraph, index) =>
      occurrences(paragraph, needle).map((at) => ({ index, sentence: sentenceAt(paragraph, at) })),
    );
    if (places.length === 0 || places.length > most) continue;
    const inNamed = places.filter(({ index }) => named.includes(index));
    const candidates = inNamed.length > 0 ? inNamed : places;
    const context = new Set(wordsOf(text).filter((word) => word.length >= tellingWord && !needle.includes(word)));
    const scored = candidates
      .map(({ sentence }) => ({ sentence, score: wordsOf(sentence).filter((word) => context.has(word)).length }))
      .sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    // Several places, and the note's other words stand by none of them more than by another: no guess.
    if (best && (second === undefined || best.score > second.score || best.sentence === second.sentence))
      return clipped(best.sentence);
  }
  return null;
}

/**
 * What is looked for, the most telling first: the value as stated, then shorter ends of it, as notes wrap a value in a
 * sentence ("It is 14 boats"). An end must tell something: a figure with its unit, a name, or most of the value; and must not
 * stand in what was wrong as well.
 */
function needlesOf(right: string, wrong: string | null): string[] {
  const value = plain(right);
  const words = value.split(' ');
  const before = wrong === null ? '' : plain(wrong);
  const ends = words.map((_, index) => words.slice(index).join(' '));
  const starts = words.map((_, index) => words.slice(0, words.length - index).join(' '));
  const tells = (text: string) => {
    const telling = /\p{N}/u.test(text) || text.split(' ').some((word) => word.length >= tellingWord) || isDense(text);
    return (
      text.length >= 2 &&
      (telling || (text === value && text.length >= tellingWord)) &&
      !` ${before} `.includes(` ${text} `)
    );
  };
  return [...new Set([...ends, ...starts])]
    .filter(tells)
    .sort((a, b) => b.length - a.length)
    .slice(0, 12);
}

const isDense = (text: string) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text);

/** Folded to compare: lower case, one kind of quotation marks and spaces. */
function plain(text: string): string {
  return collapse(text)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/^["'(]+|["').,;:]+$/g, '');
}

function occurrences(paragraph: string, needle: string): number[] {
  const folded = paragraph
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”„«»]/g, '"');
  // Folding that changes the length (a dotted capital I) would move every offset.
  if (folded.length !== paragraph.length) return [];
  const found: number[] = [];
  for (let at = folded.indexOf(needle); at !== -1 && found.length <= most; at = folded.indexOf(needle, at + 1)) {
    const before = folded.slice(Math.max(0, at - 2), at);
    const after = folded.slice(at + needle.length, at + needle.length + 2);
    const inside = isDense(needle)
      ? /\p{N}$/u.test(before) && /^\p{N}/u.test(needle)
      : /[\p{L}\p{N}]$|\p{N}[.,]$/u.test(before) || /^[\p{L}\p{N}]|^[.,]\p{N}/u.test(after);
    if (!inside) found.push(at);
  }
  return found;
}

const sentenceEnd = /[.!?…]["”’»)]?\s+(?=[\p{Lu}\p{N}"“„«¿¡(])|[。！？](?:[」』）])?/gu;

function sentenceAt(paragraph: string, at: number): string {
  let start = 0;
  for (const match of paragraph.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (end > at) return paragraph.slice(start, end).trim();
    start = end;
  }
  return paragraph.slice(start).trim();
}

function clipped(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return cut.slice(0, space > longest / 2 ? space : longest);
}
