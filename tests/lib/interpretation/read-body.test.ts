import { expect, test } from 'vitest';
import { countWords } from '../../../lib/interpretation/read-body.ts';

test.each([
  ["The captain's 3.5-ton ferry", 4],
  ['कप्तान ने कहा कि नया इंजन', 6],
  ['নৌকাটি ঘাটে ফিরে এসেছে', 4],
  ['نُشِرَ الخبرُ', 2],
])('%s: %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
