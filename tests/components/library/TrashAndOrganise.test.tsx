import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Library } from '../../../entrypoints/library/Library.tsx';
import { collectArticles } from '../../../lib/archive/bulk-marks.ts';
import { collectionAt } from '../../../lib/archive/collections.ts';
import { setTags } from '../../../lib/archive/reader-marks.ts';
import { trashArticles } from '../../../lib/archive/trash.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { keepStory, succeeded } from '../../support/kept-stories.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

let ids: string[] = [];
beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true, value: null } as never);
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  ids = [];
  for (const name of ['Ferry', 'Pier', 'Quay']) ids.push(await keepStory(database, Date.now, name));
});

function at(search: string): void {
  history.replaceState(null, '', `/library.html${search}`);
  render(<Library />);
}
const click = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));

test('the trash is empty at first, and says how things come to be in it', async () => {
  at('?part=trash');
  await screen.findByRole('heading', { level: 1, name: 'The trash is empty' });
  screen.getByText(/lies here for 30 days/);
  await expectAccessible();
});

test('an article is put back from the trash, with a way back to it', async () => {
  await trashArticles(ids.slice(0, 1));
  at('?part=trash');
  await screen.findByText('1 article');
  await expectAccessible();
  await click('Put back: Ferry');
  await screen.findByRole('heading', { level: 1, name: 'The trash is empty' });
  await click('Undo');
  await screen.findByText('1 article');
});

test('one is deleted for good, then all', async () => {
  await trashArticles(ids);
  at('?part=trash');
  await screen.findByText('3 articles');
  await click('Delete now: Pier');
  await click('Delete for good');
  await screen.findByText('2 articles');
  await screen.findByText('1 article is deleted for good.');
  await click('Empty the trash');
  await click('Delete for good');
  await screen.findByRole('heading', { level: 1, name: 'The trash is empty' });
  await screen.findByText('2 articles are deleted for good.');
  expect(await archiveDatabase().articles.count()).toBe(0);
});

test('a page of the trash that is not there leads to the last that is', async () => {
  await trashArticles(ids);
  at('?part=trash&page=7');
  await screen.findByText('3 articles');
  await waitFor(() => expect(location.search).toBe('?part=trash'));
});

test('tags and collections say what they are for while there are none', async () => {
  at('?part=organise');
  await screen.findByText(/^There are no collections yet/);
  screen.getByText(/^No article has a tag yet/);
  await expectAccessible();
});

test('a collection is made, renamed, moved and deleted, each with a way back', async () => {
  const { id } = succeeded(await collectionAt(['Coast', 'Harbour']));
  await collectArticles(ids, { add: [id], remove: [] });
  at('?part=organise');
  const write = async (label: string, name: string) => {
    const field = await screen.findByLabelText<HTMLInputElement>(label);
    fireEvent.input(field, { target: { value: name } });
    fireEvent.submit(field.form ?? field);
  };
  await screen.findByRole('treeitem', { name: 'Coast, 3 articles' });
  await click('New collection');
  await write('Name of the new collection', 'coast');
  await screen.findByText('There is one of that name here already. Choose another name.');
  await write('Name of the new collection', 'Towns');
  const towns = await screen.findByRole('treeitem', { name: 'Towns, no articles' });
  await waitFor(() => expect(document.activeElement).toBe(towns));
  await expectAccessible();

  fireEvent.click(screen.getByText('Harbour'));
  await click('Move…');
  const places = await screen.findByLabelText<HTMLSelectElement>(/^Move .*Harbour.* to$/);
  const target = [...places.options].find(({ textContent }) => textContent?.includes('Towns'));
  fireEvent.change(places, { target: { value: target?.value } });
  await click('Move');
  await screen.findByRole('treeitem', { name: 'Towns, 3 articles' });
  await click('Undo');
  await screen.findByRole('treeitem', { name: 'Coast, 3 articles' });

  fireEvent.click(screen.getByText('Coast'));
  const tools = await screen.findByRole('group', { name: 'What can be done with Coast' });
  fireEvent.click(within(tools).getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.queryByRole('treeitem', { name: /^Coast/ })).toBeNull());
  screen.getByRole('treeitem', { name: 'Harbour, 3 articles' });
  await click('Undo');
  await screen.findByRole('treeitem', { name: 'Coast, 3 articles' });
});

test('a tag is renamed, merged and deleted, each with a way back', async () => {
  await setTags(ids[0] ?? '', ['harbour']);
  await setTags(ids[1] ?? '', ['Harbour', 'sea']);
  at('?part=organise');
  await screen.findByRole('link', { name: 'harbour' });
  await click('Rename: sea');
  const field = await screen.findByLabelText<HTMLInputElement>(/^New name for the tag/);
  fireEvent.input(field, { target: { value: 'ocean' } });
  fireEvent.submit(field.form ?? field);
  await screen.findByText('The tag has its new name in 1 article.');
  await screen.findByRole('link', { name: 'ocean' });
  fireEvent.click(screen.getByRole('checkbox', { name: /Choose the tag .*harbour/ }));
  fireEvent.click(screen.getByRole('checkbox', { name: /Choose the tag .*Harbour/ }));
  await click('Merge');
  await screen.findByText('2 articles');
  expect(screen.getByRole<HTMLAnchorElement>('link', { name: /^harbour$/i }).search).toMatch(/^\?tag=harbour$/i);
  await click('Undo');
  await waitFor(() => expect(screen.getAllByRole('link', { name: /^harbour$/i })).toHaveLength(2));
  await click('Delete: ocean');
  await screen.findByText('Taken off 1 article, which stays saved.');
  await waitFor(() => expect(screen.queryByRole('link', { name: 'ocean' })).toBeNull());
  await expectAccessible();
  await click('Undo');
  await screen.findByRole('link', { name: 'ocean' });
});
