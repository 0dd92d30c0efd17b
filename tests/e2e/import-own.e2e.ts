import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readZip } from '../../lib/zip/read-zip.ts';
import { writeZip, type ZipFile } from '../../lib/zip/write-zip.ts';
import { bundle } from '../../scripts/browsers/bundled-page.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { ImportPart } from '../support/import-part.ts';
import type { ArchiveTables } from '../support/kept-tables.ts';
import { goTo } from '../support/load-anew.ts';
import { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';
import type { RoundTripScope } from '../support/round-trip.page.ts';

const generated = 24;

type Row = Record<string, unknown>;

/**
 * What of an archive must come through: of versions what is sealed, since the background may understand them anew meanwhile, of
 * pages all but how their bytes are packed. All in one order.
 */
function kept(tables: ArchiveTables) {
  const rows = (table: string, fields: readonly string[] | null, but: readonly string[] = []) =>
    ((tables[table] ?? []) as Row[])
      .map((row) => Object.entries(row).filter(([key]) => fields?.includes(key) ?? !but.includes(key)))
      .map((entries) => JSON.stringify(inOrder(Object.fromEntries(entries))))
      .sort();
  return {
    articles: rows('articles', ['id', 'canonicalUrl', 'firstSeenAt', 'lastSeenAt', 'versionCount', 'chain']),
    versions: rows('versions', [
      'id',
      'articleId',
      'takenAt',
      'takenBy',
      'keptAt',
      'contentHash',
      'blocks',
      'seal',
      'seenAs',
    ]),
    highlights: rows('highlights', null),
    marks: rows('readerMarks', null, ['ownNotesRead']),
    collections: rows('collections', null),
    savedReading: rows('savedReading', null),
    pictures: rows('articleImages', null),
    images: rows('images', null),
    pages: rows('pagesAsSeen', null, ['bytes']),
    captures: rows('captures', ['id', 'articleId']),
    watches: rows('watches', ['articleId']),
  };
}

/** With the fields of each record in the order of their names. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, field]) => [key, inOrder(field)]));
}

const nothing = kept({});

describe.each(browserKinds)('an archive that moves to another profile in %s', (kind) => {
  let paper: Newspaper;
  let folder: string;
  let browser: ReaderBrowser;
  let part: ImportPart;
  let zip: string;
  let before: ArchiveTables;
  let articles: number;

  beforeAll(async () => {
    [paper, folder] = await Promise.all([startNewspaper(), mkdtemp(join(tmpdir(), 'dateline-moving-'))]);
    const source = await startReaderBrowser(kind, { downloads: folder });
    try {
      await source.open(`${paper.url}/council/cistern`);
      const panel = await source.panel();
      await panel.shows('Old cistern found', '1 version kept');
      await panel.press('Save');
      const page = await source.ownPage();
      await page.evaluate(await bundle('tests/support/round-trip.page.ts'));
      await page.evaluate((count) => (globalThis as unknown as RoundTripScope).roundTrip.fill(count), generated);
      await goTo(page, '/library.html');
      const library = new Panel(async (expression) => String(await page.evaluate(expression)));
      await library.press('Export all');
      await waitFor('the format', async () => {
        const chosen = await library.run(`(() => {
          const label = [...document.querySelectorAll('dialog label')].find((one) => one.textContent.startsWith('Archive'));
          label?.click();
          return label ? 'done' : '';
        })()`);
        return chosen === 'done';
      });
      await library.press('Export');
      await library.shows('articles exported: dateline-');
      zip = await waitFor('the file', async () => {
        const names = await readdir(folder);
        const name = names.find((one) => one.endsWith('.zip'));
        return name !== undefined && !names.some((one) => /\.(?:crdownload|part)$/.test(one)) && join(folder, name);
      });
      before = await source.archive();
      expect(await source.errors()).toEqual([]);
    } finally {
      await source.close();
    }
    articles = before.articles?.length ?? 0;
    browser = await startReaderBrowser(kind);
    part = new ImportPart(await browser.ownPage());
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await paper.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  /** The ZIP with its files changed: null takes one away. */
  const changed = async (
    name: string,
    change: (path: string, bytes: Uint8Array<ArrayBuffer>) => typeof bytes | null,
  ) => {
    const files: ZipFile[] = [];
    for await (const entry of readZip(new Blob([await readFile(zip)]))) {
      const content = change(entry.path, await entry.bytes());
      if (content !== null) files.push({ path: entry.path, content, changedAt: 0 });
    }
    const path = join(folder, name);
    await writeFile(path, new Uint8Array(await new Response(writeZip(files)).arrayBuffer()));
    return path;
  };

  test('says what is in it, and that all of it is new', async () => {
    expect(articles).toBeGreaterThan(generated / 2);
    await part.open();
    await part.give(zip);
    await part.shows('Dateline’s own export', `Articles in it ${articles}`, `New here ${articles}`);
    await part.shows(`Versions in it ${before.versions?.length}`, 'It is a whole archive.');
    expect(kept(await browser.archive())).toEqual(nothing);
  });

  test('arrives whole: versions with their seals, highlights, notes, collections, tags, pictures', async () => {
    await part.press('Merge it into this archive');
    await part.shows('Imported', `${articles} articles are new.`, 'Undo the import');
    const there = kept(before);
    for (const rows of [there.highlights, there.collections, there.images, there.pages, there.savedReading]) {
      expect(rows).not.toEqual([]);
    }
    expect(kept(await browser.archive())).toEqual(there);
  });

  test('arrives no second time', async () => {
    await part.open();
    await part.give(zip);
    await part.shows('New here 0', `Here already, with all of it ${articles}`, 'All of it is here already.');
    await part.press('Merge it into this archive');
    await part.shows('No article is new.', `${articles} were here with all of it.`);
    expect(kept(await browser.archive())).toEqual(kept(before));
  });

  test('is taken back to the last record', async () => {
    await part.open();
    await part.shows('Imports', `${articles} new`);
    await part.undoLast();
    await part.shows(`${articles} articles are gone again.`);
    expect(kept(await browser.archive())).toEqual(nothing);
    const { imports, importSteps } = await browser.rawArchive();
    expect({ imports, importSteps }).toEqual({ imports: [], importSteps: [] });
  });

  test('meets another version of the same article: both stay, and going back leaves the one that was here', async () => {
    paper.newsroom.edit('cistern');
    await browser.open(`${paper.url}/council/cistern`);
    const panel = await browser.panel();
    await panel.shows('Old cistern found', '1 version kept');
    const own = kept(await browser.archive());
    const page = await browser.ownPage();
    part = new ImportPart(page);
    await part.open();
    await part.give(zip);
    await part.shows(`New here ${articles - 1}`, 'Here already, and will be added to 1');
    await part.shows('Versions are added, none is replaced.');
    await part.press('Merge it into this archive');
    await part.shows(`${articles - 1} articles are new.`, '1 that was here was added to.');
    const tables = await browser.archive();
    const cistern = ((tables.articles ?? []) as Row[]).find(({ url }) => String(url).endsWith('/council/cistern'));
    expect(cistern?.versionCount).toBe(2);
    const ids = (of: ArchiveTables) => ((of.versions ?? []) as Row[]).map(({ id }) => id);
    expect(ids(tables)).toEqual(expect.arrayContaining(ids(before)));
    const saved = ((tables.readerMarks ?? []) as Row[]).find(({ articleId }) => articleId === cistern?.id);
    expect(saved?.savedAt).toMatchObject({ value: expect.any(Number) });
    await part.press('Undo the import');
    await part.shows(`${articles - 1} articles are gone again.`, '1 is as it was before.');
    expect(kept(await browser.archive())).toEqual(own);
  });

  test('that was cut, or whose list was changed, is refused in a sentence and writes nothing', async () => {
    const own = kept(await browser.archive());
    const bytes = await readFile(zip);
    const cut = join(folder, 'cut.zip');
    await writeFile(cut, bytes.subarray(0, bytes.length - 2_000));
    await part.open();
    await part.give(cut);
    await part.shows('cut.zip', 'begins like one of the formats and does not hold together. It may have been cut.');
    const listless = await changed('list.zip', (path, content) =>
      path === 'archive.json' ? content.map((byte, at) => (at === content.length - 2 ? 0x5d : byte)) : content,
    );
    await part.give(listless);
    await part.shows('list.zip', 'is damaged', 'Nothing of it was imported.');
    expect(kept(await browser.archive())).toEqual(own);
  });

  test('of which one article was changed says so line by line, and brings the others', async () => {
    const spoilt = ((before.articles ?? []) as Row[]).find(({ url }) => String(url).endsWith('/council/cistern'));
    const path = `articles/${spoilt?.id}.json`;
    const file = await changed('changed.zip', (one, content) =>
      one === path ? content.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) : content,
    );
    await part.open();
    await part.give(file);
    await part.shows(`Articles in it ${articles - 1}`, `New here ${articles - 1}`);
    await part.unfold('What does not come in as it stands');
    await part.shows('Missing in the archive, or not as it was written: left out', path, 'Whole file');
    await part.press('Merge it into this archive');
    await part.shows(`${articles - 1} articles are new.`);
    await part.press('Undo the import');
    await part.shows(`${articles - 1} articles are gone again.`);
  });

  test('as documents of which one was changed by hand has no seals there, and says which', async () => {
    const own = ((before.articles ?? []) as Row[]).find(({ url }) => String(url).endsWith('/council/cistern'));
    const documents: Row[] = [];
    for await (const entry of readZip(new Blob([await readFile(zip)]))) {
      if (entry.path.startsWith('articles/')) documents.push(JSON.parse(await entry.text()));
    }
    const edited = documents.find(({ id }) => id === own?.id);
    const [version] = (edited?.versions ?? []) as Row[];
    if (edited === undefined || version === undefined) throw new Error('no document of the article');
    version.keptAt = Number(version.keptAt) - 86_400_000;
    const file = join(folder, 'documents.json');
    await writeFile(file, JSON.stringify(documents));
    await part.open();
    await part.give(file);
    await part.unfold('What does not come in as it stands');
    await part.shows('it does not fit its seals. It comes without them', `Line ${documents.indexOf(edited) + 1}`);
    await part.press('Not now');
    expect(await browser.errors()).toEqual([]);
  });
});
