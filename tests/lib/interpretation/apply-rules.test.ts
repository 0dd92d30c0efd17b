import { expect, test } from 'vitest';
import { interpretPage } from '../../../lib/interpretation/interpret-page.ts';
import { rulesFor } from '../../../lib/publishers/registry.ts';
import type { Publisher, PublisherRule } from '../../../lib/publishers/schema.ts';
import { block, reading } from '../../support/readings.ts';

const why = 'Nothing but its class tells what it is.';
const rule = (over: Partial<PublisherRule>): PublisherRule => ({
  field: 'authors',
  hints: ['storyline', 'signed'],
  since: '2020-01-01',
  until: null,
  why,
  ...over,
});
const gazette = (...rules: PublisherRule[]): Publisher[] => [{ domain: 'harbour-post.example', rules }];
const text = 'The ferry company said on Sunday that the boat will sail again from the old harbour in the spring.';
const blocks = [
  block('Ferry returns to the harbour', { kind: 'heading', level: 1, zone: 'head' }),
  block('Maren Holt', { zone: 'tail', kind: 'other', hints: ['div', 'storyline', 'signed'] }),
  ...Array.from({ length: 6 }, () => block(text)),
];

test('a rule fills a gap, and says so', () => {
  expect(interpretPage(reading({ blocks }), []).authors).toEqual([]);
  const read = interpretPage(reading({ blocks }), gazette(rule({})));
  expect(read.authors.map(({ name }) => name)).toEqual(['Maren Holt']);
  expect(read.sources.authors).toBe('publisher-rule');
});

test('a rule never takes the place of what was found', () => {
  const signed = [...blocks, block('By Nils Berg', { zone: 'head', hints: ['byline'] })];
  const read = interpretPage(reading({ blocks: signed }), gazette(rule({})));
  expect(read.authors.map(({ name }) => name)).toEqual(['Nils Berg']);
});

test('a rule holds for its publisher, its hosts and its days', () => {
  const known = gazette(rule({ until: '2023-06-30' }), rule({ since: '2023-07-01', hints: ['writer'] }));
  const hints = (url: string, day: string | null) => rulesFor(url, 'authors', day, known).map((one) => one.hints[0]);
  expect(hints('https://www.harbour-post.example/a', '2022-01-01')).toEqual(['storyline']);
  expect(hints('https://harbour-post.example/a', '2024-01-01')).toEqual(['writer']);
  expect(hints('https://harbour-post.example/a', null)).toEqual(['writer']);
  expect(hints('https://other-harbour-post.example/a', null)).toEqual([]);
  expect(rulesFor('https://harbour-post.example/a', 'dateline', null, known)).toEqual([]);
});
