import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { SavedReading } from '../../../components/related/SavedReadingItem.tsx';
import { SavedReadingList } from '../../../components/related/SavedReadingList.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

function item(given: Partial<SavedReading>): SavedReading {
  return {
    id: 'one',
    url: 'https://gazette.example/ferry-fares',
    headline: 'Ferry fares to rise',
    kicker: null,
    publisher: 'The Harbour Gazette',
    savedAt: Date.UTC(2024, 3, 12, 10),
    read: false,
    ...given,
  };
}

function draw(items: SavedReading[]) {
  const onMarkRead = vi.fn();
  const onRemove = vi.fn();
  const onClip = vi.fn();
  render(<SavedReadingList items={items} open={true} onClip={onClip} onMarkRead={onMarkRead} onRemove={onRemove} />);
  return { onClip, onMarkRead, onRemove };
}

const summary = () => document.querySelector('summary')?.textContent;

test('lists what was saved, with the count of all and of the unread', async () => {
  draw([item({}), item({ id: 'two', headline: 'What dredging does', read: true, kicker: 'Science' })]);
  expect(summary()).toBe('Saved for later2 saved, 1 unread');
  expect(screen.getByRole('link', { name: 'Ferry fares to rise' }).getAttribute('target')).toBe('_blank');
  expect(screen.getByText('The Harbour Gazette · Science')).toBeTruthy();
  expect(screen.getAllByText('Saved on April 12, 2024')).toHaveLength(2);
  await expectAccessible();
});

test('all read', () => {
  draw([item({ read: true })]);
  expect(summary()).toBe('Saved for later1 saved, all read');
});

test('marks read and unread, and removes', () => {
  const unread = item({});
  const read = item({ id: 'two', headline: 'What dredging does', read: true });
  const { onMarkRead, onRemove } = draw([unread, read]);
  fireEvent.click(screen.getByRole('button', { name: 'Mark as read: Ferry fares to rise' }));
  fireEvent.click(screen.getByRole('button', { name: 'Mark as unread: What dredging does' }));
  fireEvent.click(screen.getByRole('button', { name: 'Remove: Ferry fares to rise' }));
  expect(onMarkRead.mock.calls).toEqual([
    [unread, true],
    [read, false],
  ]);
  expect(onRemove).toHaveBeenCalledExactlyOnceWith(unread);
  expect(document.activeElement?.tagName).toBe('SUMMARY');
});

test('an empty list says how to fill it', async () => {
  draw([]);
  expect(summary()).toBe('Saved for later');
  expect(screen.getByText(/^Nothing is saved for later yet\./)).toBeTruthy();
  await expectAccessible();
});

test('says why a link could not be clipped, and that one is being fetched, and clips it when asked', async () => {
  const walled = item({ clip: 'login' });
  const { onClip } = draw([walled, item({ id: 'two', headline: 'What dredging does', clip: 'waiting' })]);
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toEqual([
    'The page asks for a log-in or a subscription, and Dateline comes without yours.',
    'Being fetched',
  ]);
  expect(screen.queryByRole('button', { name: 'Clip it now: What dredging does' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Clip it now: Ferry fares to rise' }));
  expect(onClip).toHaveBeenCalledExactlyOnceWith(walled);
  await expectAccessible();
});
