import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { OfferedCapture } from '../../../components/captures/CaptureRow.tsx';
import type { KnownCapture } from '../../../components/captures/capture-words.ts';
import {
  type CaptureListState,
  EarlierCapturesPart,
  type EarlierCapturesPartProps,
} from '../../../components/captures/EarlierCapturesPart.tsx';
import { timestampOf } from '../../../lib/article/web-archive.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

const start = Date.UTC(2026, 3, 12, 7, 30);

function capture(day: number, known: KnownCapture | null = null): OfferedCapture {
  const capturedAt = start + day * 86_400_000;
  const timestamp = timestampOf(capturedAt);
  const original = 'https://www.harbour-post.example/ferry';
  const archivedUrl = `https://archive.example/web/${timestamp}/${original}`;
  return { timestamp, capturedAt, original, fetchUrl: archivedUrl, archivedUrl, known };
}

function open(
  captures: OfferedCapture[],
  over: Partial<Extract<CaptureListState, { state: 'open' }>> = {},
): CaptureListState {
  const offered = new Set(captures.map(({ timestamp }) => timestamp));
  return { state: 'open', captures, offered, skipped: 0, more: false, ...over };
}

function draw(over: Partial<EarlierCapturesPartProps> = {}) {
  const props: EarlierCapturesPartProps = {
    archiveName: 'Invented Archive',
    list: { state: 'closed' },
    work: null,
    result: null,
    most: 3,
    onAsk: vi.fn(),
    onClose: vi.fn(),
    onRead: vi.fn(async () => true),
    onStop: vi.fn(),
    onTryNow: vi.fn(),
    ...over,
  };
  const { rerender } = render(<EarlierCapturesPart {...props} />);
  return {
    props,
    draw: (next: Partial<EarlierCapturesPartProps>) => rerender(<EarlierCapturesPart {...props} {...next} />),
  };
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

test('says before the click what will be asked of whom', async () => {
  const { props } = draw();
  expect(screen.getByText(/Asks the Invented Archive for its captures of this address/)).toBeTruthy();
  fireEvent.click(button('Earlier captures…'));
  expect(props.onAsk).toHaveBeenCalledOnce();
  await expectAccessible();
});

test('can be called off while the archive is asked, and the focus stays', async () => {
  const { props } = draw({ list: { state: 'asking' } });
  expect(screen.getByText(/Asking the Invented Archive/)).toBeTruthy();
  fireEvent.click(button('Cancel'));
  expect(props.onClose).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(button('Earlier captures…'));
  await expectAccessible();
});

test.each([
  ['captures-busy', /asks to be left alone/],
  ['captures-unreachable', /did not answer/],
  ['captures-unreadable', /is no list of captures/],
  ['captures-refused', /does not give a list/],
  ['not-allowed', /nothing was sent/],
] as const)('%s is said calmly, with a way to ask again', async (error, words) => {
  const { props } = draw({ list: { state: 'failed', error } });
  expect(
    screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join(),
  ).toMatch(words);
  fireEvent.click(button('Ask again'));
  expect(props.onAsk).toHaveBeenCalledOnce();
  await expectAccessible();
});

test('says that there is none', async () => {
  draw({ list: open([]) });
  expect(screen.getByText('The Invented Archive has no capture of this address.')).toBeTruthy();
  await expectAccessible();
});

test('reads what is chosen; what is kept cannot be chosen again', async () => {
  const captures = [capture(0, 'joined'), capture(1), capture(2, 'not-the-article'), capture(3, 'waiting'), capture(4)];
  const { props } = draw({ list: open(captures) });
  const group = screen.getByRole('group', { name: 'Captures of the Invented Archive' });
  const boxes = within(group).getAllByRole<HTMLInputElement>('checkbox');
  expect(boxes.map(({ disabled }) => disabled)).toEqual([true, false, false, true, false]);
  expect(screen.getByText('Among the versions')).toBeTruthy();
  expect(screen.getByText('To be fetched')).toBeTruthy();
  expect(button('Read the chosen').disabled).toBe(true);

  fireEvent.click(screen.getByLabelText(/April 13, 2026/));
  fireEvent.click(screen.getByLabelText(/April 16, 2026/));
  expect(screen.getByText('2 chosen')).toBeTruthy();
  fireEvent.click(button('Read the chosen'));
  expect(props.onRead).toHaveBeenCalledExactlyOnceWith([captures[1], captures[4]]);
  await waitFor(() => expect(screen.getByText('None chosen')).toBeTruthy());
  await expectAccessible();
});

test('keeps the choice where it could not be taken, and names the bound', async () => {
  const { props } = draw({ list: open([0, 1, 2, 3].map((day) => capture(day))), onRead: vi.fn(async () => false) });
  for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box);
  expect(screen.getByText('4 chosen No more than 3 can be read at a time.')).toBeTruthy();
  expect(button('Read the chosen').disabled).toBe(true);
  fireEvent.click(screen.getAllByRole('checkbox')[0] as HTMLElement);
  fireEvent.click(button('Read the chosen'));
  await waitFor(() => expect(props.onRead).toHaveBeenCalledOnce());
  expect(screen.getByText('3 chosen')).toBeTruthy();
});

// Not by roles: to tell them of hundreds of rows takes the test DOM seconds.
test('a long list shows some first, all on request, and thousands in parts', async () => {
  const captures = Array.from({ length: 450 }, (_, day) => capture(day));
  const offered = new Set([captures[0], captures[100], captures[449]].flatMap((one) => one?.timestamp ?? []));
  draw({ list: open(captures, { offered, skipped: 2, more: true }) });
  expect(screen.getByText(/^3 of 450 are listed/)).toBeTruthy();
  expect(screen.getByText('2 lines of the list could not be understood.')).toBeTruthy();
  expect(screen.getByText(/the latest may be missing/)).toBeTruthy();
  expect(document.querySelectorAll('input[type=checkbox]')).toHaveLength(3);
  fireEvent.click(screen.getByText('Show all 450'));
  expect(document.querySelectorAll('input[type=checkbox]')).toHaveLength(200);
  fireEvent.click(screen.getByText('Show 200 more'));
  fireEvent.click(screen.getByText('Show 50 more'));
  expect(document.querySelectorAll('input[type=checkbox]')).toHaveLength(450);
});

test('shows how far it is, and can be stopped', async () => {
  const { props } = draw({ work: { archiveName: 'Invented Archive', done: 2, total: 5, resting: null } });
  expect(screen.getByText('Reading captures: 2 of 5 done')).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: 'Captures read' })).toBeTruthy();
  fireEvent.click(button('Stop'));
  expect(props.onStop).toHaveBeenCalledOnce();
  await expectAccessible();
});

test.each([
  ['busy', 'The Invented Archive asked to be left alone for a while.'],
  ['unreachable', 'The Invented Archive did not answer.'],
  ['offline', 'This machine has no network.'],
] as const)('resting because %s, it says why and when it goes on', async (because, words) => {
  const { props } = draw({
    work: { archiveName: 'Invented Archive', done: 3, total: 5, resting: { because, until: start } },
  });
  const said = screen.getByText(/2 captures are still to be fetched/).textContent ?? '';
  expect(said).toContain(words);
  expect(said).toMatch(/next at April 12, 2026 at 9:30\sAM/);
  fireEvent.click(button('Try now'));
  fireEvent.click(button('Stop'));
  expect([props.onTryNow, props.onStop].map((one) => vi.mocked(one).mock.calls.length)).toEqual([1, 1]);
  await expectAccessible();
});

test('says what came of each, and nothing of what came of none', () => {
  const none = { joined: 0, same: 0, 'not-the-article': 0, missing: 0, unreadable: 0, 'given-up': 0 };
  const { draw: again } = draw({ result: { ...none, joined: 3, 'not-the-article': 1 } });
  expect(screen.getByText('3 captures joined the versions. 1 was not the article.')).toBeTruthy();
  again({ result: { ...none, same: 2, missing: 1, unreadable: 1, 'given-up': 1 } });
  expect(
    screen.getByText(
      'None joined the versions. 2 say the same as versions that are kept. 1 is not to be had from the archive. 1 could not be read. 1 was given up after several tries.',
    ),
  ).toBeTruthy();
});

test.each(['de', 'ar'] as const)('speaks %s', async (language) => {
  speak(language);
  draw({
    list: open([capture(0), capture(1, 'same')]),
    work: { archiveName: 'Invented Archive', done: 0, total: 1, resting: null },
  });
  expect(screen.getAllByRole('checkbox')).toHaveLength(2);
  await expectAccessible();
});
