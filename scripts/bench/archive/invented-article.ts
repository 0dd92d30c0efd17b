import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import type { Block } from '../../../lib/article/block.ts';
import type { Correction } from '../../../lib/article/correction.ts';
import type {
  ArticleRecord,
  CorrectionRecord,
  FrameRecord,
  KeptPage,
  ReaderMarksRecord,
  VersionRecord,
  VersionRow,
} from '../../../lib/storage/records.ts';
import { fitInto, packedBody, packedRow } from '../../../lib/storage/version-packing.ts';
import { randomFrom, sentence, wordOf } from './invented-words.ts';

/** The rows of one article as the archive's own code writes them. */
export interface InventedRows {
  article: ArticleRecord;
  versions: VersionRow[];
  frames: FrameRecord[];
  corrections: CorrectionRecord[];
  marks: ReaderMarksRecord | null;
  /** Bytes of its text in UTF-8. */
  textBytes: number;
}

const day = 24 * 60 * 60_000;
/** The archive ends here and goes back ten years. */
export const newestTime = Date.UTC(2026, 5, 1);
const oldestDays = 3_650;

const paragraphs = 13;
const wordsInParagraph = 46;

export const publisherOf = (at: number) =>
  `The ${capital(wordOf(400 + at * 7))} ${['Post', 'Courier', 'Ledger'][at % 3]}`;
export const authorOf = (at: number) => `${capital(wordOf(900 + at * 3))} ${capital(wordOf(5_000 + at * 11))}`;
export const placeOf = (at: number) => capital(wordOf(2_000 + at * 13)).toUpperCase();
export const tagOf = (at: number) => wordOf(3_000 + at * 5);
const sections = ['news', 'world', 'business', 'culture', 'sport', 'opinion', 'science', 'local'];
const languages = ['en', 'en-GB', 'de', 'fr', 'es', 'it'];

/** Article number `at` of `count`, the same on every run: three in a hundred corrected, one in twelve in two versions. */
export function inventedRows(at: number, count: number): InventedRows {
  const random = randomFrom(at * 7_919 + 1);
  /** Few are frequent, as with publishers and authors. */
  const skewed = (most: number) => Math.floor(most * random() ** 3);
  const publisher = skewed(240);
  const host = `www.${wordOf(400 + publisher * 7)}.example`;
  const url = `https://${host}/${at}`;
  const id = at.toString(16).padStart(32, '0');
  const seenAt = Math.round(newestTime - ((count - at) / count) * oldestDays * day);
  const headline = sentence(random, 9).slice(0, -1);
  const blocks = Array.from({ length: paragraphs }, () => block(sentence(random, wordsInParagraph)));
  const corrections = random() < 0.03 ? [correction(sentence(random, 14))] : [];
  const names = Array.from({ length: 1 + skewed(3) }, () => authorOf(skewed(2_500)));
  const place = random() < 0.6 ? placeOf(skewed(700)) : null;
  const facts: ArticleFacts = {
    url,
    canonicalUrl: url,
    headline,
    alternativeHeadline: sentence(random, 16),
    authors: names.map((name) => ({ name, url: null, role: null })),
    agency: null,
    dateline: place === null ? null : { text: place, place, date: null, agency: null },
    datePublished: new Date(seenAt - skewed(10) * day).toISOString(),
    dateModified: null,
    publisher: publisherOf(publisher),
    articleSection: sections[skewed(sections.length)] ?? null,
    keywords: [],
    inLanguage: languages[skewed(languages.length)] ?? null,
    credits: [],
    corrections,
    related: [],
    image: null,
    wordCount: paragraphs * wordsInParagraph,
    isAccessibleForFree: null,
    cutOff: null,
    sources: { headline: 'json-ld', authors: 'json-ld' },
  };
  const versions = [versionOf(id, 1, seenAt, facts, blocks)];
  if (random() < 1 / 12) {
    const edited = blocks.with(3, block(sentence(random, wordsInParagraph)));
    versions.push(versionOf(id, 2, seenAt + 3_600_000, facts, edited));
  }
  return {
    ...packed(id, versions),
    article: {
      id,
      canonicalUrl: url,
      url,
      host,
      publisher: facts.publisher,
      headline,
      inLanguage: facts.inLanguage,
      datePublished: facts.datePublished,
      authors: names,
      section: facts.articleSection,
      dateline: place,
      place,
      firstSeenAt: seenAt,
      lastSeenAt: seenAt + skewed(30) * day,
      newestVersionId: versions.at(-1)?.id ?? '',
      versionCount: versions.length,
      correctionCount: corrections.length,
    },
    corrections: corrections.map((one) => correctionRow(one, versions.at(-1)?.id ?? '', id, seenAt)),
    marks: random() < 0.4 ? marksOf(id, seenAt, random, skewed) : null,
    textBytes: [headline, facts.alternativeHeadline ?? '', ...blocks.map(({ text }) => text)].join('\n').length,
  };
}

function packed(articleId: string, versions: readonly VersionRecord[]): Pick<InventedRows, 'versions' | 'frames'> {
  const [first] = versions;
  if (first === undefined) return { versions: [], frames: [] };
  const body = packedBody(first);
  const frame = `frame${articleId.slice(-7)}`;
  const rows = versions.map((version) => {
    const delta = fitInto(body.text, packedBody(version))?.delta ?? [0, body.text.length];
    return packedRow(version, frame, delta);
  });
  return { versions: rows, frames: [{ id: frame, articleId, lines: body.lines }] };
}

function versionOf(
  articleId: string,
  edition: number,
  takenAt: number,
  facts: ArticleFacts,
  blocks: Block[],
): VersionRecord {
  const hash = `${articleId}${edition.toString().padStart(32, '0')}`;
  return {
    id: `${articleId.slice(4)}000${edition}`,
    articleId,
    takenAt,
    takenBy: 'live',
    archivedUrl: null,
    keptAt: takenAt,
    firstSeenAt: takenAt,
    seenAs: { live: takenAt },
    beside: null,
    extractor: 1,
    interpreter: 'bench',
    contentHash: hash,
    factsHash: hash,
    page: pageOf(facts),
    facts,
    blocks,
    seal: null,
  };
}

function pageOf({ url, headline }: ArticleFacts): KeptPage {
  const stated = { value: headline, from: 'json-ld' as const };
  return {
    url,
    statedUrls: [url],
    documentLanguage: 'en',
    direction: 'ltr',
    documentTitle: headline,
    metadata: {
      types: ['NewsArticle'],
      headline: [stated],
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
    linkGroups: [],
    bodyFrom: 'focused',
    extractor: 1,
    surroundings: [{ at: 0, block: { ...block(headline), kind: 'heading', level: 1, zone: 'head' } }],
  };
}

function block(text: string): Block {
  const hints = ['p', 'story', 'body', 'article', 'content', 'main'];
  return { kind: 'paragraph', level: null, zone: 'body', text, marks: [], hints, dateTime: null };
}

function correction(text: string): Correction {
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
  };
}

function correctionRow(one: Correction, versionId: string, articleId: string, seenAt: number): CorrectionRecord {
  return { id: `${versionId}:0`, articleId, versionId, kind: one.kind, seenAt, correction: one };
}

function marksOf(
  articleId: string,
  savedAt: number,
  random: () => number,
  skewed: (most: number) => number,
): ReaderMarksRecord {
  const stamped = <T>(value: T) => ({ value, updatedAt: savedAt });
  return {
    articleId,
    savedAt: stamped(savedAt),
    tags: stamped(Array.from({ length: skewed(4) }, () => tagOf(skewed(300)))),
    note: stamped(random() < 0.1 ? sentence(random, 12) : ''),
    readAt: stamped(random() < 0.7 ? savedAt : null),
  };
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
