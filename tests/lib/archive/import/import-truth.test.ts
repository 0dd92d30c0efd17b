import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleIdOf } from '../../../../lib/article/ids.ts';
import type { ArchiveDatabase } from '../../../../lib/storage/database.ts';
import { memoryArchive } from '../../../support/archives.ts';
import { imported, importItem, importSource, previewed } from '../../../support/imports.ts';
import { everything } from '../../../support/kept-archive.ts';

const ferry = 'https://www.harbour-post.example/2024/05/ferry-fares';
const text = {
  type: 'plain' as const,
  content: 'The fares of the ferry rise by a tenth.\n\nThe harbour pays the rest.',
};
const now = Date.UTC(2026, 10, 26);
const clock = () => now;

let database: ArchiveDatabase;
beforeEach(() => {
  ({ database } = memoryArchive());
});
afterEach(() => database.close());

const marksOf = async (url: string) => database.readerMarks.get(await articleIdOf(url));
const highlight = (words: string, note: string) => ({ text: words, note, createdAt: null });

describe('what an import did is what its preview said', () => {
  it('of an article that stands in two files', async () => {
    const source = importSource(
      importItem({ url: ferry, headline: 'Ferry' }),
      importItem({ url: `${ferry}/2` }),
      importItem({ url: ferry, highlights: [highlight('a tenth', '')] }),
    );
    const preview = await previewed(database, source);
    const outcome = await imported(database, source, { clock });
    expect(preview.counts).toEqual({ new: 2, merged: 0, unchanged: 0, trashed: 0 });
    expect(outcome.counts).toEqual(preview.counts);
    expect(outcome.faults).toEqual(preview.faults);
    expect((await database.imports.toArray())[0]?.counts).toEqual(preview.counts);
  });

  it('of an article that is here, and to which the second of two entries adds', async () => {
    await imported(database, importSource(importItem({ url: ferry })), { clock });
    const source = importSource(importItem({ url: ferry }), importItem({ url: ferry, tags: ['sea'] }));
    const preview = await previewed(database, source);
    expect(preview).toMatchObject({ counts: { merged: 1, unchanged: 0 }, merges: { tags: 1 } });
    expect((await imported(database, source, { clock })).counts).toEqual(preview.counts);
  });

  it('of a page that was taken twice: both come in, and none is called left out', async () => {
    const later = { ...text, content: `${text.content}\n\nThat was last year.` };
    const source = importSource(importItem({ url: ferry, text }), importItem({ url: ferry, text: later, takenAt: 5 }));
    expect((await previewed(database, source)).faults).toEqual([]);
    const outcome = await imported(database, source, { clock });
    expect(outcome).toMatchObject({ counts: { new: 1, merged: 0 }, faults: [] });
    expect(await database.versions.count()).toBe(2);
  });

  it('of a saved page in which there is no article', async () => {
    const empty = { type: 'html' as const, content: '<html><body><form><input></form></body></html>' };
    const source = importSource(importItem({ url: ferry, headline: 'A form', text: empty }));
    const said = [{ at: 1, file: null, reason: 'no-text', excerpt: 'A form' }];
    expect(await previewed(database, source)).toMatchObject({ withText: 0, linksOnly: 1, faults: said });
    expect(await imported(database, source, { clock })).toMatchObject({ counts: { new: 1 }, faults: said });
  });

  it('of the same file again, with and without a collection of its own', async () => {
    const source = importSource(importItem({ url: ferry, tags: ['sea'] }), importItem({ url: `${ferry}/2` }));
    await imported(database, source, { clock, label: 'Imported, May' });
    const again = await previewed(database, source, ['Imported, June']);
    expect(again).toMatchObject({ counts: { merged: 0, unchanged: 2 }, labelled: { merged: 2, collections: 2 } });
    const sameDay = await previewed(database, source, ['Imported, May']);
    expect(sameDay).toMatchObject({ counts: { unchanged: 2 }, labelled: { merged: 0, collections: 0 } });
    const outcome = await imported(database, source, { clock, label: 'Imported, June' });
    expect(outcome.counts).toEqual({ new: 0, merged: 2, unchanged: 0, trashed: 0 });
  });
});

describe('nothing of the reader’s own goes under', () => {
  it('a note without a passage, and a second note to the same one', async () => {
    const item = importItem({
      url: ferry,
      text,
      highlights: [
        highlight('rise by a tenth', 'First'),
        highlight('', 'Alone'),
        highlight('rise by a tenth', 'Second'),
      ],
    });
    await imported(database, importSource(item), { clock });
    expect((await database.highlights.toArray()).map(({ note }) => note.value)).toEqual(['First']);
    expect((await marksOf(ferry))?.note.value).toBe('Alone\n\n> rise by a tenth\n\nSecond');
    const before = await everything(database);
    expect(await previewed(database, importSource(item))).toMatchObject({ counts: { unchanged: 1 } });
    await imported(database, importSource(item), { clock });
    expect(await everything(database)).toEqual(before);
  });

  it('a note to a passage that is marked here', async () => {
    const item = importItem({ url: ferry, text, highlights: [highlight('rise by a tenth', '')] });
    await imported(database, importSource(item), { clock });
    const noted = importSource({ ...item, text: null, highlights: [highlight('rise by a tenth', 'Really?')] });
    expect(await previewed(database, noted)).toMatchObject({
      counts: { merged: 1 },
      merges: { notes: 1, highlights: 0 },
    });
    await imported(database, noted, { clock });
    expect((await marksOf(ferry))?.note.value).toBe('> rise by a tenth\n\nReally?');
    expect(await database.highlights.count()).toBe(1);
  });

  it('what there is no room for is said, before and after', async () => {
    const tags = Array.from({ length: 60 }, (_, at) => `tag ${at}`);
    const passages = Array.from({ length: 90 }, (_, at) => highlight(`${at} ${'word '.repeat(80)}`, ''));
    const source = importSource(
      importItem({ url: ferry, headline: 'Tags', tags }),
      importItem({ url: `${ferry}/2`, at: 2, headline: 'Passages', highlights: passages }),
      importItem({ url: `${ferry}/3`, at: 3, tags: ['sea'], note: 'x' }),
    );
    const said = [
      { at: 1, file: null, reason: 'no-room', excerpt: 'Tags' },
      { at: 2, file: null, reason: 'no-room', excerpt: 'Passages' },
    ];
    expect((await previewed(database, source)).faults).toEqual(said);
    const outcome = await imported(database, source, { clock });
    expect(outcome).toMatchObject({ counts: { new: 3 }, faults: said });
    const note = (await marksOf(`${ferry}/2`))?.note.value ?? '';
    expect(note.length).toBeGreaterThan(19_000);
    expect(note.split('\n\n').every((part) => /^> \d+ (?:word ?){80}$/.test(part))).toBe(true);
    expect((await imported(database, source, { clock })).counts).toMatchObject({ unchanged: 3 });
  });

  it('days that are yet to come are none on which anything was saved or read', async () => {
    const item = importItem({ url: ferry, savedAt: Date.UTC(2093, 7, 1), readAt: Date.UTC(2093, 7, 2) });
    const preview = await previewed(database, importSource(item));
    expect(preview.samples[0]?.adds).toMatchObject({ savedAt: null, read: false });
    await imported(database, importSource(item), { clock });
    expect(await marksOf(ferry)).toMatchObject({ savedAt: { value: now } });
    expect((await marksOf(ferry))?.readAt?.value ?? null).toBeNull();
  });
});
