import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenToCommands } from '../../../entrypoints/background/commands.ts';
import { listenToMenus } from '../../../entrypoints/background/menus.ts';

const done = vi.hoisted(() => ({ calls: [] as unknown[][] }));
const noted = vi.hoisted(
  () =>
    (name: string) =>
    async (...given: unknown[]): Promise<void> =>
      void done.calls.push([name, ...given]),
);
vi.mock('../../../entrypoints/background/clip-selection.ts', () => ({ clipSelectionIn: noted('selection') }));
vi.mock('../../../entrypoints/background/clip-links.ts', () => ({ clipLinkFrom: noted('link') }));
vi.mock('../../../entrypoints/background/clip-tabs.ts', () => ({ clipTabsOf: noted('tabs') }));
vi.mock('../../../entrypoints/background/follow-selection.ts', () => ({ followSelectionIn: noted('follow') }));
vi.mock('../../../entrypoints/background/mark-note.ts', () => ({ markSelectionIn: noted('mark') }));
vi.mock('../../../entrypoints/background/save.ts', () => ({
  saveArticleIn: noted('save'),
  saveLinkFrom: noted('saveLink'),
}));
vi.mock('../../../lib/platform/side-panel.ts', () => ({ openSidePanel: noted('panel') }));

interface Item {
  id: string;
  contexts: string[];
  documentUrlPatterns?: string[];
}
type Listener = (...given: unknown[]) => void;

let items: Item[];
const listeners: Record<'menu' | 'command' | 'installed', Listener[]> = { menu: [], command: [], installed: [] };
const tab = { id: 3, windowId: 7, incognito: false };

beforeEach(() => {
  fakeBrowser.reset();
  done.calls = [];
  items = [];
  for (const list of Object.values(listeners)) list.length = 0;
  const event = (to: Listener[]) => ({ addListener: (listener: Listener) => to.push(listener) });
  Object.assign(fakeBrowser, {
    contextMenus: {
      removeAll: async () => {},
      create: (item: Item) => items.push(item),
      onClicked: event(listeners.menu),
    },
    commands: { onCommand: event(listeners.command) },
  });
  Object.assign(fakeBrowser.runtime, { onInstalled: event(listeners.installed), onStartup: event([]) });
  Object.assign(fakeBrowser.i18n, { getMessage: (name: string) => name });
  listenToMenus();
  listenToCommands();
});

const choose = (info: object) => listeners.menu[0]?.(info, tab);
const press = (name: string) => listeners.command[0]?.(name, tab);

it('offers what can be clipped where it can be', async () => {
  listeners.installed[0]?.();
  await vi.waitFor(() => expect(items.length).toBeGreaterThan(7));
  const place = (id: string) => items.find((item) => item.id === id);
  expect(place('clip-selection')?.contexts).toEqual(['selection']);
  expect(place('clip-link')?.contexts).toEqual(['link']);
  // The button is there on pages that are none of the web’s too.
  expect(place('clip-tabs')).toMatchObject({ contexts: ['action'] });
  expect(place('clip-tabs')?.documentUrlPatterns).toBeUndefined();
  // The light way stays.
  expect(place('save-link')?.contexts).toEqual(['link']);
});

it('clips a selection, with the panel opened first, while the gesture lasts', () => {
  choose({ menuItemId: 'clip-selection', selectionText: 'words', frameId: 0 });
  press('clip-selection');
  expect(done.calls).toEqual([
    ['panel', 7],
    ['selection', 3, false, 0],
    ['panel', 7],
    ['selection', 3, false],
  ]);
});

it('clips a link with its words, and the tabs of the window', () => {
  choose({ menuItemId: 'clip-link', linkUrl: 'https://gazette.example/ferry', linkText: 'The ferry' });
  choose({ menuItemId: 'clip-link' });
  choose({ menuItemId: 'clip-tabs' });
  press('clip-tabs');
  expect(done.calls).toEqual([
    ['link', 3, false, { url: 'https://gazette.example/ferry', text: 'The ferry' }],
    ['tabs', 7],
    ['tabs', 7],
  ]);
});
