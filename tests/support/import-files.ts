import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { ImportFault, ImportFormat, ImportItem } from '../../lib/article/import-item.ts';
import { readImport } from '../../lib/imports/read-import.ts';
import { type RawZipFile, rawZip } from './raw-zip.ts';

const folder = new URL('../fixtures/imports/', import.meta.url);

/** Names of all files of other programs that tests read. */
export const importFiles: readonly string[] = readdirSync(folder).sort();

export function importFile(name: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(new URL(name, folder)));
}

/** A ZIP of such files, by the names that they have in it. */
export function importZip(files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): Blob {
  return rawZip(Object.entries(files).map(([name, data]): RawZipFile => ({ name, data, deflate: true })));
}

/** The ZIPs that programs export, put together of the same files. */
export function importZips(): Record<string, Blob> {
  return {
    'omnivore.zip': importZip({
      'metadata_0_to_20.json': importFile('omnivore-metadata.json'),
      'content/harbour-opens-18f3.html': importFile('omnivore-content.html'),
      'highlights/harbour-opens-18f3.md': importFile('omnivore-highlights.md'),
    }),
    'pocket.zip': importZip({
      'part_000000.csv': importFile('pocket-2025.csv'),
      'annotations/part_000000.json': importFile('pocket-annotations.json'),
      'collections/ports.json': importFile('pocket-collection.json'),
      '__MACOSX/._part_000000.csv': 'x',
    }),
    'reader.zip': importZip({
      'reader.csv': importFile('readwise-reader.csv'),
      'Harbour opens after storm (01gmjxjdxs6snfysns8hj3ssnk).html': importFile('omnivore-content.html'),
      'Mills again (01gmjxjdxs6snfysns8hj3ssnp).html': '<p>They turn.</p>',
      'Left over (01gmjxjdxs6snfysns8hj3sszz).html': '<p>Nobody knows where from.</p>',
      'A report (01gmjxjdxs6snfysns8hj3ssnq).pdf': '%PDF-1.7',
    }),
    'safari.zip': importZip({
      'Bookmarks.html': importFile('bookmarks-safari.html'),
      'History.json':
        '{"metadata":{"browser_name":"Safari","data_type":"history","schema_version":1},"history":[{"url":"https://coast.example/secret","time_usec":1714557600000000,"title":"Seen once","visit_count":1}]}',
      'Passwords.csv': 'Title,URL,Username,Password,Notes,OTPAuth\ncoast,https://coast.example/login,me,secret,mine,\n',
    }),
    'crawl.wacz': importZip({
      'datapackage.json': '{"profile":"data-package","wacz_version":"1.1.1"}',
      'pages/pages.jsonl': [
        '{"format":"json-pages-1.0","id":"pages","title":"All Pages"}',
        '{"url":"https://coast.example/2024/harbour","title":"Harbour opens","ts":"2024-05-01T10:00:00Z"}',
        '{"url":"https://haian.example/news/1","title":"港口重新开放"}',
      ].join('\n'),
      'archive/data.warc.gz': Uint8Array.from(gzipSync(importFile('crawl.warc'))),
    }),
  };
}

export interface ReadFile {
  format: ImportFormat;
  /** The encoding that its text was taken for; absent: that was known. */
  guessed?: string;
  items: ImportItem[];
  faults: ImportFault[];
}

/** Reads a file to its end; throws where the whole of it cannot be read. */
export async function readAll(
  name: string,
  content: BlobPart | Blob,
  format: ImportFormat | null = null,
  beside: readonly Blob[] = [],
  encoding: string | null = null,
): Promise<ReadFile> {
  const blob = content instanceof Blob ? content : new Blob([content]);
  const found = await readImport({ name, blob }, { format, beside, encoding });
  if (!found.ok) throw new Error(found.error);
  const { format: known, guessed, lines } = found.value;
  const read: ReadFile = { format: known, ...(guessed === null ? {} : { guessed }), items: [], faults: [] };
  for await (const line of lines) {
    if ('fault' in line) read.faults.push(line.fault);
    else read.items.push(line.item);
  }
  return read;
}
