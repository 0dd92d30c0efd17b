import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureArticle } from '../../lib/archive/capture-article.ts';
import type { ArticleFacts } from '../../lib/article/article-context.ts';
import type { LibraryAnswer } from '../../lib/article/library-query.ts';
import type { BrowseRequest } from '../../lib/article/library-schemas.ts';
import { archiveDatabase } from '../../lib/storage/database.ts';
import { plainMarks } from '../../lib/storage/marks-record.ts';
import { articleFacts, correctionNote } from './article-facts.ts';
import { naiveLibrary } from './naive-library.ts';
import { reading } from './readings.ts';

/** What the search index answers; a test may put another in its place. */
export const index: { answer: (request: BrowseRequest) => Promise<unknown> } = {
  answer: (request) => asNaive(request),
};

export const asNaive = async (request: BrowseRequest, over: Partial<LibraryAnswer> = {}) => ({
  ok: true,
  value: { ...(await naiveLibrary(request)), ...over },
});

/** An empty archive, an index that answers, and the library's address as it is opened. */
export async function freshLibrary(): Promise<void> {
  fakeBrowser.reset();
  index.answer = (request) => asNaive(request);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    const { name, data } = message as { name: string; data: BrowseRequest };
    return name === 'background/browse-archive' ? index.answer(data) : { ok: true, value: null };
  }) as never);
  history.replaceState(null, '', '/library.html');
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
}

let clock = Date.UTC(2026, 4, 1, 12);

/** Has a story kept, a minute after the one before. */
export async function keep(path: string, facts: Partial<ArticleFacts>): Promise<string> {
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

/** Four stories, the last one seen last; answers their ids. */
export async function keepFour(): Promise<Record<'dredging' | 'fares' | 'bahn' | 'oysters', string>> {
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

/** Their headlines as they stand in the list. */
export const inOrder = [
  'Dredging closes the channel',
  'Ferry fares rise',
  'Hafenbahn fährt wieder',
  'Oysters return',
] as const;

export const headlines = () => screen.queryAllByRole('heading', { level: 3 }).map((one) => one.textContent);
export const showing = (...wanted: string[]) => waitFor(() => expect(headlines()).toEqual(wanted));
export const rowOf = (id: string) =>
  document.querySelector<HTMLElement>(`[data-article-id="${id}"]`) ?? document.createElement('div');
export const group = async (name: string) => within(await screen.findByRole('group', { name }));
export const press = (key: string, over: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, bubbles: true, ...over });
export const marksOf = async (id: string) => plainMarks(await archiveDatabase().readerMarks.get(id));
