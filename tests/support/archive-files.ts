import { exportSource } from '../../lib/archive/export/export-source.ts';
import { exporterOf } from '../../lib/archive/exporters.ts';
import type { ExportedFile } from '../../lib/article/export-file.ts';
import type { ExportFormatId } from '../../lib/article/export-format.ts';
import { unpackedPage } from '../../lib/page-as-seen/pack-page.ts';
import type { ArchiveDatabase } from '../../lib/storage/database.ts';
import { trashedIds } from '../../lib/storage/trash-repository.ts';
import { versionsIn } from './archives.ts';
import { exportOptions } from './full-articles.ts';

/** When exports are begun here. */
export const exportedAt = 1_800_000_000_000;

/** Ids of all articles that are not in the trash. */
export async function livingIds(database: ArchiveDatabase): Promise<string[]> {
  const trashed = await trashedIds(database);
  return (await database.articles.toCollection().primaryKeys()).filter((id) => !trashed.has(id));
}

/** The archive, or these articles of it, as its ZIP. */
export async function archiveZip(database: ArchiveDatabase, ids?: readonly string[]): Promise<Blob> {
  const exporter = await exporterOf('archive', exportOptions());
  if (exporter.shape !== 'stream') throw new Error('no stream');
  const parts: BlobPart[] = [];
  for await (const part of exporter.write(sourceOf(database, ids ?? (await livingIds(database))))) parts.push(part);
  return new Blob(parts, { type: exporter.type });
}

/** The files of an export that is a folder. */
export async function exportedFiles(
  database: ArchiveDatabase,
  format: ExportFormatId,
  ids: readonly string[],
): Promise<ExportedFile[]> {
  const exporter = await exporterOf(format, exportOptions());
  if (exporter.shape !== 'folder') throw new Error('no folder');
  const files: ExportedFile[] = [];
  for await (const file of exporter.write(sourceOf(database, ids))) files.push(file);
  return files;
}

function sourceOf(database: ArchiveDatabase, ids: readonly string[]) {
  return exportSource(ids, { database, now: exportedAt, pause: async () => {} });
}

/** Every record of an archive as it is said in the open format: versions and pages unpacked, no frames, no tables of one machine's own. */
export async function plainRecords(database: ArchiveDatabase): Promise<Record<string, unknown[]>> {
  const own = ['indexQueue', 'likeness', 'imports', 'importSteps'];
  const derived = new Set(['frames', 'contents', 'versions', 'settings', 'pagesAsSeen', ...own]);
  const tables = database.tables.filter(({ name }) => !derived.has(name));
  const rows = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
  const pages = await database.pagesAsSeen.toArray();
  return {
    ...Object.fromEntries(rows),
    versions: await versionsIn(database),
    pagesAsSeen: await Promise.all(
      pages.map(async ({ bytes, ...page }) => ({ ...page, html: await unpackedPage(bytes) })),
    ),
  };
}
