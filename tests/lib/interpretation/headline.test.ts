import { expect, it } from 'vitest';
import type { Block } from '../../../lib/article/block.ts';
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

const heading = (printed: string, level = 1) => block(printed, { kind: 'heading', level, zone: 'head' });

function read(page: { blocks: Block[]; stated?: string[]; documentTitle?: string; publisher?: string }) {
  const headline = (page.stated ?? []).map((value) => ({ value, from: 'json-ld' as const }));
  const whole = reading({
    documentTitle: page.documentTitle ?? '',
    blocks: [...page.blocks, block(text)],
    metadata: { ...reading().metadata, headline },
  });
  return readHeadline(whole, page.publisher ?? 'The Harbour Post').text;
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

it('does not take the paper’s name in the masthead for the headline', () => {
  expect(read({ blocks: [heading('The Harbour Post'), heading('Fishermen reject the new quay')] })).toBe(
    'Fishermen reject the new quay',
  );
});

it('takes the long one of two headings above the text when nothing is stated', () => {
  const blocks = [heading('Business Weekly'), heading('From ferries to cycle paths: how the islanders travel')];
  expect(read({ blocks, documentTitle: 'Islanders are asked how they get to work' })).toBe(
    'From ferries to cycle paths: how the islanders travel',
  );
});

it('cuts a kicker from a heading of the second level, when that prints what is stated', () => {
  const blocks = [
    heading('Harbour levy: what the new levy costs in 2026'),
    heading('Island Parliament How the new levy divides the fishermen', 2),
  ];
  const stated = ['Harbour levy: what the new levy costs in 2026', 'How the new levy divides the fishermen'];
  expect(read({ blocks, stated })).toBe('How the new levy divides the fishermen');
});

it('cuts nothing from a heading that is stated word for word and sign for sign', () => {
  const whole = 'The Harbour Awards: The best ropes for a quiet night';
  const stated = [whole, 'The best ropes for a quiet night'];
  expect(read({ blocks: [heading(whole)], stated })).toBe(whole);
});

it('leaves out a second line in the same heading that neither metadata nor title have', () => {
  const blocks = [heading('Council hides the price of the quay How taxpayers are kept in the dark')];
  const short = 'Council hides the price of the quay';
  expect(read({ blocks, stated: [short], documentTitle: `${short} - The Harbour Post` })).toBe(short);
});

it('takes a short heading that is stated after a kicker', () => {
  expect(
    read({ blocks: [heading('Our true selves')], stated: ['Ines Calder: Our true selves - The Harbour Post'] }),
  ).toBe('Our true selves');
});

it('cuts the beginning of a long site name off the title', () => {
  const title = 'A portfolio of quays | The Harbour Post';
  expect(read({ blocks: [], stated: [title], publisher: 'The Harbour Post Company' })).toBe('A portfolio of quays');
});
