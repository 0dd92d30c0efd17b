import { act, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Toast } from '../../../components/controls/Toast.tsx';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });

test('the place for notices is there before the first of them, for screen readers', async () => {
  render(<Toast notice={null} onDismiss={() => {}} />);
  expect(screen.getByRole('status').textContent).toBe('');
  vi.useRealTimers();
  await expectAccessible();
});

test('undo takes back and closes', async () => {
  const undo = vi.fn();
  const onDismiss = vi.fn();
  render(<Toast notice={{ text: 'Removed.', undo }} onDismiss={onDismiss} />);
  expect(screen.getByText('Removed.')).toBeTruthy();
  vi.useRealTimers();
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
  expect(onDismiss).toHaveBeenCalledOnce();
});

test('news goes by itself, a way back stays longer', async () => {
  const onDismiss = vi.fn();
  const { rerender } = render(<Toast notice={{ text: 'Shown.', undo: null }} onDismiss={onDismiss} />);
  await wait(5_000);
  expect(onDismiss).toHaveBeenCalledTimes(1);
  rerender(<Toast notice={{ text: 'Removed.', undo: () => {} }} onDismiss={onDismiss} />);
  await wait(11_000);
  expect(onDismiss).toHaveBeenCalledTimes(1);
  await wait(1_000);
  expect(onDismiss).toHaveBeenCalledTimes(2);
});

test('it waits while it has the focus', async () => {
  const onDismiss = vi.fn();
  render(<Toast notice={{ text: 'Removed.', undo: () => {} }} onDismiss={onDismiss} />);
  const button = screen.getByRole('button', { name: 'Dismiss' });
  fireEvent.focusIn(button);
  await wait(60_000);
  expect(onDismiss).not.toHaveBeenCalled();
  fireEvent.focusOut(button);
  await wait(12_000);
  expect(onDismiss).toHaveBeenCalledOnce();
});

test('a notice for ears only has no buttons', () => {
  render(<Toast notice={{ text: 'Shown in the page.', undo: null, unseen: true }} onDismiss={() => {}} />);
  expect(screen.getByRole('status').textContent).toBe('Shown in the page.');
  expect(screen.queryByRole('button')).toBeNull();
});
