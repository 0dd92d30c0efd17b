import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/article/block.ts';
import { readCredits } from '../../../lib/interpretation/credits.ts';
import { languagePack } from '../../../lib/languages/registry.ts';
import { block } from '../../support/readings.ts';

const text =
  'The harbour board met on Tuesday and heard for two hours what the fishermen had to say about the new quay.';

function credits(blocks: Block[], language = 'en') {
  const pack = languagePack(language);
  if (pack === null) throw new Error(`no pack for ${language}`);
  return readCredits(blocks, [pack]).credits;
}

describe('credits', () => {
  it('of a wire story come apart by role, each as printed', () => {
    const line =
      '(Reporting by Ines Calloway and Tom Arkwright; additional reporting by Jonah Pell; Editing by Ruth Sandoval)';
    expect(credits([block(text), block(line)])).toEqual([
      {
        role: 'reporting',
        names: ['Ines Calloway', 'Tom Arkwright'],
        text: 'Reporting by Ines Calloway and Tom Arkwright',
      },
      { role: 'reporting', names: ['Jonah Pell'], text: 'additional reporting by Jonah Pell' },
      { role: 'editing', names: ['Ruth Sandoval'], text: 'Editing by Ruth Sandoval' },
    ]);
  });

  it('are read in a sentence', () => {
    expect(credits([block(text), block('Jonah Pell contributed to this report.')])).toMatchObject([
      { role: 'reporting', names: ['Jonah Pell'] },
    ]);
  });

  it('name the photographer of a story', () => {
    expect(credits([block(text), block('Photography by Alba Quist', { zone: 'tail' })])).toMatchObject([
      { role: 'photography', names: ['Alba Quist'] },
    ]);
  });

  it('do not take in the credit of one picture', () => {
    const above = block('Photo by Alba Quist', { zone: 'head' });
    const below = block('Photo by Alba Quist/North Pictures', { zone: 'tail' });
    expect(credits([above, block(text), below])).toEqual([]);
  });

  it('do not take in a sentence about reporting', () => {
    expect(credits([block(`${text} Reporting by neighbours had led to the search.`)])).toEqual([]);
  });
});
