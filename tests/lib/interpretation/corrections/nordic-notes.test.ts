import { describe, expect, test } from 'vitest';
import { chooseLanguage } from '../../../../lib/interpretation/choose-language.ts';
import { nordicNotes, nordicProse } from '../../../data/notes-nordic.ts';
import { notesAfter, pageOf } from '../../../support/note-rows.ts';

describe.each(Object.keys(nordicProse))('notes in %s', (language) => {
  test.each(nordicNotes[language] ?? [])('$text', ({ text, note }) => {
    expect(notesAfter(nordicProse[language] ?? '', text, language)).toEqual(note === null ? [] : [note]);
  });
});

const pairs = Object.entries(nordicProse).flatMap(([tag, text]) =>
  [null, ...Object.keys(nordicProse)].map((declared) => ({ tag, declared, text })),
);

test.each(pairs)('$tag is told where the page declares $declared', ({ tag, declared, text }) => {
  expect(chooseLanguage(pageOf(declared, [text, text])).packs[0]?.tag).toBe(tag);
});
