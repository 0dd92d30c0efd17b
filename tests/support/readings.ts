import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { Block } from '../../lib/article/block.ts';
import type { Correction } from '../../lib/article/correction.ts';
import type { PageReading } from '../../lib/article/page-reading.ts';

/** A block with everything filled in but what a test is about. */
export function block(text: string, over: Partial<Block> = {}): Block {
  return { kind: 'paragraph', level: null, zone: 'body', text, marks: [], hints: [], dateTime: null, ...over };
}

export function correction(text: string, over: Partial<Correction> = {}): Correction {
  return {
    label: 'Correction',
    kind: 'correction',
    cause: null,
    text,
    date: null,
    storyDate: null,
    place: null,
    paragraphs: [],
    wrong: null,
    right: null,
    position: 'end',
    from: 'text',
    ...over,
  };
}

const harbourUrl = 'https://www.harbour-post.example/2026/04/12/ferry-returns';

/** A small article as extraction reads it. */
export function reading(over: Partial<PageReading> = {}): PageReading {
  const url = over.url ?? harbourUrl;
  return {
    url,
    statedUrls: [url],
    documentLanguage: 'en',
    direction: 'ltr',
    documentTitle: 'Ferry returns to the harbour',
    metadata: {
      types: ['NewsArticle'],
      headline: [{ value: 'Ferry returns to the harbour', from: 'json-ld' }],
      alternativeHeadline: [],
      authors: [],
      datePublished: [],
      dateModified: [],
      publisher: [],
      articleSection: [],
      keywords: [],
      inLanguage: [],
      dateline: [],
      image: [],
      corrections: [],
      isAccessibleForFree: null,
      wordCount: null,
      articleBodyLength: null,
    },
    blocks: [
      block('Ferry returns to the harbour', { kind: 'heading', level: 1, zone: 'head' }),
      block('The ferry came back on Sunday after eleven weeks in dock.'),
      block('Most read', { kind: 'heading', level: 2, zone: 'aside' }),
      block('Passengers waited on the quay with flags.'),
    ],
    linkGroups: [],
    bodyFrom: 'focused',
    extractor: 1,
    ...over,
  };
}

/** Facts of that article. */
export function facts(over: Partial<ArticleFacts> = {}): ArticleFacts {
  const url = over.canonicalUrl ?? harbourUrl;
  return {
    url,
    canonicalUrl: url,
    headline: 'Ferry returns to the harbour',
    alternativeHeadline: null,
    authors: [{ name: 'Ines Calder', url: null, role: null }],
    agency: null,
    dateline: null,
    datePublished: '2026-04-12T09:00:00+01:00',
    dateModified: null,
    publisher: 'The Harbour Post',
    articleSection: null,
    keywords: [],
    inLanguage: 'en',
    credits: [],
    corrections: [],
    related: [],
    image: null,
    wordCount: 17,
    isAccessibleForFree: null,
    cutOff: null,
    sources: { headline: 'json-ld' },
    ...over,
  };
}
