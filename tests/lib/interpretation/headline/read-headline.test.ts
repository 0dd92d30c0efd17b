import { expect, it } from 'vitest';
import type { Block } from '../../../../lib/article/block.ts';
import { readHeadline } from '../../../../lib/interpretation/headline/read-headline.ts';
import { block, reading } from '../../../support/readings.ts';

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

/** A heading of which the markup names `part` the headline. */
function headingWith(part: string, whole: string, level = 1): Block {
  const start = whole.indexOf(part);
  const mark = { kind: 'headline' as const, start, end: start + part.length, url: null, rel: null };
  return block(whole, { kind: 'heading', level, zone: 'head', marks: [mark] });
}

it('leaves out a kicker that stands in the heading beside the part that is named the headline', () => {
  const whole = 'Quay dispute Fishermen reject the new quay';
  const page = { blocks: [headingWith('Fishermen reject the new quay', whole)] };
  expect(read({ ...page, documentTitle: 'Quay dispute: Fishermen reject the new quay | The Harbour Post' })).toBe(
    'Fishermen reject the new quay',
  );
  expect(read({ ...page, stated: ['Quay dispute: Fishermen reject the new quay'] })).toBe(
    'Quay dispute: Fishermen reject the new quay',
  );
});

it('does not cut a heading down to its smaller part, or to what only leads to the headline', () => {
  const long = 'Sea: Fishermen reject the new quay that the council wants to build';
  expect(read({ blocks: [headingWith('Sea', long)], documentTitle: long })).toBe(long);
  const lead = 'Dispute over the new quay at Tarn Sound: Fishermen vote against it';
  expect(read({ blocks: [headingWith('Dispute over the new quay at Tarn Sound:', lead)], documentTitle: lead })).toBe(
    lead,
  );
});

it('takes the sign between kicker and headline from what is stated', () => {
  const stated = ['Quay dispute: Fishermen reject it'];
  expect(read({ blocks: [heading('Quay dispute Fishermen reject it')], stated })).toBe(stated[0]);
  expect(read({ blocks: [heading('Quay dispute : Fishermen reject it')], stated })).toBe(stated[0]);
  expect(read({ blocks: [heading('Le quai en question : les pêcheurs')], stated: ['Le quai en question: les'] })).toBe(
    'Le quai en question : les pêcheurs',
  );
});

it('keeps the line above the heading where the article’s data say that it is part of the headline', () => {
  const above = (kicker: string) => [
    block(kicker, { kind: 'other', zone: 'head' }),
    heading('Fishermen reject the new quay'),
  ];
  expect(read({ blocks: above('After the vote'), stated: ['After the vote: Fishermen reject the new quay'] })).toBe(
    'After the vote: Fishermen reject the new quay',
  );
  expect(read({ blocks: above('Harbour'), stated: ['Harbour: Fishermen reject the new quay'] })).toBe(
    'Fishermen reject the new quay',
  );
});

it('takes what is stated for the headline of a ticker, whose heading is its newest messages', () => {
  const blocks = [heading('Storm on the coast: ferry turns back +++ Tarn Sound without power')];
  expect(read({ blocks, stated: ['Storm on the coast: all that is new'] })).toBe('Storm on the coast: all that is new');
});

it('takes a short heading that is the page’s only one and that the stated headline holds', () => {
  expect(read({ blocks: [heading('Ropes')], stated: ['Strong ropes for a quiet night'] })).toBe('Ropes');
  const blocks = [heading('Ropes'), heading('Strong ropes for a quiet night', 2)];
  expect(read({ blocks, stated: ['Strong ropes for a quiet night'] })).toBe('Strong ropes for a quiet night');
});

it('takes a heading of the second level that says more than the data, where none of the first is shown', () => {
  const { metadata } = reading();
  const whole = 'Dispute at the quay: Fishermen reject the new plan';
  const page = (best: string) =>
    reading({
      documentTitle: best,
      blocks: [heading(whole.replace(':', ''), 2), block(text)],
      metadata: {
        ...metadata,
        headline: [
          { value: best, from: 'json-ld' },
          { value: whole, from: 'open-graph' },
        ],
      },
    });
  expect(readHeadline(page('Fishermen reject the new plan quay'), null).text).toBe(whole);
  expect(readHeadline(page('What the harbour quay costs in 2026'), null).text).toBe(
    'What the harbour quay costs in 2026',
  );
});

it('keeps a second line that the page’s title has too', () => {
  const blocks = [heading('Small ropes compared: farewell to hemp')];
  const documentTitle = 'Small ropes compared: farewell to hemp - The Harbour Post';
  expect(read({ blocks, stated: ['Small ropes compared'], documentTitle })).toBe(
    'Small ropes compared: farewell to hemp',
  );
});

it('takes a line that is named the headline where nothing is a heading or stated', () => {
  const line = block('Fishermen reject the new quay', { kind: 'other', zone: 'head', hints: ['div', 'headline'] });
  expect(read({ blocks: [line], documentTitle: 'Harbour news' })).toBe('Fishermen reject the new quay');
});
