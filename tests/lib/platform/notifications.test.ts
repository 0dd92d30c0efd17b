import { beforeEach, expect, it, vi } from 'vitest';
import { notifyOf, onNotificationClick } from '../../../lib/platform/notifications.ts';

const around = vi.hoisted(() => ({
  granted: true,
  standing: new Map<string, { title: string; message: string }>(),
  clicked: [] as ((id: string) => void)[],
  added: [] as (() => void)[],
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://dateline${path}` },
    permissions: { onAdded: { addListener: (listener: () => void) => around.added.push(listener) } },
    get notifications() {
      if (!around.granted) return undefined;
      return {
        getAll: async () => Object.fromEntries([...around.standing.keys()].map((id) => [id, true])),
        clear: async (id: string) => around.standing.delete(id),
        create: async (id: string, notice: { title: string; message: string }) => around.standing.set(id, notice),
        onClicked: { addListener: (listener: (id: string) => void) => around.clicked.push(listener) },
      };
    },
  },
}));

beforeEach(() => {
  around.granted = true;
  around.standing.clear();
  around.clicked.length = 0;
  around.added.length = 0;
});

const say = async (ids: readonly string[]) => ({ title: `${ids.length} changed`, text: ids.join(' and ') });
const shown = () => [...around.standing].map(([id, { title, message }]) => [id, title, message]);

it('one article, one notification', async () => {
  expect(await notifyOf(['a'], say)).toBe(true);
  expect(shown()).toEqual([['watched:a', '1 changed', 'a']]);
});

it('what still stands is told with what comes, and one article not twice', async () => {
  around.standing.set('of-another', { title: '', message: '' });
  await notifyOf(['a'], say);
  await notifyOf(['b'], say);
  await notifyOf(['a'], say);
  expect(shown()).toEqual([
    ['of-another', '', ''],
    ['watched:a,b', '2 changed', 'a and b'],
  ]);
});

it('what was put away is not told again', async () => {
  await notifyOf(['a'], say);
  around.standing.clear();
  await notifyOf(['b'], say);
  expect(shown()).toEqual([['watched:b', '1 changed', 'b']]);
});

it('nothing without the permission, or without words', async () => {
  expect(await notifyOf(['a'], async () => null)).toBe(false);
  around.granted = false;
  expect(await notifyOf(['a'], say)).toBe(false);
  expect(shown()).toEqual([]);
});

it('a click tells the articles, also where the permission came later', async () => {
  const articles: string[][] = [];
  around.granted = false;
  onNotificationClick((ids) => articles.push(ids));
  expect(around.clicked).toEqual([]);
  around.granted = true;
  for (const listener of around.added) listener();
  for (const listener of around.added) listener();
  expect(around.clicked).toHaveLength(1);
  await notifyOf(['a', 'b'], say);
  around.clicked[0]?.('of-another');
  around.clicked[0]?.('watched:a,b');
  expect(articles).toEqual([['a', 'b']]);
  expect(shown()).toEqual([]);
});
