import 'fake-indexeddb/auto';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Library } from '../../../entrypoints/library/Library.tsx';
import { createCollection } from '../../../lib/archive/collections.ts';
import { setTags } from '../../../lib/archive/reader-marks.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { freshLibrary, inOrder, keep, keepFour, marksOf, press, rowOf, showing } from '../../support/library-list.ts';
import { parseCsv } from '../../support/parse-csv.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const saved = vi.hoisted((): { name: string; blob: Blob }[] => []);
vi.mock('../../../lib/platform/save-file.ts', () => ({
  saveBlob: (name: string, blob: Blob) => saved.push({ name, blob }),
}));

beforeEach(async () => {
  saved.length = 0;
  await freshLibrary();
});
afterEach(() => vi.restoreAllMocks());

const at = async (search = '') => {
  history.replaceState(null, '', `/library.html${search}`);
  render(<Library />);
  await screen.findByRole('heading', { level: 1, name: 'Articles' });
};

test('articles are chosen one by one, along the way, and all', async () => {
  const { dredging, fares, bahn } = await keepFour();
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
  const { dredging } = await keepFour();
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
  const { dredging, fares } = await keepFour();
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
  const { fares } = await keepFour();
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

test('the chosen articles are exported, or all that were found, in a format of the reader’s', async () => {
  await keepFour();
  await at();
  await showing(...inOrder);
  fireEvent.click(screen.getByLabelText(/^Choose: .*Ferry/));
  fireEvent.click(screen.getByLabelText(/^Choose: .*Dredging/));
  fireEvent.click(await screen.findByRole('button', { name: 'Export …' }));
  const dialog = await screen.findByRole('dialog', { name: 'Export' });
  await expectAccessible();
  fireEvent.click(await within(dialog).findByLabelText(/^Table of articles/));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Export' }));
  await screen.findByText(/^2 articles exported: /);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  // The next time begins with what was chosen last.
  fireEvent.click(screen.getByRole('button', { name: 'Export all 4 …' }));
  const again = await screen.findByRole('dialog', { name: 'Export' });
  expect((await within(again).findByLabelText<HTMLInputElement>(/^Table of articles/)).checked).toBe(true);
  fireEvent.click(within(again).getByLabelText(/^JSON Lines/));
  fireEvent.click(within(again).getByRole('button', { name: 'Export' }));
  await screen.findByText(/^4 articles exported: /);
  const [csv, lines] = saved;
  expect(csv?.name).toMatch(/^dateline-articles-\d{4}-\d\d-\d\d\.csv$/);
  expect(parseCsv((await csv?.blob.text()) ?? '').map((row) => row[1])).toEqual([
    'headline',
    'Dredging closes the channel',
    'Ferry fares rise',
  ]);
  const text = (await lines?.blob.text()) ?? '';
  const headlines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).headline);
  expect(headlines).toEqual(inOrder);
});

test('the keyboard goes through the list and does everything', async () => {
  const { dredging, fares, bahn } = await keepFour();
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
  const { dredging, fares } = await keepFour();
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
