import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { importZips } from '../support/import-files.ts';
import { ImportPart } from '../support/import-part.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

/** More than twice what is written together. */
const few = 250;
/** More than are written before anybody can open another tab. */
const many = 2_500;
/** As the page writes numbers. */
const inWords = (number: number) => number.toLocaleString('en');

describe.each(browserKinds)('an import that meets trouble in %s', (kind) => {
  let browser: ReaderBrowser;
  let folder: string;
  let part: ImportPart;

  beforeAll(async () => {
    [browser, folder] = await Promise.all([
      startReaderBrowser(kind),
      mkdtemp(join(tmpdir(), 'dateline-import-trouble-')),
    ]);
    const links = (name: string, count: number) => {
      const urls = Array.from({ length: count }, (_, at) => `https://www.harbour-post.example/${name}/${at}`);
      return writeFile(join(folder, `${name}.txt`), urls.join('\n'));
    };
    await Promise.all([links('few', few), links('many', many), links('other', 1)]);
    const omnivore = importZips()['omnivore.zip'];
    if (omnivore === undefined) throw new Error('no ZIP of Omnivore');
    await writeFile(join(folder, 'omnivore.zip'), new Uint8Array(await omnivore.arrayBuffer()));
    part = new ImportPart(await browser.ownPage());
    await part.open();
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  const count = async (table: string) => (await browser.rawArchive())[table]?.length ?? 0;

  test('none: the ZIP that Omnivore sent by mail, with texts, labels and highlights', async () => {
    await part.give(join(folder, 'omnivore.zip'));
    await part.shows(
      'From Omnivore',
      'New here 2',
      'With their text 1',
      'As links alone 1',
      'Harbour opens after storm',
    );
    await part.unfold('What is not imported');
    await part.shows('The address is no web page’s', 'A newsletter');
    await part.press('Import');
    await part.shows('2 articles are new.', '1 article came as a link');
    const { highlights, articles, readerMarks, versions } = (await browser.archive()) as Record<string, Row[]>;
    const harbour = articles?.find(({ headline }) => headline === 'Harbour opens after storm');
    expect(harbour).toMatchObject({ authors: ['Ingrid Berg'], canonicalUrl: 'https://coast.example/2024/harbour' });
    expect(JSON.stringify(versions?.find(({ articleId }) => articleId === harbour?.id)?.blocks)).toContain(
      'The first ferry left at nine.',
    );
    expect(highlights?.map(({ exact, note }) => [exact, (note as { value: string }).value.trim()])).toEqual(
      expect.arrayContaining([
        ['The pier held.', '#proof #to read\n\nAsk who built it.'],
        ['Nobody was hurt.', ''],
      ]),
    );
    expect(readerMarks?.find(({ articleId }) => articleId === harbour?.id)).toMatchObject({
      savedAt: { value: Date.UTC(2024, 4, 1, 10) },
      tags: { value: ['coast', 'Ports'] },
      // A passage of several paragraphs that the text does not hold is quoted there, with the note to the whole page.
      note: { value: expect.stringMatching(/All of it\.[\s\S]*The first ferry left at nine\./) },
    });
    await part.press('Undo the import');
    await part.shows('2 articles are gone again.');
    expect(await count('articles')).toBe(0);
  });

  test('no room in the middle: what has come in stays, and the rest comes when there is room', async () => {
    await part.give(join(folder, 'few.txt'));
    await part.shows(`New here ${few}`);
    await part.page.evaluate((most) => {
      const { put, add } = IDBObjectStore.prototype;
      Object.assign(globalThis, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
      let articles = 0;
      const bounded = (write: typeof put) =>
        function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
          if (this.name === 'articles') articles += 1;
          if (articles > most) throw new DOMException('no room', 'QuotaExceededError');
          return write.apply(this, args);
        };
      Object.assign(IDBObjectStore.prototype, { put: bounded(put), add: bounded(add) });
    }, 150);
    await part.press('Import');
    await part.shows('The archive could take no more', 'There is no room left on the disk', 'Undo the import');
    const came = await count('articles');
    expect(came).toBeGreaterThan(0);
    expect(came).toBeLessThan(few);
    await part.shows(`${came} articles are new.`);
    for (const table of ['versions', 'readerMarks', 'importSteps'])
      expect([table, await count(table)]).toEqual([table, came]);
    await part.page.evaluate(() => {
      (globalThis as unknown as { makeRoom: () => void }).makeRoom();
    });
    await part.press('Import something else');
    await part.give(join(folder, 'few.txt'));
    await part.shows(`New here ${few - came}`);
    await part.press('Import');
    await part.shows('Imported', `${few - came} articles are new.`);
    expect(await count('articles')).toBe(few);
  });

  test('another tab: one of the two says that the other is at it', async () => {
    await part.open();
    await part.give(join(folder, 'many.txt'));
    await part.shows(`New here ${inWords(many)}`);
    const other = new ImportPart(await browser.ownPage());
    await other.open();
    await other.give(join(folder, 'few.txt'));
    await other.shows('New here 0', 'All of it is here already.');
    await other.press('Not now');
    await other.give(join(folder, 'other.txt'));
    await other.shows('New here 1');
    await part.page.bringToFront();
    await part.press('Import');
    await part.shows('Importing');
    await other.press('Import');
    await other.shows('An import is under way in another tab.');
    await other.page.close();
  });

  test('its tab closed in the middle: it is listed as broken off, and goes on when it is done again', async () => {
    await waitFor('some of it', async () => /\b[1-9][\d,]* of \d/.test(await part.text()));
    await part.page.close();
    part = new ImportPart(await browser.ownPage());
    await part.open();
    await part.shows('Imports', 'Broken off');
    const came = await count('articles');
    expect(came).toBeLessThan(few + many);
    await part.give(join(folder, 'many.txt'));
    await part.shows('What will happen', `New here ${inWords(few + many - came)}`);
    await part.press('Import');
    await waitFor('the end', async () => (await part.text()).includes('import something else'), 120_000);
    await part.shows('Imported', `${inWords(few + many - came)} articles are new.`);
    expect(await count('articles')).toBe(few + many);
    for (const table of ['versions', 'readerMarks']) expect([table, await count(table)]).toEqual([table, few + many]);
    expect(await browser.errors()).toEqual([]);
  }, 180_000);
});

type Row = Record<string, unknown>;
