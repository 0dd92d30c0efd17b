import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { flashDone, showCorrections } from '../../../lib/platform/badge.ts';

const badges = vi.hoisted(() => new Map<number, string>());

vi.mock('wxt/browser', () => ({
  browser: {
    action: {
      getBadgeText: async ({ tabId }: { tabId: number }) => badges.get(tabId) ?? '',
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void badges.set(tabId, text),
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
      setTitle: async () => {},
    },
  },
}));

beforeEach(() => {
  badges.clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('ticks for a moment, then shows the mark that was there', async () => {
  await showCorrections(1, 2, '');
  const flash = flashDone(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(badges.get(1)).toBe('✓');
  await vi.advanceTimersByTimeAsync(2_000);
  await flash;
  expect(badges.get(1)).toBe('•');
});

it('keeps the mark when two things are done one upon the other', async () => {
  await showCorrections(1, 1, '');
  const first = flashDone(1);
  await vi.advanceTimersByTimeAsync(500);
  const second = flashDone(1);
  await vi.advanceTimersByTimeAsync(3_000);
  await Promise.all([first, second]);
  expect(badges.get(1)).toBe('•');
});

it('brings no mark to the page that the reader went on to meanwhile', async () => {
  await showCorrections(1, 1, '');
  const flash = flashDone(1);
  await vi.advanceTimersByTimeAsync(500);
  await showCorrections(1, 0, '');
  await vi.advanceTimersByTimeAsync(2_000);
  await flash;
  expect(badges.get(1)).toBe('');
});
