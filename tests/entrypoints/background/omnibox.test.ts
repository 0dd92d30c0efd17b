import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenToOmnibox } from '../../../entrypoints/background/omnibox.ts';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { type LibraryAnswer, libraryFlags, libraryLists } from '../../../lib/article/library-query.ts';
import type { BrowseRequest } from '../../../lib/article/library-schemas.ts';
import type { ErrorCode } from '../../../lib/foundation/errors.ts';
import { failure, type Result, success } from '../../../lib/foundation/result.ts';
import { answer as answerMessages, send } from '../../../lib/messaging/messenger.ts';
import { description } from '../../../lib/platform/omnibox.ts';
import { messageBrowser } from '../../support/message-port.ts';
import { block, facts, reading } from '../../support/readings.ts';

type Suggested = { content: string; description: string }[];
const bar = {
  started: () => {},
  typed: async (_text: string): Promise<Suggested> => [],
  entered: (_text: string, _disposition: string) => {},
  firstLine: '',
};
const opened: { url?: string; active?: boolean }[] = [];
const asked: BrowseRequest[] = [];
let answer: () => Result<LibraryAnswer, ErrorCode>;
let articleId = '';

beforeAll(async () => {
  const url = 'https://harbour-post.example/1';
  const kept = await captureArticle(reading({ url, blocks: [block('It lay in port.')] }), {
    interpreter: {
      version: 'one',
      interpret: () =>
        facts({
          url,
          canonicalUrl: url,
          headline: 'The ferry & <its> master',
          publisher: 'The Harbour Post',
          datePublished: '2024-05-03',
        }),
    },
  });
  if (!kept.ok) throw new Error(kept.error);
  articleId = kept.value.articleId;
});

beforeEach(() => {
  fakeBrowser.reset();
  opened.length = 0;
  asked.length = 0;
  answer = () => found({ total: 1, ids: [articleId] });
  Object.assign(fakeBrowser, {
    omnibox: {
      onInputStarted: {
        addListener: (listener: () => void) => {
          bar.started = listener;
        },
      },
      onInputChanged: {
        addListener: (listener: (text: string, suggest: (found: Suggested) => void) => void) => {
          bar.typed = (text) => new Promise((resolve) => listener(text, resolve));
        },
      },
      onInputEntered: {
        addListener: (listener: typeof bar.entered) => {
          bar.entered = listener;
        },
      },
      setDefaultSuggestion: async ({ description }: { description: string }) => {
        bar.firstLine = description;
      },
    },
  });
  Object.assign(fakeBrowser.i18n, {
    getMessage: (name: string, words: string[] = []) => (name === 'language_tag' ? 'en' : [name, ...words].join(' ')),
  });
  Object.assign(fakeBrowser.tabs, {
    create: async (tab: { url: string; active: boolean }) => void opened.push(tab),
    update: async (change: { url: string }) => void opened.push(change),
  });
  // Asked over the same path as by pages: what goes out and comes back has the agreed shape.
  Object.assign(fakeBrowser.runtime, messageBrowser().browser.runtime);
  answerMessages({
    'background/browse-archive': async (request) => {
      asked.push(request);
      return answer();
    },
  });
  listenToOmnibox((request) => send('background/browse-archive', request));
});

const found = (over: Partial<LibraryAnswer>): Result<LibraryAnswer, ErrorCode> =>
  success({
    total: 0,
    ids: [],
    lists: Object.fromEntries(libraryLists.map((list) => [list, []])) as unknown as LibraryAnswer['lists'],
    flags: Object.fromEntries(libraryFlags.map((flag) => [flag, 0])) as LibraryAnswer['flags'],
    problem: null,
    building: null,
    ...over,
  });

describe('what is written behind the keyword', () => {
  it('is answered with articles, marked and escaped, and with how many there are', async () => {
    const suggested = await bar.typed('ferry');
    expect(asked).toMatchObject([{ query: { search: 'ferry', sort: 'relevance' }, offset: 0, limit: 5 }]);
    expect(suggested).toHaveLength(1);
    expect(suggested[0]?.content).toBe(`article:${articleId}`);
    expect(suggested[0]?.description).toMatch(
      /^The <match>ferry<\/match> &#38; &#60;its&#62; master<dim> – The Harbour Post · .*2024.*<\/dim>$/,
    );
    await vi.waitFor(() => expect(bar.firstLine).toMatch(/^search_omnibox_open.* 1$/));
  });

  it('is asked for before there is any', async () => {
    bar.firstLine = '';
    bar.started();
    await vi.waitFor(() => expect(bar.firstLine).toBe('search_omnibox_hint'));
  });

  it.each([
    ['', 'search_omnibox_hint'],
    ['"ferry', 'search_problems_openQuote \u2068&#34;ferry\u2069'],
  ])('is not searched for when there is nothing to: %s', async (text, line) => {
    expect(await bar.typed(text)).toEqual([]);
    await vi.waitFor(() => expect(bar.firstLine).toBe(line));
    expect(asked).toEqual([]);
  });

  it.each([
    [() => found({}), /^search_results_none$/],
    [() => found({ building: { done: 1, total: 3 } }), /^search_results_building 1 3$/],
    [() => failure('index-unavailable' as const), /^errors_indexUnavailable$/],
  ])('says what is the matter in the first line', async (say, line) => {
    answer = say;
    expect(await bar.typed('ferry')).toEqual([]);
    await vi.waitFor(() => expect(bar.firstLine).toMatch(line));
  });

  it('holds for the newest text alone', async () => {
    const older = bar.typed('fer');
    const newer = bar.typed('ferry');
    const first = await Promise.race([older.then(() => 'older'), newer.then(() => 'newer')]);
    expect(first).toBe('newer');
  });
});

describe('Enter', () => {
  it('opens the library with the search, where the reader wants it', async () => {
    bar.entered(' "big wave" & more ', 'currentTab');
    bar.entered('ferry', 'newForegroundTab');
    bar.entered('', 'newBackgroundTab');
    await vi.waitFor(() => expect(opened).toHaveLength(3));
    expect(opened).toEqual([
      { url: 'chrome-extension://dateline-id/library.html?search=%22big+wave%22+%26+more' },
      { url: 'chrome-extension://dateline-id/library.html?search=ferry', active: true },
      { url: 'chrome-extension://dateline-id/library.html', active: false },
    ]);
  });

  it('opens the article that was chosen', async () => {
    bar.entered(`article:${articleId}`, 'currentTab');
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    expect(opened[0]?.url).toBe(`chrome-extension://dateline-id/reader.html?article=${articleId}`);
  });
});

describe('a line', () => {
  const runs = [
    { text: 'A\n<b>\u0000', look: 'plain' as const },
    { text: '"\'', look: 'match' as const },
  ];
  it('is markup in Chromium and plain text in Firefox', () => {
    expect(description(runs, true)).toBe('A &#60;b&#62; <match>&#34;&#39;</match>');
    expect(description(runs, false)).toBe('A <b> "\'');
  });
});
