import { describe, expect, it } from 'vitest';
import { contentHashOf, contentLines, factsHashOf } from '../../../lib/article/content-hash.ts';
import { block, correction, facts } from '../../support/readings.ts';

describe('contentHashOf', () => {
  it('is the same for the same text, however it is written and marked up', async () => {
    const composed = [block('Caf\u00e9 opens  on\u00a0Sunday ')];
    const decomposed = [
      block('Cafe\u0301 opens on Sunday', {
        kind: 'quote',
        hints: ['lead'],
        marks: [{ kind: 'strong', start: 0, end: 4, url: null, rel: null }],
      }),
    ];
    expect(await contentHashOf(composed)).toBe(await contentHashOf(decomposed));
  });

  it('differs when the text, or the order of its blocks, does', async () => {
    const hash = await contentHashOf([block('One.'), block('Two.')]);
    expect(await contentHashOf([block('Two.'), block('One.')])).not.toBe(hash);
    expect(await contentHashOf([block('One. Two.')])).not.toBe(hash);
  });

  it('is SHA-256 in hexadecimal', async () => {
    // Of the empty text: FIPS 180-4 test value.
    expect(await contentHashOf([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

describe('contentLines', () => {
  it('takes the body, and below it paragraphs that carry no time', () => {
    const blocks = [
      block('Headline', { zone: 'head', kind: 'heading' }),
      block('Body.'),
      block('A margin.', { zone: 'aside' }),
      block('A note below.', { zone: 'tail' }),
      block('2 hours ago', { zone: 'tail', dateTime: '2026-04-12T09:00:00Z' }),
      block('Tags', { zone: 'tail', kind: 'list-item' }),
      block('  '),
    ];
    expect(contentLines(blocks)).toEqual(['Body.', 'A note below.']);
  });
});

describe('factsHashOf', () => {
  it('follows what readers are told, not what pages change by themselves', async () => {
    const hash = await factsHashOf(facts());
    const same = facts({ keywords: ['ferries'], articleSection: 'Coast', publisher: 'Post', wordCount: 18 });
    expect(await factsHashOf(same)).toBe(hash);
    for (const changed of [
      facts({ headline: 'Ferry back in the harbour' }),
      facts({ authors: [] }),
      facts({ dateModified: '2026-04-13' }),
      facts({ corrections: [correction('The ferry is called Tern.')] }),
    ]) {
      expect(await factsHashOf(changed)).not.toBe(hash);
    }
  });
});
