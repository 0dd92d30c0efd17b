import { expect, test } from 'vitest';
import { hasItalics } from '../../../lib/foundation/italics.ts';

test.each([
  ['en', true],
  ['ru', true],
  ['el', true],
  ['sr-Latn', true],
  ['ar', false],
  ['fa', false],
  ['he', false],
  ['ja', false],
  ['zh-Hant', false],
  ['ko', false],
  ['hi', false],
  ['th', false],
  ['not a tag', true],
  [null, true],
])('the script of %s has slanted letters: %s', (language, slants) => {
  expect(hasItalics(language)).toBe(slants);
});
