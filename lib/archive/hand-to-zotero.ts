import type { ExportFormatId, ExportOptions } from '../article/export-format.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { exportFormats } from './exporters.ts';
import { type SentToZotero, sendToZotero, type ZoteroDeps } from './send-to-zotero.ts';
import { writeExport } from './write-export.ts';

export interface HandToZoteroDeps extends ZoteroDeps {
  options: ExportOptions;
  /** Hands the reader a file. */
  save: (name: string, blob: Blob) => void;
  /** Which formats can be written. */
  formats?: readonly ExportFormatId[];
}

/** `asFile`: none was taken, and the reader has a file that Zotero imports. */
export type HandedToZotero = SentToZotero & { asFile: boolean };

/** Hands articles to Zotero; where it takes none of them, the reader gets them as a file in RIS. Errors as `sendToZotero`. */
export async function handToZotero(
  articleIds: readonly string[],
  { options, save, formats = exportFormats, ...deps }: HandToZoteroDeps,
): Promise<Result<HandedToZotero, ErrorCode>> {
  const sent = await sendToZotero(articleIds, options.versionId, deps);
  if (!sent.ok) return sent;
  if (sent.value.why === null || sent.value.sent > 0 || !formats.includes('ris')) {
    return success({ ...sent.value, asFile: false });
  }
  const written = await writeExport(articleIds, 'ris', options, deps.database ? { database: deps.database } : {});
  if (!written.ok) return written;
  if (written.value !== null) save(written.value.name, written.value.blob);
  return success({ ...sent.value, asFile: written.value !== null });
}
