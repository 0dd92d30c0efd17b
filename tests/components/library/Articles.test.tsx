import 'fake-indexeddb/auto';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Library } from '../../../entrypoints/library/Library.tsx';
import { saveArticle, setTags } from '../../../lib/archive/reader-marks.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import {
  asNaive,
  freshLibrary,
  group,
  index,
  inOrder,
  keep,
  keepFour,
  rowOf,
  showing,
} from '../../support/library-list.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

beforeEach(freshLibrary);
afterEach(() => vi.restoreAllMocks());

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
  const { dredging, oysters } = await keepFour();
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
  const { fares } = await keepFour();
  await at();
  await showing(...inOrder);
  await act(async () => void (await saveArticle(fares)));
  await waitFor(() => expect(rowOf(fares).textContent).toMatch(/Saved/));
  await act(async () => void (await keep('e', { headline: 'Pilots strike' })));
  await showing('Pilots strike', ...inOrder);
});

test('without the search index there is the list, and one line that says what cannot be done', async () => {
  await keepFour();
  index.answer = async () => ({ ok: false, error: 'index-unavailable' });
  await at();
  await showing(...inOrder);
  await screen.findByText(/Nothing can be counted, filtered or searched just now/);
  await expectAccessible();
  index.answer = (request) => asNaive(request);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await group('Publisher');
  expect(screen.queryByText(/Nothing can be counted/)).toBeNull();
});

test('a list that needs the index and has none offers the one that does not', async () => {
  await keepFour();
  index.answer = async () => ({ ok: false, error: 'index-unavailable' });
  await at('?sort=headline');
  await screen.findByText('This list needs the search index');
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Show all articles' }));
  await showing(...inOrder);
  expect(location.search).toBe('');
});

test('says how far the index is that is being built', async () => {
  await keepFour();
  index.answer = (request) => asNaive(request, { building: { done: 1, total: 4 } });
  await at();
  await screen.findByText(/The search index is being built: 1 of 4 articles/);
  screen.getByRole('progressbar', { name: 'Search index' });
  index.answer = (request) => asNaive(request);
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
});

test('filters combine with their counts, stand in the address, and go back', async () => {
  await keepFour();
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
  await keepFour();
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
  await keepFour();
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
