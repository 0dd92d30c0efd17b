import { describe, expect, it } from 'vitest';
import { importArchiveFile, previewArchiveFile } from '../../../lib/archive/import-archive.ts';
import { setNote } from '../../../lib/archive/reader-marks.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { readZip } from '../../../lib/zip/read-zip.ts';
import { writeZip, type ZipFile } from '../../../lib/zip/write-zip.ts';
import { archiveZip, exportedFiles, livingIds, plainRecords } from '../../support/archive-files.ts';
import { memoryArchive } from '../../support/archives.ts';
import { fillGenerated } from '../../support/generated-archive.ts';
import { everything } from '../../support/kept-archive.ts';
import { faultsOf } from '../../support/sound-archive.ts';

async function opened(articles = 0): Promise<ArchiveDatabase> {
  const { database } = memoryArchive();
  await database.open();
  if (articles > 0) await fillGenerated(database, { articles });
  return database;
}

/** A ZIP with its files changed: null takes one away. */
async function changed(zip: Blob, change: (path: string, text: string) => string | null): Promise<Blob> {
  const files: ZipFile[] = [];
  for await (const entry of readZip(zip)) {
    const text = entry.path.startsWith('images/') ? null : await entry.text();
    const content = text === null ? await entry.bytes() : change(entry.path, text);
    if (content !== null) files.push({ path: entry.path, content, changedAt: 0 });
  }
  return new Response(writeZip(files)).blob();
}

const documents = async (database: ArchiveDatabase) =>
  (await exportedFiles(database, 'json', await livingIds(database))).map(({ content }) => String(content));

describe('a file in the open format', () => {
  it('brings in nothing twice, and what was changed later holds', async () => {
    const here = await opened(24);
    const zip = await archiveZip(here);
    const fresh = await opened();
    await importArchiveFile(zip, { database: fresh });
    const [id = ''] = await livingIds(fresh);
    await setNote(id, 'Written later.', { database: fresh, clock: () => 1_900_000_000_000 });
    const before = await everything(fresh);
    const again = await importArchiveFile(zip, { database: fresh });
    if (!again.ok) throw new Error(again.error);
    expect(again.value.standings).toMatchObject({ new: 0, same: 23, 'newer-here': 1 });
    expect(await everything(fresh)).toEqual(before);
  });

  it('is completed when it is done again after it was stopped, and leaves nothing half there', async () => {
    const here = await opened(60);
    const zip = await archiveZip(here);
    const fresh = await opened();
    const stop = new AbortController();
    const stopped = await importArchiveFile(zip, {
      database: fresh,
      signal: stop.signal,
      onProgress: ({ stage, done, total }) => {
        if (stage === 'merging' && done > total / 2) stop.abort();
      },
    });
    expect(stopped).toEqual({ ok: false, error: 'cancelled' });
    const half = await fresh.articles.count();
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(60);
    expect(await faultsOf(fresh)).toEqual([]);
    await importArchiveFile(zip, { database: fresh });
    expect(await plainRecords(fresh)).toEqual(await plainRecords(here));
  });

  it('of some articles has the collections that they are in, and nothing else', async () => {
    const here = await opened(12);
    const [, , , , ...others] = await livingIds(here);
    const fresh = await opened();
    const imported = await importArchiveFile(await archiveZip(here, others), { database: fresh });
    if (!imported.ok) throw new Error(imported.error);
    expect(imported.value).toMatchObject({ isWhole: false, articles: others.length });
    expect(await fresh.savedReading.count()).toBe(0);
    const named = (await fresh.readerMarks.toArray()).flatMap(({ collections }) => collections?.value ?? []);
    const there = await fresh.collections.toCollection().primaryKeys();
    expect(named.filter((one) => !there.includes(one))).toEqual([]);
  });

  it('may be one document, an array of them, one a line, or a ZIP of them', async () => {
    const here = await opened(10);
    const texts = await documents(here);
    const [one = ''] = texts;
    const values = texts.map((text) => JSON.parse(text));
    const zip = writeZip(texts.map((content, at) => ({ path: `${at}.json`, content, changedAt: 0 })));
    const files: [Blob, number][] = [
      [new Blob([one]), 1],
      [new Blob([JSON.stringify(values)]), texts.length],
      [new Blob([values.map((value) => JSON.stringify(value)).join('\n')]), texts.length],
      [await new Response(zip).blob(), texts.length],
    ];
    for (const [file, articles] of files) {
      const fresh = await opened();
      const imported = await importArchiveFile(file, { database: fresh });
      if (!imported.ok) throw new Error(imported.error);
      expect(imported.value).toMatchObject({ articles, unfit: 0, writtenAt: null });
      expect(await fresh.articles.count()).toBe(articles);
      expect(await faultsOf(fresh)).toEqual([]);
    }
  });

  it('without a list of its files leaves out what is no document, and says which', async () => {
    const here = await opened(6);
    const values = (await documents(here)).map((text) => JSON.parse(text));
    values[1].article.canonicalUrl = 'javascript:alert(1)';
    values[2].versions[0].blocks[0].text += ' Put in by hand.';
    const file = new Blob([JSON.stringify([...values, values[0], 'nonsense'])]);
    const fresh = await opened();
    const imported = await importArchiveFile(file, { database: fresh });
    if (!imported.ok) throw new Error(imported.error);
    expect(imported.value.faults.map(({ at, reason }) => [at, reason])).toEqual([
      [2, 'unreadable'],
      [3, 'altered-text'],
      [values.length + 1, 'twice'],
      [values.length + 2, 'unreadable'],
    ]);
    expect(await faultsOf(fresh)).toEqual([]);
  });

  it('of an archive that had a bad record brings in all others', async () => {
    const here = await opened(6);
    const [bad = ''] = await livingIds(here);
    await here.articles.update(bad, { canonicalUrl: 'https://elsewhere.example/' });
    const fresh = await opened();
    const imported = await importArchiveFile(await archiveZip(here), { database: fresh });
    expect(imported).toMatchObject({ ok: true, value: { articles: 5, faultCount: 1 } });
    expect(await fresh.articles.get(bad)).toBeUndefined();
    expect(await faultsOf(fresh)).toEqual([]);
  });

  it('leaves out fields that it does not know', async () => {
    const here = await opened(2);
    const [text = ''] = await documents(here);
    const value = JSON.parse(text);
    value.mood = 'later';
    value.article.mood = 'later';
    const fresh = await opened();
    const imported = await importArchiveFile(new Blob([JSON.stringify(value)]), { database: fresh });
    expect(imported).toMatchObject({ ok: true, value: { articles: 1, unfit: 0 } });
    expect(await fresh.articles.toArray()).toEqual(await here.articles.bulkGet([value.id]));
  });
});

describe('a ZIP in which something was damaged', () => {
  const broughtIn = async (zip: Blob) => {
    const fresh = await opened();
    const imported = await importArchiveFile(zip, { database: fresh });
    if (!imported.ok) throw new Error(imported.error);
    return { fresh, ...imported.value };
  };

  it('comes without the documents that are missing or changed, each by its name', async () => {
    const here = await opened(12);
    const zip = await archiveZip(here);
    const [missing = '', edited = ''] = await livingIds(here);
    const spoilt = await changed(zip, (path, text) => {
      if (path === `articles/${missing}.json`) return null;
      return path === `articles/${edited}.json` ? text.replace('{', '{ ') : text;
    });
    const { fresh, faults, articles } = await broughtIn(spoilt);
    expect(faults.map(({ file, reason }) => [file, reason]).sort()).toEqual(
      [missing, edited].map((id) => [`articles/${id}.json`, 'damaged']).sort(),
    );
    expect(articles).toBe((await here.articles.count()) - 2);
    expect(await fresh.articles.bulkGet([missing, edited])).toEqual([undefined, undefined]);
    expect(await faultsOf(fresh)).toEqual([]);
    // The whole file brings the rest.
    await importArchiveFile(zip, { database: fresh });
    expect(await plainRecords(fresh)).toEqual(await plainRecords(here));
  });

  it('comes without a picture, a page or a table that is missing or changed', async () => {
    const here = await opened(40);
    const zip = await archiveZip(here);
    const paths: string[] = [];
    for await (const { path } of readZip(zip)) paths.push(path);
    const page = paths.find((path) => path.startsWith('pages/'));
    const spoilt = await changed(zip, (path, text) => {
      if (path === page) return null;
      return path === 'collections.json' ? text.slice(1) : text;
    });
    const { fresh, faults } = await broughtIn(spoilt);
    expect(faults.map(({ file }) => file).sort()).toEqual(['collections.json', page].sort());
    expect(await fresh.collections.count()).toBe(0);
    expect(await fresh.pagesAsSeen.count()).toBe((await here.pagesAsSeen.count()) - 1);
    expect(await fresh.articles.count()).toBe(await here.articles.count());
  });

  it('comes without whatever one flipped byte has spoilt', async () => {
    const here = await opened(9);
    const bytes = new Uint8Array(await (await archiveZip(here)).arrayBuffer());
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    const { fresh, faultCount } = await broughtIn(new Blob([bytes]));
    expect(faultCount).toBe(1);
    expect(await fresh.articles.count()).toBeGreaterThan(0);
  });
});

describe('a file that is refused', () => {
  const refused = async (file: Blob) => {
    const fresh = await opened();
    const before = await everything(fresh);
    const [preview, imported] = [
      await previewArchiveFile(file, { database: fresh }),
      await importArchiveFile(file, { database: fresh }),
    ];
    expect(imported).toEqual(preview);
    expect(await everything(fresh)).toEqual(before);
    return preview.ok ? null : preview.error;
  };

  it('says why, and nothing of it is written', async () => {
    const zip = await archiveZip(await opened(9));
    const isArticle = (path: string) => path.startsWith('articles/');
    const edited = changed(zip, (path, text) => (isArticle(path) ? text.replace('{', '[') : text));
    expect(await refused(await edited)).toBe('damaged');
    expect(await refused(await changed(zip, (path, text) => (isArticle(path) ? null : text)))).toBe('cut-short');
    expect(await refused(zip.slice(0, zip.size - 400))).toBe('damaged');
    const newer = changed(zip, (path, text) =>
      path === 'archive.json' ? text.replace('"version":1', '"version":2') : text,
    );
    expect(await refused(await newer)).toBe('newer-format');
    const list = changed(zip, (path, text) => (path === 'archive.json' ? text.replace('"files"', '"flies"') : text));
    expect(await refused(await list)).toBe('damaged');
    expect(await refused(new Blob(['{"format":"dateline-article","version":2}']))).toBe('newer-format');
    expect(await refused(new Blob(['Nothing at all.']))).toBe('not-a-backup');
    expect(await refused(new Blob(['[1,2,3]']))).toBe('not-a-backup');
    expect(await refused(new Blob([]))).toBe('not-a-backup');
  });
});
