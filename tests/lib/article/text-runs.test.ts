import { expect, it } from 'vitest';
import { textRuns } from '../../../lib/article/text-runs.ts';

const runs = (text: string, ...marked: [number, number, string][]) =>
  textRuns(
    text,
    marked.map(([start, end, value]) => ({ start, end, value })),
  ).map(({ text: words, values }) => [words, ...values]);

it('cuts a text where something begins or ends, and loses none of it', () => {
  expect(runs('one two three', [4, 7, 'link'], [0, 5, 'mark'])).toEqual([
    ['one ', 'mark'],
    ['t', 'link', 'mark'],
    ['wo', 'link'],
    [' three'],
  ]);
});

it('leaves out what is empty, and what lies outside', () => {
  expect(runs('one', [1, 1, 'empty'], [-4, 1, 'before'], [2, 90, 'after'], [7, 9, 'outside'])).toEqual([
    ['o', 'before'],
    ['n'],
    ['e', 'after'],
  ]);
  expect(runs('', [0, 4, 'mark'])).toEqual([]);
});
