import { splitWords } from './hints.ts';

/** "headline", "title" and what page makers write in one word with them; a subtitle or an overline is another part. */
const headlineWord = /^(?!sub|over|pre|top|super|alt)\p{L}{0,20}(?:headline|title)$/u;

const maxClasses = 20;

/**
 * Whether an element inside a heading is named the headline, by `itemprop` or class. Of a class in parts
 * ("article-title__kicker") only the last says what the element is.
 */
export function namesHeadline(element: Element): boolean {
  if (splitWords(element.getAttribute('itemprop') ?? '').includes('headline')) return true;
  const classes = (element.getAttribute('class') ?? '').split(/\s+/, maxClasses);
  return classes.some((name) =>
    splitWords(name.slice(name.lastIndexOf('__') + 1)).some((word) => headlineWord.test(word)),
  );
}
