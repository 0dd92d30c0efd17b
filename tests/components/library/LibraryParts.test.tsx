import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Library } from '../../../entrypoints/library/Library.tsx';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { libraryParts, partAddress } from '../../../lib/archive/library-address.ts';
import { watchArticle } from '../../../lib/archive/watch-article.ts';
import type { RequestEntry } from '../../../lib/article/page-request.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { articleFacts } from '../../support/article-facts.ts';
import { reading } from '../../support/readings.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true, value: null } as never);
  history.replaceState(null, '', '/library.html');
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

async function keep(path: string, headline: string): Promise<string> {
  const url = `https://gazette.example/${path}`;
  const kept = await captureArticle(reading({ url }), {
    interpreter: { version: 'test', interpret: () => articleFacts({ url, canonicalUrl: url, headline }) },
  });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value.articleId;
}

async function request(number: number, over: Partial<RequestEntry> = {}): Promise<void> {
  await archiveDatabase().requests.put({
    id: `r${number}`,
    at: Date.UTC(2026, 10, 26, 11, 0) + number,
    method: 'GET',
    url: `https://gazette.example/a?number=${number}`,
    host: 'gazette.example',
    purpose: 'watch',
    articleId: null,
    status: 200,
    bytes: 86_400,
    milliseconds: 12,
    failure: null,
    ...over,
  });
}

const at = (search: string) => {
  history.replaceState(null, '', `/library.html${search}`);
  return render(<Library />);
};

test('the parts are a press apart, and back leads back', async () => {
  at('?part=corrections');
  await screen.findByRole('heading', { level: 1, name: 'No correction notes yet' });
  expect(document.title).toBe('Corrections – Dateline');
  fireEvent.click(screen.getByRole('link', { name: 'Requests' }));
  await screen.findByRole('heading', { level: 1, name: 'Nothing was requested.' });
  expect(location.search).toBe('?part=requests');
  expect(document.title).toBe('Requests – Dateline');
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Requests');
  fireEvent.click(screen.getByRole('link', { name: 'Watched' }));
  await screen.findByRole('heading', { level: 1, name: 'Nothing is watched' });
  await expectAccessible();
  history.replaceState(null, '', '/library.html?part=requests');
  dispatchEvent(new PopStateEvent('popstate'));
  await screen.findByRole('heading', { level: 1, name: 'Nothing was requested.' });
});

test.each(libraryParts)(
  '%s has its heading from the first moment, before its code and its records have come',
  async (part) => {
    at(partAddress(part));
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    await expectAccessible();
  },
);

test('a press that asks for a new tab is the browser’s', async () => {
  at('?part=corrections');
  await screen.findByRole('heading', { level: 1, name: 'No correction notes yet' });
  // True: nobody has prevented what the browser does with it.
  expect(fireEvent.click(screen.getByRole('link', { name: 'Watched' }), { ctrlKey: true })).toBe(true);
  expect(fireEvent.click(screen.getByRole('link', { name: 'Watched' }))).toBe(false);
});

test('every request is listed, newest first, with what came of it', async () => {
  const articleId = await keep('a', 'Dredging closes the channel');
  await request(1, { articleId });
  await request(2, { articleId, status: 304, bytes: 0 });
  await request(3, { purpose: 'capture', status: null, bytes: 0, failure: 'timeout' });
  await request(4, { answeredBy: 'https://gazette.example/b', status: 200, failure: 'wrong-type', bytes: 0 });
  at('?part=requests');
  await screen.findByText('4 requests');
  const items = screen.getAllByRole('listitem').filter((item) => item.querySelector('time') !== null);
  expect(items).toHaveLength(4);
  expect(items[0]?.textContent).toMatch(
    /Answered with 200.*Not what was asked for, not read.*Answered from .*gazette\.example\/b/,
  );
  expect(items[1]?.textContent).toMatch(/Earlier capture.*No whole answer in time/);
  expect(items[2]?.textContent).toMatch(/Watched article.*Dredging closes the channel.*Answered with 304, not changed/);
  expect(items[3]?.textContent).toMatch(/gazette\.example\/a\?number=1.*Answered with 200.*86 kB/);
  await expectAccessible();
});

test('those of one article alone, and all again', async () => {
  const articleId = await keep('a', 'Dredging closes the channel');
  await request(1, { articleId });
  await request(2);
  at(`?part=requests&article=${articleId}`);
  await screen.findByText('1 request');
  screen.getByText(/^Requests for one article: .*Dredging closes the channel/);
  fireEvent.click(screen.getByRole('button', { name: 'Show all requests' }));
  await screen.findByText('2 requests');
});

test('many requests come a page at a time', async () => {
  for (let number = 1; number <= 60; number += 1) await request(number);
  at('?part=requests');
  await screen.findByText('60 requests');
  expect(screen.getByText('Page 1 of 2')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Older requests' }));
  await screen.findByText(/number=10$/);
  expect(location.search).toBe('?part=requests&page=2');
});

test('the list is cleared, and brought back', async () => {
  await request(1);
  at('?part=requests');
  fireEvent.click(await screen.findByRole('button', { name: 'Clear the list' }));
  await screen.findByRole('heading', { level: 1, name: 'Nothing was requested.' });
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('1 request');
});

test('all that is watched, what stopped first, and all of it ended at once', async () => {
  const [one, other] = [await keep('a', 'Dredging closes the channel'), await keep('b', 'Ferry fares rise')];
  await watchArticle(one);
  await watchArticle(other);
  await archiveDatabase().watches.update(other, { nextAt: null, stopped: 'gone' });
  at('?part=watched');
  await screen.findByText('2 articles');
  screen.getByText('1 has stopped');
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Ferry fares rise',
    'Dredging closes the channel',
  ]);
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Watch again: Ferry fares rise' }));
  await waitFor(async () => expect(await archiveDatabase().watches.get(other)).toMatchObject({ stopped: null }));
  fireEvent.click(screen.getByRole('button', { name: 'Stop watching: Ferry fares rise' }));
  await screen.findByText('1 article');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('2 articles');
  fireEvent.click(screen.getByRole('button', { name: 'Stop watching all' }));
  await screen.findByRole('heading', { level: 1, name: 'Nothing is watched' });
  screen.getByText('2 articles are no longer watched.');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('2 articles');
});
