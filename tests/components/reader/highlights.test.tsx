import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { Reader } from '../../../entrypoints/reader/Reader.tsx';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { highlightsOf } from '../../../lib/storage/highlights-repository.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { storyKeeper } from '../../support/reader-archive.ts';
import { block } from '../../support/readings.ts';
import { sentences } from '../../support/story.ts';
import { useEnglish } from '../../support/words.ts';

const saved = vi.hoisted(() => ({ files: [] as { name: string; text: string }[], copied: [] as string[] }));
vi.mock('../../../lib/platform/save-file.ts', async (original) => ({
  ...(await original<object>()),
  saveFile: (name: string, _type: string, text: string) => void saved.files.push({ name, text }),
}));
vi.mock('../../../lib/platform/copy-text.ts', async (original) => ({
  ...(await original<object>()),
  copyText: async (text: string) => saved.copied.push(text) > 0,
}));

useEnglish();

const toll = 'Twelve people were hurt when the crane fell, said Ottoline Brask, the harbour master.';
const name = { start: 50, end: 64, kind: 'link' as const, url: 'https://gazette.example/brask', rel: null };
const rest = sentences(6);
let keep: ReturnType<typeof storyKeeper>;
let articleId = '';

beforeEach(async () => {
  saved.files = [];
  saved.copied = [];
  keep = storyKeeper();
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  Element.prototype.scrollIntoView = () => {};
  ({ articleId } = await keep([rest[0] ?? '', block(toll, { marks: [name] }), ...rest.slice(1)], {
    authors: [{ name: 'Ines Calder', url: null, role: null }],
    publisher: 'The Gazette',
  }));
});

async function open(versionId?: string) {
  document.title = '';
  history.replaceState(null, '', `/reader.html?article=${articleId}${versionId ? `&version=${versionId}` : ''}`);
  render(<Reader />);
  // Set with the page's keys, once what is drawn has settled.
  await waitFor(() => expect(document.title).toContain('Old cistern found'));
}

/** Selects words of the text, over elements and paragraphs, as a reader's pointer does. */
function select(words: string, until = words) {
  const root = document.querySelector('[data-reader-text]') ?? document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let begun = false;
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? '';
    if (!begun && text.includes(words)) {
      range.setStart(walker.currentNode, text.indexOf(words));
      begun = true;
    }
    if (begun && text.includes(until)) {
      range.setEnd(walker.currentNode, text.indexOf(until) + until.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return;
    }
  }
  throw new Error('These words are not in the text.');
}
const kept = async () => (await highlightsOf(articleId)).map(({ exact }) => exact);
const marked = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
const press = (label: string | RegExp) => fireEvent.click(screen.getByRole('button', { name: label }));

test('selected words are highlighted with a key, across a link, and the article is saved', async () => {
  await open();
  screen.getByText(/^Select words in the text, then press Highlight or the key h\./);
  select('when the crane', 'Ottoline Brask');
  fireEvent.keyDown(document.body, { key: 'h' });
  await screen.findByText('Highlighted. The article is saved.');
  expect(await kept()).toEqual(['when the crane fell, said Ottoline Brask']);
  await waitFor(() => expect(marked().join('')).toBe('when the crane fell, said Ottoline Brask'));
  expect(document.querySelector('a mark')?.textContent).toBe('Ottoline Brask');
  screen.getByText('1 highlight');
  screen.getByText('Stands here as you marked it.');
  await expectAccessible();
  press('Undo');
  await waitFor(() => expect(marked()).toEqual([]));
});

test('a selection over two paragraphs is one highlight, and its number is none of its words', async () => {
  await open();
  select('the harbour master.', (rest[1] ?? '').slice(0, 12));
  press('Highlight the selected words');
  await screen.findByText('1 highlight');
  expect(await kept()).toEqual([`the harbour master.\n${(rest[1] ?? '').slice(0, 12)}`]);
  expect(marked()).toHaveLength(2);
  select('Twelve people', 'were hurt');
  press('Highlight the selected words');
  await screen.findByText('2 highlights');
  expect(screen.getByRole('article', { name: 'Highlight 1' }).textContent).toContain('Twelve people were hurt');
  select('the crane', 'Ottoline Brask');
  press('Highlight the selected words');
  await screen.findByText('3 highlights');
  expect(await kept()).toContain('the crane fell, said Ottoline Brask');
});

test('what cannot be highlighted says why', async () => {
  await open();
  getSelection()?.removeAllRanges();
  press('Highlight the selected words');
  await screen.findByText('Select the passage in the page first.');
  select('fell');
  press('Highlight the selected words');
  await screen.findByText(/^Too little is selected to/);
  select('Twelve people');
  press('Highlight the selected words');
  await screen.findByText('1 highlight');
  select('Twelve people');
  press('Highlight the selected words');
  await screen.findByText('This passage is followed already.');
});

test('a number in the text opens its entry; a note is kept, its words copied with their source, and all exported', async () => {
  await open();
  select('Twelve people were hurt');
  press('Highlight the selected words');
  fireEvent.click(await screen.findByRole('button', { name: 'Highlight 1' }));
  const entry = await screen.findByRole('article', { name: 'Highlight 1' });
  await waitFor(() => expect(document.activeElement).toBe(entry));
  const field = within(entry).getByLabelText('Note on this highlight');
  fireEvent.input(field, { target: { value: 'Ask the hospital.' } });
  fireEvent.blur(field);
  await screen.findByRole('button', { name: 'Highlight 1, with a note' });
  expect((await highlightsOf(articleId))[0]?.note.value).toBe('Ask the hospital.');
  await expectAccessible();

  press('Copy with source: Twelve people were hurt');
  await screen.findByText('Copied, with its source.');
  expect(saved.copied[0]?.split('\n')).toEqual([
    '“Twelve people were hurt”',
    'Ines Calder. Old cistern found. The Gazette',
    expect.stringMatching(/^https:\/\/gazette\.example\/cistern \(May 5, 2026 at/),
  ]);
  press('Export highlights');
  await screen.findByText('1 passage exported.');
  expect(JSON.parse(saved.files[0]?.text ?? '')).toMatchObject({ type: 'AnnotationPage', items: [{}] });

  fireEvent.keyDown(entry, { key: 'Escape' });
  press('Remove: Twelve people were hurt');
  await screen.findByText('Highlight removed.');
  await waitFor(() => expect(marked()).toEqual([]));
  press('Undo');
  await screen.findByRole('button', { name: 'Highlight 1, with a note' });
});

test('a version in which it is other words, or gone, says so calmly', async () => {
  await open();
  select('Twelve people were hurt');
  press('Highlight the selected words');
  await screen.findByText('1 highlight');
  const second = await keep([
    rest[0] ?? '',
    toll.replace('Twelve people were', 'Nine people were slightly'),
    ...rest.slice(1),
  ]);
  const third = await keep([...rest, ...sentences(9).slice(6)]);
  await screen.findByText('A newer version is kept.');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
  fireEvent.change(screen.getByLabelText('Version'), { target: { value: second.versionId } });
  await screen.findByText('In this version other words stand in its place:');
  expect(marked()).toEqual(['Nine people were slightly hurt']);
  await expectAccessible();
  fireEvent.change(screen.getByLabelText('Version'), { target: { value: third.versionId } });
  await screen.findByText('Not in this version.');
  expect(marked()).toEqual([]);
  expect(screen.queryByRole('button', { name: /^Show in the text/ })).toBeNull();
});
