import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../../lib/related/letters.ts';
import { printsOf } from '../../../lib/related/prints.ts';
import { sharedLetters } from '../../../lib/related/shared-letters.ts';
import * as stories from '../../support/wire-stories.ts';

const share = (one: readonly string[], other: readonly string[]) => sharedLetters(lettersOf(one), lettersOf(other));
const sharedPrints = (one: readonly string[], other: readonly string[]) => {
  const prints = new Set(printsOf(lettersOf(one)));
  return printsOf(lettersOf(other)).filter((print) => prints.has(print)).length;
};

/** Numbers that look random and are the same at every run (mulberry32, public domain). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function inventedLines(random: () => number, lines: number): string[] {
  const word = () =>
    Array.from({ length: 2 + Math.floor(random() * 8) }, () =>
      String.fromCharCode(97 + Math.floor(random() * 26)),
    ).join('');
  return Array.from({ length: lines }, () => Array.from({ length: 25 }, word).join(' '));
}

describe('how much of a text stands in another', () => {
  it.each([
    ['itself', stories.wireStory, stories.wireStory, 1, 1],
    ['a copy with cuts and changed words', stories.wireStory, stories.wireCopy, 0.75, 0.92],
    ['three paragraphs of it', stories.wireStory, stories.wireBrief, 0.97, 1],
    ['another report on the same thing', stories.wireStory, stories.ownReport, 0, 0.05],
    ['its translation', stories.wireStory, stories.translatedStory, 0, 0.05],
    ['another story', stories.choirStory, stories.bridgeStory, 0, 0.02],
    ['a copy without spaces between words', stories.denseStory, stories.denseCopy, 0.8, 0.97],
    ['another story without spaces between words', stories.denseStory, stories.denseOther, 0, 0.05],
  ])('%s', (_, one, other, least, most) => {
    const found = share(one, other);
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(most);
    expect(share(other, one)).toBe(found);
  });

  it('takes no notice of case, punctuation, white space and forms of letters', () => {
    const shouted = stories.wireStory.map((line) => line.toUpperCase().replace(/[“”,—]/g, ' … '));
    expect(share(stories.wireStory, shouted)).toBe(1);
  });

  it('says nothing of texts that are too short, or in different scripts', () => {
    expect(share(['The council is to meet on Friday.'], stories.wireStory)).toBeNull();
    expect(share([], [])).toBeNull();
    expect(share(stories.denseStory, stories.wireStory)).toBeNull();
  });
});

describe('prints', () => {
  it('are the same for copies and not for others', () => {
    expect(sharedPrints(stories.wireStory, stories.wireCopy)).toBeGreaterThanOrEqual(4);
    expect(sharedPrints(stories.wireStory, stories.wireBrief)).toBeGreaterThanOrEqual(2);
    expect(sharedPrints(stories.denseStory, stories.denseCopy)).toBeGreaterThanOrEqual(4);
    for (const other of [stories.ownReport, stories.translatedStory, stories.choirStory, stories.denseStory]) {
      expect(sharedPrints(stories.wireStory, other)).toBe(0);
    }
    expect(printsOf(lettersOf(['Too short.']))).toEqual([]);
  });

  it('are whole numbers of 32 bits, each once, in order', () => {
    const prints = printsOf(lettersOf(stories.wireStory));
    expect(prints).toHaveLength(12);
    expect(prints).toEqual([...new Set(prints)].sort((one, other) => one - other));
    for (const print of prints) expect(Number.isInteger(print) && print >= 0 && print < 2 ** 32).toBe(true);
  });

  it('find a text again of which a third is left, in ninety-five of a hundred cases', () => {
    let found = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = numbers(seed);
      const lines = inventedLines(random, 18);
      const start = Math.floor(random() * 12);
      if (sharedPrints(lines, lines.slice(start, start + 6)) >= 2) found += 1;
    }
    expect(found).toBeGreaterThanOrEqual(190);
  });

  it('never are those of an unrelated text', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      expect(sharedPrints(inventedLines(numbers(seed), 12), inventedLines(numbers(seed + 1_000), 12))).toBe(0);
    }
  });
});
