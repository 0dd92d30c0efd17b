import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  leavePage,
  type PageState,
  readPageState,
  readPageVisit,
  watchPageState,
  writePageState,
} from '../../../lib/platform/page-state.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

const kept: PageState = { state: 'article', articleId: 'a' };
const visit = { url: 'https://www.harbour-post.example/a', ownVersionId: 'v' };

it('keeps one state a tab, in memory only', async () => {
  await writePageState(1, kept, visit);
  await writePageState(2, { state: 'reading' });
  expect(await readPageState(1)).toMatchObject(kept);
  expect(await readPageVisit(1)).toEqual(visit);
  expect(await readPageState(2)).toMatchObject({ state: 'reading' });
  expect(await readPageState(3)).toBeNull();
  expect(await readPageVisit(3)).toBeNull();
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  await writePageState(1, null);
  expect(await readPageState(1)).toBeNull();
});

it('tells the state now and when it changes, of its own tab, until stopped', async () => {
  await writePageState(1, { state: 'reading' });
  const states: (string | null)[] = [];
  const stop = watchPageState(1, (state) => states.push(state?.state ?? null));
  await vi.waitFor(() => expect(states).toEqual(['reading']));
  await writePageState(1, kept, visit);
  await writePageState(2, { state: 'unreadable-page' });
  await writePageState(1, null);
  expect(states).toEqual(['reading', 'article', null]);
  stop();
  await writePageState(1, kept);
  expect(states).toHaveLength(3);
});

it('does not tell an old state after a newer one', async () => {
  await writePageState(1, { state: 'reading' });
  const states: (string | null)[] = [];
  watchPageState(1, (state) => states.push(state?.state ?? null));
  await writePageState(1, kept);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(states.at(-1)).toBe('article');
});

it('forgets the page when the tab goes elsewhere, not when it jumps within the page', async () => {
  await writePageState(1, kept, visit);
  await leavePage(1, `${visit.url}#notes`);
  expect(await readPageState(1)).toMatchObject(kept);
  await leavePage(1, 'https://www.harbour-post.example/b');
  expect(await readPageState(1)).toBeNull();
});
