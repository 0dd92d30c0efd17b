import { beforeEach, expect, it, vi } from 'vitest';
import { openLibrary } from '../../../lib/platform/library-page.ts';

const around = vi.hoisted(() => ({
  contexts: [] as { documentUrl?: string; tabId: number; windowId: number }[],
  update: vi.fn(async (_tabId: number, _change: object) => ({})),
  focus: vi.fn(async (_windowId: number, _change: object) => ({})),
  create: vi.fn(async (_tab: object) => ({})),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      getURL: (path: string) => `chrome-extension://dateline${path}`,
      getContexts: async () => around.contexts,
    },
    tabs: { update: around.update, create: around.create },
    windows: { update: around.focus },
  },
}));

beforeEach(() => {
  vi.clearAllMocks();
  around.contexts = [{ documentUrl: 'chrome-extension://dateline/sidepanel.html', tabId: 1, windowId: 1 }];
});

it('opens the library in a tab', async () => {
  await openLibrary();
  expect(around.create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome-extension://dateline/library.html' });
});

it.each(['', '?kind=correction', '#top'])(
  'shows the tab that has it already, as it is: library.html%s',
  async (rest) => {
    around.contexts.push({ documentUrl: `chrome-extension://dateline/library.html${rest}`, tabId: 7, windowId: 2 });
    await openLibrary();
    expect(around.update).toHaveBeenCalledExactlyOnceWith(7, { active: true });
    expect(around.focus).toHaveBeenCalledExactlyOnceWith(2, { focused: true });
    expect(around.create).not.toHaveBeenCalled();
  },
);

it('goes to the part that is asked for', async () => {
  await openLibrary('?part=requests');
  expect(around.create).toHaveBeenCalledExactlyOnceWith({
    url: 'chrome-extension://dateline/library.html?part=requests',
  });
  around.contexts.push({ documentUrl: 'chrome-extension://dateline/library.html', tabId: 7, windowId: 2 });
  await openLibrary('?part=requests');
  expect(around.update).toHaveBeenCalledExactlyOnceWith(7, {
    active: true,
    url: 'chrome-extension://dateline/library.html?part=requests',
  });
});

it.each([
  ['?part=corrections&kind=correction', { active: true }],
  ['', { active: true, url: 'chrome-extension://dateline/library.html?part=corrections' }],
])('leaves a tab that shows that part already as it is: library.html%s', async (rest, change) => {
  around.contexts.push({ documentUrl: `chrome-extension://dateline/library.html${rest}`, tabId: 7, windowId: 2 });
  await openLibrary('?part=corrections', { leave: true });
  expect(around.update).toHaveBeenCalledExactlyOnceWith(7, change);
});

it('opens it anew when that tab has gone meanwhile', async () => {
  around.contexts.push({ documentUrl: 'chrome-extension://dateline/library.html', tabId: 7, windowId: 2 });
  around.update.mockRejectedValueOnce(new Error('No tab with id: 7'));
  await openLibrary();
  expect(around.create).toHaveBeenCalledOnce();
});
