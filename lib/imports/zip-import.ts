import type { ZipEntry } from '../zip/read-zip.ts';
import { decodeBytes, decodeText } from './decode-bytes.ts';
import type { Draft } from './draft.ts';
import { ImportFileError } from './import-file-error.ts';
import { importLimits } from './import-limits.ts';
import { omnivoreHighlights } from './omnivore.ts';
import type { FiledLine, OpenedImport, SaidOfFile } from './opened-import.ts';
import { hasReaderTable, isReaderTexts, ReaderTexts, withReaderTexts } from './reader-texts.ts';
import { singleFilePage } from './single-file-zip.ts';
import { type TextImport, textImport } from './text-import.ts';
import { type Files, fileErrorOf, filesOf, pageText } from './zip-files.ts';

/** Files of a ZIP that may hold entries, by their ending. */
const readable = /\.(?:csv|json|html?|xhtml|mht|mhtml|ris|bib|bibtex|txt)$/i;

/** Reads a ZIP of what programs export; `beside`: what was given with it. Throws `ImportFileError`. */
export async function zipImport(blob: Blob, said: SaidOfFile, beside: readonly Blob[]): Promise<OpenedImport> {
  const files = await filesOf(blob);
  const paths = [...files.keys()];
  if (await isOwn(files.get('archive.json'))) return { format: 'dateline', lines: noLines(), keepsVersions: false };
  if (paths.some((path) => /\.warc(?:\.gz)?$/i.test(path))) return warcs(files);
  // Books and documents are ZIPs too, with pages in them that are none of the web's.
  if (files.has('mimetype')) throw new ImportFileError('unknown-format');
  if (paths.some((path) => metadataFile.test(path))) return omnivoreExport(files);
  const page = await singleFilePage(files);
  if (page !== null) return { format: 'html', lines: oneLine(page), keepsVersions: false };
  // The texts of Reader go out with its table.
  if (isReaderTexts(files) && (await hasReaderTable(beside)))
    return { format: 'readwise', lines: noLines(), keepsVersions: false };
  return severalFiles(files, said);
}

/** Whether a ZIP is Dateline's own archive, by what its contents say of themselves. */
async function isOwn(manifest: ZipEntry | undefined): Promise<boolean> {
  if (manifest === undefined) return false;
  // It begins with what it is, and may list hundreds of thousands of files.
  const reader = manifest.stream().getReader();
  try {
    const { value } = await reader.read();
    return /"format"\s*:\s*"dateline-/.test(new TextDecoder().decode(value?.subarray(0, 1_000)));
  } catch (error) {
    throw fileErrorOf(error);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function* noLines(): AsyncGenerator<FiledLine> {}

async function* oneLine(line: FiledLine): AsyncGenerator<FiledLine> {
  yield line;
}

/** The files of a ZIP one by one, each as what it is. */
async function severalFiles(files: Files, said: SaidOfFile): Promise<OpenedImport> {
  const chosen = [...files].filter(([path]) => readable.test(path)).sort(([one], [other]) => inOrder(one, other));
  const pages = new Map(chosen.filter(([path]) => /\.x?html?$/i.test(path)));
  let damage: ImportFileError | null = null;
  for (const [, entry] of chosen) {
    const opened = await openedOrFault(entry, said);
    if (opened instanceof ImportFileError) {
      if (opened.fault !== 'unknown-format') damage ??= opened;
      continue;
    }
    // Documents without a list of them: all that is in the ZIP is read as such.
    if (opened.format === 'dateline') return { format: 'dateline', lines: noLines(), keepsVersions: false };
    // Reader puts the texts beside its table.
    const isReader = opened.format === 'readwise';
    const rest = chosen.filter(([other]) => !isReader || !pages.has(other));
    // From the first: those before this one may be damaged, which is said.
    const lines = linesOf(rest, said);
    const texts = isReader ? new ReaderTexts(pages) : null;
    return {
      format: opened.format,
      lines: withReaderTexts(lines, texts),
      keepsVersions: false,
      guessed: opened.guessed,
    };
  }
  throw damage ?? new ImportFileError('unknown-format');
}

/** Tables before JSON before pages, since those that come first say what an export is. */
function inOrder(one: string, other: string): number {
  const rank = (path: string) => ['csv', 'json'].indexOf(path.split('.').at(-1)?.toLowerCase() ?? '') >>> 0;
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

async function* linesOf(files: readonly (readonly [string, ZipEntry])[], said: SaidOfFile): AsyncGenerator<FiledLine> {
  for (const [file, entry] of files) {
    let opened: TextImport;
    try {
      opened = await openEntry(entry, said);
    } catch (error) {
      const isOther = error instanceof ImportFileError && error.fault === 'unknown-format';
      if (!isOther) yield { file, line: { fault: { at: null, reason: 'unreadable', shown: file } } };
      continue;
    }
    for await (const line of opened.lines) yield { file, line };
  }
}

async function openEntry(
  entry: ZipEntry,
  { format, encoding }: SaidOfFile,
): Promise<TextImport & { guessed: string | null }> {
  if (entry.size > importLimits.textFile) throw new ImportFileError('too-much');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await entry.bytes();
  } catch (error) {
    throw fileErrorOf(error);
  }
  const { text, guessed } = await decodeText(bytes, encoding);
  return { ...(await textImport({ name: entry.path, text, bytes }, format)), guessed };
}

async function openedOrFault(entry: ZipEntry, said: SaidOfFile) {
  try {
    return await openEntry(entry, said);
  } catch (error) {
    return error instanceof ImportFileError ? error : new ImportFileError('damaged', error);
  }
}

const metadataFile = /(?:^|\/)metadata_\d{1,9}_to_\d{1,9}\.json$/;

/** Omnivore's export of 2024: lists of twenty pages, their texts in `content/`, their passages in `highlights/`. */
function omnivoreExport(files: Files): OpenedImport {
  return { format: 'omnivore', lines: omnivoreLines(files), keepsVersions: false };
}

async function* omnivoreLines(files: Files): AsyncGenerator<FiledLine> {
  const order = (path: string) => Number(/metadata_(\d+)/.exec(path)?.[1]);
  const lists = [...files.keys()]
    .filter((path) => metadataFile.test(path))
    .sort((one, other) => order(one) - order(other));
  const rest = new Map(lists.flatMap((path) => [[path, files.get(path)] as const]));
  for (const [path, entry] of rest) {
    if (entry === undefined) continue;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for await (const { file, line } of linesOf([[path, entry]], { format: 'omnivore', encoding: null })) {
      yield { file, line: 'fault' in line ? line : await withOmnivoreFiles(line, folder, files) };
    }
  }
}

async function withOmnivoreFiles(line: Draft, folder: string, files: Files): Promise<Draft> {
  const slug = typeof line.fileId === 'string' ? line.fileId : '';
  const text = pageText(files.get(`${folder}content/${slug}.html`));
  const marked = files.get(`${folder}highlights/${slug}.md`);
  if (marked === undefined || marked.size > importLimits.page) return { ...line, text };
  try {
    return { ...line, text, ...omnivoreHighlights(decodeBytes(await marked.bytes())) };
  } catch {
    return { ...line, text };
  }
}

/** A collection of web pages: WACZ, or WARC files in a ZIP. */
async function warcs(files: Files): Promise<OpenedImport> {
  const { warcPages } = await import('./warc.ts');
  const list = ['pages/pages.jsonl', 'pages/extraPages.jsonl']
    .map((path) => files.get(path))
    .filter((entry) => entry !== undefined);
  let lines = '';
  for (const entry of list) {
    if (entry.size > importLimits.rawPage) throw new ImportFileError('too-much');
    try {
      lines += `${await entry.text()}\n`;
    } catch (error) {
      throw fileErrorOf(error);
    }
  }
  return { format: 'wacz', lines: warcLines(files, warcPages(lines)), keepsVersions: true };
}

async function* warcLines(
  files: Files,
  pages: ReadonlyMap<string, { title: string }> | null,
): AsyncGenerator<FiledLine> {
  const { readWarc } = await import('./warc.ts');
  for (const [file, entry] of files) {
    if (!/\.warc(?:\.gz)?$/i.test(file)) continue;
    for await (const line of readWarc(entry.stream(), pages)) yield { file, line };
  }
}
