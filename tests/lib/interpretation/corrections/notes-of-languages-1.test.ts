import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { interpretPage } from '../../../../lib/interpretation/interpret-page.ts';
import { block, reading } from '../../../support/readings.ts';

/** One file a language: notes with what they say, and sentences of ordinary articles that look like notes. */
interface Notes {
  notes: {
    text: string;
    kind: string;
    /** What else the note says; what is left out here is not looked at. */
    date?: string | null;
    paragraphs?: number[];
    wrong?: string | null;
    right?: string | null;
  }[];
  lookAlikes: string[];
}

const folder = join(import.meta.dirname, '../../../fixtures/notes');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** A small article in that language that ends with the text. */
function correctionsOf(text: string, tag: string) {
  const page = reading({
    documentLanguage: tag,
    blocks: [
      block('Ferja', { kind: 'heading', level: 1, zone: 'head' }),
      ...Array.from({ length: 6 }, (_, index) => block(`${index + 1}.`)),
      block(text),
    ],
  });
  return interpretPage({
    ...page,
    metadata: { ...page.metadata, datePublished: [{ value: '2024-05-02T08:00:00Z', from: 'json-ld' }] },
  }).corrections;
}

describe.each(files)('%s', (file) => {
  const tag = file.replace('.json', '');
  const { notes, lookAlikes } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Notes;

  test.each(notes)('reads: $text', ({ text, ...said }) => {
    const found = correctionsOf(text, tag);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(said);
  });

  test.each(lookAlikes)('takes for no note: %s', (text) => {
    expect(correctionsOf(text, tag)).toEqual([]);
  });
});
