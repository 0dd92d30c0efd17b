import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { ArticleInFull, HighlightInFull, VersionInFull } from '../../lib/article/article-in-full.ts';
import type { Block } from '../../lib/article/block.ts';
import { isContentBlock } from '../../lib/article/content-hash.ts';
import type { ExportSource, PictureBytes } from '../../lib/article/export-file.ts';
import { type ExportOptions, type ExportWords, exportWordNames } from '../../lib/article/export-format.ts';
import { versionText } from '../../lib/article/followed-passage.ts';
import type { PageReading } from '../../lib/article/page-reading.ts';
import { noNoteMarks, notesOf } from '../../lib/article/reader-notes.ts';
import { articleFacts } from './article-facts.ts';
import { block, reading } from './readings.ts';

export const seenAt = Date.UTC(2026, 3, 12, 8);
const day = 86_400_000;

/** A version of an invented article; its notes are those of its facts. */
export function versionOf(
  blocks: readonly (string | Block)[],
  facts: Partial<ArticleFacts> = {},
  over: Partial<VersionInFull> & { page?: Partial<PageReading> } = {},
): VersionInFull {
  const { page, ...rest } = over;
  const all = blocks.map((one) => (typeof one === 'string' ? block(one) : one));
  const made = articleFacts(facts);
  return {
    id: 'v1',
    number: 1,
    takenAt: seenAt,
    firstSeenAt: seenAt,
    keptAt: seenAt,
    takenBy: 'live',
    seenAs: { live: seenAt },
    archivedUrl: null,
    beside: null,
    seal: null,
    extractor: 1,
    interpreter: 'test',
    contentHash: 'ab'.repeat(32),
    factsHash: 'cd'.repeat(32),
    facts: made,
    blocks: all.filter(isContentBlock),
    reading: reading({ url: made.url, blocks: all, ...page }),
    notes: notesOf(made.corrections, noNoteMarks),
    ...rest,
  };
}

/** An invented article of these versions, oldest first. */
export function fullArticle(versions: readonly VersionInFull[], over: Partial<ArticleInFull> = {}): ArticleInFull {
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error('no version');
  return {
    id: 'a'.repeat(32),
    canonicalUrl: newest.facts.canonicalUrl,
    url: newest.facts.url,
    host: new URL(newest.facts.url).hostname,
    publisher: newest.facts.publisher ?? new URL(newest.facts.url).hostname,
    firstSeenAt: seenAt,
    lastSeenAt: seenAt + day,
    newestVersionId: newest.id,
    versions,
    marks: { savedAt: null, readAt: null, tags: [], note: '', collections: [], putBack: [] },
    highlights: [],
    pictures: [],
    pagesAsSeen: [],
    ...over,
  };
}

/** A highlight of words that stand once in a version. */
export function highlightOf(version: VersionInFull, exact: string, note = ''): HighlightInFull {
  const text = versionText(version.blocks);
  const start = text.indexOf(exact);
  const end = start + exact.length;
  return {
    id: `h-${start}`,
    versionId: version.id,
    createdAt: seenAt,
    exact,
    prefix: text.slice(Math.max(0, start - 20), start),
    suffix: text.slice(end, end + 20),
    start,
    end,
    note,
  };
}

const words = Object.fromEntries(exportWordNames.map((name) => [name, name])) as ExportWords;

/** Options whose words are their names, but for those in which something is filled in. */
export function exportOptions(over: Partial<ExportOptions> = {}): ExportOptions {
  return {
    versionId: null,
    pictures: true,
    corrections: true,
    highlights: 'marked',
    template: null,
    locale: 'en-GB',
    timeZone: 'UTC',
    words: {
      ...words,
      by: 'By $1',
      version: 'Version $1',
      untitled: 'Untitled',
      wrong: 'It said:',
      right: 'It should say:',
    },
    ...over,
  };
}

/** A source over articles in memory, with the pictures that are kept. */
export function exportSource(
  articles: readonly ArticleInFull[],
  pictures: Readonly<Record<string, PictureBytes>> = {},
): ExportSource {
  return {
    articles: (async function* () {
      yield* articles;
    })(),
    picture: async (hash) => pictures[hash] ?? null,
    pageAsSeen: async () => null,
    now: Date.UTC(2026, 4, 1, 12),
  };
}

/** All that an exporter writes. */
export async function collected<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const part of parts) all.push(part);
  return all;
}
