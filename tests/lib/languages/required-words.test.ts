import { expect, it } from 'vitest';
import { requiredWords } from '../../../lib/languages/required-words.ts';

it.each([
  ['an earlier version of this', [['an earlier version of this']]],
  [
    '(?:this|the) report (?:was|has been) corrected',
    [[' corrected'], [' report '], ['this', 'the'], ['was', 'has been']],
  ],
  ['(?:corrects|clarifies) the', [['corrects', 'clarifies'], [' the']]],
  ['(?:the )?editors? regrets?', [[' regret'], ['editor']]],
  ['(?<names>\\p{Lu}[^\\n]{2,80}?) contributed', [[' contributed']]],
  ['in paragraph \\d{1,3}', [['in paragraph ']]],
  ['(?=.*wrong)error(?!s of judgement)', [['error']]],
  ['a\\.k\\.a\\.', [['a.k.a.']]],
  ['訂正(?:し|いた)', [['訂正']]],
  ['pages+ulls', [['pages'], ['ulls']]],
  ['(?:this report|version (?:one|two))', [['this report', 'version ']]],
])('tells what must stand in a text that %s matches', (pattern, lists) => {
  expect(requiredWords(pattern)).toEqual(lists);
});

it.each(['\\p{L}{2,60}', '(?:a|b)c', '(?:error|\\d+)', '(?:error)?', 'err?', '[Ee][Rr]', '.*'])(
  'tells nothing of %s',
  (pattern) => {
    expect(requiredWords(pattern)).toEqual([]);
  },
);

it('takes alternatives that are too many for a text to be searched for them', () => {
  const many = Array.from({ length: 60 }, (_, index) => `number${index}`).join('|');
  expect(requiredWords(many)).toEqual([]);
});
