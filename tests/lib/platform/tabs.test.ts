import { expect, it, vi } from 'vitest';
import { stillShows } from '../../../lib/platform/tabs.ts';

const addresses: Record<number, string | undefined> = { 1: 'https://www.harbour-post.example/a', 2: undefined };

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      get: async (tabId: number) => {
        if (!(tabId in addresses)) throw new Error('No tab with id');
        return { id: tabId, url: addresses[tabId] };
      },
    },
  },
}));

it('tells when a tab has gone to another page while its article was kept', async () => {
  expect(await stillShows(1, 'https://www.harbour-post.example/a#note')).toBe(true);
  expect(await stillShows(1, 'https://www.harbour-post.example/b')).toBe(false);
  expect(await stillShows(2, 'https://www.harbour-post.example/a')).toBe(true);
  expect(await stillShows(3, 'https://www.harbour-post.example/a')).toBe(false);
});
