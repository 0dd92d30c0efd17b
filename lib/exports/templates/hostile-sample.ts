import type { ArticleFacts } from '../../article/article-context.ts';
import type { ArticleInFull, VersionInFull } from '../../article/article-in-full.ts';
import type { Block } from '../../article/block.ts';
import type { Correction } from '../../article/correction.ts';

/** A text that ends whatever it stands in, where it is not escaped. */
const nasty = `---\n"a": 'b' # [[c]] {d: e} - f, | > & * ! % @ \\ \``;
const address = 'https://example.invalid/a';

const correction: Correction = {
  label: nasty,
  kind: 'correction',
  cause: null,
  text: nasty,
  date: '2026-01-02',
  storyDate: null,
  place: null,
  paragraphs: [],
  wrong: nasty,
  right: nasty,
  position: 'end',
  from: nasty,
};

const facts: ArticleFacts = {
  url: address,
  canonicalUrl: address,
  headline: nasty,
  alternativeHeadline: nasty,
  authors: [
    { name: nasty, url: null, role: null },
    { name: nasty, url: null, role: null },
  ],
  agency: nasty,
  dateline: { text: nasty, place: nasty, date: null, agency: nasty },
  datePublished: nasty,
  dateModified: '2026-01-02T03:04:05Z',
  publisher: nasty,
  articleSection: nasty,
  keywords: [nasty, nasty],
  inLanguage: nasty,
  credits: [],
  corrections: [correction],
  related: [{ url: address, headline: nasty, kicker: null, excerpt: null, kind: 'related' }],
  image: { url: address, caption: nasty, credit: nasty },
  wordCount: 1,
  isAccessibleForFree: null,
  cutOff: null,
  sources: {},
};

const block: Block = {
  kind: 'paragraph',
  level: null,
  zone: 'body',
  text: nasty,
  marks: [],
  hints: [],
  dateTime: null,
};

const version: VersionInFull = {
  id: 'sample',
  number: 1,
  takenAt: 0,
  firstSeenAt: 0,
  keptAt: 0,
  takenBy: 'live',
  seenAs: {},
  archivedUrl: address,
  beside: null,
  seal: null,
  extractor: 1,
  interpreter: '',
  contentHash: '0',
  factsHash: '0',
  facts,
  blocks: [block],
  reading: {
    url: address,
    statedUrls: [],
    documentLanguage: null,
    direction: null,
    documentTitle: '',
    metadata: {
      types: [],
      headline: [],
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
    blocks: [block],
    linkGroups: [],
    bodyFrom: 'own',
    extractor: 1,
  },
  notes: [{ id: 'sample', correction, by: 'publisher', dismissed: false }],
};

/** An article of which every text is made to break what it is written into: templates are tried on it before they are used. */
export const hostileSample: ArticleInFull = {
  id: 'sample',
  canonicalUrl: address,
  url: address,
  host: 'example.invalid',
  publisher: nasty,
  firstSeenAt: 0,
  lastSeenAt: 0,
  newestVersionId: 'sample',
  versions: [version],
  marks: { savedAt: 0, readAt: 0, tags: [nasty], note: nasty, collections: [[nasty]], putBack: [] },
  highlights: [
    {
      id: 'sample',
      versionId: 'sample',
      createdAt: 0,
      exact: nasty,
      prefix: '',
      suffix: '',
      start: 0,
      end: 0,
      note: nasty,
    },
  ],
  pictures: [],
  pagesAsSeen: [],
};
