import type { ImportFault, ImportFileFault, ImportFormat, ImportItem } from '../article/import-item.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { decodeText } from './decode-bytes.ts';
import { ImportFileError } from './import-file-error.ts';
import { importLimits } from './import-limits.ts';
import { itemsOf } from './items-of.ts';
import type { FiledLine, OpenedImport, SaidOfFile } from './opened-import.ts';
import { readerTextsIn, withReaderTexts } from './reader-texts.ts';
import { isSelfExtracting } from './single-file-zip.ts';
import { textImport } from './text-import.ts';
import { isZip } from './zip-files.ts';
import { zipImport } from './zip-import.ts';

/** One line of a file: an article, or why there is none. `file`: the file within a ZIP; null: there is but one. */
export type ImportLine = { item: ImportItem; file: string | null } | { fault: ImportFault };

export interface ImportDeps {
  /** What the reader says that the file is; without it, it is found out. */
  format?: ImportFormat | null;
  /** The encoding of texts that do not say their own, as the reader has chosen it; without it, it is guessed. */
  encoding?: string | null;
  /** Other files that were given with it: some programs hand out the list and the texts by themselves. */
  beside?: readonly Blob[];
  /** Lets others have their turn; called now and then. */
  pause?: () => Promise<void>;
}

/** A file whose format is known. */
export interface FoundImport {
  format: ImportFormat;
  /** The encoding that its text was taken for, where nothing says which it is. */
  guessed: string | null;
  /** Reads it, once: items in the order of the file, each with its text, after the faults that were found before them. */
  lines: AsyncIterable<ImportLine>;
}

/**
 * Reads a file of another program. What it is is found out by what stands in it. Everything in it is hostile: addresses are
 * checked, fields cleaned and bounded, nothing is run, loaded or expanded, and reading ends in bounded time. Never throws; what
 * goes wrong within the file later on is among its lines. Dateline's own files are only recognised: `dateline`, without lines.
 */
export async function readImport(
  file: { name: string; blob: Blob },
  { format = null, encoding = null, beside = [], pause = async () => {} }: ImportDeps = {},
): Promise<Result<FoundImport, ImportFileFault>> {
  try {
    const opened = await open(file, { format, encoding }, beside);
    return success({ format: opened.format, guessed: opened.guessed ?? null, lines: itemsOf(opened, pause) });
  } catch (error) {
    return failure(error instanceof ImportFileError ? error.fault : 'damaged');
  }
}

async function open(
  { name, blob }: { name: string; blob: Blob },
  said: SaidOfFile,
  beside: readonly Blob[],
): Promise<OpenedImport> {
  const start = await bytesOf(blob.slice(0, 4_096));
  const isPacked = isZip(start) || isSelfExtracting(new TextDecoder('latin1').decode(start));
  if (isPacked) {
    if (blob.size > importLimits.packedFile) throw new ImportFileError('too-much');
    return zipImport(blob, said, beside);
  }
  const text = isGzip(start) ? await gzipStart(blob) : new TextDecoder('latin1').decode(start);
  if (/^\s*\{\s*"dateline"\s*:/.test(text)) return { format: 'dateline', lines: none(), keepsVersions: false };
  if (text.startsWith('WARC/')) return warcImport(blob);
  if (isGzip(start)) throw new ImportFileError('unknown-format');
  if (blob.size > importLimits.textFile) throw new ImportFileError('too-much');
  const bytes = await bytesOf(blob);
  const { text: decoded, guessed } = await decodeText(bytes, said.encoding);
  const { format: found, lines } = await textImport({ name, text: decoded, bytes }, said.format);
  const texts = found === 'readwise' ? await readerTextsIn(beside) : null;
  return { format: found, lines: withReaderTexts(filed(lines), texts), keepsVersions: false, guessed };
}

async function warcImport(blob: Blob): Promise<OpenedImport> {
  if (blob.size > importLimits.packedFile) throw new ImportFileError('too-much');
  const { readWarc } = await import('./warc.ts');
  return { format: 'wacz', lines: filed(readWarc(blob.stream(), null)), keepsVersions: true };
}

async function* filed(
  lines: Iterable<FiledLine['line']> | AsyncIterable<FiledLine['line']>,
): AsyncGenerator<FiledLine> {
  for await (const line of lines) yield { line, file: null };
}

async function* none(): AsyncGenerator<FiledLine> {}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    throw new ImportFileError('unreadable', error);
  }
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** The beginning of what a packed file holds; empty: it cannot be unpacked. */
async function gzipStart(blob: Blob): Promise<string> {
  const reader = blob.slice(0, importLimits.head).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    const { value } = await reader.read();
    return new TextDecoder('latin1').decode(value?.subarray(0, 1_000));
  } catch {
    return '';
  } finally {
    reader.cancel().catch(() => {});
  }
}
