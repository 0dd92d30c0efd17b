import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureArticle } from '../../../../lib/archive/capture-article.ts';
import { forgetOldImports, pastImports, undoImport } from '../../../../lib/archive/import/undo-import.ts';
import { setNote, setTags } from '../../../../lib/archive/reader-marks.ts';
import { articleIdOf } from '../../../../lib/article/ids.ts';
import type { ArchiveDatabase } from '../../../../lib/storage/database.ts';
import { memoryArchive, versionsIn } from '../../../support/archives.ts';
import { imported, importItem, importSource, itemReader } from '../../../support/imports.ts';
import { everything } from '../../../support/kept-archive.ts';
import { succeeded } from '../../../support/kept-stories.ts';
import { block, reading } from '../../../support/readings.ts';

const ferry = 'https://www.harbour-post.example/2024/05/ferry-fares';
const pier = 'https://www.harbour-post.example/2024/05/pier';

let database: ArchiveDatabase;
let now: number;
const clock = () => now;
const deps = () => ({ database, clock });

beforeEach(() => {
  ({ database } = memoryArchive());
  now = Date.UTC(2026, 10, 26);
});
afterEach(() => database.close());

/** The reader opens the page of the ferry. */
async function open(text = 'The ferry is dearer since Monday.'): Promise<string> {
  const page = reading({ url: ferry, statedUrls: [ferry], blocks: [block(text)], extractor: itemReader.extractor });
  const kept = await captureArticle(page, { interpreter: itemReader.interpreter, database, clock });
  now += 1_000;
  return succeeded(kept).articleId;
}

const ferryItem = importItem({
  url: ferry,
  headline: 'Ferry fares',
  savedAt: 5,
  tags: ['coast'],
  note: 'Theirs.',
  collections: [['Reading', 'Harbour']],
  highlights: [{ text: 'dearer since Monday', note: '', createdAt: null }],
  text: { type: 'plain', content: 'The ferry was cheap.\n\nThat is what they said.' },
  takenAt: 6,
});
const pierItem = importItem({ url: pier, headline: 'The pier', tags: ['coast'], collections: [['Reading']] });

const undone = (importId: string) => undoImport(importId, { database });

describe('an import that is taken back', () => {
  it('leaves the archive as it was', async () => {
    const id = await open();
    await setTags(id, ['Sea'], deps());
    await setNote(id, 'Mine.', deps());
    const before = await everything(database);
    now += 1_000;
    const { importId, counts } = await imported(database, importSource(ferryItem, pierItem), {
      clock,
      label: 'Imported',
    });
    expect(counts).toMatchObject({ new: 1, merged: 1 });
    expect(await database.highlights.count()).toBe(1);
    expect(await database.versions.count()).toBe(3);
    expect(await pastImports(database)).toMatchObject([{ id: importId, counts, format: 'pocket' }]);

    expect(succeeded(await undone(importId))).toEqual({ deleted: 1, stayed: 0, restored: 1 });
    const after = await everything(database);
    const chain = after.articles?.map((one) => ({ ...Object(one), chain: undefined }));
    // The seal of the version that was there meanwhile stays in the chain; frames are how versions lie, and no more.
    expect({ ...after, articles: chain, frames: 0, versions: 0, likeness: 0 }).toEqual({
      ...before,
      articles: before.articles?.map((one) => ({ ...Object(one), chain: undefined })),
      frames: 0,
      versions: 0,
      likeness: 0,
    });
    expect((await versionsIn(database)).map(({ takenBy }) => takenBy)).toEqual(['live']);
    expect(await pastImports(database)).toEqual([]);
  });

  it('leaves what the reader has done since', async () => {
    const { importId } = await imported(database, importSource(ferryItem, pierItem), { clock });
    now += 1_000;
    const id = await articleIdOf(pier);
    await setTags(id, ['coast', 'mine'], deps());
    await open();
    expect(succeeded(await undone(importId))).toEqual({ deleted: 0, stayed: 2, restored: 0 });
    expect(await database.readerMarks.get(id)).toMatchObject({
      savedAt: { value: expect.any(Number) },
      tags: { value: ['coast', 'mine'] },
    });
    expect(await database.readerMarks.get(id)).not.toHaveProperty('collections');
    expect(await database.readerMarks.get(await articleIdOf(ferry))).toBeUndefined();
    expect((await versionsIn(database)).filter(({ takenBy }) => takenBy === 'import')).toHaveLength(1);
    expect(await database.collections.count()).toBe(0);
  });

  it('of the same file twice, leaves what the first brought when only the second is taken back', async () => {
    const first = await imported(database, importSource(pierItem), { clock });
    now += 1_000;
    const more = importItem({ ...pierItem, tags: ['coast', 'wood'] });
    const second = await imported(database, importSource(more), { clock });
    expect(succeeded(await undone(second.importId))).toEqual({ deleted: 0, stayed: 0, restored: 1 });
    expect((await database.readerMarks.get(await articleIdOf(pier)))?.tags.value).toEqual(['coast']);
    expect(succeeded(await undone(first.importId))).toEqual({ deleted: 1, stayed: 0, restored: 0 });
    expect(await database.articles.count()).toBe(0);
    expect(await database.readerMarks.count()).toBe(0);
  });

  it('goes on where it was stopped', async () => {
    const items = Array.from({ length: 250 }, (_, at) => importItem({ url: `${pier}/${at}` }));
    const { importId } = await imported(database, importSource(...items), { clock });
    const stopping = new AbortController();
    const part = await undoImport(importId, { database, signal: stopping.signal, onProgress: () => stopping.abort() });
    expect(succeeded(part).deleted).toBe(200);
    expect(await database.articles.count()).toBe(50);
    expect(succeeded(await undone(importId)).deleted).toBe(50);
    expect(await database.articles.count()).toBe(0);
  });

  it('can be for a month', async () => {
    await imported(database, importSource(pierItem), { clock });
    await forgetOldImports(now + 29 * 24 * 60 * 60_000, database);
    expect(await pastImports(database)).toHaveLength(1);
    await forgetOldImports(now + 31 * 24 * 60 * 60_000, database);
    expect(await pastImports(database)).toEqual([]);
    expect(await database.importSteps.count()).toBe(0);
    expect(await database.articles.count()).toBe(1);
  });
});
