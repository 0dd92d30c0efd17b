import type { ArticleFacts, Related } from '../../lib/article/article-context.ts';
import type { Correction } from '../../lib/article/correction.ts';
import type { LeftOutPassage } from '../../lib/article/left-out.ts';

/** Facts of an invented story; what a test is about is given, the rest is what a plain page would have. */
export function articleFacts(given: Partial<ArticleFacts> = {}): ArticleFacts {
  return {
    url: 'https://gazette.example/ports/north-channel',
    canonicalUrl: 'https://gazette.example/ports/north-channel',
    headline: 'Dredging will close the north channel until autumn',
    alternativeHeadline: null,
    authors: [],
    agency: null,
    dateline: null,
    datePublished: null,
    dateModified: null,
    publisher: null,
    articleSection: null,
    keywords: [],
    inLanguage: 'en',
    credits: [],
    corrections: [],
    related: [],
    image: null,
    wordCount: 400,
    isAccessibleForFree: null,
    cutOff: null,
    sources: {},
    ...given,
  };
}

/** A correction note that says nothing of itself but its text, unless a test says more. */
export function correctionNote(given: Partial<Correction> = {}): Correction {
  return {
    label: null,
    kind: 'correction',
    cause: null,
    text: 'An earlier version of this article misstated the depth of the channel.',
    date: null,
    storyDate: null,
    place: null,
    paragraphs: [],
    wrong: null,
    right: null,
    position: 'end',
    from: 'text',
    ...given,
  };
}

/** A link to other reading. */
export function relatedItem(given: Partial<Related> = {}): Related {
  return {
    url: 'https://gazette.example/ferry-fares',
    headline: 'Ferry fares to rise by a fifth',
    kicker: null,
    excerpt: null,
    kind: 'related',
    ...given,
  };
}

/** A passage that was left out of the text. */
export function leftOutPassage(given: Partial<LeftOutPassage> = {}): LeftOutPassage {
  return {
    id: '0123456789abcd',
    reason: 'box',
    text: 'The pilots of the outer bank meet on Thursdays in the hall behind the chandlery.',
    words: 14,
    ...given,
  };
}
