import type { ReaderText } from '../../lib/article/reader-text.ts';
import { sentencesOf } from '../../lib/versions/sentences.ts';

/** Keys of what stands above the text and is read aloud too. */
export const headlineKey = 'headline';
export const standfirstKey = 'standfirst';

/** A sentence that is read aloud, with its place in the words of its block. */
export interface SpokenSentence {
  block: string;
  start: number;
  end: number;
  text: string;
}

/** The sentences of headline, standfirst and text, in their order. Notes and what was put back are for the eye. */
export function spokenSentences(
  headline: string,
  standfirst: string | null,
  { items }: Pick<ReaderText, 'items'>,
  language: string | null,
): SpokenSentence[] {
  const texts = [
    { key: headlineKey, text: headline },
    ...(standfirst === null ? [] : [{ key: standfirstKey, text: standfirst }]),
    ...items.flatMap((item) => (item.type === 'block' && item.kind !== 'preformatted' ? [item] : [])),
  ];
  return texts.flatMap(({ key, text }) =>
    sentencesOf(text, language).flatMap(({ start, end }) => {
      const words = text.slice(start, end).trim();
      return /[\p{L}\p{N}]/u.test(words)
        ? [{ block: key, start, end: start + text.slice(start, end).trimEnd().length, text: words }]
        : [];
    }),
  );
}
