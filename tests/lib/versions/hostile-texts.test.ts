import { describe, expect, it } from 'vitest';
import { limits } from '../../../lib/article/limits.ts';
import { applyDifference } from '../../../lib/versions/apply-difference.ts';
import { differenceOf } from '../../../lib/versions/difference-of.ts';
import { sentenceAges } from '../../../lib/versions/sentence-ages.ts';
import { twoVersions } from '../../support/version-states.ts';

const filled = (part: string) => part.repeat(Math.floor(limits.block / part.length));

/** Texts as long as a block may be, made of what patterns may look at again and again. */
const parts: [what: string, before: string, after: string][] = [
  ['signs without width', '\u200f', '\u200f\u200f-'],
  ['digits and separators', '1', '1,'],
  ['quotation marks', '“ ', '” '],
  ['dashes', '— a, ', '— b, '],
  ['dots', '. ', '.'],
  ['sentences of a letter', 'A. ', 'B. '],
  ['line feeds', '\n', '\n\na'],
  ['one word', 'x', 'y'],
  ['characters without spaces', '港', '船'],
  ['the same few words', 'a b ', 'b a c '],
];

describe('texts made to take long', () => {
  for (const [what, one, other] of parts) {
    it(`of ${what} are compared and done with`, () => {
      const [before, after] = [`${filled(one)}5 end.`, `${filled(other)}6 end.`];
      const versions = twoVersions([before], [after]);
      const difference = differenceOf(...versions);
      expect(applyDifference([before], difference)).toEqual([after]);
      expect(difference.changes.some(({ substantive }) => substantive)).toBe(true);
      expect(sentenceAges(versions).length).toBeGreaterThan(0);
    });
  }

  it('of as many blocks as a page may have are too', () => {
    const lines = (text: string, step: number) =>
      Array.from({ length: limits.blocks }, (_, at) => `${text} ${(at * step) % limits.blocks} of the list`);
    for (const other of [lines('line', 1999), lines('entry', 1), lines('line', 0)]) {
      const before = lines('line', 1);
      expect(applyDifference(before, differenceOf(...twoVersions(before, other)))).toEqual(other);
    }
  });
});
