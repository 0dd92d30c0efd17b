import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/article/block.ts';
import { differenceOf } from '../../../lib/versions/difference-of.ts';
import { block } from '../../support/readings.ts';
import { twoVersions } from '../../support/version-states.ts';

const story = [
  'The ferry came back on Sunday after eleven weeks in dock.',
  'Its owners had promised a fortnight, and then a month, and had in the end stopped promising.',
  'Repairs cost 340,000 crowns, which the harbour board will pay. Passengers will notice nothing but new chairs.',
  'The captain said that she had missed the noise. She has sailed the route for nineteen years.',
];

function differ(before: readonly (string | Block)[], after: readonly (string | Block)[]) {
  const { blocks, changes } = differenceOf(...twoVersions(before, after));
  return {
    rows: blocks.map(({ op, before: was, after: is }) => `${op} ${was ?? '-'} ${is ?? '-'}`),
    changes: changes.map(({ kind, substantive }) => (substantive ? kind : `(${kind})`)),
    blocks,
    all: changes,
  };
}
const [first = '', second = '', third = '', fourth = ''] = story;

describe('paragraphs', () => {
  it('that were added or removed are changes, whole', () => {
    const flood = 'The board also said that the slipway would be rebuilt before winter.';
    const { rows, changes, all } = differ(story, [first, flood, third, fourth]);
    expect(rows).toEqual(['same 0 0', 'removed 1 -', 'added - 1', 'same 2 2', 'same 3 3']);
    expect(changes).toEqual(['removed', 'added']);
    expect(all[0]).toMatchObject({ before: second, after: null, sentence: { before: second, after: null } });
    expect(all[1]).toMatchObject({ before: null, after: flood, block: { before: null, after: 1 } });
  });

  it('that moved are moves: the fewest that explain it', () => {
    const { rows, changes } = differ(story, [fourth, first, second, third]);
    expect(rows).toEqual(['moved 3 0', 'same 0 1', 'same 1 2', 'same 2 3']);
    expect(changes).toEqual(['(moved)']);
  });

  it('that moved and were edited are both', () => {
    const { rows, changes } = differ(story, [third.replace('340,000', '430,000'), first, second, fourth]);
    expect(rows).toEqual(['moved 2 0', 'same 0 1', 'same 1 2', 'same 3 3']);
    expect(changes).toEqual(['number', '(moved)']);
  });

  it('that were split, joined or parted elsewhere are no change', () => {
    const halves = third.split(/(?<=pay\.) /);
    expect(differ(story, [first, second, ...halves, fourth]).changes).toEqual([]);
    expect(differ([first, second, ...halves, fourth], story).changes).toEqual([]);
    const [one = '', other = ''] = halves;
    const parted = differ([first, one, `${other} ${fourth}`], [first, `${one} ${other}`, fourth]);
    expect(parted.changes).toEqual([]);
    expect(parted.blocks[1]).toMatchObject({ op: 'same', span: { before: 2, after: 2 } });
  });

  it('that were split and edited name the paragraph that the change stands in', () => {
    const [one = '', other = ''] = third.split(/(?<=pay\.) /);
    const { all } = differ(story, [first, second, one, other.replace('new chairs', 'new tables'), fourth]);
    expect(all).toMatchObject([{ kind: 'wording', before: 'chairs', after: 'tables', block: { before: 2, after: 3 } }]);
  });

  it('give their sentences with each change, and the runs with its id', () => {
    const { all, blocks } = differ(story, [first, second, third.replace('340,000', '430,000'), fourth]);
    const [change] = all;
    expect(change?.sentence).toEqual({
      before: 'Repairs cost 340,000 crowns, which the harbour board will pay.',
      after: 'Repairs cost 430,000 crowns, which the harbour board will pay.',
    });
    expect(blocks[2]?.runs?.slice(0, 4)).toEqual([
      { op: 'same', text: 'Repairs cost ' },
      { op: 'removed', text: '340,000', change: change?.id },
      { op: 'added', text: '430,000', change: change?.id },
      { op: 'same', text: ' crowns, which the harbour board will pay. Passengers will notice nothing but new chairs.' },
    ]);
  });

  it('in other print are the same, and say how they were printed', () => {
    const { rows, changes, blocks } = differ(['He said "no" - twice…'], ['He said “no” – twice...']);
    expect(rows).toEqual(['same 0 0']);
    expect(changes).toEqual([]);
    expect(blocks[0]?.runs).toEqual([{ op: 'same', text: 'He said “no” – twice...', was: 'He said "no" - twice…' }]);
  });

  it('written anew read as one passage, not as confetti', () => {
    const before =
      'The council of the old town met on the hill and spoke at length about the price of bread in winter.';
    const after = 'A committee for new housing sat in a tent and argued in whispers about the cost of coal in spring.';
    const { blocks } = differ([first, before], [first, after]);
    const pieces = blocks.slice(1).flatMap(({ runs }) => runs ?? []);
    expect(pieces.filter(({ op }) => op === 'same').length).toBeLessThanOrEqual(2);
  });
});

describe('what is silent', () => {
  const silent = (before: Block, after: Block) => {
    const { changes, blocks } = differ([first, before, second], [first, after, second]);
    expect(changes).toEqual([]);
    return blocks;
  };
  const lines: [what: string, text: string, other: string, over: Partial<Block>][] = [
    ['a time', 'Updated 2 hours ago', 'Updated 3 hours ago', { dateTime: '2026-04-12T09:00:00Z' }],
    ['a time by its markup', '12 April 2026, 10:30', '12 April 2026, 11:45', { hints: ['span', 'timestamp'] }],
    ['a counter', '12 comments', '57 comments', { hints: ['a', 'comment', 'count'] }],
    ['other reading', 'Read more: Ferry fares to rise', 'Read more: Harbour dredged', { hints: ['p', 'related'] }],
    [
      'an advertisement',
      'Sail away this summer. From 99 crowns.',
      'Sleep better. Buy a bed.',
      { hints: ['div', 'ad'] },
    ],
  ];
  for (const [what, text, other, over] of lines) {
    it(`${what}, edited, coming or going`, () => {
      const rows = silent(block(text, over), block(other, over));
      expect(rows.some((row) => row.silent === true && row.changes.length === 0)).toBe(true);
      expect(differ([first, second], [first, block(text, over), second]).changes).toEqual([]);
      expect(differ([first, block(text, over), second], [first, second]).changes).toEqual([]);
    });
  }

  it('is no sentence of the text, whatever its markup says', () => {
    const over = { hints: ['p', 'updated', 'count'], dateTime: '2026-04-12T09:00:00Z' };
    const before = block('The ferry leaves at 9:00 on weekdays.', over);
    const after = block('The ferry leaves at 8:00 on weekdays.', over);
    expect(differ([first, before], [first, after]).changes).toEqual(['date']);
  });

  it('is nothing in a box that the whole text stands in', () => {
    const inBox = (texts: readonly string[]) => texts.map((text) => block(text, { hints: ['p', 'subscribe', 'ad'] }));
    expect(differ(inBox(story), inBox([first, second, third.replace('340', '430'), fourth])).changes).toEqual([
      'number',
    ]);
  });
});
