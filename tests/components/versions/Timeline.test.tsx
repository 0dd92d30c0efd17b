import { fireEvent, render, screen, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Timeline } from '../../../components/versions/Timeline.tsx';
import type { TimelineEntry } from '../../../components/versions/timeline-entry.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { correctionNote } from '../../support/article-facts.ts';
import {
  change,
  difference,
  disclosure,
  headlineChange,
  namedVersion,
  timelineEntry,
} from '../../support/hand-made-differences.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

const first = timelineEntry(1, {}, { against: null });
const silent = timelineEntry(2, {
  difference: difference({ changes: [headlineChange(), change()] }),
  disclosures: [disclosure(), disclosure({ change: 'h1' })],
});
const onRead = vi.fn();
const draw = (entries: readonly TimelineEntry[], language: string | null = 'en') => {
  const onCompare = vi.fn();
  render(<Timeline entries={entries} language={language} onCompare={onCompare} onRead={onRead} />);
  return onCompare;
};
const marked = (tag: 'del' | 'ins', within: Element = document.body) =>
  [...within.querySelectorAll(tag)].map(({ textContent }) => textContent);
const version = (name: RegExp) => {
  const item = screen.getByRole('heading', { level: 3, name }).closest('li');
  if (item === null) throw new Error(`No item for ${name}`);
  return item;
};

test('one version is one calm line', async () => {
  draw([first]);
  expect(document.body.textContent).toMatch(/^Only one version is kept so far\./);
  await expectAccessible();
});

test('newest first: when, how, what changed in counts, the change that says most, and that no note names it', async () => {
  const onCompare = draw([silent, first]);
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Version 2 May 5, 2026 at 12:00\sPM$/),
    expect.stringMatching(/^Version 1 May 4, 2026 at 12:00\sPM$/),
  ]);
  const step = within(version(/Version 2/));
  step.getByText('Read in your browser');
  step.getByText('Compared with version 1');
  step.getByText('1 number, headline');
  expect(marked('del')).toEqual(['4.2']);
  expect(marked('ins')).toEqual(['6.8']);
  expect(step.getByText(/^The work will cost/).textContent).toBe('The work will cost 4.26.8 million crowns.');
  expect(step.getByText(/No note found that names this/).textContent).toBe(
    'No note found that names this. How sure: likely.',
  );
  step.getByText('2 changes of substance: 0 named in a note, 2 not.');
  const oldest = within(version(/Version 1/));
  oldest.getByText('First seen here');
  fireEvent.click(oldest.getByRole('button', { name: 'Version 1: Read this version' }));
  expect(onRead).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ number: 1 }));
  fireEvent.click(step.getByRole('button', { name: 'Version 2: Compare with version 1' }));
  expect(onCompare).toHaveBeenCalledExactlyOnceWith(namedVersion(1), namedVersion(2));
  await expectAccessible();
});

test('a change that a note names leads to the note, and says how they are tied', async () => {
  const named = timelineEntry(
    2,
    {
      difference: difference({ changes: [change()] }),
      disclosures: [disclosure({ status: 'disclosed', note: 0, by: 'wrong-and-right', sureness: 'sure' })],
    },
    { notes: [correctionNote({ text: 'It will cost 6.8 million crowns, not 4.2.' })] },
  );
  draw([named, first]);
  expect(screen.getByRole('group').querySelector('summary')?.textContent).toBe('Named in the correction note');
  screen.getByText('It will cost 6.8 million crowns, not 4.2.');
  screen.getByText('The note states what was wrong and what is right.');
  screen.getByText('How sure: certain.');
  await expectAccessible();
});

test('a time of change that moved without a note is said as that', async () => {
  const stamped = timelineEntry(2, {
    difference: difference({ changes: [change()] }),
    disclosures: [disclosure({ status: 'update-stamped', sureness: 'unsure' })],
  });
  draw([stamped, first]);
  screen.getByText(/^Not named in a note; the publisher moved its time of change\./);
  await expectAccessible();
});

test('a headline is shown whole, word by word', async () => {
  const field = {
    field: 'headline' as const,
    before: 'Old cistern found',
    after: 'Garrison cistern found',
    runs: [
      { op: 'removed' as const, text: 'Old' },
      { op: 'added' as const, text: 'Garrison' },
      { op: 'same' as const, text: ' cistern found' },
    ],
    changes: ['h1'],
  };
  const swapped = headlineChange({ before: 'Old cistern found', after: 'Garrison cistern found' });
  draw([timelineEntry(2, { difference: difference({ changes: [swapped], fields: [field] }) }), first]);
  expect([marked('del'), marked('ins')]).toEqual([['Old'], ['Garrison']]);
  await expectAccessible();
});

test('a revert names the version it brings back', async () => {
  const back = timelineEntry(
    3,
    { difference: difference({ changes: [change({ before: '6.8', after: '4.2' })] }), disclosures: [disclosure()] },
    { revertsTo: namedVersion(1) },
  );
  draw([back, silent, first]);
  within(version(/Version 3/)).getByText('Brings back the text of version 1.');
  await expectAccessible();
});

test.each([
  ['extractor', 'Read by another state of Dateline; not compared'],
  ['taken-differently', 'Read in another way; not compared'],
  ['shown-in-part', 'Shown in part; not compared'],
  ['interpreter', 'Headline, dates and notes not compared'],
] as const)('what is not the publisher’s doing is said calmly: %s', async (because, words) => {
  const apart = timelineEntry(
    2,
    { difference: difference({ comparability: { by: 'unknown', because }, changes: [change()] }) },
    {
      against: null,
      version: namedVersion(2, {
        takenBy: 'archive',
        archive: 'archive.example',
        archivedUrl: 'https://archive.example/2026/cistern',
      }),
    },
  );
  const onCompare = draw([apart, first]);
  const step = within(version(/Version 2/));
  step.getByText('From \u2068archive.example\u2069');
  expect(step.getByRole('link', { name: 'See the capture' }).getAttribute('href')).toBe(
    'https://archive.example/2026/cistern',
  );
  expect(step.getByRole('group').querySelector('summary')?.textContent).toBe(words);
  expect(step.queryByText(/4\.2/)).toBeNull();
  fireEvent.click(step.getByRole('button', { name: 'See both on the compare page' }));
  expect(onCompare).toHaveBeenCalledOnce();
  await expectAccessible();
});

test('while it is being looked at, the versions stand there already', async () => {
  draw([timelineEntry(2, null, { against: null }), timelineEntry(1, null)]);
  within(version(/Version 2/)).getByText('Looking at what changed.');
  expect(within(version(/Version 1/)).queryByText('Looking at what changed.')).toBeNull();
  await expectAccessible();
});

test('nothing changed but what is not compared; a date that moved; a paragraph that moved', async () => {
  const nothing = timelineEntry(2, { difference: difference() });
  const date = change({
    where: 'dateModified',
    kind: 'date',
    before: '2026-05-04',
    after: '2026-05-06',
    substantive: false,
  });
  const moved = change({ id: 'm', kind: 'moved', before: 'A paragraph.', after: 'A paragraph.', substantive: false });
  draw([
    timelineEntry(4, { difference: difference({ changes: [moved] }) }),
    timelineEntry(3, { difference: difference({ changes: [date] }) }),
    nothing,
    first,
  ]);
  within(version(/Version 2/)).getByText('Nothing that is compared has changed.');
  within(version(/Version 3/)).getByText('time of change');
  expect(marked('ins', version(/Version 3/))).toEqual(['May 6, 2026']);
  within(version(/Version 4/)).getByText('1 paragraph moved');
  within(version(/Version 4/)).getByText('A paragraph.');
  expect(marked('del', version(/Version 4/))).toEqual([]);
  await expectAccessible();
});

test('a long history opens in steps, and the keyboard goes on with what was opened', async () => {
  draw(Array.from({ length: 40 }, (_, at) => timelineEntry(40 - at, { difference: difference() })));
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(4);
  fireEvent.click(screen.getByRole('button', { name: 'Show 20 more' }));
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(24);
  expect(document.activeElement?.textContent).toMatch(/^Version 36/);
  fireEvent.click(screen.getByRole('button', { name: 'Show 16 more' }));
  expect(screen.queryByRole('button', { name: /more/ })).toBeNull();
  await expectAccessible();
});

test('very long words are cut to the words around them', () => {
  const long = 'The council met. '.repeat(60).trim();
  const added = change({ kind: 'added', before: null, after: long, sentence: { before: null, after: long } });
  draw([timelineEntry(2, { difference: difference({ changes: [added] }) }), first]);
  const text = marked('ins')[0] ?? '';
  expect(text.length).toBeLessThan(200);
  expect(text).toMatch(/met\.…$|council…$|The…$/);
});

test('an Arabic article runs from the right in an English panel, and the panel from the right in Arabic', async () => {
  const arabic = change({
    before: '٤٢',
    after: '٦٨',
    sentence: { before: 'تكلف الأعمال ٤٢ مليونا.', after: 'تكلف الأعمال ٦٨ مليونا.' },
  });
  const entries = [
    timelineEntry(2, { difference: difference({ changes: [arabic] }), disclosures: [disclosure()] }),
    first,
  ];
  draw(entries, 'ar');
  const line = screen.getByText(/تكلف الأعمال/);
  expect(line.getAttribute('dir')).toBe('rtl');
  expect(line.lang).toBe('ar');
  speak('ar');
  draw(entries, 'ar');
  screen.getByText('قورنت بالنسخة 1');
  await expectAccessible();
});
