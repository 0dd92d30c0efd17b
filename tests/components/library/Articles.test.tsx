import 'fake-indexeddb/auto';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Library } from '../../../entrypoints/library/Library.tsx';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { createCollection } from '../../../lib/archive/collections.ts';
import { saveArticle, setTags } from '../../../lib/archive/reader-marks.ts';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import type { LibraryAnswer } from '../../../lib/article/library-query.ts';
import type { BrowseRequest } from '../../../lib/article/library-schemas.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { plainMarks } from '../../../lib/storage/marks-record.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { articleFacts, correctionNote } from '../../support/article-facts.ts';
import { naiveLibrary } from '../../support/naive-library.ts';
import { parseCsv } from '../../support/parse-csv.ts';
import { reading } from '../../support/readings.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const saved = vi.hoisted((): { name: string; text: string }[] => []);
vi.mock('../../../lib/platform/save-file.ts', () => ({
  saveFile: (name: string, _type: string, text: string[]) => saved.push({ name, text: text.join('') }),
}));

/** What the search index answers; a test may put another in its place. */
let answer: (request: BrowseRequest) => Promise<unknown>;
const asNaive = async (request: BrowseRequest, over: Partial<LibraryAnswer> = {}) => ({
  ok: true,
  value: { ...(await naiveLibrary(request)), ...over },
});

beforeEach(async () => {
  fakeBrowser.reset();
  saved.length = 0;
  answer = asNaive;
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    const { name, data } = message as { name: string; data: BrowseRequest };
    return name === 'background/browse-archive' ? answer(data) : { ok: true, value: null };
  }) as never);
  history.replaceState(null, '', '/library.html');
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => vi.restoreAllMocks());

let clock = Date.UTC(2026, 4, 1, 12);

async function keep(path: string, facts: Partial<ArticleFacts>): Promise<string> {
  const url = `https://gazette.example/${path}`;
  clock += 60_000;
  const outcome = await captureArticle(reading({ url }), {
    interpreter: { version: 'test', interpret: () => articleFacts({ ...facts, url, canonicalUrl: url }) },
    clock: () => clock,
  });
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value.articleId;
}

const person = (name: string) => ({ name, url: null, role: null });

/** Four stories, the last one seen last. */
async function keepStories(): Promise<Record<'dredging' | 'fares' | 'bahn' | 'oysters', string>> {
  return {
    oysters: await keep('d', {
      headline: 'Oysters return',
      publisher: 'The Harbour Gazette',
      datePublished: '2026-01-02',
    }),
    bahn: await keep('c', { headline: 'Hafenbahn fährt wieder', publisher: 'Der Bote', inLanguage: 'de' }),
    fares: await keep('b', {
      headline: 'Ferry fares rise',
      publisher: 'The Harbour Gazette',
      authors: [person('Bo Ray')],
      datePublished: '2026-04-30',
    }),
    dredging: await keep('a', {
      headline: 'Dredging closes the channel',
      publisher: 'The Harbour Gazette',
      authors: [person('Ann Lee'), person('Bo Ray')],
      datePublished: '2026-04-12',
      articleSection: 'Ports',
      dateline: { text: 'NORTH QUAY (AP)', place: 'North Quay', date: null, agency: 'AP' },
      corrections: [correctionNote({ text: 'The channel is 9 metres deep, not 19.' })],
    }),
  };
}

const inOrder = ['Dredging closes the channel', 'Ferry fares rise', 'Hafenbahn fährt wieder', 'Oysters return'];
const headlines = () => screen.queryAllByRole('heading', { level: 3 }).map((one) => one.textContent);
const showing = (...wanted: string[]) => waitFor(() => expect(headlines()).toEqual(wanted));
const rowOf = (id: string) => document.querySelector<HTMLElement>(`[data-article-id="${id}"]`) ?? document.body;
const group = async (name: string) => within(await screen.findByRole('group', { name }));
const press = (key: string, over: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, bubbles: true, ...over });
const marksOf = async (id: string) => plainMarks(await archiveDatabase().readerMarks.get(id));
const at = async (search = '') => {
  history.replaceState(null, '', `/library.html${search}`);
  render(<Library />);
  await screen.findByRole('heading', { level: 1, name: 'Articles' });
};

test('an archive without articles says how they get here', async () => {
  render(<Library />);
  await screen.findByRole('heading', { level: 1, name: 'Nothing is kept yet' });
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Articles');
  await expectAccessible();
});

test('an archive that does not answer says so', async () => {
  const database = archiveDatabase();
  database.close();
  vi.spyOn(database, 'open').mockRejectedValue(new DOMException('no backing store', 'UnknownError'));
  render(<Library />);
  await screen.findByRole('heading', { level: 1, name: 'The archive does not answer' });
});

test('lists what is kept, last seen first, each with its facts and marks', async () => {
  const { dredging, oysters } = await keepStories();
  await setTags(oysters, ['to cite']);
  await at();
  await showing(...inOrder);
  await screen.findByText('4 articles');
  const row = rowOf(dredging).textContent ?? '';
  for (const fact of [
    'The Harbour Gazette',
    'Ports',
    'Ann Lee, Bo Ray',
    'NORTH QUAY (AP)',
    'April 12, 2026',
    '1 correction',
  ]) {
    expect(row).toContain(fact);
  }
  expect(rowOf(oysters).textContent).toMatch(/Saved.*Unread.*#to cite/);
  expect(screen.getByText('Hafenbahn fährt wieder').lang).toBe('de');
  const grid = screen.getByRole('grid', { name: 'Articles' });
  expect(grid.getAttribute('aria-rowcount')).toBe('4');
  expect(rowOf(dredging).getAttribute('aria-rowindex')).toBe('1');
  await group('Publisher');
  await expectAccessible();
});

test('rows follow what happens to their articles', async () => {
  const { fares } = await keepStories();
  await at();
  await showing(...inOrder);
  await act(async () => void (await saveArticle(fares)));
  await waitFor(() => expect(rowOf(fares).textContent).toMatch(/Saved/));
  await act(async () => void (await keep('e', { headline: 'Pilots strike' })));
  await showing('Pilots strike', ...inOrder);
});

test('without the search index there is the list, and one line that says what cannot be done', async () => {
  await keepStories();
  answer = async () => ({ ok: false, error: 'index-unavailable' });
  await at();
  await showing(...inOrder);
  await screen.findByText(/Nothing can be counted, filtered or searched just now/);
  await expectAccessible();
  answer = asNaive;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await group('Publisher');
  expect(screen.queryByText(/Nothing can be counted/)).toBeNull();
});

test('a list that needs the index and has none offers the one that does not', async () => {
  await keepStories();
  answer = async () => ({ ok: false, error: 'index-unavailable' });
  await at('?sort=headline');
  await screen.findByText('This list needs the search index');
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Show all articles' }));
  await showing(...inOrder);
  expect(location.search).toBe('');
});

test('says how far the index is that is being built', async () => {
  await keepStories();
  answer = (request) => asNaive(request, { building: { done: 1, total: 4 } });
  await at();
  await screen.findByText(/The search index is being built: 1 of 4 articles/);
  screen.getByRole('progressbar', { name: 'Search index' });
  answer = asNaive;
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
});

test('filters combine with their counts, stand in the address, and go back', async () => {
  await keepStories();
  await at();
  fireEvent.click((await group('Publisher')).getByLabelText(/Harbour Gazette3/));
  await showing('Dredging closes the channel', 'Ferry fares rise', 'Oysters return');
  fireEvent.click((await group('Author')).getByLabelText(/Bo Ray2/));
  await showing('Dredging closes the channel', 'Ferry fares rise');
  fireEvent.click((await group('What is known of it')).getByLabelText(/Carries a correction1/));
  await showing('Dredging closes the channel');
  expect(location.search).toBe('?publisher=The+Harbour+Gazette&author=Bo+Ray&is=corrected');
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Remove the filter: Carries a correction' }));
  await showing('Dredging closes the channel', 'Ferry fares rise');
  expect(document.activeElement).not.toBe(document.body);
  history.replaceState(null, '', '/library.html?language=de');
  act(() => void dispatchEvent(new PopStateEvent('popstate')));
  await showing('Hafenbahn fährt wieder');
  fireEvent.click(screen.getByRole('button', { name: 'Clear all filters' }));
  await showing(...inOrder);
  expect(location.search).toBe('');
});

test('is sorted as asked, the other way round too', async () => {
  await keepStories();
  await at();
  await showing(...inOrder);
  fireEvent.change(screen.getByLabelText('Sorted by'), { target: { value: 'published' } });
  await showing('Ferry fares rise', 'Dredging closes the channel', 'Oysters return', 'Hafenbahn fährt wieder');
  fireEvent.change(screen.getByLabelText('Sorted by'), { target: { value: 'headline' } });
  await showing('Dredging closes the channel', 'Ferry fares rise', 'Hafenbahn fährt wieder', 'Oysters return');
  fireEvent.click(screen.getByRole('button', { name: 'Other way round' }));
  await showing('Oysters return', 'Hafenbahn fährt wieder', 'Ferry fares rise', 'Dredging closes the channel');
  expect(location.search).toBe('?sort=headline&order=reversed');
});

test('is searched while one types; nothing found says what to loosen', async () => {
  await keepStories();
  await at();
  await showing(...inOrder);
  const field = screen.getByRole('searchbox');
  fireEvent.input(field, { target: { value: 'ferry' } });
  await showing('Ferry fares rise');
  expect(location.search).toBe('?search=ferry');
  expect(screen.getByLabelText<HTMLSelectElement>('Sorted by').value).toBe('relevance');
  await waitFor(() => expect(document.querySelector('h3 mark')?.textContent).toBe('Ferry'));
  await expectAccessible();
  fireEvent.input(field, { target: { value: 'ferry zeppelin' } });
  await screen.findByText('No article answers to this');
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Show all articles' }));
  await showing(...inOrder);
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
});

test('articles are chosen one by one, along the way, and all', async () => {
  const { dredging, fares, bahn } = await keepStories();
  await at();
  await showing(...inOrder);
  fireEvent.click(screen.getByLabelText(/^Choose: .*Dredging/));
  await screen.findByText('1 chosen');
  expect(rowOf(dredging).getAttribute('aria-selected')).toBe('true');
  fireEvent.click(screen.getByLabelText(/^Choose: .*Hafenbahn/), { shiftKey: true });
  await screen.findByText('3 chosen');
  for (const id of [dredging, fares, bahn]) expect(rowOf(id).getAttribute('aria-selected')).toBe('true');
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Choose all 4' }));
  await screen.findByText('4 chosen');
  fireEvent.click(screen.getByRole('button', { name: 'Choose none' }));
  await waitFor(() => expect(screen.queryByText('4 chosen')).toBeNull());
});

test('what is chosen goes to the trash together, and comes back', async () => {
  const { dredging } = await keepStories();
  await at();
  await showing(...inOrder);
  fireEvent.click(screen.getByLabelText(/^Choose: .*Dredging/));
  fireEvent.click(screen.getByLabelText(/^Choose: .*Oysters/));
  fireEvent.click(await screen.findByRole('button', { name: 'Move to the trash' }));
  await showing('Ferry fares rise', 'Hafenbahn fährt wieder');
  await screen.findByText('2 articles are in the trash.');
  expect((await marksOf(dredging)).trashedAt).not.toBeNull();
  expect(screen.queryByText(/chosen$/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await showing(...inOrder);
});

test('tags are given and taken in one go; what is typed last counts too', async () => {
  const { dredging, fares } = await keepStories();
  await setTags(dredging, ['harbour', 'old']);
  await setTags(fares, ['harbour']);
  await at();
  await showing(...inOrder);
  fireEvent.click(screen.getByLabelText(/^Choose: .*Dredging/));
  fireEvent.click(screen.getByLabelText(/^Choose: .*Ferry/));
  fireEvent.click(await screen.findByRole('button', { name: 'Tags …' }));
  const dialog = await screen.findByRole('dialog', { name: 'Tags of 2 articles' });
  const half = await within(dialog).findByLabelText<HTMLInputElement>(/^old1 of 2/);
  expect(half.indeterminate).toBe(true);
  fireEvent.click(within(dialog).getByLabelText(/^harbour2 of 2/));
  fireEvent.input(within(dialog).getByLabelText('Add a tag'), { target: { value: 'to cite' } });
  await expectAccessible();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Apply' }));
  await screen.findByText('Tags of 2 articles changed.');
  expect((await marksOf(dredging)).tags).toEqual(['old', 'to cite']);
  expect((await marksOf(fares)).tags).toEqual(['to cite']);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await marksOf(dredging)).tags).toEqual(['harbour', 'old']));
});

test('collections are chosen by name, nested, and made on the way', async () => {
  const { fares } = await keepStories();
  const coast = await createCollection('Coast', null);
  if (!coast.ok) throw new Error(coast.error);
  await createCollection('Harbour', coast.value.id);
  await at();
  await showing(...inOrder);
  fireEvent.click(screen.getByLabelText(/^Choose: .*Ferry/));
  fireEvent.click(await screen.findByRole('button', { name: 'Collections …' }));
  const dialog = await screen.findByRole('dialog', { name: 'Collections of 1 article' });
  fireEvent.click(await within(dialog).findByLabelText('Harbour'));
  const field = within(dialog).getByLabelText('Add a collection');
  fireEvent.input(field, { target: { value: 'Elections' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Apply' }));
  await screen.findByText('Collections of 1 article changed.');
  await waitFor(() =>
    expect(rowOf(fares).textContent).toMatch(/Coast › Harbour.*Elections|Elections.*Coast › Harbour/),
  );
  expect((await marksOf(fares)).savedAt).not.toBeNull();
});

test('the chosen articles are exported, with their notes', async () => {
  await keepStories();
  await at();
  await showing(...inOrder);
  fireEvent.click(screen.getByLabelText(/^Choose: .*Ferry/));
  fireEvent.click(screen.getByLabelText(/^Choose: .*Dredging/));
  fireEvent.click(await screen.findByRole('button', { name: 'Export as CSV' }));
  await screen.findByText('2 articles exported.');
  fireEvent.click(screen.getByRole('button', { name: 'Export as JSON Lines' }));
  await waitFor(() => expect(saved).toHaveLength(2));
  const [csv, lines] = saved;
  expect(csv?.name).toMatch(/^dateline-articles-\d{4}-\d\d-\d\d\.csv$/);
  expect(parseCsv(csv?.text ?? '').map((row) => row[1])).toEqual([
    'headline',
    'Dredging closes the channel',
    'Ferry fares rise',
  ]);
  expect(
    lines?.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).headline),
  ).toEqual(inOrder.slice(0, 2));
});

test('the keyboard goes through the list and does everything', async () => {
  const { dredging, fares, bahn } = await keepStories();
  await at();
  await showing(...inOrder);
  press('j');
  await waitFor(() => expect(document.activeElement).toBe(rowOf(fares)));
  press('ArrowDown');
  await waitFor(() => expect(document.activeElement).toBe(rowOf(bahn)));
  press('k');
  await waitFor(() => expect(document.activeElement).toBe(rowOf(fares)));
  press('x');
  await screen.findByText('1 chosen');
  press('ArrowUp', { shiftKey: true });
  await screen.findByText('2 chosen');
  press('Escape');
  await waitFor(() => expect(screen.queryByText('2 chosen')).toBeNull());
  expect(document.activeElement).toBe(rowOf(dredging));
  press('s');
  await waitFor(async () => expect((await marksOf(dredging)).savedAt).not.toBeNull());
  await screen.findByText('1 article saved.');
  press('u');
  await waitFor(async () => expect((await marksOf(dredging)).readAt).not.toBeNull());
  press('a', { ctrlKey: true });
  await screen.findByText('4 chosen');
  press('Escape');
  press('?');
  const keys = await screen.findByRole('dialog', { name: 'Keys of the list' });
  await expectAccessible();
  fireEvent.click(within(keys).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(rowOf(dredging));
  press('/');
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  press('x');
  expect(screen.queryByText('1 chosen')).toBeNull();
});

test('the keyboard stays in the list when its row goes', async () => {
  const { dredging, fares } = await keepStories();
  await at();
  await showing(...inOrder);
  act(() => rowOf(dredging).focus());
  press('#');
  await showing('Ferry fares rise', 'Hafenbahn fährt wieder', 'Oysters return');
  await waitFor(() => expect(document.activeElement).toBe(rowOf(fares)));
});

test('a long list draws what is in sight, and announces all', async () => {
  const { articles } = archiveDatabase();
  const one = await keep('one', { headline: 'Story' });
  const record = await articles.get(one);
  if (record === undefined) throw new Error('not kept');
  await articles.bulkPut(
    Array.from({ length: 3_000 }, (_, at) => ({
      ...record,
      id: `story-${at}`,
      headline: `Story ${at}`,
      lastSeenAt: at,
    })),
  );
  await at();
  await screen.findByText('3,001 articles');
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('3001');
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
  press('j');
  press('End');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('3001'));
  await screen.findByText('Story 0');
});
