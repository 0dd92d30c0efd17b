import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDelta, deltaOf, deltaSize } from '../../../lib/storage/text-delta.ts';

/** Texts that repeat themselves and one another, as pages do. */
const pieces = [
  'The ferry came back on Sunday after eleven weeks. ',
  '"marks":[],"hints":["p"]',
  'é—',
  '😀',
  '\ud800',
  ' 7',
];
const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 40 }));
const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));

describe('a delta', () => {
  it('gives the text it was made of, whatever the two texts', () => {
    fc.assert(fc.property(text, text, (base, wanted) => applyDelta(base, deltaOf(base, wanted)) === wanted));
  });

  it('gives an edited text back, and says no more than the edit', () => {
    const base = Array.from(
      { length: 80 },
      (_, at) => `Paragraph ${at} tells of pier ${at * 37} and of its timber.`,
    ).join('\n');
    const edit = fc.tuple(fc.nat(base.length), fc.nat(30), fc.string({ maxLength: 30 }));
    fc.assert(
      fc.property(edit, ([at, gone, added]) => {
        const edited = base.slice(0, at) + added + base.slice(at + gone);
        const delta = deltaOf(base, edited);
        expect(applyDelta(base, delta)).toBe(edited);
        expect(deltaSize(delta)).toBeLessThan(200);
      }),
    );
  });

  it('finds what has moved, and says once what repeats itself', () => {
    const [one = '', two = ''] = ['a', 'b'].map((letter) =>
      Array.from({ length: 40 }, (_, at) => `${letter}${at * 7919}`).join(' '),
    );
    expect(deltaSize(deltaOf(one + two, two + one))).toBeLessThan(40);
    expect(deltaSize(deltaOf('', one + one + one))).toBeLessThan(one.length + 60);
  });

  it('comes to an end in good time for a text made to be slow', () => {
    const slow = 'a'.repeat(300_000);
    expect(applyDelta(slow, deltaOf(slow, `${slow}b${slow}`))).toBe(`${slow}b${slow}`);
  });

  it('refuses what cannot be one', () => {
    expect(() => applyDelta('abc', [1])).toThrow(RangeError);
    expect(() => applyDelta('abc', [1, 5])).toThrow(RangeError);
    expect(() => applyDelta('abc', [9, 2])).toThrow(RangeError);
  });
});
