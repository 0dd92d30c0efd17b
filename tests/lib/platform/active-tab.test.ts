import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ActiveTab, isReadableUrl, watchActiveTab } from '../../../lib/platform/active-tab.ts';

interface FakeTab {
  id: number;
  windowId: number;
  active: boolean;
  url?: string;
  status?: string;
  incognito: boolean;
}
const world = vi.hoisted(() => ({
  tabs: [] as FakeTab[],
  listeners: new Map<string, Set<(...rest: unknown[]) => void>>(),
}));

vi.mock('wxt/browser', () => {
  const event = (name: string) => {
    const listeners = new Set<(...rest: unknown[]) => void>();
    world.listeners.set(name, listeners);
    return {
      addListener: (one: () => void) => void listeners.add(one),
      removeListener: (one: () => void) => void listeners.delete(one),
    };
  };
  return {
    browser: {
      windows: { getCurrent: async () => ({ id: 1 }) },
      tabs: {
        query: async ({ windowId }: { windowId: number }) =>
          world.tabs.filter((tab) => tab.active && tab.windowId === windowId),
        get: async (id: number) => {
          const tab = world.tabs.find((one) => one.id === id);
          if (tab === undefined) throw new Error('No tab with id');
          return tab;
        },
        onActivated: event('activated'),
        onUpdated: event('updated'),
        onRemoved: event('removed'),
      },
    },
  };
});

const story: FakeTab = {
  id: 7,
  windowId: 1,
  active: true,
  url: 'https://www.harbour-post.example/a',
  incognito: false,
};
const fire = (name: string, ...rest: unknown[]) => {
  for (const listener of world.listeners.get(name) ?? []) listener(...rest);
};

beforeEach(() => {
  world.tabs = [story, { ...story, id: 8, windowId: 2, url: 'https://other.example/' }];
});

describe('watchActiveTab', () => {
  it('follows the active tab of its own window', async () => {
    const seen: (ActiveTab | null)[] = [];
    const stop = watchActiveTab((tab) => seen.push(tab), '');
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    expect(seen[0]).toEqual({ tabId: 7, url: story.url, incognito: false, readable: true, loading: false });

    world.tabs = [{ ...story, id: 9, url: 'chrome://settings/', status: 'loading', incognito: true }];
    fire('activated', { tabId: 9, windowId: 1 });
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    expect(seen[1]).toEqual({ tabId: 9, url: 'chrome://settings/', incognito: true, readable: false, loading: true });

    fire('updated', 9, { title: 'Settings' });
    fire('updated', 9, { url: 'https://www.harbour-post.example/b' });
    await vi.waitFor(() => expect(seen).toHaveLength(3));

    stop();
    expect([...world.listeners.values()].every((listeners) => listeners.size === 0)).toBe(true);
  });

  it('stays with the tab that its address names', async () => {
    const seen: (ActiveTab | null)[] = [];
    const stop = watchActiveTab((tab) => seen.push(tab), '?tabId=8');
    await vi.waitFor(() => expect(seen.at(-1)?.tabId).toBe(8));
    world.tabs = [];
    fire('removed', 8);
    await vi.waitFor(() => expect(seen.at(-1)).toBeNull());
    stop();
  });

  it.each(['?tabId=-1', '?tabId=x', '?tabId=', '?tab=8'])('takes no notice of %s', async (search) => {
    const seen: (ActiveTab | null)[] = [];
    const stop = watchActiveTab((tab) => seen.push(tab), search);
    await vi.waitFor(() => expect(seen.at(-1)?.tabId).toBe(7));
    stop();
  });
});

describe('isReadableUrl', () => {
  it.each<[string | null, boolean]>([
    ['https://www.harbour-post.example/', true],
    ['http://127.0.0.1:8080/story', true],
    ['about:blank', false],
    ['file:///home/story.html', false],
    ['view-source:https://www.harbour-post.example/', false],
    ['https://chromewebstore.google.com/detail/x', false],
    ['https://chrome.google.com/webstore/detail/x', false],
    ['https://chrome.google.com/', true],
    ['not an address', false],
    [null, false],
  ])('%s: %s', (url, readable) => {
    expect(isReadableUrl(url)).toBe(readable);
  });
});
