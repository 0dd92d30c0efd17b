import type { ZipEntry } from '../zip/read-zip.ts';
import { csvFormat } from './csv-exports.ts';
import { csvColumns } from './csv-table.ts';
import { decodeBytes } from './decode-bytes.ts';
import type { Draft } from './draft.ts';
import type { FiledLine } from './opened-import.ts';
import { type Files, filesOf, isZip, pageText } from './zip-files.ts';

const page = /\.x?html?$/i;
/** What Reader puts behind a title: long enough that no title ends so by chance. */
const readerId = /\(([a-z\d]{20,40})\)$/i;

/**
 * The texts that Readwise Reader exports: `Title (id).html`, the title without what no file's name may hold, so that only the id is
 * sure. Files that carry none, as readers rename them, are found by their title.
 */
export class ReaderTexts {
  readonly #byId = new Map<string, string>();
  readonly #byTitle = new Map<string, string>();
  readonly #files: Files;
  readonly #taken = new Set<string>();

  constructor(files: Files) {
    this.#files = files;
    for (const path of files.keys()) {
      const name =
        path
          .split('/')
          .at(-1)
          ?.replace(/\.x?html?$/i, '') ?? '';
      const id = /\(([a-z\d]{3,60})\)$/i.exec(name)?.[1];
      if (id !== undefined) this.#byId.set(id.toLowerCase(), path);
      const title = nameKey(name);
      if (title !== '' && !this.#byTitle.has(title)) this.#byTitle.set(title, path);
    }
  }

  /** The text of an entry of the table; null: none is there. */
  of({ fileId, headline }: Draft): ZipEntry | null {
    const byId = typeof fileId === 'string' ? this.#byId.get(fileId.trim().toLowerCase()) : undefined;
    const path = byId ?? this.#byTitle.get(nameKey(typeof headline === 'string' ? headline : ''));
    if (path === undefined) return null;
    this.#taken.add(path);
    return this.#files.get(path) ?? null;
  }

  /** Those that no entry has been given. */
  left(): string[] {
    return [...this.#files.keys()].filter((path) => !this.#taken.has(path));
  }
}

/** Gives each entry its text, and in the end a fault for each text that no entry has been given. */
export async function* withReaderTexts(
  lines: AsyncIterable<FiledLine>,
  texts: ReaderTexts | null,
): AsyncGenerator<FiledLine> {
  for await (const { file, line } of lines) {
    if (texts === null || 'fault' in line || (line.text ?? null) !== null) yield { file, line };
    else yield { file, line: { ...line, text: pageText(texts.of(line)) } };
  }
  for (const file of texts?.left() ?? [])
    yield { file, line: { fault: { at: null, reason: 'no-address', shown: file } } };
}

/** Whether what is in a ZIP is the texts of Reader without their table. */
export function isReaderTexts(files: Files): boolean {
  const paths = [...files.keys()];
  return !paths.some((path) => /\.(?:csv|json)$/i.test(path)) && paths.some((path) => readerId.test(nameOf(path)));
}

/** The texts in files that were given beside Reader's table; null: there are none. What is wrong with such a file is its own fault. */
export async function readerTextsIn(blobs: readonly Blob[]): Promise<ReaderTexts | null> {
  const pages = new Map<string, ZipEntry>();
  for (const blob of blobs) {
    const files = await filesOrNull(blob);
    if (files === null || !isReaderTexts(files)) continue;
    for (const [path, entry] of files) if (page.test(path)) pages.set(path, entry);
  }
  return pages.size === 0 ? null : new ReaderTexts(pages);
}

/** Whether one of these files is Reader's table. */
export async function hasReaderTable(blobs: readonly Blob[]): Promise<boolean> {
  for (const blob of blobs) {
    const columns = csvColumns(decodeBytes(await startOf(blob)));
    if (columns !== null && csvFormat(columns) === 'readwise' && columns.includes('id')) return true;
  }
  return false;
}

async function filesOrNull(blob: Blob): Promise<Files | null> {
  try {
    return isZip(await startOf(blob)) ? await filesOf(blob) : null;
  } catch {
    return null;
  }
}

/** The first bytes of a file; none: it cannot be read. */
async function startOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.slice(0, 1_000).arrayBuffer());
  } catch {
    return new Uint8Array();
  }
}

function nameOf(path: string): string {
  return (
    path
      .split('/')
      .at(-1)
      ?.replace(/\.[a-z]{3,5}$/i, '') ?? ''
  );
}

function nameKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
