import { expect, test } from 'vitest';
import { excerptOf } from '../../../components/versions/change-excerpt.ts';
import { change } from '../../support/hand-made-differences.ts';

const of = (before: string | null, after: string | null, older: string | null, newer: string | null) =>
  excerptOf(change({ before, after, sentence: { before: older, after: newer } }));

test.each([
  // The same words stand in the sentence before.
  ['4', '6', 'In 2016 the board had 4 boats.', 'In 2016 the board had 6 boats.', 'In 2016 the board had ', ' boats.'],
  [
    'six',
    'two',
    'Of two boats six sank, two hid.',
    'Of two boats two sank, two hid.',
    'Of two boats ',
    ' sank, two hid.',
  ],
  // Something else changed in the sentence too.
  ['4', '6', 'In 2016 Ann had 4 boats.', 'In 2016 Bo had 6 boats.', 'In 2016 Bo had ', ' boats.'],
  // Only put in, only taken out.
  [null, ' not', 'It is, says he, so.', 'It is not, says he, so.', 'It is', ', says he, so.'],
  ['very ', null, 'A very, very old dog.', 'A very, old dog.', 'A very, ', 'old dog.'],
  ['６', '８', '費用は６億円で６年かかる。', '費用は６億円で８年かかる。', '費用は６億円で', '年かかる。'],
])('%s -> %s stands where both sentences agree around it', (before, after, older, newer, lead, trail) => {
  expect(of(before, after, older, newer)).toEqual({ before, after, lead, trail });
});

test('words that are not in their sentence, or have none, stand alone', () => {
  expect(of('a', 'b', null, null)).toEqual({ lead: '', before: 'a', after: 'b', trail: '' });
  expect(of('a', 'b', 'x', 'y')).toEqual({ lead: '', before: 'a', after: 'b', trail: '' });
});

test('a long sentence is cut at words, and in a script without spaces but never within a character', () => {
  const long = (number: string) => `${'word '.repeat(40)}${number} ${'word '.repeat(40)}`;
  const { lead, trail } = of('4', '6', long('4'), long('6'));
  expect(lead).toMatch(/^…(?:word )+$/);
  expect(trail).toMatch(/^ (?:word ?)+…$/);
  const rare = '𠮷'.repeat(80);
  const cut = of('4', '6', `${rare}4${rare}`, `${rare}6${rare}`);
  expect(cut.lead + cut.trail).toBe((cut.lead + cut.trail).toWellFormed());
  expect(cut.lead + cut.trail).not.toContain('\uFFFD');
});

test('a sentence without an end is cut as well', () => {
  const { lead, trail } = of(null, 'a', 'a'.repeat(200_000), 'a'.repeat(200_001));
  expect(lead.length + trail.length).toBeLessThan(200);
});
