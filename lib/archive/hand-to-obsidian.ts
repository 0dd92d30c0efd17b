import type { ExportOptions } from '../article/export-format.ts';
import { obsidianAddress } from '../exports/obsidian-address.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import type { ArchiveDatabase } from '../storage/database.ts';
import { exportSource } from './export/export-source.ts';
import { exported } from './export/export-stopped.ts';
import { exporterOf } from './exporters.ts';

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
 * Makes a note of an article in Obsidian, with its template, in the folder that the template names, and without pictures beside it,
 * which an address cannot carry. `not-found`: the archive does not have the article; `storage-stuck`: see `withArchive`.
 */
export async function handToObsidian(
  articleId: string,
  vault: string,
  options: ExportOptions,
  { database, clock = systemClock, copy, open, save }: ObsidianDeps,
): Promise<Result<ObsidianWay, ErrorCode>> {
  const source = exportSource([articleId], { now: clock(), ...(database === undefined ? {} : { database }) });
  const written = await exported(async () => {
    const exporter = await exporterOf('markdown', { ...options, pictures: false });
    if (exporter.shape !== 'folder') throw new Error('Markdown that is no files');
    for await (const file of exporter.write(source)) return file;
    return null;
  });
  if (!written.ok) {
    const { error } = written;
    // Nobody can stop it, and it is written nowhere.
    if (error === 'cancelled' || error === 'not-written') throw new Error(`a note that was ${error}`);
    return failure(error);
  }
  if (written.value === null) return failure('not-found');
  const { path, content } = written.value;
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const { address, clipboard } = obsidianAddress({ vault, path, text });
  if (clipboard && !(await copy(text))) {
    save(path.split('/').at(-1) ?? path, new Blob([text], { type: 'text/markdown' }));
    return success('file');
  }
  open(address);
  return success(clipboard ? 'clipboard' : 'address');
}
