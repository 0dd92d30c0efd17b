import { expect, it } from 'vitest';
import { readHeadline } from '../../../lib/interpretation/read-headline.ts';
import { block, reading } from '../../support/readings.ts';

const text =
  'The harbour board met on Tuesday and heard for two hours what the fishermen had to say about the new quay.';

function headline(printed: string | null, stated: string[], title = '') {
  const head = printed === null ? [] : [block(printed, { kind: 'heading', level: 1, zone: 'head' })];
  const { metadata } = reading();
  const page = reading({
    documentTitle: title,
    blocks: [...head, block(text)],
    metadata: { ...metadata, headline: stated.map((value) => ({ value, from: 'json-ld' })) },
  });
  return readHeadline(page, 'The Harbour Post').text;
}

it('takes what is printed when search engines are given another one', () => {
  expect(headline('Old boats, new quay: who pays for the harbour', ['Harbour quay costs 2026 explained'])).toBe(
    'Old boats, new quay: who pays for the harbour',
  );
});

it('leaves out a kicker that stands in the same heading', () => {
  expect(headline('Harbour news Fishermen reject the new quay', ['Fishermen reject the new quay'])).toBe(
    'Fishermen reject the new quay',
  );
});

it('does not take a section’s name over the text for the headline', () => {
  expect(headline('Harbour', ['Fishermen reject the new quay'])).toBe('Fishermen reject the new quay');
});

it('cuts the site’s name off the title when there is nothing else', () => {
  expect(headline(null, [], 'Fishermen reject the new quay | The Harbour Post')).toBe('Fishermen reject the new quay');
});
