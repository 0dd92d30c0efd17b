import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectorAt, versionText } from '../../../lib/article/followed-passage.ts';
import type { VersionState } from '../../../lib/article/version-state.ts';
import { followPassage } from '../../../lib/versions/follow-passage.ts';
import { sentences } from '../../support/story.ts';
import { versionState as stateOf } from '../../support/version-states.ts';

/** The version with this number. */
function versionState(number: number, paragraphs: readonly string[], over: Partial<VersionState> = {}): VersionState {
  return stateOf(paragraphs, { number, ...over });
}

const latin = sentences(24);
const other = [
  '港务局在周二晚上表示，北码头的修理工程将在三月之前完成，费用为四十二万元。',
  'قالت هيئة الميناء مساء الثلاثاء إن إصلاح الرصيف الشمالي سينتهي قبل ١٢ آذار.',
  'הנהלת הנמל הודיעה ביום שלישי כי תיקון הרציף הצפוני יסתיים לפני 12 במרץ.',
  'การท่าเรือแถลงเมื่อวันอังคารว่าการซ่อมท่าเรือเหนือจะเสร็จก่อนวันที่ 12 มีนาคม',
  'बंदरगाह बोर्ड ने मंगलवार को कहा कि उत्तरी घाट की मरम्मत 12 मार्च से पहले पूरी होगी।',
];

const paragraphs = fc.shuffledSubarray([...latin, ...other], { minLength: 3, maxLength: 16 });

/** A text, and a passage in it that begins and ends anywhere. */
const passages = fc
  .record({
    lines: paragraphs,
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 6, max: 320 }),
  })
  .map(({ lines, from, length }) => {
    const version = versionState(1, lines);
    const text = versionText(version.blocks);
    const first = Math.min(text.length - 7, Math.floor(from * text.length));
    const words = text.slice(first, first + length);
    // As `placePassage` gives it: no white space at its ends.
    const start = first + words.length - words.trimStart().length;
    const end = start + words.trim().length;
    return { lines, version, text, start, end, passage: { ...selectorAt(text, start, end), versionId: version.id } };
  })
  .filter(({ passage }) => passage.exact.trim().length >= 6);

const typeset = (text: string) =>
  text
    .replace(/'/g, '’')
    .replace(/"/g, '”')
    .replace(/-/g, '–')
    .replace(/\.\.\./g, '…')
    .replace(/ /g, '\u00a0 ');

describe('a followed passage, whatever it is', () => {
  it('is the same in the same text, in its own place', () => {
    fc.assert(
      fc.property(passages, ({ lines, passage, start, end }) => {
        const found = followPassage(passage, [versionState(1, lines), versionState(2, lines)]);
        expect(found.map(({ status, range }) => [status, range])).toEqual([
          ['same', { start, end }],
          ['same', { start, end }],
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same where only typography differs, and where paragraphs came in around it', () => {
    fc.assert(
      fc.property(passages, fc.nat(3), ({ lines, version, passage }, more) => {
        const now = [...latin.slice(0, more).map((text) => `${text} And so on.`), ...lines.map(typeset)];
        expect(followPassage(passage, [version, versionState(2, now)])[1]?.status).toBe('same');
      }),
      { numRuns: 150 },
    );
  });

  it('is never the same where one of its digits or signs is another, or is there no more', () => {
    const change = fc.record({ at: fc.nat(), to: fc.constantFrom('0', '7', '9', '', '%', '+', '٣', '€') });
    fc.assert(
      fc.property(passages, change, ({ version, text, start, end, passage }, { at, to }) => {
        const digits = [...text.slice(start, end).matchAll(/[\p{Nd}%+€]/gu)].map(({ index }) => start + index);
        const place = digits[at % Math.max(1, digits.length)];
        if (place === undefined || text[place] === to) return;
        const now = text.slice(0, place) + to + text.slice(place + 1);
        expect(followPassage(passage, [version, versionState(2, now.split('\n'))])[1]?.status).not.toBe('same');
      }),
      { numRuns: 300 },
    );
  });

  it('is never the same where a digit was put beside one of its digits', () => {
    fc.assert(
      fc.property(passages, fc.nat(), ({ version, text, start, end, passage }, at) => {
        const digits = [...text.slice(start, end).matchAll(/\p{Nd}/gu)].map(({ index }) => start + index);
        const place = digits[at % Math.max(1, digits.length)];
        if (place === undefined) return;
        for (const side of [0, 1]) {
          const now = `${text.slice(0, place + side)}4${text.slice(place + side)}`;
          expect(followPassage(passage, [version, versionState(2, now.split('\n'))])[1]?.status).not.toBe('same');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is gone where its paragraph is, however like the others are', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), (lines, which) => {
        const at = which % lines.length;
        const version = versionState(1, lines);
        const start = lines.slice(0, at).join('\n').length + (at === 0 ? 0 : 1);
        const passage = {
          ...selectorAt(versionText(version.blocks), start, start + (lines[at] ?? '').length),
          versionId: version.id,
        };
        const now = lines.filter((_, index) => index !== at);
        expect(followPassage(passage, [version, versionState(2, now)])[1]?.status).toMatch(/^(?:gone|not-shown)$/);
      }),
      { numRuns: 150 },
    );
  });

  it('is where it is said to be, or nowhere, and the answer for a version does not depend on how often it is asked', () => {
    fc.assert(
      fc.property(passages, fc.array(paragraphs, { minLength: 1, maxLength: 4 }), ({ version, passage }, texts) => {
        const versions = [version, ...texts.map((lines, at) => versionState(at + 2, lines))];
        const found = followPassage(passage, versions);
        expect(found).toHaveLength(versions.length);
        expect(found[0]?.status).toBe('same');
        found.forEach(({ status, text, range }, at) => {
          const whole = versionText(versions[at]?.blocks ?? []);
          expect(text === null).toBe(status === 'gone' || status === 'not-shown');
          expect(range === null).toBe(text === null);
          if (range !== null) expect(whole.slice(range.start, range.end)).toBe(text);
        });
        expect(followPassage(passage, versions)).toEqual(found);
      }),
      { numRuns: 100 },
    );
  });

  it('takes any text for a passage and for a version, however odd', () => {
    const odd = fc.string({ unit: 'binary', maxLength: 120 });
    fc.assert(
      fc.property(odd, fc.array(odd, { maxLength: 6 }), fc.nat(200), fc.nat(200), (first, rest, start, end) => {
        const version = versionState(1, [first, ...rest]);
        const text = versionText(version.blocks);
        const passage = { ...selectorAt(text, Math.min(start, end), Math.max(start, end)), versionId: version.id };
        expect(followPassage(passage, [version, versionState(2, rest)])).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });
});
