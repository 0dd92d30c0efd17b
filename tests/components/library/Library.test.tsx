import 'fake-indexeddb/auto';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Library } from '../../../entrypoints/library/Library.tsx';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { writeSetting } from '../../../lib/storage/settings.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { articleFacts, correctionNote } from '../../support/article-facts.ts';
import { parseCsv } from '../../support/parse-csv.ts';
import { reading } from '../../support/readings.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const saved = vi.hoisted((): { name: string; type: string; text: string }[] => []);
vi.mock('../../../lib/platform/save-file.ts', () => ({
  saveFile: (name: string, type: string, text: string) => saved.push({ name, type, text }),
}));

beforeEach(async () => {
  history.replaceState(null, '', '/library.html?part=corrections');
  saved.length = 0;
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => vi.restoreAllMocks());

const author = (name: string) => ({ name, url: null, role: null });

async function keep(path: string, facts: Partial<ArticleFacts>): Promise<void> {
  const url = `https://gazette.example/${path}`;
  const outcome = await captureArticle(reading({ url }), {
    interpreter: { version: 'test', interpret: () => articleFacts({ ...facts, url, canonicalUrl: url }) },
  });
  if (!outcome.ok) throw new Error(outcome.error);
}

/** Three stories: two of one publisher, one of them updated only; one of another. */
async function keepStories(): Promise<void> {
  await keep('a', {
    headline: 'Dredging closes the channel',
    publisher: 'The Harbour Gazette',
    authors: [author('Ann Lee')],
    datePublished: '2026-04-12',
    corrections: [correctionNote({ text: 'The channel is 9 metres deep, not 19.', date: '2026-04-14' })],
  });
  await keep('b', {
    headline: 'Ferry fares rise',
    publisher: 'The Harbour Gazette',
    authors: [author('Bo Ray')],
    corrections: [correctionNote({ kind: 'update', text: 'Updated with the fares.', date: '2026-05-02' })],
  });
  await keep('c', {
    headline: 'Hafenbahn fährt wieder',
    publisher: 'Der Bote',
    inLanguage: 'de',
    corrections: [correctionNote({ text: 'Es sind 31 Millionen.', date: '2026-03-01' })],
  });
}

const headlines = () => screen.queryAllByRole('heading', { level: 3 }).map((one) => one.textContent);
const group = (name: string) => within(screen.getByRole('group', { name }));
async function open(): Promise<void> {
  render(<Library />);
  await screen.findByRole('heading', { level: 1, name: 'Corrections' });
}

test('an empty archive says how notes get here', async () => {
  render(<Library />);
  await screen.findByRole('heading', { level: 1, name: 'No correction notes yet' });
  await expectAccessible();
});

test('an archive that does not answer says so', async () => {
  const database = archiveDatabase();
  database.close();
  vi.spyOn(database, 'open').mockRejectedValue(new DOMException('no backing store', 'UnknownError'));
  render(<Library />);
  await screen.findByRole('heading', { level: 1, name: 'The archive does not answer' });
  await expectAccessible();
});

test('all notes, newest first, updates among them and not counted', async () => {
  await keepStories();
  await open();
  expect(headlines()).toEqual(['Ferry fares rise', 'Dredging closes the channel', 'Hafenbahn fährt wieder']);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(
    '2 corrections in 2 articles 1 update, not counted',
  );
  await expectAccessible();
});

test('says how far the archive is read anew, and then what came of it', async () => {
  await keepStories();
  const state = { interpreter: 'newer', cursor: null, total: 400, done: 100, changed: 1, failed: 0, finishedAt: null };
  await writeSetting(archiveDatabase(), 'reinterpretation', state, 1);
  await open();
  await screen.findByRole('progressbar');
  await expectAccessible();
  await act(() => writeSetting(archiveDatabase(), 'reinterpretation', { ...state, done: 400, finishedAt: 2 }, 2));
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
});

test('filters combine, stand in the address, and go back', async () => {
  await keepStories();
  await open();
  fireEvent.click(group('Publisher').getByLabelText(/Harbour Gazette/));
  await waitFor(() => expect(headlines()).toEqual(['Ferry fares rise', 'Dredging closes the channel']));
  fireEvent.click(group('Author').getByLabelText(/Ann Lee/));
  await waitFor(() => expect(headlines()).toEqual(['Dredging closes the channel']));
  expect(location.search).toBe('?part=corrections&publisher=The+Harbour+Gazette&author=Ann+Lee');
  fireEvent.click(screen.getByRole('button', { name: 'Remove the filter: Ann Lee' }));
  await waitFor(() => expect(headlines()).toHaveLength(2));
  // The button is gone; the keyboard goes on where it stood.
  expect(document.activeElement?.contains(screen.getByRole('heading', { level: 2 }))).toBe(true);
  expect(document.activeElement).not.toBe(document.body);

  history.replaceState(null, '', '/library.html?part=corrections&language=de');
  act(() => void dispatchEvent(new PopStateEvent('popstate')));
  await waitFor(() => expect(headlines()).toEqual(['Hafenbahn fährt wieder']));
  fireEvent.click(screen.getByRole('button', { name: 'Clear all filters' }));
  await waitFor(() => expect(headlines()).toHaveLength(3));
  expect(location.search).toBe('?part=corrections');
});

test('opened at an address it shows what the address says', async () => {
  await keepStories();
  history.replaceState(null, '', '/library.html?part=corrections&kind=correction&from=2026-04-01');
  await open();
  expect(headlines()).toEqual(['Dredging closes the channel']);
  expect(screen.getByRole('button', { name: 'Remove the filter: From April 1, 2026' })).toBeTruthy();
});

test('filters that nothing matches: a sentence, and a way back', async () => {
  await keepStories();
  history.replaceState(null, '', '/library.html?part=corrections&kind=removal');
  await open();
  expect(screen.getByText('No note matches these filters.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Export as CSV' }).disabled).toBe(true);
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Clear all filters' }));
  await waitFor(() => expect(headlines()).toHaveLength(3));
});

test('what is shown is exported', async () => {
  await keepStories();
  history.replaceState(null, '', '/library.html?part=corrections&publisher=The+Harbour+Gazette');
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Export as CSV' }));
  fireEvent.click(screen.getByRole('button', { name: 'Export as JSON' }));
  expect(saved.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^dateline-corrections-\d{4}-\d\d-\d\d\.csv$/),
    expect.stringMatching(/^dateline-corrections-\d{4}-\d\d-\d\d\.json$/),
  ]);
  expect(parseCsv(saved[0]?.text ?? '')).toHaveLength(3);
  expect(JSON.parse(saved[1]?.text ?? '')).toMatchObject({
    filters: '?part=corrections&publisher=The+Harbour+Gazette',
    notes: [{ headline: 'Ferry fares rise' }, { headline: 'Dredging closes the channel' }],
  });
  await screen.findByText('2 notes exported.');
});

test('a note that comes in waits until it is asked for', async () => {
  await keepStories();
  await open();
  await act(() =>
    keep('d', {
      headline: 'Oysters return',
      corrections: [correctionNote({ text: 'Six, not ten.', date: '2026-06-01' })],
    }),
  );
  await screen.findByText('1 new note has come in.');
  expect(headlines()).not.toContain('Oysters return');
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Show' }));
  await waitFor(() => expect(headlines()[0]).toBe('Oysters return'));
  expect(screen.queryByText(/has come in/)).toBeNull();
});

test('a note is dismissed, found among the dismissed, and brought back', async () => {
  await keepStories();
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Not a correction note: Dredging closes the channel' }));
  await waitFor(() => expect(headlines()).toEqual(['Ferry fares rise', 'Hafenbahn fährt wieder']));
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('1 correction in 1 article');
  fireEvent.click(await screen.findByLabelText(/^Dismissed by you/));
  await waitFor(() => expect(headlines()).toEqual(['Dredging closes the channel']));
  expect(location.search).toBe('?part=corrections&show=dismissed');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('No note matches these filters.');
  fireEvent.click(screen.getByRole('button', { name: 'Clear all filters' }));
  await waitFor(() => expect(headlines()).toHaveLength(3));
});

test('many notes are shown a page at a time', async () => {
  const corrections = Array.from({ length: 60 }, (_, at) =>
    correctionNote({ text: `Pier ${at} is longer than was said, by a length of ${at * 7} metres.` }),
  );
  await keep('many', { headline: 'The piers', corrections });
  await open();
  expect(headlines()).toHaveLength(50);
  expect(screen.getByText('Page 1 of 2')).toBeTruthy();
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Older notes' }));
  await waitFor(() => expect(headlines()).toHaveLength(10));
  expect(location.search).toBe('?part=corrections&page=2');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Older notes' }).disabled).toBe(true);
});
