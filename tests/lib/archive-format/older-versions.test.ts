import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importArchiveFile } from '../../../lib/archive/import-archive.ts';
import { readZip } from '../../../lib/zip/read-zip.ts';
import { archiveZip } from '../../support/archive-files.ts';
import { memoryArchive } from '../../support/archives.ts';

async function jsonFiles(zip: Blob): Promise<Record<string, unknown>> {
  const files: Record<string, unknown> = {};
  for await (const entry of readZip(zip)) {
    if (/^(?:articles\/|collections|saved-reading|settings|requests)/.test(entry.path)) {
      files[entry.path] = JSON.parse(await entry.text());
    }
  }
  return files;
}

describe('a file of version 1', () => {
  // Written once, and never again: what it says must be understood for ever.
  const file = new Blob([readFileSync('tests/fixtures/archive-format/version-1.zip')]);

  it('is read whole, and goes out as it came in', async () => {
    const { database } = memoryArchive();
    await database.open();
    const imported = await importArchiveFile(file, { database, clock: () => 1 });
    if (!imported.ok) throw new Error(imported.error);
    expect(imported.value).toMatchObject({ articles: 12, isWhole: true, unfit: 0, faultCount: 0 });
    expect(await database.pagesAsSeen.count()).toBe(2);
    expect(await database.images.count()).toBe(1);
    const [before, after] = [await jsonFiles(file), await jsonFiles(await archiveZip(database))];
    expect(Object.keys(before)).toHaveLength(28);
    expect(after).toEqual(before);
  });
});
