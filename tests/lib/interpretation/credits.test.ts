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

  it('are read in every sentence of a closing paragraph', () => {
    const line =
      "The Post's Ines Calloway reported from Tallow; and Tom J. Arkwright reported and wrote from Port Meriden. Jonah Pell contributed to this report.";
    expect(credits([block(text), block(line)]).map(({ names, text: said }) => [...names, said])).toEqual([
      ['Ines Calloway', "The Post's Ines Calloway reported from Tallow"],
      ['Tom J. Arkwright', 'and Tom J. Arkwright reported and wrote from Port Meriden'],
      ['Jonah Pell', 'Jonah Pell contributed to this report'],
    ]);
  });

  it('are one where a list of places has semicolons', () => {
    const line = "The Post's Ines Calloway in Tallow, Ohio; and Jonah Pell in Oslo contributed to this report.";
    expect(credits([block(text), block(line)])).toMatchObject([{ names: ['Ines Calloway', 'Jonah Pell'] }]);
  });

  it('are read behind a line of copyright without its words', () => {
    const line =
      'Copyright 2026 Post. This may not be published or redistributed. Associated Press contributed to this report.';
    expect(credits([block(text), block(line)])).toMatchObject([
      { names: ['Associated Press'], text: 'Associated Press contributed to this report' },
    ]);
  });

  it('are found above forms that were read as text', () => {
    const form = ['Email:', 'First name:', 'Last name:', 'City:', 'Street:', 'Bill me later', 'Send'];
    const blocks = ['With additional reporting by Jonah Pell', ...form].map((line) => block(line));
    expect(credits([block(text), ...blocks])).toMatchObject([{ names: ['Jonah Pell'] }]);
  });

  it('do not take in a byline below the text, but who wrote beside who edited', () => {
    expect(credits([block(text), block('Written by Jonah Pell', { zone: 'tail' })])).toEqual([]);
    expect(credits([block(text), block('Written by Jonah Pell; edited by Ruth Sandoval')])).toMatchObject([
      { role: 'writing', names: ['Jonah Pell'] },
      { role: 'editing', names: ['Ruth Sandoval'] },
    ]);
  });

  it('do not take in what the line of copyright is followed by', () => {
    const foot = ['© 2026 The Harbour Post', 'Designed by Quay Works'].map((line) => block(line, { zone: 'tail' }));
    expect(credits([block(text), ...foot])).toEqual([]);
  });

  it('name an agency in brackets', () => {
    expect(credits([block(text), block('(mit Material der dpa)')], 'de')).toMatchObject([{ names: ['dpa'] }]);
    expect(credits([block(text), block('(avec Reuters et AFP)')], 'fr')).toMatchObject([
      { role: 'reporting', names: ['Reuters', 'AFP'] },
    ]);
  });
});
