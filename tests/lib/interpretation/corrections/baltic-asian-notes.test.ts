import { describe, expect, test } from 'vitest';
import { notes, prose } from '../../../data/notes-baltic-asian.ts';
import { notesAfter } from '../../../support/note-rows.ts';

describe.each(Object.keys(notes))('notes in %s', (language) => {
  test.each(notes[language] ?? [])('$text', ({ text, note }) => {
    expect(notesAfter(prose[language] ?? '', text, language)).toEqual(note === null ? [] : [note]);
  });
});
