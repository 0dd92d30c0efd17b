import type { ExportOptions } from '../article/export-format.ts';
import { obsidianAddress } from '../exports/obsidian-address.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import type { ArchiveDatabase } from '../storage/database.ts';
import { writeExport } from './write-export.ts';

export interface ObsidianDeps {
  database?: ArchiveDatabase;
  clock?: Clock;
  /** Puts a text on the clipboard; false: the browser did not let it. */
  copy: (text: string) => Promise<boolean>;
  /** Opens an address of another program. */
  open: (address: string) => void;
  /** Saves the note as a file, where there is no other way. */
  save: (name: string, blob: Blob) => void;
}

/** How a note got to Obsidian: in the address, over the clipboard, or as a file that the reader must put into the vault. */
export type ObsidianWay = 'address' | 'clipboard' | 'file';

/**
 * Makes a note of an article in Obsidian, with its template and without pictures beside it, which an address cannot carry.
 * `not-found`: the archive does not have the article; `storage-stuck`: see `withArchive`.
 */
export async function handToObsidian(
  articleId: string,
  vault: string,
  options: ExportOptions,
  { database, clock = systemClock, copy, open, save }: ObsidianDeps,
): Promise<Result<ObsidianWay, ErrorCode>> {
  const written = await writeExport([articleId], 'markdown', { ...options, pictures: false }, { database, clock });
  if (!written.ok) return written;
  if (written.value === null) return failure('not-found');
  const { name, blob } = written.value;
  const text = await blob.text();
  const { address, clipboard } = obsidianAddress({ vault, path: name, text });
  if (clipboard && !(await copy(text))) {
    save(name, blob);
    return success('file');
  }
  open(address);
  return success(clipboard ? 'clipboard' : 'address');
}
