import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Interpreter } from '../../../lib/archive/capture-article.ts';
import { markPassage } from '../../../lib/archive/own-notes.ts';
import { reinterpretArchive } from '../../../lib/archive/reinterpret-archive.ts';
import { notesOf } from '../../../lib/article/reader-notes.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { articleView } from '../../../lib/storage/queries.ts';
import { memoryArchive } from '../../support/archives.ts';
import { keepStories, newer, older } from '../../support/kept-archive.ts';
import { correction } from '../../support/readings.ts';

let database: ArchiveDatabase;
beforeEach(() => {
  ({ database } = memoryArchive());
});
afterEach(() => database.close());

const says = (base: Interpreter, label: string): Interpreter => ({
  ...base,
  readOwnNote: (_page, text) => correction(text, { label, from: 'reader' }),
});

it('what a reader marked by hand is read by the newer interpreter too, and stays marked as it was', async () => {
  const [first = ''] = await keepStories(database, 30);
  const passage = { text: 'Story 1, edition 1.', before: '', after: '' };
  const marked = await markPassage(first, passage, { interpreter: says(older, 'old'), database, clock: () => 2_000 });
  expect(marked.ok).toBe(true);
  const before = await database.readerMarks.get(first);

  await reinterpretArchive({ interpreter: says(newer, 'new'), database, pause: async () => {} });

  const after = await database.readerMarks.get(first);
  expect({ ...after, ownNotesRead: null }).toEqual({ ...before, ownNotesRead: null });
  const view = await articleView(first, database);
  const notes = view === null ? [] : notesOf(view.facts.corrections, view.marks);
  expect(notes.map(({ by, correction: { label } }) => [by, label])).toEqual([['reader', 'new']]);
});
