import { readZip, type ZipEntry } from '../zip/read-zip.ts';
import { ZipError } from '../zip/zip-error.ts';
import { decodePage } from './decode-bytes.ts';
import type { Draft, DraftText } from './draft.ts';
import { ImportFileError } from './import-file-error.ts';
import { importLimits } from './import-limits.ts';

/** Files of a ZIP by their paths. */
export type Files = ReadonlyMap<string, ZipEntry>;

/** What systems put into every ZIP. */
const hidden = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/** Whether a file is a ZIP, by its first bytes. */
export function isZip([first, second, third]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && (third === 3 || third === 5);
}

/** What is in a ZIP. Throws `ImportFileError`. */
export async function filesOf(blob: Blob): Promise<Files> {
  const files = new Map<string, ZipEntry>();
  try {
    for await (const entry of readZip(blob, { fileSize: importLimits.packedFile, files: importLimits.zipFiles })) {
      if (!hidden.test(entry.path)) files.set(entry.path, entry);
    }
  } catch (error) {
    throw fileErrorOf(error);
  }
  return files;
}

/** What the fault of a ZIP is to a reader. */
export function fileErrorOf(error: unknown): ImportFileError {
  if (!(error instanceof ZipError)) return new ImportFileError('unreadable', error);
  const { fault } = error;
  if (fault === 'bomb' || fault === 'too-large' || fault === 'too-many-files')
    return new ImportFileError('too-much', error);
  return new ImportFileError(fault === 'encrypted' || fault === 'unsupported' ? 'unreadable' : 'damaged', error);
}

/** A page in a ZIP as a text that is fetched when its turn comes. */
export function pageText(entry: ZipEntry | null | undefined): Draft['text'] {
  if (entry == null) return null;
  return async (): Promise<DraftText | null> => {
    if (entry.size > importLimits.rawPage) throw new ImportFileError('too-much');
    return { type: 'html', content: decodePage(await entry.bytes()) };
  };
}
