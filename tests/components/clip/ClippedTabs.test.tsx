import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { ClippedTabs, type ClippedTabsProps } from '../../../components/clip/ClippedTabs.tsx';
import type { TabClips } from '../../../lib/article/tab-clips.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const url = 'https://gazette.example';
const done: TabClips = {
  id: 'one',
  startedAt: Date.UTC(2026, 10, 26, 12),
  waiting: [],
  fetching: [],
  clipped: [{ articleId: 'a', url: `${url}/ferry`, title: 'Ferry fares to rise', savedByClip: true }],
  not: [
    { url: `${url}/shop`, title: 'Charts and lamps', why: 'not-an-article' },
    { url: `${url}/frame`, title: 'A frame', why: 'forbidden' },
    { url: `${url}/full`, title: 'A story', why: 'storage' },
  ],
  addedReading: [],
  left: 0,
  undone: false,
};

function draw(over: Partial<TabClips> = {}) {
  const calls = { onClip: vi.fn(), onUndo: vi.fn(), onRead: vi.fn(), onCollect: vi.fn() };
  const view = (articles: ClippedTabsProps['articles']) => (
    <ClippedTabs clips={{ ...done, ...over }} articles={articles} collectionName="Tabs, November 26, 2026" {...calls} />
  );
  const { rerender } = render(view([]));
  return { ...calls, know: (articles: ClippedTabsProps['articles']) => rerender(view(articles)) };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('lists what was clipped, and what was not with the reason', async () => {
  const { onRead, onUndo, onCollect } = draw();
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('1 clipped 3 not clipped');
  for (const words of [
    'No article was found on the page.',
    'The browser lets no extension read this page.',
    'The archive could not take it.',
  ]) {
    expect(screen.getByText(words)).toBeTruthy();
  }
  press('Read: Ferry fares to rise');
  expect(onRead).toHaveBeenCalledExactlyOnceWith('a');
  press('Take all back');
  expect(onUndo).toHaveBeenCalledOnce();
  const field = screen.getByLabelText('Collection for all of them');
  expect((field as HTMLInputElement).value).toBe('Tabs, November 26, 2026');
  fireEvent.input(field, { target: { value: 'Ferries' } });
  press('Put them into it');
  expect(onCollect).toHaveBeenCalledExactlyOnceWith('Ferries');
  await expectAccessible();
});

test('says how many tabs were not looked at, and that a page was still loading', async () => {
  draw({ left: 2, not: [{ url: `${url}/live`, title: 'Live', why: 'loading' }] });
  expect(screen.getByText(/^2 tabs were not looked at: pages of the browser’s own/)).toBeTruthy();
  expect(screen.getByText('The page was still loading.')).toBeTruthy();
  await expectAccessible();
});

test('shows how far it is', async () => {
  draw({
    waiting: [{ tabId: 1, url: `${url}/quay`, title: 'The quay', asleep: false }],
    fetching: [{ readingId: 'r', url: `${url}/asleep`, title: 'A tab asleep' }],
  });
  const bar = screen.getByRole('progressbar', { name: 'Looking at the tabs' });
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['4', '6']);
  expect(screen.getByText('2 to come')).toBeTruthy();
  expect(screen.getByText('Being fetched')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Clip all open tabs' })).toBeNull();
  await expectAccessible();
});

test('says that it was taken back, and offers to clip again', async () => {
  const { onClip } = draw({ undone: true });
  expect(screen.getByRole('status').textContent).toBe('This was taken back.');
  expect(screen.queryByRole('button', { name: 'Take all back' })).toBeNull();
  press('Clip all open tabs');
  expect(onClip).toHaveBeenCalledOnce();
  await expectAccessible();
});

test('a clipped article has its own headline as soon as the archive has told it, in its own direction', () => {
  const { know } = draw();
  expect(screen.getByRole('link', { name: 'Ferry fares to rise' })).toBeTruthy();
  know([{ id: 'a', headline: 'أسعار العبّارات ترتفع', inLanguage: 'ar', publisher: 'الميناء' }]);
  const link = screen.getByRole('link', { name: 'أسعار العبّارات ترتفع' });
  expect(link.getAttribute('dir')).toBe('rtl');
  expect(screen.getByText('الميناء')).toBeTruthy();
});
