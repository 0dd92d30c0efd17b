import { describe, expect, it } from 'vitest';
import { matchGroup, mayMatchGroup } from '../../../lib/languages/patterns.ts';
import { fallbackPack, languagePack } from '../../../lib/languages/registry.ts';

const pack = fallbackPack;
const corrected = { patterns: ['(?:{story}) was corrected', '(?:{story}) was amended on {date} and {date}'] };
const withdrawn = { patterns: ['(?:{story}) was withdrawn'] };

describe('the patterns of a group', () => {
  it('are held against one text after another, whatever stood in the one before', () => {
    const texts = ['Nothing of the kind.', 'This article was corrected.', 'The story was withdrawn.', 'Rain and wind.'];
    const found = [...texts, ...texts.reverse(), 'This article was corrected.'].map((text) => [
      matchGroup(pack, corrected, text)?.[0] ?? null,
      matchGroup(pack, withdrawn, text)?.[0] ?? null,
    ]);
    const [nothing, first, second] = [
      [null, null],
      ['article was corrected', null],
      [null, 'story was withdrawn'],
    ];
    expect(found).toEqual([nothing, first, second, nothing, nothing, second, first, nothing, first]);
  });

  it('share their words in a pack, and with no other pack', () => {
    const german = languagePack('de');
    expect(german).not.toBeNull();
    if (german === null) return;
    const group = { patterns: ['harbour was closed'] };
    expect(mayMatchGroup(pack, group, 'The HARBOUR was closed.')).toBe(true);
    expect(mayMatchGroup(german, { ...group }, 'Der Hafen war zu.')).toBe(false);
    expect(mayMatchGroup(pack, group, 'The harbour was closed.')).toBe(true);
  });

  it('find two dates in one sentence', () => {
    const text = 'The article was amended on 3 May 2024 and Sunday to say so.';
    expect(matchGroup(pack, corrected, text)?.[0]).toBe('article was amended on 3 May 2024 and Sunday');
  });
});
