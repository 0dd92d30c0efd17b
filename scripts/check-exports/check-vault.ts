import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headlinesOfVault } from '../../tests/support/consumers/hostile-articles.ts';
import { pathFaults } from '../../tests/support/consumers/name-rules.ts';
import { fullArticle, versionOf } from '../../tests/support/full-articles.ts';
import type { Work } from './work.ts';
import { writeFolder } from './written.ts';

const files = 1_000;

/** A vault of a thousand Markdown files: names that every file system takes, no two of them one to any. */
export async function checkVault(work: Work): Promise<void> {
  const { report } = work;
  report.section('A vault of Markdown files');
  const articles = headlinesOfVault(files).map((headline, at) =>
    fullArticle([versionOf([`The text of article ${at}.`], { headline })], { id: at.toString(16).padStart(32, '0') }),
  );
  const folder = join(work.folder, 'vault');
  const paths = await writeFolder(await work.exporter('markdown'), work.source(articles), folder);
  const notes = paths.filter((path) => path.endsWith('.md'));
  report.check('files', notes.length, notes.length === files ? [] : [`not ${files}`]);
  report.check(
    'names legal and unique on NTFS, FAT, exFAT, APFS, HFS+, ext4 and Android',
    notes.length,
    pathFaults(paths),
  );
  const there = new Set((await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/')));
  report.check(
    'written here, and there under the name given',
    there.size,
    paths.filter((path) => !there.has(path)),
  );
  const lost: string[] = [];
  for (const [at, path] of notes.entries()) {
    if (!(await readFile(join(folder, path), 'utf8')).includes(`The text of article ${at}.`)) lost.push(path);
  }
  report.check('each with its own article in it', notes.length, lost);
}
