import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostBudget } from '../../../lib/archive/host-budget.ts';
import { undoImport } from '../../../lib/archive/import/undo-import.ts';
import {
  dropPagesToRead,
  pausePagesToRead,
  readAgain,
  readDuePages,
  readImportLater,
  readPagesLater,
} from '../../../lib/archive/read-pages.ts';
import { trashArticles } from '../../../lib/archive/trash.ts';
import type { ImportOutcome } from '../../../lib/article/import-run.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { firstPageDueAt, pagesToRead } from '../../../lib/storage/pages-to-read.ts';
import { versionStates } from '../../../lib/storage/version-states.ts';
import { memoryArchive } from '../../support/archives.ts';
import { imported, importItem, importSource, itemReader } from '../../support/imports.ts';
import { succeeded } from '../../support/kept-stories.ts';
import { plainInterpreter, WatchedSites } from '../../support/watched-site.ts';

const ferry = 'https://www.harbour-post.example/2026/11/26/ferry';
const pier = 'https://www.harbour-post.example/2026/11/26/pier';
const text = ['The ferry came back on Sunday after eleven weeks in dock.', 'Passengers waited on the quay with flags.'];

let database: ArchiveDatabase;
let sites: WatchedSites;

beforeEach(() => {
  ({ database } = memoryArchive());
  sites = new WatchedSites(database);
});
afterEach(() => database.close());

const deps = () => ({ database, clock: () => sites.now });
const links = (...urls: string[]): Promise<ImportOutcome> =>
  imported(database, importSource(...urls.map((url) => importItem({ url, headline: 'The ferry of the day' }))), deps());
const queue = async (ids: readonly string[]) => succeeded(await readPagesLater(ids, deps()));
/** The same interpreter as the import's: what it says of a file's word is not asked here. */
const interpreter = { ...plainInterpreter, version: itemReader.interpreter.version };
const read = async () => succeeded(await readDuePages({ ...sites.deps(), interpreter })).pages;
const state = () => pagesToRead(database);

describe('pages of links', () => {
  it('are asked for by nobody until the reader wants them read', async () => {
    const { unread } = await links(ferry);
    expect(unread).toHaveLength(1);
    expect(await read()).toBe(0);
    expect(sites.asked).toEqual([]);
  });

  it('are read as taken in the background, and what stands there is no change of the publisher’s', async () => {
    sites.put(ferry, { text });
    const { unread } = await links(ferry);
    sites.now += 1_000;
    expect(await queue(unread)).toBe(1);
    expect(await read()).toBe(1);
    expect(sites.asked).toEqual([{ url: ferry, purpose: 'read-later', articleId: unread[0] }]);
    expect(await state()).toEqual({ waiting: 0, nextAt: null, lastAt: null, isHeld: false, read: 1, failed: [] });
    // Nobody changed anything: the file's word has made way for the page.
    const [version, ...others] = await versionStates(unread[0] ?? '', database);
    expect(others).toEqual([]);
    expect(version?.takenBy).toBe('background');
    expect((await database.articles.toArray())[0]).toMatchObject({ newestVersionId: version?.id, versionCount: 1 });
    expect(await queue(unread)).toBe(0);
  });

  it('of one site come one after another, as a reader would open them', async () => {
    const urls = Array.from({ length: hostBudget.perHour + 2 }, (_, at) => `${ferry}/${at}`);
    for (const url of urls) sites.put(url, { text });
    const { unread } = await links(...urls);
    await queue(unread);
    expect(await read()).toBe(1);
    sites.now += hostBudget.gap;
    expect(await read()).toBe(1);
    for (let step = 0; step < 100; step += 1) {
      sites.now += hostBudget.gap;
      await read();
    }
    expect(sites.asked.length).toBe(hostBudget.perHour);
    sites.now += hostBudget.hour;
    await read();
    sites.now += hostBudget.gap;
    await read();
    expect(await state()).toMatchObject({ waiting: 0, read: urls.length });
  });

  it('stop at walls and say why, and are left as they are', async () => {
    sites.put(ferry, { text: null, asksPassword: true });
    sites.put(pier, { got: 'status', status: 404, retryAfter: null });
    const { unread } = await links(ferry, pier);
    await queue(unread);
    await read();
    sites.now += hostBudget.gap;
    await read();
    expect((await state()).failed.toSorted((a, b) => (a.why < b.why ? -1 : 1))).toEqual([
      { why: 'gone', count: 1 },
      { why: 'login', count: 1 },
    ]);
    expect(await database.versions.count()).toBe(2);
    // Tried again only when the reader asks again.
    sites.now += hostBudget.hour;
    expect(await read()).toBe(0);
    expect(await queue(unread)).toBe(2);
  });

  it('are tried again later where a server stumbles, and given up in the end', async () => {
    sites.put(ferry, { got: 'status', status: 503, retryAfter: null });
    await queue((await links(ferry)).unread);
    await read();
    const { nextAt } = await state();
    expect(nextAt).toBeGreaterThan(sites.now + 10 * 60_000);
    for (let step = 0; step < 10; step += 1) {
      sites.now = (await state()).nextAt ?? sites.now;
      await read();
    }
    expect(await state()).toMatchObject({ waiting: 0, failed: [{ why: 'too-many-failures', count: 1 }] });
    expect(sites.asked).toHaveLength(5);
  });

  it('wait while the reader saves data, and need leave to be read', async () => {
    sites.put(ferry, { text });
    await queue((await links(ferry)).unread);
    sites.paused = true;
    expect(await read()).toBe(0);
    expect(await state()).toMatchObject({ waiting: 1 });
    sites.paused = false;
    sites.forbidden.add('www.harbour-post.example');
    await read();
    expect(await state()).toMatchObject({ failed: [{ why: 'no-permission', count: 1 }] });
    expect(sites.asked).toEqual([]);
  });

  it('that lead to another story are not taken for it', async () => {
    sites.put(ferry, { movedTo: 'https://other.example/x', page: { text, canonicalUrl: 'https://other.example/x' } });
    const outcome = await imported(
      database,
      importSource(importItem({ url: ferry, headline: 'Nothing of the kind at all' })),
      deps(),
    );
    await queue(outcome.unread);
    await read();
    expect(await state()).toMatchObject({ failed: [{ why: 'moved', count: 1 }] });
  });

  it('can be paused, and gone on with where it was', async () => {
    for (const url of [ferry, pier]) sites.put(url, { text });
    const { unread } = await links(ferry, pier);
    await queue(unread);
    expect(await read()).toBe(1);
    sites.now += hostBudget.gap;
    succeeded(await pausePagesToRead(true, deps()));
    expect(await read()).toBe(0);
    expect(await state()).toMatchObject({ waiting: 1, read: 1, isHeld: true });
    // Nothing wakes the background for what is paused.
    expect(await firstPageDueAt(database)).toBeNull();
    succeeded(await pausePagesToRead(false, deps()));
    expect(await firstPageDueAt(database)).not.toBeNull();
    expect(await read()).toBe(1);
    expect(sites.asked).toHaveLength(2);
  });

  it('go on when more of them are asked for', async () => {
    sites.put(ferry, { text });
    succeeded(await pausePagesToRead(true, deps()));
    await queue((await links(ferry)).unread);
    expect(await read()).toBe(1);
  });

  it('can be asked for long after their import, as far as they are links still', async () => {
    for (const url of [ferry, pier]) sites.put(url, { text });
    const { importId, unread } = await links(ferry, pier);
    await queue(unread.slice(0, 1));
    await read();
    expect(succeeded(await readImportLater(importId, deps()))).toBe(1);
    expect(await state()).toMatchObject({ waiting: 1, read: 1 });
    sites.now += hostBudget.gap;
    await read();
    expect(succeeded(await readImportLater(importId, deps()))).toBe(0);
  });

  it('can be taken back, and the taking back too', async () => {
    sites.put(ferry, { text });
    await queue((await links(ferry)).unread);
    const dropped = succeeded(await dropPagesToRead(false, deps()));
    expect(await state()).toMatchObject({ waiting: 0 });
    expect(await read()).toBe(0);
    await readAgain(dropped, deps());
    expect(await read()).toBe(1);
  });

  it('go with their import, read or not, and stay unread in the trash', async () => {
    sites.put(ferry, { text });
    sites.put(pier, { text });
    const { unread, importId } = await links(ferry, pier);
    await queue(unread);
    await trashArticles(unread.slice(1), { ...deps(), pause: async () => {} });
    await read();
    sites.now += hostBudget.gap;
    await read();
    expect(await state()).toMatchObject({ read: 1, failed: [{ why: 'in-trash', count: 1 }] });
    expect(succeeded(await undoImport(importId, { database }))).toMatchObject({ deleted: 1 });
  });
});
