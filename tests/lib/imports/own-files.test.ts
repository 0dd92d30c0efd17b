import { describe, expect, it } from 'vitest';
import { readImport } from '../../../lib/imports/read-import.ts';
import { writeZip } from '../../../lib/zip/write-zip.ts';
import { archiveZip, exportedFiles, livingIds } from '../../support/archive-files.ts';
import { memoryArchive } from '../../support/archives.ts';
import { fillGenerated } from '../../support/generated-archive.ts';
import { importZip } from '../../support/import-files.ts';

async function formatOf(name: string, blob: Blob): Promise<string> {
  const found = await readImport({ name, blob });
  return found.ok ? found.value.format : found.error;
}

describe('Dateline’s own files', () => {
  it('are known as what they are, in every shape that they are exported and documented in', async () => {
    const { database } = memoryArchive();
    await database.open();
    await fillGenerated(database, { articles: 6 });
    const files = await exportedFiles(database, 'json', await livingIds(database));
    const texts = files.map(({ content }) => String(content));
    const values = texts.map((text) => JSON.parse(text));
    const zip = writeZip(texts.map((content, at) => ({ path: `${at}.json`, content, changedAt: 0 })));
    const own: [name: string, file: Blob][] = [
      ['dateline.zip', await archiveZip(database)],
      ['documents.zip', await new Response(zip).blob()],
      ['one.json', new Blob([texts[0] ?? ''])],
      ['array.json', new Blob([JSON.stringify(values)])],
      ['lines.jsonl', new Blob([values.map((value) => JSON.stringify(value)).join('\n')])],
    ];
    for (const [name, file] of own) expect(await formatOf(name, file), name).toBe('dateline');
  });

  it('are known by a list of files of any length', async () => {
    const file = `{"path":"images/${'0'.repeat(64)}.webp","size":1,"sha256":"${'0'.repeat(64)}"}`;
    const list = `{"format":"dateline-archive","version":1,"files":[${Array.from({ length: 50_000 }, () => file).join()}]}`;
    expect(list.length).toBeGreaterThan(5_000_000);
    expect(await formatOf('dateline.zip', importZip({ 'archive.json': list }))).toBe('dateline');
  });

  it('are not seen where another program calls a file by the same name', async () => {
    const links = '[{"url":"https://coast.example/1","title":"Harbour opens"}]';
    expect(await formatOf('other.zip', importZip({ 'archive.json': '{"version":1}', 'links.json': links }))).not.toBe(
      'dateline',
    );
  });
});
