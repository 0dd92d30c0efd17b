import { describe, expect, test } from 'vitest';
import { correctableParagraphs, placePassage } from '../../../../lib/interpretation/corrections/place-passage.ts';
import { block, correction } from '../../../support/readings.ts';

const text = [
  'The ferry Otter came back on Sunday. She had been in dock for eleven weeks, and the yard sent 14 boats to meet her.',
  'Fares rise to 9.50 crowns in June. In May they were 8.50 crowns.',
  'The skipper, Mona Karr, said that “nobody had slept”. She has sailed since 1989.',
  'The yard employs 140 people.',
];

const place = (note: string, over: Parameters<typeof correction>[1], paragraphs = text) =>
  placePassage(correction(note, over), paragraphs);

describe('the corrected passage', () => {
  test('is the sentence in which what is right stands', () => {
    expect(place('It is 14 boats, not 40.', { wrong: '40', right: '14 boats' })).toEqual({
      text: 'She had been in dock for eleven weeks, and the yard sent 14 boats to meet her.',
      by: 'right',
    });
    expect(place('She is Mona Karr, not Carr.', { wrong: 'Carr', right: 'Mona Karr' })?.text).toBe(
      'The skipper, Mona Karr, said that “nobody had slept”.',
    );
  });

  test('is found by the end of a value that a sentence wraps', () => {
    expect(place('x', { right: 'It is since 1989' })?.text).toBe('She has sailed since 1989.');
    expect(place('x', { right: 'they rise to 9.50 crowns' })?.text).toBe('Fares rise to 9.50 crowns in June.');
  });

  test('is no part of a longer number or word', () => {
    expect(place('It is 14.', { right: '14' }, ['The yard employs 140 people.', 'It paid 14.50 crowns.'])).toBeNull();
    expect(place('x', { right: 'Karr' }, ['The Karrs sailed.'])).toBeNull();
  });

  test('stands in the named paragraph where the words stand in several', () => {
    const twice = ['It sent 14 boats.', 'Nobody came.', 'Later 14 boats came.'];
    expect(place('In paragraph 3, it is 14 boats.', { right: '14 boats', paragraphs: [3] }, twice)).toEqual({
      text: 'Later 14 boats came.',
      by: 'right',
    });
  });

  test('stands where the note’s other words stand, and nowhere when none tells', () => {
    const twice = ['The dredger has 14 berths.', 'The lighthouse has 14 berths.'];
    expect(place('The lighthouse has fewer: 14 berths.', { right: '14 berths' }, twice)?.text).toBe(twice[1]);
    expect(place('It has 14 berths.', { right: '14 berths' }, twice)).toBeNull();
  });

  test('is the named paragraph where no value is found, from either end', () => {
    expect(place('Corrects paragraph 2.', { paragraphs: [2] })).toEqual({ text: text[1], by: 'paragraph' });
    expect(place('Corrects last paragraph.', { paragraphs: [-1] })).toEqual({ text: text[3], by: 'paragraph' });
    expect(place('x', { right: 'ninety tons', paragraphs: [-2] })).toEqual({ text: text[2], by: 'paragraph' });
  });

  test('is not guessed', () => {
    expect(place('We regret the error.', {})).toBeNull();
    expect(place('Corrects paragraph 19.', { paragraphs: [19] })).toBeNull();
    expect(place('x', { right: 'in a tin' })).toBeNull();
    expect(place('x', { right: 'Otter' }, [])).toBeNull();
  });

  test('is not what was wrong', () => {
    expect(place('x', { wrong: 'the ferry Otter', right: 'the ferry Odder' })).toBeNull();
  });

  test('is found in a script without spaces', () => {
    const japanese = ['かもめ丸は入港した。船長は山田さんだ。', '乗客は14人だった。'];
    expect(place('x', { wrong: '山本', right: '山田' }, japanese)?.text).toBe('船長は山田さんだ。');
    expect(place('x', { right: '4人' }, japanese)).toBeNull();
  });

  test('is cut at a word where it is long', () => {
    const long = `The yard ${'went on and on '.repeat(60)}with 14 boats`;
    expect(place('x', { right: '14 boats' }, [long])?.text.length).toBeLessThanOrEqual(320);
  });
});

test('headings, captions, notes and what stands around the text are no paragraphs', () => {
  const blocks = [
    block('Head', { zone: 'head' }),
    block('One.'),
    block('Between', { kind: 'heading', level: 2 }),
    block('A boat', { kind: 'caption' }),
    block('Correction: one.'),
    block('Two.'),
  ];
  expect(correctableParagraphs(blocks, new Set([4]))).toEqual(['One.', 'Two.']);
});
