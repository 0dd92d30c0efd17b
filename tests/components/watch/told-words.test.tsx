import { expect, test } from 'vitest';
import { toldWords } from '../../../entrypoints/background/told-words.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

test.each([
  [{ corrections: 0, changes: [{ kind: 'number', count: 1 }] }, 'Text changed: 1 number'],
  [{ corrections: 1, changes: [] }, 'Correction note added'],
  [
    {
      corrections: 2,
      changes: [
        { kind: 'headline', count: 1 },
        { kind: 'name', count: 3 },
        { kind: 'wording', count: 2 },
      ],
    },
    '2 correction notes added. Text changed: the headline, 3 names, and the wording in 2 places',
  ],
  // What is never told has no words.
  [{ corrections: 1, changes: [{ kind: 'moved', count: 1 }] }, 'Correction note added'],
] as const)('%j', (change, words) => {
  expect(toldWords(change)).toBe(words);
});

test('in the reader’s language', () => {
  const change = {
    corrections: 1,
    changes: [
      { kind: 'number', count: 2 },
      { kind: 'quotation', count: 1 },
    ],
  } as const;
  speak('de');
  expect(toldWords(change)).toBe('Korrekturhinweis hinzugefügt. Text geändert: 2 Zahlen und 1 Zitat');
  speak('ar');
  expect(toldWords(change)).toContain('أُضيفت ملاحظة تصويب');
});
