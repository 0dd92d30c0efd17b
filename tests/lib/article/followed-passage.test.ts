import { describe, expect, it } from 'vitest';
import { followLimits, placePassage, versionText } from '../../../lib/article/followed-passage.ts';
import { block } from '../../support/readings.ts';

const nowhere = { before: '', after: '' };

it('the text of a version is that of its hash: body and notes, a line each', () => {
  const blocks = [
    block('A headline', { zone: 'head', kind: 'heading', level: 1 }),
    block('First  paragraph.'),
    block(' '),
    block('In a box.', { zone: 'aside' }),
    block('A note.', { zone: 'tail' }),
  ];
  expect(versionText(blocks)).toBe('First paragraph.\nA note.');
});

describe('a selected passage', () => {
  const text = 'The ferry is here.\n“The ferry is here – at last,” everyone said.\nA third time the ferry is here.';

  it('is placed with its own words and those around it', () => {
    expect(placePassage(text, { text: '"The ferry is here - at last,"', ...nowhere })).toEqual({
      exact: '“The ferry is here – at last,”',
      prefix: 'The ferry is here.\n',
      suffix: ' everyone said.\nA third time the ferry is here.',
      start: 19,
      end: 49,
    });
  });

  it('is placed first where nothing tells more, and where the words around it are the same', () => {
    expect(placePassage(text, { text: 'ferry is here', ...nowhere })?.start).toBe(4);
    expect(placePassage(text, { text: 'ferry is here', before: 'third time the', after: '.' })?.start).toBe(82);
    expect(placePassage(text, { text: 'ferry is here', before: '“The', after: '– at last' })?.start).toBe(24);
  });

  it('is placed over paragraphs, which a page may set apart or not', () => {
    expect(placePassage(text, { text: 'everyone said. A third', ...nowhere })?.exact).toBe('everyone said.\nA third');
  });

  it('is placed nowhere where its words are not', () => {
    expect(placePassage(text, { text: 'The boat is here', ...nowhere })).toBeNull();
    expect(placePassage('', { text: 'The ferry', ...nowhere })).toBeNull();
    expect(placePassage(text, { text: '\u200b \u00ad', ...nowhere })).toBeNull();
  });

  it('carries no more context than is kept', () => {
    const long = `${'before '.repeat(40)}the words${' after'.repeat(40)}`;
    const place = placePassage(long, { text: 'the words', ...nowhere });
    expect(place?.prefix).toHaveLength(followLimits.context);
    expect(place?.suffix).toHaveLength(followLimits.context);
  });
});
