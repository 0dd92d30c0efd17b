import { describe, expect, test } from 'vitest';
import { chooseLanguage } from '../../../../lib/interpretation/choose-language.ts';
import { interpretPage } from '../../../../lib/interpretation/interpret-page.ts';
import { nordicNotes, nordicProse } from '../../../data/notes-nordic.ts';
import { block, reading } from '../../../support/readings.ts';

const page = (language: string | null, texts: readonly string[]) =>
  reading({ documentLanguage: language, blocks: texts.map((text) => block(text)) });

describe.each(Object.keys(nordicProse))('notes in %s', (language) => {
  test.each(nordicNotes.filter((row) => row.language === language))('$text', ({ text, note }) => {
    const prose = nordicProse[language] ?? '';
    const { corrections } = interpretPage(page(language, [prose, prose, prose, text]));
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

const pairs = Object.entries(nordicProse).flatMap(([tag, text]) =>
  [null, ...Object.keys(nordicProse)].map((declared) => ({ tag, declared, text })),
);

test.each(pairs)('$tag is told where the page declares $declared', ({ tag, declared, text }) => {
  expect(chooseLanguage(page(declared, [text, text])).packs[0]?.tag).toBe(tag);
});
