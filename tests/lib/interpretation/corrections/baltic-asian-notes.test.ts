import { describe, expect, test } from 'vitest';
import { interpretPage } from '../../../../lib/interpretation/interpret-page.ts';
import { notes, prose } from '../../../data/notes-baltic-asian.ts';
import { block, reading } from '../../../support/readings.ts';

describe.each(Object.keys(notes))('notes in %s', (language) => {
  test.each(notes[language] ?? [])('$text', ({ text, note }) => {
    const story = prose[language] ?? '';
    const blocks = [story, story, story, text].map((words) => block(words));
    const { corrections } = interpretPage(reading({ documentLanguage: language, blocks }));
    const seen = corrections.map(({ kind, date, paragraphs, wrong, right }) => ({
      kind,
      date,
      paragraphs,
      wrong,
      right,
    }));
    expect(seen).toEqual(note === null ? [] : [note]);
  });
});
