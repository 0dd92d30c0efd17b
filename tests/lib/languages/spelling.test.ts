import { expect, test } from 'vitest';
import { compilePattern, wordsPattern } from '../../../lib/languages/patterns.ts';
import { fallbackPack } from '../../../lib/languages/registry.ts';
import { unmarked } from '../../../lib/languages/spelling.ts';

const hindi = { ...fallbackPack, tag: 'hi', script: 'Devanagari' };
const bengali = { ...fallbackPack, tag: 'bn', script: 'Bengali' };
const arabic = { ...fallbackPack, tag: 'ar', script: 'Arabic', spellings: ['اأإآ', 'ةه'] };
const ukrainian = { ...fallbackPack, tag: 'uk', script: 'Cyrillic' };

test.each([
  ['in two signs', 'सड\u093cक'],
  ['in one', 'स\u095cक'],
  ['without its dot', 'सडक'],
])('an Indian letter %s is the same', (_, text) => {
  expect(compilePattern(hindi, 'सड\u093cक').test(text)).toBe(true);
  expect(wordsPattern(hindi, ['स\u095cक']).test(text)).toBe(true);
});

test('another vowel is another word', () => {
  expect(compilePattern(bengali, 'জুন').test('জন')).toBe(false);
  expect(unmarked('জুন')).toBe('জুন');
  expect(unmarked('Ιανουαρίου أبريل février')).toBe('Ιανουαριου ابريل fevrier');
});

test('a letter that houses write in several forms may carry marks as well', () => {
  expect(compilePattern(arabic, 'نتيجة خطإ').test('نتيجةً خطأٍ')).toBe(true);
  expect(compilePattern(arabic, 'نتيجة').test('نتيجتنا')).toBe(false);
});

test.each(["об'єкт", 'об’єкт', 'обʼєкт'])('%s: an apostrophe in any form', (text) => {
  expect(wordsPattern(ukrainian, ["об'єкт"]).test(text)).toBe(true);
});
