import { fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { FollowedPassages } from '../../../components/quotes/FollowedPassages.tsx';
import type { FollowedPassage } from '../../../lib/article/followed-passage.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { changedTo15, followedPassage, stretch } from '../../support/followed-passages.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

function draw(passages: readonly FollowedPassage[], language: string | null = 'en') {
  const spies = {
    onFollow: vi.fn(),
    onShow: vi.fn(),
    onStop: vi.fn(),
    onExport: vi.fn(),
    onNote: vi.fn(async () => true),
  };
  const drawn = render(<FollowedPassages passages={passages} language={language} noteLength={100} {...spies} />);
  return { ...drawn, ...spies };
}

const gone = { status: 'gone', text: null } as const;

test('without any passage there is nothing but the way to follow one', async () => {
  const { container, onFollow } = draw([]);
  expect(container.textContent).toBe('Follow the selected passage');
  expect(screen.queryByRole('heading')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Follow the selected passage' }));
  expect(onFollow).toHaveBeenCalledOnce();
  await expectAccessible();
});

describe('a passage', () => {
  test.each([
    ['in one version', [stretch(1)], 'As marked, in 1 version of May 4, 2026'],
    ['unchanged', [stretch(1, { to: 3, seen: 3 })], 'Unchanged in 3 versions since May 4, 2026'],
    ['unchanged and moved', [stretch(1), stretch(2, { moved: true })], 'Unchanged in 2 versions since May 4, 2026'],
    ['changed', [stretch(1), stretch(2, changedTo15)], 'Changed in version 2, of May 5, 2026'],
    ['gone', [stretch(1, { to: 2, seen: 2 }), stretch(3, gone)], 'Not in the text since version 3, of May 6, 2026'],
    [
      'back',
      [stretch(1), stretch(2, gone), stretch(3, { back: true })],
      'As marked again since version 3, of May 6, 2026',
    ],
    [
      'not shown',
      [stretch(1), stretch(2, { status: 'not-shown', text: null })],
      'Version 2, of May 5, 2026, shows a part of the article only, and not this passage',
    ],
    ['of no version', [], 'No version of this article can be read at the moment.'],
  ])('that is %s says so', async (_what, stretches, words) => {
    const { container } = draw([followedPassage(stretches)]);
    expect(screen.getByText(words)).toBeTruthy();
    const stands = stretches.at(-1)?.text != null;
    expect(screen.queryByRole('button', { name: /^Show in page/ }) !== null).toBe(stands);
    expect(container.querySelectorAll('details')).toHaveLength(stretches.length > 1 ? 2 : 1);
    await expectAccessible();
  });

  test('that is changed shows both wordings, marked up as such', () => {
    const { container } = draw([followedPassage([stretch(1), stretch(2, changedTo15)])]);
    const wording = container.querySelector('blockquote');
    expect(wording?.querySelector('del')?.textContent).toBe('Twelve');
    expect(wording?.querySelector('ins')?.textContent).toBe('Fifteen');
    expect(wording?.textContent).toBe('TwelveFifteen people were hurt when the crane fell.');
    expect(wording?.getAttribute('lang')).toBe('en');
  });

  test('tells all its versions on demand, and where a difference may be ours', async () => {
    const stretches = [
      stretch(1, { to: 2, seen: 2 }),
      stretch(3, { ...changedTo15, because: 'extractor' }),
      stretch(4, { ...gone, because: 'taken-differently' }),
      stretch(5, { back: true, moved: true }),
    ];
    const { container } = draw([followedPassage(stretches)]);
    const steps = within(container.querySelector<HTMLElement>('ol') ?? document.body).getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      'Versions 1 to 2, May 4, 2026: as marked',
      'Version 3, May 6, 2026: in other wordsTwelveFifteen people were hurt when the crane fell.Another state of Dateline read that version, so the difference may be ours.',
      'Version 4, May 7, 2026: not in the textThat version was read in another way, so the difference may not be the publisher’s.',
      'Version 5, May 8, 2026: as marked againIn another place of the text since version 5',
    ]);
    await expectAccessible();
  });

  test('is shown, stopped and noted by its own buttons, each named after it', async () => {
    const one = followedPassage([stretch(1)]);
    const other = followedPassage([stretch(1)], {
      id: 'other',
      exact: 'The ferry sails in autumn.',
      note: 'Ask the yard.',
    });
    const { onShow, onStop, onNote, onExport } = draw([one, other]);
    fireEvent.click(screen.getByRole('button', { name: 'Show in page: The ferry sails in autumn.' }));
    expect(onShow).toHaveBeenCalledExactlyOnceWith(other);
    fireEvent.click(screen.getByRole('button', { name: `Stop following: ${one.exact}` }));
    expect(onStop).toHaveBeenCalledExactlyOnceWith(one);
    fireEvent.click(screen.getByRole('button', { name: 'Export as Web Annotations' }));
    expect(onExport).toHaveBeenCalledOnce();

    expect((await screen.findByText('Ask the yard.')).closest('details')?.open).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Edit the note: Note on this passage' }));
    const [, notes] = screen.getAllByLabelText<HTMLTextAreaElement>('Note on this passage');
    if (notes === undefined) throw new Error('no field for the note');
    expect(notes.value).toBe('Ask the yard.');
    fireEvent.input(notes, { target: { value: 'Ask the yard again.' } });
    fireEvent.blur(notes);
    expect(onNote).toHaveBeenCalledExactlyOnceWith(other, 'Ask the yard again.');
    await expectAccessible();
  });
});

test('the keyboard goes on at the way to follow where a passage has gone with its button', () => {
  function Stoppable() {
    const [passages, set] = useState([followedPassage([stretch(1)])]);
    const nothing = () => {};
    return (
      <FollowedPassages
        passages={passages}
        language="en"
        noteLength={100}
        onFollow={nothing}
        onShow={nothing}
        onExport={nothing}
        onNote={async () => true}
        onStop={() => set([])}
      />
    );
  }
  render(<Stoppable />);
  const stop = screen.getByRole('button', { name: /^Stop following/ });
  stop.focus();
  fireEvent.click(stop);
  expect(document.activeElement?.textContent).toBe('Follow the selected passage');
});

test('in Arabic, an English passage keeps its own direction, and an Arabic one in English', async () => {
  speak('ar');
  const { container, unmount } = draw([followedPassage([stretch(1), stretch(2, changedTo15)])]);
  expect(container.querySelector('blockquote')?.dir).toBe('ltr');
  expect(container.textContent).toContain('تغيّر في النسخة 2');
  await expectAccessible();
  unmount();
  speak('en');
  const exact = 'أُصيب 12 شخصا عند سقوط الرافعة.';
  const { container: english } = draw([followedPassage([stretch(1, { text: exact })], { exact })], 'ar');
  expect(english.querySelector('blockquote')?.dir).toBe('rtl');
  await expectAccessible();
});

test('a passage that was just clipped has its note open, and the keyboard in it', async () => {
  const passage = followedPassage([stretch(1)]);
  const spies = {
    onFollow: vi.fn(),
    onShow: vi.fn(),
    onStop: vi.fn(),
    onExport: vi.fn(),
    onNote: vi.fn(async () => true),
  };
  const props = { passages: [passage], language: 'en', noteLength: 100, ...spies };
  const { rerender } = render(<FollowedPassages {...props} noteOpen={null} />);
  const fold = screen.getByText('Note').closest('details');
  expect(fold?.open).toBe(false);
  rerender(<FollowedPassages {...props} noteOpen={passage.id} />);
  expect(fold?.open).toBe(true);
  expect(document.activeElement).toBe(screen.getByLabelText('Note on this passage'));
  await expectAccessible();
});
