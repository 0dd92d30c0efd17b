import 'fake-indexeddb/auto';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Notices } from '../../../components/controls/use-notices.ts';
import { WatchLine } from '../../../entrypoints/sidepanel/WatchLine.tsx';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import type { WatchRecord } from '../../../lib/storage/records.ts';
import { watchOf } from '../../../lib/storage/watch-repository.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { articleFacts } from '../../support/article-facts.ts';
import { reading } from '../../support/readings.ts';
import { useEnglish } from '../../support/words.ts';

const around = vi.hoisted(() => ({ access: true, grants: true, asked: [] as string[], library: [] as unknown[] }));
vi.mock('../../../lib/platform/library-page.ts', () => ({
  openLibrary: async (query: unknown) => void around.library.push(query),
}));
vi.mock('../../../lib/platform/permissions.ts', () => ({
  watchPageAccess: () => () => {},
  hasSiteAccess: async () => around.access,
  requestSiteAccess: async (url: string) => {
    around.asked.push(url);
    return around.grants;
  },
  requestNotifications: async () => {
    around.asked.push('notifications');
    return around.grants;
  },
}));

useEnglish();

const url = 'https://gazette.example/a';
const said: string[] = [];
let undo: (() => void) | null = null;
const notices: Notices = {
  notice: null,
  say: (notice) => {
    said.push(notice.text);
    undo = notice.undo;
  },
  dismiss: () => {},
  tried: async (attempt) => (await attempt).ok,
};
let articleId = '';

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true, value: null } as never);
  Object.assign(around, { access: true, grants: true, asked: [], library: [] });
  said.length = 0;
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  const kept = await captureArticle(reading({ url }), {
    interpreter: { version: 'test', interpret: () => articleFacts({ url, canonicalUrl: url }) },
  });
  if (!kept.ok) throw new Error(kept.error);
  articleId = kept.value.articleId;
});

const open = async () => {
  const drawn = render(<WatchLine articleId={articleId} notices={notices} />);
  await screen.findByRole('button', { name: /^Watch/ });
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));
  return drawn;
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const become = async (change: Partial<WatchRecord>) => {
  await act(async () => {
    await archiveDatabase().watches.update(articleId, change);
  });
};

test('an article is not watched until the reader says so, and then checked soon', async () => {
  await open();
  screen.getByText(/without cookies and without your log-in/);
  await expectAccessible();
  press('Watch this article');
  await screen.findByRole('button', { name: 'Watching', pressed: true });
  screen.getByText('Not checked yet.');
  expect(await watchOf(articleId)).toMatchObject({ url, stopped: null });
  expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledWith({ name: 'background/check-watches', data: null });
  await expectAccessible();
});

test('what came of the last check, and when the next one is', async () => {
  await open();
  press('Watch this article');
  await screen.findByText('Not checked yet.');
  const lastAt = Date.UTC(2026, 10, 26, 11, 5);
  await become({ lastAt, lastOutcome: 'unchanged', nextAt: Date.now() + 21 * 60_000 });
  await screen.findByText('Last check, November 26, 2026 at 12:05 PM: nothing has changed.');
  screen.getByText('Next check in 20 minutes, or a little later.');
  await become({ nextAt: Date.now() + 300 * 60_000 });
  await screen.findByText('Next check in 5 hours, or a little later.');
  await become({ nextAt: Date.now() - 5 });
  await screen.findByText('The next check is due.');
  press('Check now');
  await waitFor(async () => expect((await watchOf(articleId))?.nextAt).toBeGreaterThan(Date.now() - 5_000));
});

test('a busy server is left alone: there is no way round it', async () => {
  await open();
  press('Watch this article');
  await screen.findByText('Not checked yet.');
  await become({ lastAt: 1, lastOutcome: 'busy', nextAt: Date.now() + 3_600_000 });
  await screen.findByText(/the site asks to be left alone/);
  expect(screen.queryByRole('button', { name: 'Check now' })).toBeNull();
});

test('why it stopped, and going on', async () => {
  await open();
  press('Watch this article');
  await screen.findByText('Not checked yet.');
  await become({ nextAt: null, stopped: 'login', lastAt: 1 });
  await screen.findByText(/^Stopped: the page asks for a log-in/);
  expect(screen.queryByText(/Next check/)).toBeNull();
  await expectAccessible();
  press('Watch again');
  await waitFor(async () => expect(await watchOf(articleId)).toMatchObject({ stopped: null }));
});

test('the site is asked for where the browser withholds it, and no watch begins without', async () => {
  around.access = false;
  around.grants = false;
  await open();
  press('Watch this article');
  await waitFor(() => expect(said).toEqual(['Dateline can only watch what the browser lets it reach.']));
  expect(around.asked).toEqual([url]);
  expect(await watchOf(articleId)).toBeNull();
  around.grants = true;
  press('Watch this article');
  await screen.findByRole('button', { name: 'Watching', pressed: true });
});

test('it ends with one press, and comes back with another', async () => {
  await open();
  press('Watch this article');
  await screen.findByRole('button', { name: 'Watching', pressed: true });
  press('Watching');
  await screen.findByRole('button', { name: 'Watch this article', pressed: false });
  expect(said).toEqual(['No longer watched.']);
  undo?.();
  await screen.findByRole('button', { name: 'Watching', pressed: true });
});

test('the computer tells of changes only when it is asked to and may', async () => {
  await open();
  press('Watch this article');
  const toggle = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Notify me on this computer' });
  await screen.findByText('Not checked yet.');
  expect(toggle().checked).toBe(false);
  around.grants = false;
  fireEvent.click(toggle());
  await waitFor(() => expect(said).toEqual(['The browser does not let Dateline notify you.']));
  expect(toggle().checked).toBe(false);
  around.grants = true;
  fireEvent.click(toggle());
  await waitFor(() => expect(toggle().checked).toBe(true));
  expect(around.asked.filter((asked) => asked !== url)).toEqual(['notifications', 'notifications']);
  fireEvent.click(toggle());
  await waitFor(() => expect(toggle().checked).toBe(false));
});

test('its requests are a press away', async () => {
  await open();
  press('Watch this article');
  await screen.findByText('Not checked yet.');
  press('Requests for this article');
  expect(around.library).toEqual([`?part=requests&article=${articleId}`]);
});
