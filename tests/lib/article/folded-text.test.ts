import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, unfoldedRange } from '../../../lib/article/folded-text.ts';

describe('folding', () => {
  it.each([
    ['“It’s – well… – 5\u00a0%”', '"It\'s-well...-5%"'],
    ['«Oui»,  dit-elle', '"Oui",dit-elle'],
    ['a\u00adb\u200bc', 'abc'],
    ['五 月 3 日', '五月3日'],
    ['مرحـــبا', 'مرحبا'],
    ['list 1, 5 and 1,5', 'list 1, 5 and 1,5'],
    ['Mixed Case', 'Mixed Case'],
    ['１２ 12 ١٢', '１２ 12 ١٢'],
    ['\n a \n b ', 'a b'],
    ['', ''],
  ])('%j is %j', (text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  it('knows for each of its units where it stood', () => {
    const source = 'Er sagte: „Ja …“ –\u00a0und ging.';
    const folded = foldText(source);
    const at = folded.text.indexOf('"Ja..."');
    const { start, end } = unfoldedRange(folded, at, at + '"Ja..."'.length);
    expect(source.slice(start, end)).toBe('„Ja …“');
  });

  it('gives back a stretch that folds to what was asked for, wherever that stands', () => {
    const words = fc.stringMatching(/^[a-zé “”'’–0-9.,%十二ก]{1,60}$/);
    fc.assert(
      fc.property(words, fc.nat(60), fc.nat(60), (source, one, other) => {
        const folded = foldText(source);
        const [from, to] = [Math.min(one, other), Math.max(one, other)].map((at) => Math.min(at, folded.text.length));
        if (from === undefined || to === undefined || from === to) return;
        const { start, end } = unfoldedRange(folded, from, to);
        expect(foldText(source.slice(start, end)).text).toBe(folded.text.slice(from, to).trim());
        expect(folded.starts).toHaveLength(folded.text.length + 1);
      }),
      { numRuns: 500 },
    );
  });

  it('loses no digit and no sign, and makes none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (source) => {
        const kept = /[\p{N}%‰°+\p{Sc}]/gu;
        expect(foldText(source).text.match(kept)).toEqual(source.match(kept));
      }),
    );
  });

  it('changes nothing in what is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (source) => {
        const { text } = foldText(source);
        expect(foldText(text).text).toBe(text);
      }),
    );
  });
});
