import { afterEach, beforeEach, expect, it } from 'vitest';
import { captureArticle, type Interpreter } from '../../../lib/archive/capture-article.ts';
import { dismissNote } from '../../../lib/archive/dismiss-note.ts';
import { markPassage, restoreMark, setMarkKind, unmarkPassage } from '../../../lib/archive/own-notes.ts';
import { unsaveArticle } from '../../../lib/archive/reader-marks.ts';
import type { Correction } from '../../../lib/article/correction.ts';
import type { PageReading } from '../../../lib/article/page-reading.ts';
import { noteLimits, notesOf, plainOwnNote } from '../../../lib/article/reader-notes.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { pruneBatch } from '../../../lib/storage/prune-repository.ts';
import { articleView } from '../../../lib/storage/queries.ts';
import { memoryArchive } from '../../support/archives.ts';
import { block, correction, facts, reading } from '../../support/readings.ts';

let database: ArchiveDatabase;
let now: number;
const deps = () => ({ database, clock: () => now });

const text = 'We gave the pilot a wrong name. She is Ada Brandt.';
const passage = { text, before: 'before it', after: 'after it' };
const printed = correction('Correction: the pier is 40 metres long, not 60.');
const noted = reading({ blocks: [...reading().blocks, block(text)] });

/** An interpreter whose version shows in what it says of a passage marked by hand. */
function interpreter(version = '1', corrections: readonly Correction[] = []): Interpreter {
  return {
    version,
    interpret: () => facts({ corrections: [...corrections] }),
    readOwnNote: (page, marked) => ({
      ...plainOwnNote({ text: marked, kind: null }),
      label: `read by ${version} among ${page.blocks.length} blocks`,
      position: 'end',
    }),
  };
}

beforeEach(() => {
  ({ database } = memoryArchive());
  now = 1_000;
});
afterEach(() => database.close());

async function capture(by = interpreter(), page: PageReading = noted, continues: string | null = null) {
  const kept = await captureArticle(page, { ...deps(), interpreter: by, continues });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value;
}

async function mark(articleId: string, by = interpreter(), marked = passage) {
  const outcome = await markPassage(articleId, marked, { ...deps(), interpreter: by });
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
}

async function told(articleId: string) {
  const view = await articleView(articleId, database);
  if (view === null) throw new Error('the archive does not have it');
  const rows = await database.corrections.where('versionId').equals(view.article.newestVersionId).toArray();
  const notes = notesOf(view.facts.corrections, view.marks);
  const shown = notes.filter(({ dismissed }) => !dismissed);
  expect(rows.map(({ noteId, kind }) => `${noteId} ${kind}`).sort()).toEqual(
    shown.map(({ id, correction: { kind } }) => `${id} ${kind}`).sort(),
  );
  return { ...view, rows, notes, count: view.article.correctionCount };
}

it('keeps a marked passage as a note, interpreted, counted and listed, and saves the article', async () => {
  const { articleId, versionId } = await capture(interpreter('1', [printed]));
  now = 2_000;
  const { noteId, savedByMark } = await mark(articleId);
  expect(savedByMark).toBe(true);
  const { count, notes, rows, marks } = await told(articleId);
  expect(count).toBe(2);
  expect(notes[1]).toMatchObject({
    id: noteId,
    by: 'reader',
    correction: { text, kind: 'correction', label: 'read by 1 among 5 blocks', from: 'reader' },
  });
  expect(rows.find((row) => row.noteId === noteId)).toMatchObject({ articleId, versionId, seenAt: 2_000 });
  expect(marks).toMatchObject({
    savedAt: 2_000,
    ownNotes: [{ ...passage, id: noteId, kind: null, markedAt: 2_000 }],
  });
});

it('takes a mark back with the saving that came with it, and not one that was there before', async () => {
  const { articleId } = await capture();
  const first = await mark(articleId);
  await unmarkPassage(articleId, first.noteId, { ...deps(), andSave: first.savedByMark });
  expect(await told(articleId)).toMatchObject({ count: 0, rows: [], marks: { savedAt: null, ownNotes: [] } });

  await mark(articleId);
  await unmarkPassage(articleId, first.noteId, deps());
  expect((await told(articleId)).marks.savedAt).toBe(1_000);
  expect((await mark(articleId)).savedByMark).toBe(false);
});

it('removes a mark and restores it as it was', async () => {
  const { articleId } = await capture();
  const { noteId } = await mark(articleId);
  await setMarkKind(articleId, noteId, 'retraction', deps());
  const before = await told(articleId);
  const [own] = before.marks.ownNotes;
  if (own === undefined) throw new Error('no mark');
  await unmarkPassage(articleId, noteId, deps());
  now = 9_000;
  await restoreMark(articleId, own, deps());
  expect((await told(articleId)).notes).toEqual(before.notes);
});

it('shows a kind as the reader sets it, everywhere, and as the words say again', async () => {
  const { articleId } = await capture();
  const { noteId } = await mark(articleId);
  await setMarkKind(articleId, noteId, 'update', deps());
  expect(await told(articleId)).toMatchObject({ count: 0, notes: [{ correction: { kind: 'update' } }] });
  await setMarkKind(articleId, noteId, 'clarification', deps());
  expect(await told(articleId)).toMatchObject({ count: 1, rows: [{ kind: 'clarification' }] });
  await setMarkKind(articleId, noteId, null, deps());
  expect((await told(articleId)).rows[0]?.kind).toBe('correction');
});

it('is interpreted anew by another interpreter and on a new version; its stamp stays', async () => {
  const { articleId } = await capture();
  const { noteId } = await mark(articleId);
  await setMarkKind(articleId, noteId, 'clarification', deps());
  now = 2_000;
  expect((await capture(interpreter('2'))).kept).toBe('seen-again');
  const again = await told(articleId);
  expect(again.notes[0]?.correction).toMatchObject({ label: 'read by 2 among 5 blocks', kind: 'clarification' });
  expect((await database.readerMarks.get(articleId))?.ownNotes?.updatedAt).toBe(1_000);

  now = 3_000;
  const longer = reading({ blocks: [...noted.blocks, block('The band played on.')] });
  const { versionId } = await capture(interpreter('2'), longer);
  const { notes, rows, count } = await told(articleId);
  expect(notes[0]?.correction.label).toBe('read by 2 among 6 blocks');
  expect(rows).toEqual([expect.objectContaining({ versionId, seenAt: 1_000 })]);
  expect(await database.corrections.count()).toBe(1);
  expect(count).toBe(1);
});

it('is kept by a note that its publisher takes off the page', async () => {
  const { articleId } = await capture();
  await mark(articleId);
  now = 2_000;
  expect((await capture(interpreter(), reading())).kept).toBe('new-version');
  expect(await told(articleId)).toMatchObject({ count: 1, notes: [{ correction: { text } }] });
});

it('is there once when a newer pack finds it by itself', async () => {
  const { articleId } = await capture();
  await mark(articleId);
  await capture(interpreter('2', [correction(`Correction: ${text}`)]));
  expect(await told(articleId)).toMatchObject({ count: 1, notes: [{ by: 'publisher' }] });
});

it('is told by its words alone where no interpretation is at hand, or none that is well formed', async () => {
  const { articleId } = await capture();
  await mark(articleId, { version: '0', interpret: () => facts() });
  expect((await told(articleId)).notes[0]?.correction).toEqual(plainOwnNote({ text, kind: null }));
  const astray = (): Correction => ({ ...plainOwnNote({ text, kind: null }), paragraphs: [Number.NaN] });
  await capture({ ...interpreter('3'), readOwnNote: astray });
  expect((await told(articleId)).notes[0]?.correction).toEqual(plainOwnNote({ text, kind: null }));
});

it('refuses what is among the notes already, and what is one mark too many', async () => {
  const { articleId } = await capture(interpreter('1', [printed]));
  const again = (marked: string) =>
    markPassage(articleId, { ...passage, text: marked }, { ...deps(), interpreter: interpreter() });
  expect(await again('the pier is 40 metres long')).toEqual({ ok: false, error: 'already-marked' });
  expect((await told(articleId)).marks.savedAt).toBeNull();
  for (let at = 0; at < noteLimits.own; at += 1) {
    now += 1;
    await mark(articleId, interpreter(), { ...passage, text: `Notice ${at} of the harbour board.` });
  }
  expect(await again(text)).toEqual({ ok: false, error: 'marks-full' });
  expect(await again('Notice 7 of the harbour board.')).toEqual({ ok: false, error: 'already-marked' });
});

it('ends the dismissal of the passage that is marked, and gives way to a later one', async () => {
  const { articleId } = await capture(interpreter('1', [printed]));
  await dismissNote(articleId, printed, true, deps());
  await mark(articleId, interpreter('1', [printed]), { ...passage, text: 'the pier is 40 metres long, not 60' });
  const { count, marks, notes } = await told(articleId);
  expect(notes).toHaveLength(1);
  expect(marks.dismissedNotes).toEqual([]);
  expect(count).toBe(1);
  await dismissNote(articleId, printed, true, deps());
  expect((await told(articleId)).count).toBe(0);
});

it('comes back with an article that was pruned', async () => {
  const { articleId } = await capture();
  const { noteId } = await mark(articleId);
  expect(await pruneBatch(database, 5_000, 10)).toBe(0);
  await unsaveArticle(articleId, deps());
  expect(await pruneBatch(database, 5_000, 10)).toBe(1);
  expect(await database.corrections.count()).toBe(0);
  now = 6_000;
  await capture();
  expect(await told(articleId)).toMatchObject({ count: 1, notes: [{ id: noteId }] });
});

it('stays when the page grows and its first reading is replaced', async () => {
  const { articleId, versionId } = await capture();
  await mark(articleId);
  const grown = reading({ blocks: [...noted.blocks, block('The band played on.')] });
  await capture(interpreter(), grown, versionId);
  const { count, notes, versionCount } = await told(articleId);
  expect(versionCount).toBe(1);
  expect(notes[0]?.correction.label).toBe('read by 1 among 6 blocks');
  expect(count).toBe(1);
});

it('knows nothing of an article that is not there', async () => {
  const nowhere = await markPassage('no-such-article', passage, { ...deps(), interpreter: interpreter() });
  expect(nowhere).toEqual({ ok: false, error: 'not-found' });
});
