import { is, parse } from 'valibot';
import { expect, it } from 'vitest';
import { correctionSchema } from '../../../../lib/article/correction.ts';
import { readOwnNote } from '../../../../lib/interpretation/corrections/read-own-note.ts';
import { block, reading } from '../../../support/readings.ts';

const story = [
  block('Ferry returns to the harbour', { kind: 'heading', level: 1, zone: 'head' }),
  block('The ferry came back on Sunday after eleven weeks in dock.'),
  block('The north pier is 40 metres long and was built in 1931.'),
  block('Passengers waited on the quay with flags.'),
  block('A band played although it was raining hard.'),
  block('The mayor gave a speech that few could hear.'),
  block('Tickets stay at the price they were.'),
  block('Dogs travel free of charge until the summer.'),
];

function page(...more: ReturnType<typeof block>[]) {
  const metadata = { ...reading().metadata, datePublished: [{ value: '2026-04-12', from: 'json-ld' as const }] };
  return reading({ blocks: [...story, ...more], metadata });
}

it('reads label, date, wrong and right, target and the corrected passage as in a note of the publisher', () => {
  const text =
    'Correction, May 3: An earlier version of this article misstated the length of the pier. It is 40 metres, not 60.';
  const note = readOwnNote(page(block(text, { zone: 'tail' })), text);
  expect(note).toMatchObject({
    label: 'Correction',
    kind: 'correction',
    text,
    date: '--05-03',
    wrong: '60',
    passage: { text: 'The north pier is 40 metres long and was built in 1931.', by: 'right' },
    position: 'end',
    rule: null,
    from: 'reader',
  });
  expect(is(correctionSchema, note)).toBe(true);
});

it('takes for a correction what no word of a pack calls one, and guesses nothing', () => {
  const text = 'We are told by the harbour master that the pier is shorter than we wrote.';
  const note = readOwnNote(page(block(text, { zone: 'head' })), text);
  expect(note).toMatchObject({ kind: 'correction', label: null, date: null, wrong: null, right: null, cause: null });
  expect(note.position).toBe('top');
});

it('keeps the kind that the words say, but for an update', () => {
  const kindOf = (text: string) => readOwnNote(page(block(text, { zone: 'tail' })), text).kind;
  expect(kindOf('Clarification: the speech was given by the deputy mayor.')).toBe('clarification');
  expect(kindOf('Retraction: The Harbour Post has retracted this article.')).toBe('retraction');
  expect(kindOf('Update: this article has been updated with the times of the boats.')).toBe('correction');
});

it('does not find the corrected passage in the passage itself, nor in another note', () => {
  const other = block('Correction: An earlier version misstated the price. It is 12 crowns, not 14.', { zone: 'body' });
  const text = 'Readers were told a wrong price for a ticket. It is 12 crowns, not 14.';
  const note = readOwnNote(page(other, block(text)), text);
  expect(note.right ?? '').toContain('12 crowns');
  expect(note.passage).toBeNull();
});

it('knows where a passage stands that covers part of a block, or more than one', () => {
  const position = (text: string) => readOwnNote(page(), text).position;
  expect(position('built in 1931')).toBe('top');
  expect(position('A band played although it was raining hard. The mayor gave a speech')).toBe('inline');
  expect(position('band played although it was raining hard. The mayor gave')).toBe('inline');
  expect(position('These words stand in no block of the page.')).toBe('end');
});

it('reads other languages with their own packs', () => {
  const text = 'Korrektur: In einer früheren Version hieß es, der Pier sei 60 Meter lang. Richtig sind 40 Meter.';
  const german = reading({ documentLanguage: 'de', blocks: [block('Die Fähre kam am Sonntag zurück.'), block(text)] });
  expect(readOwnNote(german, text)).toMatchObject({ label: 'Korrektur', kind: 'correction', from: 'reader' });
});

it('gives a well-formed record for whatever was marked', () => {
  for (const text of ['', '(', 'Correction:', '\u202e'.repeat(80), '1 2 3 4', 'x'.repeat(2_400)]) {
    expect(() => parse(correctionSchema, readOwnNote(page(), text))).not.toThrow();
  }
});
