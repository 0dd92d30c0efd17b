import 'fake-indexeddb/auto';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Compare } from '../../../entrypoints/compare/Compare.tsx';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import type { TakenBy } from '../../../lib/article/version-state.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { articleFacts, correctionNote } from '../../support/article-facts.ts';
import { block, reading } from '../../support/readings.ts';
import { sentences } from '../../support/story.ts';
import { speak, useEnglish } from '../../support/words.ts';

useEnglish();

const url = 'https://gazette.example/cistern';
const paragraphs = sentences(12);
let clock = 0;

beforeEach(async () => {
  clock = Date.UTC(2026, 4, 4, 8);
  Element.prototype.scrollIntoView = () => {};
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => vi.restoreAllMocks());

/** Keeps one more version, a day after the last; answers the article's id and the version's. */
async function keep(texts: readonly string[], facts: Partial<ArticleFacts> = {}, takenBy: TakenBy = 'live') {
  clock += 86_400_000;
  const outcome = await captureArticle(reading({ url, blocks: texts.map((text) => block(text)) }), {
    interpreter: { version: 'test', interpret: () => articleFacts({ url, canonicalUrl: url, ...facts }) },
    clock: () => clock,
    takenBy,
  });
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
}

const withCost = (cost: string) => paragraphs.map((text, at) => (at === 4 ? `${text} It cost ${cost} crowns.` : text));

/** Three versions: a number changes without a word, then the headline changes and a note speaks of the number. */
async function keepThree() {
  const first = await keep(withCost('18,000'), { headline: 'Old cistern found' });
  const second = await keep(withCost('81,000'), { headline: 'Old cistern found' });
  const third = await keep(withCost('81,000'), {
    headline: 'Garrison cistern found',
    corrections: [correctionNote({ text: 'It cost 81,000 crowns, not 18,000.', wrong: '18,000', right: '81,000' })],
  });
  return { article: first.articleId, ids: [first, second, third].map(({ versionId }) => versionId) };
}

async function open(search: string) {
  history.replaceState(null, '', `/compare.html${search}`);
  render(<Compare />);
}
const marked = (tag: 'del' | 'ins') => [...document.querySelectorAll(tag)].map(({ textContent }) => textContent);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const position = () => document.querySelector('[aria-live]')?.textContent;

test('an address that leads to nothing, and an article with one version, say so', async () => {
  await open('');
  await screen.findByRole('heading', { level: 1, name: 'This article is not in the archive' });
  await expectAccessible();
  document.body.innerHTML = '';
  const { articleId } = await keep(paragraphs);
  await open(`?article=${articleId}`);
  await screen.findByRole('heading', { level: 1, name: 'Only one version is kept' });
  await expectAccessible();
});

test('an archive that does not answer says so', async () => {
  const database = archiveDatabase();
  database.close();
  vi.spyOn(database, 'open').mockRejectedValue(new DOMException('no backing store', 'UnknownError'));
  await open('?article=a');
  await screen.findByRole('heading', { level: 1, name: 'The archive does not answer' });
  await expectAccessible();
});

test('the newest version and the one before it, fields first, where the address names none', async () => {
  const { article } = await keepThree();
  await open(`?article=${article}`);
  await screen.findByRole('heading', { level: 1, name: 'Garrison cistern found' });
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Headline, byline and dates',
    'Text',
  ]);
  expect(marked('del')).toContain('Old');
  expect(marked('ins')).toContain('Garrison');
  screen.getByText('The text is the same, word for word.');
  await waitFor(() => expect(document.title).toBe('Garrison cistern found – Versions compared'));
  await expectAccessible();
});

test('another pair, by list and by step; the address follows and leads back', async () => {
  const { article, ids } = await keepThree();
  const [first = '', second = '', third = ''] = ids;
  await open(`?article=${article}&older=${second}&newer=${third}`);
  await screen.findByLabelText('Before');
  press('Earlier step');
  await waitFor(() => expect(marked('del')).toContain('18,000'));
  expect(location.search).toBe(`?article=${article}&older=${first}&newer=${second}`);
  screen.getByText(/^No note found that names this/);
  fireEvent.change(screen.getByLabelText('After'), { target: { value: third } });
  await screen.findByText('Named in the correction note');
  expect(location.search).toBe(`?article=${article}&older=${first}&newer=${third}`);
  press('Swap');
  await screen.findByText(/^The earlier version stands on the side of what came after/);
  expect(marked('ins')).toContain('18,000');
  expect(screen.queryByText(/Named in|No note found/)).toBeNull();
  history.replaceState(null, '', `/compare.html?article=${article}&older=${third}&newer=${third}`);
  act(() => void dispatchEvent(new PopStateEvent('popstate')));
  await screen.findByText('The same version is chosen twice.');
  await expectAccessible();
});

test('what is the same for long is folded and opens, alone or all of it', async () => {
  const { article, ids } = await keepThree();
  await open(`?article=${article}&older=${ids[0]}&newer=${ids[1]}`);
  fireEvent.click(await screen.findByRole('button', { name: '3 unchanged paragraphs' }));
  expect(screen.queryByRole('button', { name: '3 unchanged paragraphs' })).toBeNull();
  screen.getByRole('button', { name: '6 unchanged paragraphs' });
  press('Show the whole text');
  expect(screen.queryByRole('button', { name: /unchanged/ })).toBeNull();
  expect(document.querySelectorAll('[data-op]')).toHaveLength(12);
});

test('from change to change by key and button, round and round', async () => {
  const { article, ids } = await keepThree();
  await open(`?article=${article}&older=${ids[0]}&newer=${ids[2]}`);
  await screen.findByText('3 changes to go to');
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 50)));
  const changes = [...document.querySelectorAll('[id^="change-"]')];
  const at = async (number: number) => {
    await waitFor(() => expect(position()).toBe(`Change ${number} of 3`));
    expect(document.activeElement).toBe(changes[number - 1]);
    expect([...document.querySelectorAll('[aria-current]')]).toEqual([changes[number - 1]]);
  };
  const key = (name: string) => fireEvent.keyDown(document.body, { key: name });
  key('j');
  await at(1);
  key('N');
  await at(2);
  press('Next change');
  await at(3);
  key('n');
  await at(1);
  key('k');
  await at(3);
  key('p');
  await at(2);
  // Letters in a list choose from it, and a shortcut of the browser stays one.
  fireEvent.keyDown(screen.getByLabelText('Before'), { key: 'n' });
  fireEvent.keyDown(document.body, { key: 'p', ctrlKey: true });
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));
  await at(2);
  await expectAccessible();
});

test('only changes of substance: the rest is marked still, and not gone to', async () => {
  const { article, ids } = await keepThree();
  await open(`?article=${article}&older=${ids[0]}&newer=${ids[2]}`);
  fireEvent.click(await screen.findByLabelText(/^Only changes of substance/));
  await screen.findByText('2 changes to go to');
  expect(location.search).toMatch(/show=substance$/);
  screen.getByText('1 number, headline');
});

test('side by side, and the age of each sentence', async () => {
  const { article, ids } = await keepThree();
  await open(`?article=${article}&older=${ids[0]}&newer=${ids[1]}`);
  await screen.findByLabelText('Before');
  press('Side by side');
  await screen.findByRole('table');
  expect(location.search).toMatch(/view=sides$/);
  await expectAccessible();
  press('Age of sentences');
  await screen.findByText(/^First seen in version 2, May 6, 2026/);
  expect(document.querySelector('sup')?.textContent).toBe('2');
  expect(document.querySelector('[aria-live]')).toBeNull();
  await expectAccessible();
});

test('a text with very many changes begins at once, and the rest follows', async () => {
  const texts = sentences(90);
  const { articleId } = await keep(texts);
  await keep(texts.map((text, at) => `${text} Price: ${at + 100} crowns.`));
  await open(`?article=${articleId}`);
  await screen.findByRole('heading', { level: 2, name: 'Text' });
  await waitFor(() => expect(document.querySelectorAll('[data-op="changed"]')).toHaveLength(90));
});

test('what is not the publisher’s doing is shown on request only, with the reason', async () => {
  const first = await keep(withCost('18,000'));
  await keep(withCost('81,000'), {}, 'archive');
  await open(`?article=${first.articleId}`);
  await screen.findByText('Read in another way; not compared.');
  expect(marked('ins')).toEqual([]);
  await expectAccessible();
  press('Show what differs all the same');
  await screen.findByText('This may not be the publisher’s doing.');
  expect(marked('ins')).toContain('81,000');
  expect(screen.queryByText(/No note found/)).toBeNull();
  await expectAccessible();
});

test('in a language written from right to left', async () => {
  speak('ar');
  const { articleId } = await keep(['تكلف الأعمال ٤٢ ألف دينار.'], { inLanguage: 'ar', headline: 'ثلاث آبار جديدة' });
  await keep(['تكلف الأعمال ٦٢ ألف دينار.'], { inLanguage: 'ar', headline: 'ثلاث آبار جديدة' });
  await open(`?article=${articleId}`);
  await screen.findByRole('heading', { level: 1, name: 'ثلاث آبار جديدة' });
  expect(document.querySelector('[data-op="changed"] p')?.getAttribute('dir')).toBe('rtl');
  expect(marked('ins')).toContain('٦٢');
  await expectAccessible();
});
