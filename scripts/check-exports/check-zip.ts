import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { memoryScratches } from '../../lib/archive/export/memory-scratches.ts';
import { startExport } from '../../lib/archive/export/run-export.ts';
import { exportOptions } from '../../tests/support/full-articles.ts';
import { type Ran, runProgram } from './run-program.ts';
import type { Work } from './work.ts';
import { writeFolder } from './written.ts';

/** Small, so that the ZIP is put together of many parts as a large export is. */
const limits = { bytes: 20_000, milliseconds: 60_000 };

/** The export of many articles as one ZIP, as the library's job makes it: another program unpacks it, and every file is the same. */
export async function checkZip(work: Work): Promise<void> {
  const { report, database, ids } = work;
  report.section('ZIP');
  const folder = join(work.folder, 'zip');
  await mkdir(folder, { recursive: true });
  const made = await startExport(
    {
      id: crypto.randomUUID(),
      format: 'markdown',
      options: exportOptions(),
      ids: [...ids],
      name: 'Articles',
      begunAt: 1,
    },
    { scratches: memoryScratches(), database, limits },
  );
  if (!made.ok) {
    report.check('an export of the archive', 1, [made.error]);
    return;
  }
  const path = join(folder, made.value.name);
  await writeFile(path, new Uint8Array(await made.value.blob.arrayBuffer()));
  report.check(
    'articles in the export',
    made.value.articles,
    made.value.articles === ids.length ? [] : ['not as many'],
  );

  const unpacked = join(folder, 'unpacked');
  for (const [name, ran] of await unpackers(path, unpacked)) {
    const said = `${ran.output}\n${ran.errors}`.trim();
    report.check(`${name} has nothing against it`, 1, ran.code === 0 && !/warning/i.test(said) ? [] : [said]);
  }
  const plain = join(folder, 'plain');
  const archived = work.articles.filter(({ id }) => ids.includes(id));
  const paths = await writeFolder(await work.exporter('markdown'), work.source(archived), plain);
  const there = await readdir(unpacked, { recursive: true, withFileTypes: true });
  const files = there.filter((entry) => entry.isFile());
  const faults = files.length === paths.length ? [] : [`${files.length} files of ${paths.length}`];
  for (const one of paths) {
    const [written, read] = await Promise.all([
      readFile(join(plain, one)),
      readFile(join(unpacked, one)).catch(() => null),
    ]);
    if (read === null || !written.equals(read))
      faults.push(`${one}: ${read === null ? 'is not there' : 'is not the same'}`);
  }
  report.check('every file unpacked, under its name, byte for byte', paths.length, faults);
}

/** Info-ZIP where it is; Python's reader, which checks more, where that is. At least one must be. */
async function unpackers(path: string, to: string): Promise<[string, Ran][]> {
  const all: [string, Ran][] = [];
  const isThere = async (command: string, parameter: string) => (await runProgram(command, [parameter])).code === 0;
  if (await isThere('unzip', '-v')) {
    all.push(['unzip -t', await runProgram('unzip', ['-tq', path])]);
    all.push(['unzip', await runProgram('unzip', ['-qo', path, '-d', to])]);
  }
  if (await isThere('python3', '--version')) {
    all.push(['Python', await runProgram('python3', ['-m', 'zipfile', '-t', path])]);
    if (all.length === 1) all.push(['Python', await runProgram('python3', ['-m', 'zipfile', '-e', path, to])]);
  }
  return all;
}
