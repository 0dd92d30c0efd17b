import { expect, it } from 'vitest';
import { requiredWords } from '../../../lib/languages/required-words.ts';

it.each([
  ['an earlier version of this', ['an earlier version of this']],
  ['(?:this|the) report (?:was|has been) corrected', [' corrected']],
  ['(?:corrects|clarifies) the', ['corrects', 'clarifies']],
  ['(?:the )?editors? regrets?', [' regret']],
  ['(?<names>\\p{Lu}[^\\n]{2,80}?) contributed', [' contributed']],
  ['in paragraph \\d{1,3}', ['in paragraph ']],
  ['(?=.*wrong)error(?!s of judgement)', ['error']],
  ['a\\.k\\.a\\.', ['a.k.a.']],
  ['訂正(?:し|いた)', ['訂正']],
  ['pages+ulls', ['pages']],
])('tells what must stand in a text that %s matches', (pattern, words) => {
  expect(requiredWords(pattern)).toEqual(words);
});

it.each(['\\p{L}{2,60}', '(?:a|b)c', '(?:error|\\d+)', '(?:error)?', 'err?', '[Ee][Rr]', '.*'])(
  'tells nothing of %s',
  (pattern) => {
    expect(requiredWords(pattern)).toBeNull();
  },
);

it('takes alternatives that are too many for a text to be searched for them', () => {
  const many = Array.from({ length: 60 }, (_, index) => `number${index}`).join('|');
  expect(requiredWords(many)).toBeNull();
});
