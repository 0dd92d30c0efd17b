import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { citeArticles } from '../../../../lib/archive/cite-articles.ts';
import { createCollection } from '../../../../lib/archive/collections.ts';
import { together } from '../../../../lib/archive/import/import-together.ts';
import { runImport } from '../../../../lib/archive/import/run-import.ts';
import { undoImport } from '../../../../lib/archive/import/undo-import.ts';
import { setNote, setTags } from '../../../../lib/archive/reader-marks.ts';
import { trashArticles } from '../../../../lib/archive/trash.ts';
import { articleIdOf } from '../../../../lib/article/ids.ts';
import type { ArchiveDatabase } from '../../../../lib/storage/database.ts';
import type { ImportStepRecord } from '../../../../lib/storage/import-records.ts';
import { memoryArchive, versionsIn } from '../../../support/archives.ts';
import { imported, importItem, importSource, itemReader, previewed, statedUrls } from '../../../support/imports.ts';
import { everything, keepStories, storyUrl } from '../../../support/kept-archive.ts';

const ferry = 'https://www.harbour-post.example/2024/05/ferry-fares';
const lines = [
  'The harbour council raised the fares of the ferry by a tenth on Monday, the first rise in nine years.',
  'Passengers who buy their tickets by the month will pay what they paid before, a spokeswoman for the council said.',
  'The ferry has crossed the sound every half hour since 1931 and carries four thousand people on a working day.',
];
const html = `<article><h1>Ferry fares rise</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article>`;

let database: ArchiveDatabase;
let now: number;
const clock = () => now;

beforeEach(() => {
  ({ database } = memoryArchive());
  now = Date.UTC(2026, 10, 26);
});
afterEach(() => database.close());

const marksOf = async (url: string) => database.readerMarks.get(await articleIdOf(url));

it.each(['2019-03', '2019'])('a reference of %s goes out with the date that it came in with', async (datePublished) => {
  const reference = importItem({ url: 'https://old.example/a', headline: 'Ferry fares rise', datePublished });
  const outcome = await imported(database, importSource(reference), { clock });
  const cited = await citeArticles(outcome.unread, null, { database });
  const parts = datePublished.split('-').map(Number);
  expect(cited).toMatchObject({ ok: true, value: { items: [{ issued: { 'date-parts': [parts] } }] } });
});

describe('an import of links', () => {
  const link = importItem({
    url: `${ferry}?utm_source=list`,
    headline: 'Ferry fares rise',
    authors: ['Ines Calder'],
    publisher: 'The Harbour Post',
    datePublished: '2024-05-02',
    excerpt: 'The first rise in nine years makes a crossing a tenth dearer.',
    savedAt: Date.UTC(2024, 4, 3),
    readAt: Date.UTC(2024, 4, 4),
    tags: ['Sea', 'fares'],
    collections: [['Reading', 'Harbour']],
    note: 'Ask the council.',
    highlights: [{ text: 'a tenth dearer', note: 'Really?', createdAt: null }],
  });

  it('keeps what the file says, and that it is the file that says it', async () => {
    const outcome = await imported(database, importSource(link), { clock });
    const id = await articleIdOf(ferry);
    expect(outcome).toMatchObject({ counts: { new: 1, merged: 0, unchanged: 0, trashed: 0 }, unread: [id] });
    const [version] = await versionsIn(database);
    expect(version).toMatchObject({
      articleId: id,
      takenBy: 'import',
      takenAt: Date.UTC(2024, 4, 3),
      blocks: [],
      facts: {
        canonicalUrl: ferry,
        headline: 'Ferry fares rise',
        authors: [{ name: 'Ines Calder' }],
        datePublished: '2024-05-02',
        alternativeHeadline: 'The first rise in nine years makes a crossing a tenth dearer.',
        publisher: 'The Harbour Post',
        wordCount: 0,
        sources: { headline: 'file', authors: 'file', datePublished: 'file' },
      },
    });
    const marks = await marksOf(ferry);
    expect(marks).toMatchObject({
      savedAt: { value: Date.UTC(2024, 4, 3) },
      readAt: { value: Date.UTC(2024, 4, 4) },
      tags: { value: ['Sea', 'fares'] },
      note: { value: 'Ask the council.\n\n> a tenth dearer\n\nReally?' },
    });
    const collections = await database.collections.toArray();
    expect(collections.map(({ name }) => name.value).sort()).toEqual(['Harbour', 'Reading']);
    expect(marks?.collections?.value).toEqual(
      collections.filter(({ name }) => name.value === 'Harbour').map(({ id: collectionId }) => collectionId),
    );
  });

  it('has a headline although the file has none', async () => {
    await imported(database, importSource(importItem({ url: `${ferry}/%C3%A4nderung` })));
    const [article] = await database.articles.toArray();
    expect(article?.headline).toBe('harbour-post.example/2024/05/ferry-fares/änderung');
  });

  it('done twice changes nothing', async () => {
    await imported(database, importSource(link), { clock, label: 'Imported' });
    const before = await everything(database);
    now += 60_000;
    const again = await imported(database, importSource(link), { clock, label: 'Imported' });
    expect(again.counts).toEqual({ new: 0, merged: 0, unchanged: 1, trashed: 0 });
    expect(await everything(database)).toEqual(before);
  });

  it('is nothing but text wherever the file has markup, and opens nothing but pages', async () => {
    const hostile = importItem({
      url: ferry,
      headline: '<img src=x onerror=alert(1)>',
      note: '<script>alert(1)</script>',
      tags: ['<b>bold</b>', '=HYPERLINK("x")'],
      text: {
        type: 'html',
        content: `<p><a href="javascript:alert(1)">${lines[0]}</a></p><p onclick="alert(1)">${lines[1]}</p><script>alert(1)</script>`,
      },
    });
    await imported(database, importSource(hostile));
    const [version] = await versionsIn(database);
    expect(version?.facts.headline).toBe('<img src=x onerror=alert(1)>');
    expect(JSON.stringify(version?.blocks)).not.toContain('javascript:');
    expect(JSON.stringify(version?.blocks)).not.toContain('alert(1)');
    expect((await marksOf(ferry))?.tags.value).toEqual(['<b>bold</b>', '=HYPERLINK("x")']);
  });
});

describe('an import of texts', () => {
  const whole = importItem({
    url: ferry,
    headline: 'Ferry fares rise',
    takenAt: Date.UTC(2024, 4, 5),
    text: { type: 'html', content: html },
    highlights: [
      { text: 'the first rise in nine years', note: 'Check', createdAt: Date.UTC(2024, 4, 6) },
      { text: 'words that stand nowhere', note: '', createdAt: null },
    ],
  });

  it('reads them as pages are read, and puts passages in their places', async () => {
    const outcome = await imported(database, importSource(whole), { clock });
    expect(outcome.unread).toEqual([]);
    const [version] = await versionsIn(database);
    expect(version).toMatchObject({ takenBy: 'import', takenAt: Date.UTC(2024, 4, 5) });
    expect(version?.blocks.map(({ text }) => text)).toEqual(lines);
    const [highlight, ...others] = await database.highlights.toArray();
    expect(others).toEqual([]);
    expect(highlight).toMatchObject({
      versionId: version?.id,
      exact: 'the first rise in nine years',
      note: { value: 'Check' },
      createdAt: Date.UTC(2024, 4, 6),
    });
    expect((await marksOf(ferry))?.note.value).toBe('> words that stand nowhere');
  });

  it('keeps a text in which no article is found, paragraph by paragraph', async () => {
    const short = importItem({
      url: ferry,
      text: { type: 'html', content: '<div>One line<br>and one <b>more</b>.</div>' },
    });
    const plain = importItem({
      url: `${ferry}/2`,
      text: { type: 'plain', content: 'First.\nStill first.\n\nSecond.' },
    });
    await imported(database, importSource(short, plain));
    const texts = (await versionsIn(database)).map(({ blocks }) => blocks.map(({ text }) => text));
    expect(texts).toContainEqual(['One line', 'and one more.']);
    expect(texts).toContainEqual(['First. Still first.', 'Second.']);
  });

  it('takes the place of a link, and is no change of the publisher’s', async () => {
    await imported(database, importSource(importItem({ url: ferry, headline: 'Ferry fares rise' })), { clock });
    now += 1_000;
    await imported(database, importSource(whole), { clock });
    const [article] = await database.articles.toArray();
    const versions = await versionsIn(database);
    expect(versions.map(({ id, blocks }) => [id, blocks.length])).toEqual([[article?.newestVersionId, 3]]);
    expect(article?.versionCount).toBe(1);
  });

  it('goes by the address that the page states', async () => {
    const stated = `<html><head><title>Ferry</title><link rel="canonical" href="${ferry}"></head><body>${html}</body></html>`;
    const source = importSource(importItem({ url: `${ferry}.print`, text: { type: 'html', content: stated } }));
    expect((await previewed(database, source)).samples[0]?.articleId).toBe(await articleIdOf(ferry));
    await imported(database, source);
    expect((await database.articles.toArray())[0]?.canonicalUrl).toBe(ferry);
  });
});

describe('an import of what is here', () => {
  it('adds to the reader’s own, and overwrites none of it', async () => {
    const [id = ''] = await keepStories(database, 1);
    const deps = { database, clock: () => 5_000 };
    await setTags(id, ['Sea'], deps);
    await setNote(id, 'My own words.', deps);
    const here = await createCollection('Harbour', null, deps);
    const item = importItem({
      url: storyUrl(1),
      headline: 'Another headline',
      savedAt: 1,
      tags: ['SEA', 'coast'],
      note: 'Theirs.',
      collections: [['harbour']],
    });
    expect(await previewed(database, importSource(item))).toMatchObject({
      counts: { new: 0, merged: 1 },
      merges: { tags: 1, collections: 1, notes: 1, highlights: 0, dates: 0, texts: 0 },
      samples: [
        { standing: 'merged', adds: { tags: ['coast'], collections: [['harbour']], note: true, savedAt: null } },
      ],
    });
    await imported(database, importSource(item));
    expect(await database.readerMarks.get(id)).toMatchObject({
      savedAt: { value: 5_000 },
      tags: { value: ['Sea', 'coast'] },
      note: { value: 'My own words.\n\nTheirs.' },
      collections: { value: [here.ok ? here.value.id : ''] },
    });
    expect(await database.versions.count()).toBe(1);
    expect(await previewed(database, importSource(item))).toMatchObject({ counts: { merged: 0, unchanged: 1 } });
  });

  it('leaves alone what is in the trash', async () => {
    const [id = ''] = await keepStories(database, 1);
    await trashArticles([id], { database, clock: () => 5_000, pause: async () => {} });
    const before = await database.readerMarks.toArray();
    const source = importSource(importItem({ url: storyUrl(1), tags: ['sea'] }));
    expect((await previewed(database, source)).counts).toEqual({ new: 0, merged: 0, unchanged: 0, trashed: 1 });
    expect((await imported(database, source)).counts).toEqual({ new: 0, merged: 0, unchanged: 0, trashed: 1 });
    expect(await database.readerMarks.toArray()).toEqual(before);
    expect(await database.versions.count()).toBe(1);
  });
});

describe('a preview', () => {
  it('counts each article once, and tells faults line by line', async () => {
    const fault = { at: 4, file: null, reason: 'bad-address' as const, excerpt: 'javascript:alert(1)' };
    const source = importSource(
      importItem({ url: ferry, headline: 'Ferry' }),
      importItem({ url: `${ferry}#part`, at: 2, headline: 'Ferry again' }),
      importItem({ url: `${ferry}/2`, at: 3, text: { type: 'plain', content: 'Text.' } }),
      fault,
    );
    expect(await previewed(database, source)).toMatchObject({
      entries: 3,
      articles: 2,
      counts: { new: 2, merged: 0, unchanged: 0, trashed: 0 },
      withText: 1,
      linksOnly: 1,
      faults: [{ at: 2, reason: 'twice', excerpt: 'Ferry again' }, fault],
    });
    expect(await database.articles.count()).toBe(0);
  });
});

describe('an import that is broken off', () => {
  const items = Array.from({ length: 9 }, (_, at) =>
    importItem({ url: `${ferry}/${at}`, at: at + 1, tags: ['sea'], note: `Note ${at}`, collections: [['Harbour']] }),
  );

  it('leaves no article half written, says how far it came, and goes on when it is done again', async () => {
    const put = database.importSteps.bulkPut.bind(database.importSteps);
    const fifth = await articleIdOf(`${ferry}/4`);
    // The last write of the fifth article fails, together with others and alone.
    let isFull = true;
    database.importSteps.bulkPut = ((steps: readonly ImportStepRecord[]) => {
      if (isFull && steps.some(({ articleId }) => articleId === fifth))
        throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      return put(steps);
    }) as typeof put;
    const run = await runImport(importSource(...items), { database, statedUrls, itemReader, clock });
    expect(run).toMatchObject({
      ok: true,
      value: { end: 'failed', error: 'storage-full', outcome: { counts: { new: 4 } } },
    });
    for (const table of [database.articles, database.versions, database.readerMarks, database.importSteps]) {
      expect([table.name, await table.count()]).toEqual([table.name, 4]);
    }
    expect((await database.imports.toArray())[0]).toMatchObject({ finishedAt: null, counts: { new: 4 } });
    isFull = false;
    const outcome = await imported(database, importSource(...items), { clock });
    expect(outcome.counts).toEqual({ new: 5, merged: 0, unchanged: 4, trashed: 0 });
    expect(await database.collections.count()).toBe(1);
  });

  it('by the reader, stops after the articles it is at', async () => {
    const many = Array.from({ length: together + 1 }, (_, at) => importItem({ url: `${ferry}/${at}`, at: at + 1 }));
    const stopping = new AbortController();
    const onProgress = () => stopping.abort();
    const run = await runImport(importSource(...many), {
      database,
      statedUrls,
      itemReader,
      signal: stopping.signal,
      onProgress,
    });
    expect(run).toMatchObject({ ok: true, value: { end: 'stopped', outcome: { counts: { new: together } } } });
    expect(await database.articles.count()).toBe(together);
  });
});

describe('entries that are written together', () => {
  const kept = importItem({ url: `${ferry}/kept`, headline: 'Kept', tags: ['sea'], savedAt: 1_000 });
  const items = [
    importItem({ url: ferry, headline: 'Ferry fares rise', tags: ['sea'], collections: [['Reading', 'Harbour']] }),
    importItem({
      url: `${ferry}/text`,
      text: { type: 'html', content: html },
      highlights: [{ text: 'the first rise in nine years', note: '', createdAt: 2_000 }],
    }),
    importItem({ url: `${ferry}#part`, headline: 'Ferry fares', tags: ['fares'], note: 'Ask.' }),
    importItem({ url: `${ferry}/text`, text: { type: 'plain', content: 'Another text.' }, takenAt: 3_000 }),
    { ...kept, tags: ['coast'], collections: [['reading']] },
    importItem({ url: `${ferry}/thrown`, tags: ['sea'] }),
    { ...kept, text: { type: 'html' as const, content: html } },
  ].map((item, at) => ({ ...item, at: at + 1 }));

  /** What lies there, without what is made up at random. */
  const lies = async () => ({
    articles: await database.articles.toArray(),
    versions: await versionsIn(database),
    marks: (await database.readerMarks.toArray()).map((record) => ({
      ...record,
      collections: record.collections?.value.length,
    })),
    collections: (await database.collections.toArray()).map(({ name }) => name.value).sort(),
    highlights: (await database.highlights.toArray()).map(({ id: _id, ...rest }) => rest),
    corrections: await database.corrections.toArray(),
    likeness: (await database.likeness.toArray())
      .map(({ articleId, keys }) => ({ articleId, keys }))
      .sort((one, other) => (one.articleId < other.articleId ? -1 : 1)),
    queued: await database.indexQueue.toCollection().primaryKeys(),
  });
  const begin = async () => {
    await imported(database, importSource(kept, importItem({ url: `${ferry}/thrown` })), { clock });
    await trashArticles([await articleIdOf(`${ferry}/thrown`)], {
      database,
      clock: () => 5_000,
      pause: async () => {},
    });
  };

  it('are as if each had come by itself', async () => {
    await begin();
    const outcome = await imported(database, importSource(...items), { clock });
    expect(outcome.counts).toEqual({ new: 2, merged: 1, unchanged: 0, trashed: 1 });
    const atOnce = await lies();
    database.close();
    ({ database } = memoryArchive());
    await begin();
    for (const item of items) await imported(database, importSource(item), { clock });
    expect(atOnce).toEqual(await lies());
    expect(atOnce.highlights).toHaveLength(1);
  });

  it('go back together', async () => {
    await begin();
    const before = await lies();
    // Without the text that takes the place of a link.
    const { importId } = await imported(database, importSource(...items.slice(0, -1)), { clock });
    expect(await undoImport(importId, { database })).toMatchObject({
      ok: true,
      value: { deleted: 2, stayed: 0, restored: 1 },
    });
    expect({ ...(await lies()), queued: [] }).toEqual({ ...before, queued: [] });
    expect(await database.frames.count()).toBe(before.versions.length);
  });
});
