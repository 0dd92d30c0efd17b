import { beforeEach, expect, it, vi } from 'vitest';
import { openCompare } from '../../../lib/platform/compare-page.ts';

const around = vi.hoisted(() => ({
  contexts: [] as { documentUrl?: string; tabId: number; windowId: number }[],
  update: vi.fn(async (_tabId: number, _change: object) => ({})),
  create: vi.fn(async (_tab: object) => ({})),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      getURL: (path: string) => `chrome-extension://dateline${path}`,
      getContexts: async () => around.contexts,
    },
    tabs: { update: around.update, create: around.create },
    windows: { update: async () => ({}) },
  },
}));

const page = 'chrome-extension://dateline/compare.html';
const address = { article: 'a1', older: 'v1', newer: 'v2', view: 'inline', substantive: false } as const;

beforeEach(() => {
  vi.clearAllMocks();
  around.contexts = [{ documentUrl: 'chrome-extension://dateline/library.html?article=a1', tabId: 1, windowId: 1 }];
});

it('opens the two versions in a tab', async () => {
  around.contexts.push({ documentUrl: `${page}?article=a2&older=v1&newer=v2`, tabId: 6, windowId: 1 });
  await openCompare(address);
  expect(around.create).toHaveBeenCalledExactlyOnceWith({ url: `${page}?article=a1&older=v1&newer=v2` });
});

it('uses the tab that compares versions of this article already', async () => {
  around.contexts.push({ documentUrl: `${page}?article=a1&older=v0&newer=v1&view=sides`, tabId: 7, windowId: 1 });
  await openCompare(address);
  const url = `${page}?article=a1&older=v1&newer=v2`;
  expect(around.update).toHaveBeenCalledExactlyOnceWith(7, { active: true, url });
  expect(around.create).not.toHaveBeenCalled();
});
