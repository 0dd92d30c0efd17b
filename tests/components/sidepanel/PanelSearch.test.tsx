import 'fake-indexeddb/auto';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PanelSearch } from '../../../entrypoints/sidepanel/PanelSearch.tsx';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { type LibraryAnswer, libraryFlags, libraryLists } from '../../../lib/article/library-query.ts';
import type { BrowseRequest } from '../../../lib/article/library-schemas.ts';
import type { ErrorCode } from '../../../lib/foundation/errors.ts';
import { failure, type Result, success } from '../../../lib/foundation/result.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { articleFacts } from '../../support/article-facts.ts';
import { block, reading } from '../../support/readings.ts';
import { useEnglish } from '../../support/words.ts';

const opened = vi.hoisted(() => ({ library: [] as (string | null)[], reader: [] as string[] }));
vi.mock('../../../lib/platform/library-page.ts', () => ({
  openLibrary: async (query: string | null) => void opened.library.push(query),
}));
vi.mock('../../../lib/platform/reader-page.ts', () => ({
  openReader: async (articleId: string) => void opened.reader.push(articleId),
}));

useEnglish();

let ids: string[] = [];
beforeAll(async () => {
  for (const [at, headline] of ['Ferry fares rise', 'The ferry that waited'].entries()) {
    const url = `https://gazette.example/${at}`;
    const kept = await captureArticle(reading({ url, blocks: [block('A ferry lay in port.')] }), {
      interpreter: { version: 'test', interpret: () => articleFacts({ url, canonicalUrl: url, headline }) },
    });
    if (!kept.ok) throw new Error(kept.error);
    ids = [...ids, kept.value.articleId];
  }
});

type Answer = Result<LibraryAnswer, ErrorCode>;
const found = (over: Partial<LibraryAnswer> = {}): Answer =>
  success({
    total: 2,
    ids,
    lists: Object.fromEntries(libraryLists.map((list) => [list, []])) as unknown as LibraryAnswer['lists'],
    flags: Object.fromEntries(libraryFlags.map((flag) => [flag, 0])) as LibraryAnswer['flags'],
    problem: null,
    building: null,
    ...over,
  });

/** What the background is asked, and how it answers. */
const asked: string[] = [];
let answer: (search: string) => Answer | Promise<Answer> = () => found();

beforeEach(() => {
  asked.length = 0;
  opened.library.length = 0;
  opened.reader.length = 0;
  answer = () => found();
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { search } = (message as { data: BrowseRequest }).data.query;
    asked.push(search);
    return answer(search);
  });
});

function draw() {
  // As in the panel: the main part stands right behind.
  render(
    <div>
      <PanelSearch />
      <main>The article</main>
    </div>,
  );
}
const opener = () => screen.getByRole('button', { name: 'Search your archive' });
const field = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search your archive' });
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const status = () =>
  screen
    .getAllByRole('status')
    .map((one) => one.textContent)
    .join('');

function open() {
  draw();
  fireEvent.click(opener());
}

test('a button in the corner; nothing is asked until something is written', async () => {
  draw();
  expect(opener().getAttribute('aria-expanded')).toBe('false');
  await expectAccessible();
  fireEvent.click(opener());
  expect(opener().getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement).toBe(field());
  expect(asked).toEqual([]);
  fireEvent.keyDown(field(), { key: 'Escape' });
  expect(screen.queryByRole('searchbox')).toBeNull();
  expect(document.activeElement).toBe(opener());
});

test('a stroke opens it', () => {
  draw();
  fireEvent.keyDown(document.body, { key: '/' });
  expect(document.activeElement).toBe(field());
});

test('results as the reader writes: once for a pause, marked, and the way to each and to all', async () => {
  answer = () => found({ total: 12 });
  open();
  type('fer');
  type('ferry');
  await screen.findByText('12 articles');
  expect(asked).toEqual(['ferry']);
  const hits = screen.getAllByRole('article');
  expect(hits).toHaveLength(2);
  expect(hits[1]?.textContent).toContain('The ferry that waited');
  expect(hits[1]?.querySelector('mark')?.textContent).toBe('ferry');
  await expectAccessible();
  fireEvent.click(screen.getByRole('link', { name: 'The ferry that waited' }));
  expect(opened.reader).toEqual([ids[1]]);
  fireEvent.click(screen.getByRole('button', { name: 'All 12 in the library' }));
  expect(opened.library).toEqual(['?search=ferry']);
});

test('the newest search holds, whenever the answers come', async () => {
  const late = Promise.withResolvers<Answer>();
  answer = (search) => (search === 'old' ? late.promise : found({ total: 3 }));
  open();
  type('old');
  await waitFor(() => expect(asked).toEqual(['old']));
  type('new');
  await screen.findByText('3 articles');
  await act(async () => late.resolve(found({ total: 99 })));
  expect(status()).toContain('3 articles');
});

test('Enter asks at once, and again', async () => {
  open();
  type('ferry');
  fireEvent.submit(document.querySelector('form') ?? document.body);
  await screen.findByText('2 articles');
  fireEvent.submit(document.querySelector('form') ?? document.body);
  await waitFor(() => expect(asked).toEqual(['ferry', 'ferry']));
});

test('nothing found, and nothing asked any more', async () => {
  answer = () => found({ total: 0, ids: [] });
  open();
  type('whale');
  await screen.findByText('Nothing in your archive answers this.');
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
  await waitFor(() => expect(status()).toBe(''));
});

test('a search that cannot be understood asks nobody', async () => {
  open();
  type('"ferry');
  fireEvent.submit(document.querySelector('form') ?? document.body);
  await screen.findByText(/A quotation mark is opened/);
  expect(asked).toEqual([]);
  await expectAccessible();
});

test('an index that is still being made says so, and is asked again', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  let done = 1;
  answer = () => found({ building: done < 2 ? { done: done++, total: 1_000 } : null });
  open();
  type('ferry');
  await screen.findByText(/it has 1 of 1,000 articles/);
  await expectAccessible();
  await act(async () => void (await vi.advanceTimersByTimeAsync(3_100)));
  await waitFor(() => expect(screen.queryByText(/of 1,000 articles/)).toBeNull());
  expect(asked).toEqual(['ferry', 'ferry']);
  vi.useRealTimers();
});

test('a failure is a sentence, and can be tried again', async () => {
  answer = () => failure('index-unavailable');
  open();
  type('ferry');
  await screen.findByText(/The search index cannot be opened/);
  await expectAccessible();
  answer = () => found();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('2 articles');
});
