import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Exporter, ExportSource } from '../../lib/article/export-file.ts';

/** Writes what an exporter makes of these articles into a folder, as it lies there for readers. Answers the paths within it. */
export async function writeFolder(exporter: Exporter, source: ExportSource, folder: string): Promise<string[]> {
  if (exporter.shape !== 'folder') throw new Error('an exporter of one file');
  const paths: string[] = [];
  for await (const { path, content } of exporter.write(source)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    // Two files of one name would be one file, and the second the only one.
    await writeFile(join(folder, path), content, { flag: 'wx' });
    paths.push(path);
  }
  return paths;
}

/** Writes what an exporter makes into one file. */
export async function writeFileOf(exporter: Exporter, source: ExportSource, path: string): Promise<void> {
  if (exporter.shape !== 'stream') throw new Error('an exporter of many files');
  await mkdir(dirname(path), { recursive: true });
  await pipeline(exporter.write(source), createWriteStream(path));
}
