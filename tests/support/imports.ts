import type { ImportLine, ImportSource } from '../../lib/archive/import/import-source.ts';
import { previewImport } from '../../lib/archive/import/preview-import.ts';
import type { ItemReader, StatedUrls } from '../../lib/archive/import/read-item.ts';
import { type ImportDeps, runImport } from '../../lib/archive/import/run-import.ts';
import type { ImportFault, ImportItem } from '../../lib/article/import-item.ts';
import type { ImportOutcome, ImportPreview } from '../../lib/article/import-run.ts';
import { interpretPage } from '../../lib/interpretation/interpret-page.ts';
import { extractorVersion, importStatedUrls, readImportText } from '../../lib/read-import-text.ts';
import type { ArchiveDatabase } from '../../lib/storage/database.ts';
import { parsePage } from './dom.ts';
import { succeeded } from './kept-stories.ts';

/** An item with everything left out but what a test is about. */
export function importItem(over: Partial<ImportItem> & Pick<ImportItem, 'url'>): ImportItem {
  return {
    at: 1,
    headline: null,
    authors: [],
    publisher: null,
    datePublished: null,
    place: null,
    inLanguage: null,
    excerpt: null,
    savedAt: null,
    readAt: null,
    tags: [],
    collections: [],
    note: '',
    highlights: [],
    text: null,
    takenAt: null,
    ...over,
  };
}

/** A file that holds these, in this order. */
export function importSource(...lines: (ImportItem | ImportFault)[]): ImportSource {
  return {
    name: 'saved.csv',
    format: 'pocket',
    async *read(): AsyncIterable<ImportLine> {
      for (const line of lines) yield 'url' in line ? { item: line } : { fault: line };
    },
  };
}

const documentOf = (html: string) => parsePage(/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);

export const itemReader: ItemReader = {
  interpreter: { version: 'under-test', interpret: (reading) => interpretPage(reading) },
  extractor: extractorVersion,
  readHtml: (html, url) => readImportText(documentOf(html), url),
};

export const statedUrls: StatedUrls = (html, url) => importStatedUrls(documentOf(html), url);

export async function previewed(
  database: ArchiveDatabase,
  source: ImportSource,
  label: readonly string[] | null = null,
): Promise<ImportPreview> {
  const preview = succeeded(
    await previewImport(source, { database, statedUrls, itemReader: async () => itemReader, label }),
  );
  if (preview === null) throw new Error('It was stopped.');
  return preview;
}

export async function imported(
  database: ArchiveDatabase,
  source: ImportSource,
  over: Partial<ImportDeps> = {},
): Promise<ImportOutcome> {
  const run = succeeded(await runImport(source, { database, statedUrls, itemReader, ...over }));
  if (run.end !== 'done') throw new Error(run.end);
  return run.outcome;
}
