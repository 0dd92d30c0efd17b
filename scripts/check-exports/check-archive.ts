import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { memoryScratches } from '../../lib/archive/export/memory-scratches.ts';
import { startExport } from '../../lib/archive/export/run-export.ts';
import schema from '../../lib/archive-format/article.schema.json' with { type: 'json' };
import type { ExportFormatId } from '../../lib/article/export-format.ts';
import { readZip } from '../../lib/zip/read-zip.ts';
import { begin } from '../../tests/support/consumers/folded.ts';
import { schemaFaults, validatorOf } from '../../tests/support/consumers/json-shapes.ts';
import { pathFaults } from '../../tests/support/consumers/name-rules.ts';
import { exportOptions } from '../../tests/support/full-articles.ts';
import { runProgram } from './run-program.ts';
import type { Work } from './work.ts';

/** The archive in its own format: a ZIP that another program unpacks, documents that its own schema passes, hashes that are true. */
export async function checkArchive(work: Work): Promise<void> {
  const { report, ids } = work;
  report.section('The archive in its own format');
  const folder = join(work.folder, 'archive');
  await mkdir(folder, { recursive: true });

  const path = join(folder, 'archive.zip');
  const archive = await filesOf(work, 'archive', path);
  const ran = await runProgram('python3', ['-m', 'zipfile', '-t', path]);
  report.check('another program unpacks it', archive.size, ran.code === 0 ? [] : [ran.errors]);
  const manifest = JSON.parse(archive.get('archive.json')?.toString('utf8') ?? '{}');
  const listed: { path: string; size: number; sha256: string }[] = manifest.files ?? [];
  report.check(
    'every file that it lists is there, with its hash',
    listed.length,
    listed
      .filter(({ path: file, size, sha256 }) => !isThat(archive.get(file), size, sha256))
      .map(({ path: file }) => file),
  );
  const shipped = JSON.parse(archive.get('article.schema.json')?.toString('utf8') ?? '{}');
  const documents = [...archive].filter(([file]) => file.startsWith('articles/'));
  report.check('the schema in it passes its documents', documents.length, documentFaults(documents, shipped));
  report.check('every paragraph of every version is in them', ...paragraphFaults(work, documents));
  report.check(
    'what is no document is JSON too',
    1,
    [...archive].filter(([file, text]) => file.endsWith('.json') && !isJson(text)).map(([file]) => file),
  );

  const articles = await filesOf(work, 'json', join(folder, 'documents.zip'));
  report.check(
    'a JSON document for each article, which the shipped schema passes',
    articles.size,
    articles.size === ids.length ? documentFaults([...articles], schema) : [`not ${ids.length}`],
  );
  report.check('names that every file system takes', articles.size, pathFaults([...articles.keys()]));
}

async function filesOf(
  { database, ids }: Work,
  format: ExportFormatId,
  path: string,
): Promise<Map<string, Buffer<ArrayBuffer>>> {
  const request = {
    id: crypto.randomUUID(),
    format,
    options: exportOptions(),
    ids: [...ids],
    name: 'Archive',
    begunAt: 1,
  };
  const made = await startExport(request, { scratches: memoryScratches(), database });
  if (!made.ok) throw new Error(made.error);
  await writeFile(path, new Uint8Array(await made.value.blob.arrayBuffer()));
  const files = new Map<string, Buffer<ArrayBuffer>>();
  for await (const entry of readZip(made.value.blob)) files.set(entry.path, Buffer.from(await entry.bytes()));
  return files;
}

function documentFaults(documents: readonly [string, Buffer][], against: object): string[] {
  const validate = validatorOf(against);
  return documents.flatMap(([path, text]) =>
    schemaFaults(validate, JSON.parse(text.toString('utf8'))).map((fault) => `${path}: ${fault}`),
  );
}

function paragraphFaults({ articles, ids }: Work, documents: readonly [string, Buffer][]): [number, string[]] {
  const texts = new Map(documents.map(([path, text]) => [path.replace(/^.*\/|\.json$/g, ''), text.toString('utf8')]));
  const all = articles
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ id, versions }) => versions.flatMap(({ blocks }) => blocks.map(({ text }) => ({ id, text }))));
  return [
    all.length,
    all
      .filter(({ id, text }) => !texts.get(id)?.includes(JSON.stringify(text).slice(1, -1)))
      .map(({ id, text }) => `${id}: no ${begin(text)}`),
  ];
}

function isThat(file: Buffer | undefined, size: number, sha256: string): boolean {
  return file?.length === size && createHash('sha256').update(file).digest('hex') === sha256;
}

function isJson(text: Buffer): boolean {
  try {
    JSON.parse(text.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}
