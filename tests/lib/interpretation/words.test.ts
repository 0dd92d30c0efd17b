import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsOf } from '../../../lib/interpretation/compare-text.ts';
import { countWords } from '../../../lib/interpretation/read-body.ts';

const pieces = [
  'Quay',
  'don’t',
  '1,200',
  'e\u0301te\u0301',
  'İzmir',
  'ΟΔΟΣ',
  'речка',
  'رصيف',
  'घाट',
  '港町',
  'みなと',
  'ท่าเรือ',
  'ﬁsh',
  '²',
  '𝐐uay',
  '🚢',
  ' ',
  '-',
  '--',
  '’',
  '. ',
  '\n\n',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

it('words are what the tables of Unicode say', () => {
  const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
  fc.assert(
    fc.property(text, (some) => {
      expect(wordsOf(some)).toEqual(some.normalize('NFKC').toLowerCase().match(word) ?? []);
    }),
    { numRuns: 500 },
  );
});

it('counts words with the signs that stand within them, and segments scripts without word spaces', () => {
  const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
  const lacksSpaces =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  fc.assert(
    fc.property(
      text.filter((some) => !lacksSpaces.test(some)),
      (some) => {
        expect(countWords(some)).toBe(some.match(word)?.length ?? 0);
      },
    ),
    { numRuns: 500 },
  );
  expect(countWords('港町の渡し船')).toBeGreaterThan(1);
});
