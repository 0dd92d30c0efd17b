import { describe, expect, it } from 'vitest';
import { importArchiveFile } from '../../../lib/archive/import-archive.ts';
import { archiveZip, exportedFiles, livingIds } from '../../support/archive-files.ts';
import { memoryArchive } from '../../support/archives.ts';
import { picker } from '../../support/filled-archive.ts';
import { fillGenerated } from '../../support/generated-archive.ts';
import { faultsOf } from '../../support/sound-archive.ts';

async function opened() {
  const { database } = memoryArchive();
  await database.open();
  return database;
}

async function imported(file: Blob): Promise<string> {
  const fresh = await opened();
  const said = await importArchiveFile(file, { database: fresh });
  expect(await faultsOf(fresh)).toEqual([]);
  if (!said.ok) expect(await fresh.articles.count()).toBe(0);
  fresh.close();
  return said.ok ? `${said.value.articles} in` : said.error;
}

describe('a file that was spoilt', () => {
  it('is brought in right or refused in a word, whatever bytes are others', async () => {
    const here = await opened();
    await fillGenerated(here, { articles: 4 });
    const zip = new Uint8Array(await (await archiveZip(here)).arrayBuffer());
    const documents = await exportedFiles(here, 'json', await livingIds(here));
    const json = new TextEncoder().encode(`[${documents.map(({ content }) => String(content)).join(',')}]`);
    const pick = picker(99);
    const outcomes = new Set<string>();
    for (let round = 0; round < 120; round += 1) {
      const bytes = (round % 2 === 0 ? zip : json).slice();
      for (let count = 1 + pick(4); count > 0; count -= 1) bytes[pick(bytes.length)] = pick(256);
      const end = pick(5) === 0 ? pick(bytes.length) : bytes.length;
      outcomes.add(await imported(new Blob([bytes.slice(0, end)])));
    }
    expect(outcomes).toContain('damaged');
  }, 60_000);

  it('has no list in list that is too deep, and no record under a borrowed name', async () => {
    const here = await opened();
    await fillGenerated(here, { articles: 4 });
    const [one, other] = (await exportedFiles(here, 'json', await livingIds(here))).map(({ content }) =>
      String(content),
    );
    if (one === undefined || other === undefined) throw new Error('no documents');
    const deep = one.replace('"extractor":1', `"deep":${'['.repeat(60_000)}${']'.repeat(60_000)},"extractor":1`);
    expect(await imported(new Blob([deep]))).toMatch(/in$|damaged|not-a-backup/);
    const borrowed = JSON.parse(one);
    borrowed.id = JSON.parse(other).id;
    expect(await imported(new Blob([JSON.stringify([borrowed, JSON.parse(other)])]))).toBe('1 in');
    const prototype = one.replace('"format"', '"__proto__":{"versions":[]},"constructor":1,"format"');
    expect(await imported(new Blob([prototype]))).toBe('1 in');
  });
});
