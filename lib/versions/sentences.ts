import { segmenterFor } from './tokens.ts';

/** A stretch of a text; UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/**
 * What looks like the end of a sentence and is none: an initial, or a short title before a name ("Dr. Lee", "U.S."). No
 * list of abbreviations: each language has its own, and a sentence too long is read more easily than half of one.
 */
const abbreviated = /(?:^|[\s("“„«.])(?:\p{Lu}|\p{Lu}\p{Ll}{1,3}|\p{Ll}\.\s?\p{Ll})\.[\p{Cf}]*\s*$/u;
const goesOn = /^\s*[\p{Ll}\p{Nd},;]/u;
/** A figure and a full stop, as days and ordinals are written in many languages, before a word. */
const ordinal = /(?:^|\s)\p{Nd}{1,2}\.\s*$/u;

/**
 * The sentences of a text in its language. Together they are the whole text: white space between two belongs to the
 * first of them.
 */
export function sentencesOf(text: string, language: string | null): Span[] {
  const spans: Span[] = [];
  for (const { index, segment } of segmenterFor(language, 'sentence').segment(text)) {
    const before = spans.at(-1);
    const last = before === undefined ? '' : text.slice(before.start, before.end);
    const joins =
      segment.trim() === '' || abbreviated.test(last.slice(-8)) || ordinal.test(last.slice(-6)) || goesOn.test(segment);
    if (before !== undefined && joins && !/\n\s*$/.test(last.slice(-8))) before.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans;
}
