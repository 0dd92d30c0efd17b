import { afterEach, beforeEach, expect, it } from 'vitest';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { dismissNote } from '../../../lib/archive/dismiss-note.ts';
import type { Correction } from '../../../lib/article/correction.ts';
import type { PageReading } from '../../../lib/article/page-reading.ts';
import { correctionCount, noteIdOf, notesOf } from '../../../lib/article/reader-notes.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { pruneBatch } from '../../../lib/storage/prune-repository.ts';
import { articleView } from '../../../lib/storage/queries.ts';
import { memoryArchive } from '../../support/archives.ts';
import { block, correction, facts, reading } from '../../support/readings.ts';

let database: ArchiveDatabase;
let now: number;
const deps = () => ({ database, clock: () => now });

const real = correction('Correction: the pier is 40 metres long, not 60.');
const wrong = correction('The council put right its own error of 1931.', { label: null });
const update = correction('Update: the times of the boats were added.', { label: 'Update', kind: 'update' });
const found = [real, wrong, update];

beforeEach(() => {
  ({ database } = memoryArchive());
  now = 1_000;
});
afterEach(() => database.close());

async function capture(corrections: readonly Correction[], version = '1', page: PageReading = reading()) {
  const interpreter = { version, interpret: () => facts({ corrections: [...corrections] }) };
  const kept = await captureArticle(page, { ...deps(), interpreter });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value;
}

/** What is told of the article in every place that tells of notes. */
async function told(articleId: string) {
  const view = await articleView(articleId, database);
  if (view === null) throw new Error('the archive does not have it');
  const rows = await database.corrections.where('versionId').equals(view.article.newestVersionId).toArray();
  const notes = notesOf(view.facts.corrections, view.marks);
  const shown = notes.filter(({ dismissed }) => !dismissed);
  expect(rows.map(({ noteId }) => noteId).sort()).toEqual(shown.map(({ id }) => id).sort());
  expect(view.article.correctionCount).toBe(correctionCount(notes));
  return { count: view.article.correctionCount, shown: shown.map(({ correction: { text } }) => text), view };
}

it('a dismissed note is counted and listed nowhere, and everywhere again when it is taken back', async () => {
  const { articleId } = await capture(found);
  expect((await told(articleId)).count).toBe(2);

  now = 2_000;
  await dismissNote(articleId, wrong, true, deps());
  const { count, shown, view } = await told(articleId);
  expect(count).toBe(1);
  expect(shown).toEqual([real.text, update.text]);
  expect(view.marks).toMatchObject({ savedAt: null, dismissedNotes: [{ id: noteIdOf(wrong), dismissedAt: 2_000 }] });
  expect(view.facts.corrections).toEqual(found);

  now = 3_000;
  await dismissNote(articleId, wrong, false, deps());
  expect(await told(articleId)).toMatchObject({ count: 2, shown: found.map(({ text }) => text) });
  expect((await database.readerMarks.get(articleId))?.dismissedNotes).toEqual({ value: [], updatedAt: 3_000 });
});

it('an update can be dismissed as well', async () => {
  const { articleId } = await capture(found);
  await dismissNote(articleId, update, true, deps());
  expect(await told(articleId)).toMatchObject({ count: 2, shown: [real.text, wrong.text] });
});

it('stays dismissed when the page is seen again, in a new version and in the versions before it', async () => {
  const { articleId, versionId } = await capture(found);
  await dismissNote(articleId, wrong, true, deps());
  now = 2_000;
  expect((await capture(found)).kept).toBe('seen-again');
  expect((await told(articleId)).count).toBe(1);
  now = 3_000;
  const later = reading({ blocks: [...reading().blocks, block('The band played on.')] });
  const second = await capture([...found, correction('A second error was put right.')], '1', later);
  expect(second.kept).toBe('new-version');
  expect((await told(articleId)).count).toBe(2);
  expect(await database.corrections.where('versionId').equals(versionId).count()).toBe(2);
  await dismissNote(articleId, wrong, false, deps());
  expect((await told(articleId)).count).toBe(3);
  expect(await database.corrections.where('versionId').equals(versionId).count()).toBe(3);
});

it('stays dismissed when the page is interpreted again, also where the note is cut differently', async () => {
  const { articleId, versionId } = await capture(found);
  await dismissNote(articleId, wrong, true, deps());
  now = 2_000;
  const recut = { ...wrong, text: `(${wrong.text})`, kind: 'clarification' as const };
  expect(await capture([real, recut, update], '2')).toMatchObject({ articleId, versionId, kept: 'seen-again' });
  expect(await told(articleId)).toMatchObject({ count: 1, shown: [real.text, update.text] });
});

it('counts anew what another interpreter no longer finds, and finds', async () => {
  const { articleId } = await capture(found);
  await dismissNote(articleId, wrong, true, deps());
  await capture([wrong, update], '2');
  expect((await told(articleId)).count).toBe(0);
  await capture([real], '3');
  expect((await told(articleId)).count).toBe(1);
});

it('is not forgotten with an article that is pruned and comes back', async () => {
  const { articleId } = await capture(found);
  await dismissNote(articleId, wrong, true, deps());
  expect(await pruneBatch(database, 5_000, 10)).toBe(1);
  expect(await database.corrections.count()).toBe(0);
  now = 6_000;
  expect((await capture(found)).kept).toBe('new-article');
  expect(await told(articleId)).toMatchObject({ count: 1, shown: [real.text, update.text] });
});

it('holds when the page grows and its first reading is replaced', async () => {
  const first = await capture(found);
  await dismissNote(first.articleId, wrong, true, deps());
  const grown = reading({ blocks: [...reading().blocks, block('The band played on.')] });
  const interpreter = { version: '1', interpret: () => facts({ corrections: found }) };
  now = 2_000;
  const kept = await captureArticle(grown, { ...deps(), interpreter, continues: first.versionId });
  expect(kept).toMatchObject({ ok: true, value: { articleId: first.articleId } });
  expect(await told(first.articleId)).toMatchObject({ count: 1, shown: [real.text, update.text] });
  expect(await database.corrections.count()).toBe(2);
});

it('an article keeps its own count when a fuller reading turns out to be another article', async () => {
  await capture([real]);
  now = 2_000;
  const later = reading({ blocks: [...reading().blocks, block('The band played on.')] });
  const partial = await capture(found, '1', later);
  expect((await told(partial.articleId)).count).toBe(2);
  const canonicalUrl = 'https://www.harbour-post.example/2026/04/12/the-ferry';
  const interpreter = { version: '1', interpret: () => facts({ canonicalUrl, corrections: found }) };
  now = 3_000;
  await captureArticle(later, { ...deps(), interpreter, continues: partial.versionId });
  expect((await told(partial.articleId)).count).toBe(1);
});

it('knows nothing of an article that is not there', async () => {
  expect(await dismissNote('no-such-article', wrong, true, deps())).toEqual({ ok: false, error: 'not-found' });
});
