import { fireEvent, render, screen, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { AgedText } from '../../../components/compare/AgedText.tsx';
import { ApartNotice } from '../../../components/compare/ApartNotice.tsx';
import { ChangeSummary } from '../../../components/compare/ChangeSummary.tsx';
import type { Comparison } from '../../../components/compare/comparison.ts';
import { FieldDifferences } from '../../../components/compare/FieldDifferences.tsx';
import { foldUnchanged, type Stretch } from '../../../components/compare/fold-unchanged.ts';
import { TextInline } from '../../../components/compare/TextInline.tsx';
import { TextSides } from '../../../components/compare/TextSides.tsx';
import { VersionChooser } from '../../../components/compare/VersionChooser.tsx';
import type { BlockDifference } from '../../../lib/article/difference.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { correctionNote } from '../../support/article-facts.ts';
import { change, difference, disclosure, namedVersion } from '../../support/hand-made-differences.ts';
import { block } from '../../support/readings.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const costs = change({ block: { before: 1, after: 2 } });
const added = change({
  id: 'c2',
  kind: 'added',
  block: { before: null, after: 0 },
  before: null,
  after: 'New on top.',
});
const moved = change({ id: 'c3', kind: 'moved', block: { before: 2, after: 1 }, substantive: false });
const blocks: BlockDifference[] = [
  { op: 'added', before: null, after: 0, runs: [{ op: 'added', text: 'New on top.' }], changes: ['c2'] },
  { op: 'removed', before: 0, after: null, runs: [{ op: 'removed', text: 'Gone now.' }], changes: [] },
  { op: 'moved', before: 2, after: 1, runs: null, changes: ['c3'] },
  {
    op: 'changed',
    before: 1,
    after: 2,
    runs: [
      { op: 'same', text: 'The work will cost ' },
      { op: 'removed', text: '4.2' },
      { op: 'added', text: '6.8' },
      { op: 'same', text: ' million crowns.' },
    ],
    changes: ['c1'],
  },
];
const comparison = (given: Partial<Comparison> = {}): Comparison => ({
  older: {
    ...namedVersion(1),
    blocks: [block('Gone now.'), block('The work will cost 4.2 million crowns.'), block('Up it goes.')],
    notes: [],
  },
  newer: {
    ...namedVersion(2),
    blocks: [block('New on top.'), block('Up it goes.'), block('The work will cost 6.8 million crowns.')],
    notes: [correctionNote({ text: 'Not 4.2 million.' })],
  },
  difference: difference({ changes: [added, moved, costs], blocks }),
  disclosures: new Map([['c1', disclosure({ status: 'disclosed', note: 0, by: 'words' })]]),
  shown: new Map([added, moved, costs].map((one) => [one.id, one])),
  language: 'en',
  ...given,
});
const stretches = blocks.map((one, at): Stretch => ({ kind: 'paragraph', key: String(at), block: one }));
const texts = (tag: string) => [...document.querySelectorAll(tag)].map(({ textContent }) => textContent);

test('one text: what was taken out and put in, where a paragraph came from, and what is said beside each', async () => {
  render(<TextInline stretches={stretches} comparison={comparison()} current="c1" onOpen={() => {}} />);
  expect(texts('[data-row] del')).toEqual(['Gone now.', '4.2', '4.2']);
  expect(texts('[data-row] ins')).toEqual(['New on top.', '6.8', '6.8']);
  screen.getByText('Moved from paragraph 3 to paragraph 2');
  expect([...document.querySelectorAll('[data-op]')].map((row) => row.getAttribute('data-op'))).toEqual([
    'added',
    'removed',
    'moved',
    'changed',
  ]);
  const note = document.getElementById('change-c1');
  expect(note?.getAttribute('aria-current')).toBe('true');
  expect(note?.textContent).toMatch(/^Number.*Named in the correction note/);
  await expectAccessible();
});

test('side by side: each text whole on its side, with its name over it', async () => {
  render(<TextSides stretches={stretches} comparison={comparison()} current={null} onOpen={() => {}} />);
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Version 1, May 4, 2026/),
    expect.stringMatching(/^Version 2, May 5, 2026/),
    'Changes',
  ]);
  expect(texts('td:first-child p')).toEqual(['Gone now.', 'Up it goes.', 'The work will cost 4.2 million crowns.']);
  expect(texts('td:nth-child(2) p[lang]')).toEqual([
    'New on top.',
    'Up it goes.',
    'The work will cost 6.8 million crowns.',
  ]);
  await expectAccessible();
});

test('fields: runs for words, the reader’s own form for dates, nothing said twice', async () => {
  const fields = [
    {
      field: 'headline' as const,
      before: 'Board approves dredging',
      after: 'Board approves costly dredging',
      runs: [
        { op: 'same' as const, text: 'Board approves ' },
        { op: 'added' as const, text: 'costly ' },
        { op: 'same' as const, text: 'dredging' },
      ],
      changes: [],
    },
    { field: 'dateModified' as const, before: null, after: '2026-05-06', runs: [], changes: [] },
    { field: 'caption' as const, before: 'Same', after: 'Same', runs: [], changes: [] },
  ];
  const { rerender } = render(
    <FieldDifferences comparison={comparison({ difference: difference({ fields }) })} current={null} side={false} />,
  );
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Headline', 'Updated']);
  expect(texts('ins')).toEqual(['costly ', 'May 6, 2026']);
  await expectAccessible();
  rerender(<FieldDifferences comparison={comparison({ difference: difference({ fields }) })} current={null} side />);
  screen.getByText((_, element) => element?.tagName === 'P' && element.textContent === 'Board approves dredging');
  await expectAccessible();
  rerender(<FieldDifferences comparison={comparison()} current={null} side={false} />);
  screen.getByText(/caption and notes are the same\.$/);
});

test('what is the same for long is folded, but for a paragraph on each side of a change', async () => {
  const same = (at: number): BlockDifference => ({ op: 'same', before: at, after: at, runs: null, changes: [] });
  const long = [...Array.from({ length: 8 }, (_, at) => same(at)), blocks[3] ?? same(9), same(10), same(11), same(12)];
  const fold = (opened: (key: string) => boolean = () => false) =>
    foldUnchanged(long, ({ op }) => op !== 'same', opened).map((one) =>
      one.kind === 'fold' ? one.blocks.length : one.block.op,
    );
  // Two that are alike are not worth a fold.
  expect(fold()).toEqual([7, 'same', 'changed', 'same', 'same', 'same']);
  expect(fold((key) => key === 'fold-0')).toHaveLength(12);
  const none = foldUnchanged(
    long.slice(0, 8),
    () => false,
    () => false,
  );
  expect(none.map(({ kind }) => kind)).toEqual(['fold']);

  const onOpen = vi.fn();
  render(<TextInline stretches={none} comparison={comparison()} current={null} onOpen={onOpen} />);
  fireEvent.click(screen.getByRole('button', { name: '8 unchanged paragraphs' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('fold-0');
  await expectAccessible();
});

test('any two versions, the other way round, and a step back or on', async () => {
  const onChoose = vi.fn();
  const versions = [1, 2, 3, 4].map((number) => namedVersion(number));
  const onRead = vi.fn();
  render(<VersionChooser versions={versions} older="v2" newer="v3" onChoose={onChoose} onRead={onRead} />);
  fireEvent.change(screen.getByLabelText('Before'), { target: { value: 'v1' } });
  fireEvent.change(screen.getByLabelText('After'), { target: { value: 'v4' } });
  for (const name of ['Swap', 'Earlier step', 'Later step']) fireEvent.click(screen.getByRole('button', { name }));
  expect(onChoose.mock.calls).toEqual([
    ['v1', 'v3'],
    ['v2', 'v4'],
    ['v3', 'v2'],
    ['v1', 'v2'],
    ['v3', 'v4'],
  ]);
  for (const name of ['Before', 'After']) {
    fireEvent.click(screen.getByRole('button', { name: `${name}: Read this version` }));
  }
  expect(onRead.mock.calls).toEqual([['v2'], ['v3']]);
  expect(within(screen.getByLabelText('After')).getAllByRole('option')[0]?.textContent).toMatch(
    /^Version 4 · May 7, 2026 at 12:00\sPM · Read in your browser$/,
  );
  await expectAccessible();
});

test('counts by kind, and only those of substance', async () => {
  const onSubstantive = vi.fn();
  const changes = [added, moved, costs];
  const { rerender } = render(<ChangeSummary changes={changes} substantive={false} onSubstantive={onSubstantive} />);
  expect(document.body.textContent).toMatch(/^3 changes 1 number, 1 passage added, 1 paragraph moved/);
  fireEvent.click(screen.getByLabelText(/^Only changes of substance/));
  expect(onSubstantive).toHaveBeenCalledExactlyOnceWith(true);
  rerender(<ChangeSummary changes={changes} substantive onSubstantive={onSubstantive} />);
  expect(document.body.textContent).toMatch(/^2 changes 1 number, 1 passage added/);
  rerender(<ChangeSummary changes={[moved]} substantive onSubstantive={onSubstantive} />);
  screen.getByText(/^None of these changes is one of substance/);
  await expectAccessible();
});

test('why two cannot be compared, and a way to see them all the same', async () => {
  const onShow = vi.fn();
  const { rerender } = render(<ApartNotice because="taken-differently" onShow={onShow} />);
  fireEvent.click(screen.getByRole('button', { name: 'Show what differs all the same' }));
  expect(onShow).toHaveBeenCalledOnce();
  rerender(<ApartNotice because="taken-differently" onShow={null} />);
  screen.getByText('This may not be the publisher’s doing.');
  expect(screen.queryByRole('button')).toBeNull();
  await expectAccessible();
});

test('sentences carry the version they were first seen in, in words beside them', async () => {
  render(
    <AgedText
      blocks={[block('The board voted. It will cost 6.8 million. Work begins in May.'), block('Nothing new here.')]}
      ages={[
        { block: 0, start: 0, end: 17, firstSeen: 0 },
        { block: 0, start: 17, end: 43, firstSeen: 2 },
        { block: 0, start: 43, end: 62, firstSeen: 1 },
        { block: 1, start: 0, end: 17, firstSeen: 0 },
      ]}
      versions={[1, 2, 3].map((number) => namedVersion(number))}
      language="en"
    />,
  );
  expect(texts('p[lang]')).toEqual([
    'The board voted. It will cost 6.8 million.3 Work begins in May.2',
    'Nothing new here.',
  ]);
  expect(texts('li')).toEqual([
    expect.stringMatching(/^First seen in version 2, May 5, 2026/),
    expect.stringMatching(/^First seen in version 3, May 6, 2026/),
  ]);
  await expectAccessible();
});
