import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { followPassage } from '../../../lib/archive/follow-passage.ts';
import { setNote, setTags } from '../../../lib/archive/reader-marks.ts';
import { sendToZotero, type ZoteroDeps } from '../../../lib/archive/send-to-zotero.ts';
import type { RequestEntry } from '../../../lib/article/page-request.ts';
import { postLocally } from '../../../lib/platform/fetch-page.ts';
import { articlesInFull } from '../../../lib/storage/articles-in-full.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { memoryArchive } from '../../support/archives.ts';
import { keepStories } from '../../support/kept-archive.ts';
import { facts, reading } from '../../support/readings.ts';
import { ZoteroServer } from '../../support/zotero-server.ts';

const words = { capture: 'Capture', passages: 'Passages', corrections: 'Corrections' };

describe('articles handed to Zotero', () => {
  let database: ArchiveDatabase;
  let zotero: ZoteroServer;
  let port = 0;
  let written: RequestEntry[];
  let ids: string[];
  let isThere = true;

  beforeEach(async () => {
    ({ database } = memoryArchive());
    await database.open();
    ids = await keepStories(database, 3);
    await keepStories(database, 3, 2);
    zotero = new ZoteroServer();
    port = await zotero.start(0);
    written = [];
    isThere = true;
  });
  afterEach(() => zotero.stop());

  const deps = (over: Partial<ZoteroDeps> = {}): ZoteroDeps => ({
    database,
    words,
    post: (post) => {
      // The server under test stands at another port than Zotero’s own.
      const url = post.url.replace(':23119/', isThere ? `:${port}/` : ':1/');
      const ledger = { write: async (entry: RequestEntry) => written.push({ ...entry }) > 0 };
      return postLocally({ ...post, url }, ledger);
    },
    ...over,
  });
  const send = (versionId: string | null = null) => sendToZotero(ids, versionId, deps());

  it('are saved there, and each request is in the ledger', async () => {
    await setTags(ids[0] ?? '', ['ferry'], { database });
    await setNote(ids[0] ?? '', 'Ask <b>them</b>.', { database });
    await followPassage(ids[0] ?? '', { text: 'edition 2', before: '', after: '' }, { database });
    expect(await send()).toEqual({ ok: true, value: { sent: 3, why: null } });
    const [save] = zotero.saved;
    expect(save?.items).toHaveLength(3);
    expect(save?.items[0]).toMatchObject({
      itemType: 'newspaperArticle',
      tags: [{ tag: 'ferry' }],
      notes: [
        { note: '<p>Ask &lt;b&gt;them&lt;/b&gt;.</p>' },
        { note: '<h1>Passages</h1><blockquote><p>edition 2</p></blockquote>' },
      ],
      attachments: [],
    });
    expect(String(save?.items[0]?.extra)).toMatch(
      /^Version: 2\nCited version: 2 of 2, seal SHA-256 [0-9a-f]{16}\n(?:.+\n)*SHA-256: [0-9a-f]{64}$/,
    );
    expect(zotero.dropped).toEqual([]);
    const done = written.filter(({ failure }) => failure === null);
    expect(done.map(({ method, purpose, status }) => [method, purpose, status])).toEqual([
      ['POST', 'zotero', 200],
      ['POST', 'zotero', 201],
    ]);
  });

  it('are handed over in requests that are not too large', async () => {
    ids = await keepStories(database, 120);
    expect(await send()).toEqual({ ok: true, value: { sent: 120, why: null } });
    expect(zotero.saved.map(({ items }) => items.length)).toEqual([50, 50, 20]);
    expect(new Set(zotero.saved.map(({ sessionID }) => sessionID)).size).toBe(3);
  });

  it('go as the version that is asked for', async () => {
    ids = ids.slice(0, 1);
    const versions = await articlesInFull(ids, database);
    await send(versions[0]?.versions[0]?.id ?? null);
    expect(zotero.saved[0]?.items[0]).toMatchObject({
      extra: expect.stringMatching(/^Version: 1\nCited version: 1 of 2/),
    });
  });

  it('say nothing of a version that styles would print where there is only one, and have a title whatever the page has', async () => {
    const nameless = { version: '1', interpret: () => facts({ headline: '' }) };
    const kept = await captureArticle(reading({}), { interpreter: nameless, database, clock: () => 5_000 });
    if (!kept.ok) throw new Error(kept.error);
    ids = [kept.value.articleId];
    await send();
    const [item] = zotero.saved[0]?.items ?? [];
    expect(item?.title).not.toBe('');
    // Zotero takes the names of CSL's variables in any letters.
    expect(String(item?.extra)).not.toMatch(/^version:/im);
    expect(String(item?.extra)).toMatch(/^Cited version: 1 of 1/);
  });

  it.each([
    ['read-only', 'read-only'],
    ['busy', 'read-only'],
    ['closed', 'refused'],
    ['broken', 'failed'],
    ['mute', 'not-running'],
  ] as const)('are not taken where it is %s: %s', async (state, why) => {
    zotero.state = state;
    expect(await send()).toEqual({ ok: true, value: { sent: 0, why } });
    expect(zotero.saved).toEqual([]);
  });

  it('are not taken where nobody listens', async () => {
    isThere = false;
    expect(await send()).toEqual({ ok: true, value: { sent: 0, why: 'not-running' } });
    expect(written.at(-1)).toMatchObject({ purpose: 'zotero', failure: 'no-answer' });
  });

  it('are handed over under another name where the first is taken, and not for ever', async () => {
    zotero.conflicts = 1;
    expect(await send()).toEqual({ ok: true, value: { sent: 3, why: null } });
    zotero.conflicts = 9;
    expect(await send()).toEqual({ ok: true, value: { sent: 0, why: 'failed' } });
  });

  it('go to this machine alone', async () => {
    const post = { purpose: 'zotero' as const, articleId: null, headers: {}, data: {}, milliseconds: 100 };
    const ledger = { write: async () => true };
    for (const url of [
      'http://127.0.0.1.evil.example/x',
      'https://zotero.example/',
      'http://localhost@evil.example:1/',
    ]) {
      expect(await postLocally({ ...post, url }, ledger)).toEqual({ got: 'nothing', failure: 'stopped' });
    }
  });
});
