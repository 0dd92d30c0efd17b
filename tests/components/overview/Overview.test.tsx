import 'fake-indexeddb/auto';
import { fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Library } from '../../../entrypoints/library/Library.tsx';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { saveArticle } from '../../../lib/archive/reader-marks.ts';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { articleFacts, correctionNote } from '../../support/article-facts.ts';
import { reading } from '../../support/readings.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true, value: null } as never);
  history.replaceState(null, '', '/library.html?part=overview');
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => vi.restoreAllMocks());

async function keep(path: string, facts: Partial<ArticleFacts>): Promise<string> {
  const url = `https://gazette.example/${path}`;
  const kept = await captureArticle(reading({ url }), {
    interpreter: { version: 'test', interpret: () => articleFacts({ ...facts, url, canonicalUrl: url }) },
  });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value.articleId;
}

const monthsAgo = (months: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() - months, 3)).toISOString().slice(0, 10);
};

async function keepSome(): Promise<void> {
  const dateline = { text: 'NORRHAVN', place: 'Norrhavn', date: null, agency: null };
  const publisher = 'The Harbour Gazette';
  const corrections = [
    correctionNote({ text: 'It is 9 metres deep, not 19.' }),
    correctionNote({ text: 'It is in June.' }),
  ];
  await saveArticle(await keep('a', { publisher, dateline, datePublished: monthsAgo(1), corrections }));
  await keep('b', { publisher, dateline, datePublished: monthsAgo(2) });
  await keep('c', { publisher: 'Der Bote', inLanguage: 'de', datePublished: monthsAgo(30) });
}

test('an empty archive says how it fills', async () => {
  render(<Library />);
  await screen.findByRole('heading', { level: 1, name: 'Nothing to count yet' });
  await expectAccessible();
});

test('an archive that does not answer says so', async () => {
  const database = archiveDatabase();
  database.close();
  vi.spyOn(database, 'open').mockRejectedValue(new DOMException('no backing store', 'UnknownError'));
  render(<Library />);
  await screen.findByRole('heading', { name: /archive/i });
  await expectAccessible();
});

test('counts what is kept, with corrections in so many articles and without a score', async () => {
  await keepSome();
  render(<Library />);
  await screen.findByRole('heading', { level: 1, name: 'Overview' });
  expect(document.title).toBe('Overview – Dateline');
  expect(await screen.findByText('2 articles')).toBeTruthy();
  const corrections = within(screen.getByRole('region', { name: 'Corrections by publisher' }));
  expect(corrections.getByText('2 in 2 articles')).toBeTruthy();
  expect(corrections.getAllByRole('link', { name: 'The Harbour Gazette' })[0]?.getAttribute('href')).toMatch(
    /^\/library\.html\?publisher=The\+Harbour\+Gazette&is=corrected&from=\d{4}-\d\d-01&to=\d{4}-\d\d-\d\d$/,
  );
  const places = within(screen.getByRole('region', { name: 'Places of datelines' }));
  expect(places.getAllByRole('link', { name: 'Norrhavn' })[0]?.getAttribute('href')).toContain('place=Norrhavn');
  expect(within(screen.getByRole('region', { name: 'Languages' })).queryByText('German')).toBeNull();
  await expectAccessible();
});

test('the period is chosen, stands in the address, and is there again after going back', async () => {
  await keepSome();
  render(<Library />);
  fireEvent.click(await screen.findByRole('radio', { name: 'All years' }));
  expect(await screen.findByText('3 articles')).toBeTruthy();
  expect(location.search).toBe('?part=overview&months=all');
  expect(within(screen.getByRole('region', { name: 'Languages' })).getAllByText('German')).toHaveLength(2);
  history.back();
  expect(await screen.findByText('2 articles')).toBeTruthy();
});

test('what comes in is counted by and by, and a period may hold nothing', async () => {
  await keep('c', { datePublished: monthsAgo(30) });
  render(<Library />);
  expect(await screen.findByText('No article that you keep was published in this period.')).toBeTruthy();
  await keep('d', { datePublished: monthsAgo(0) });
  expect(await screen.findByText('1 article', undefined, { timeout: 10_000 })).toBeTruthy();
});
