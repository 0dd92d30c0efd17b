import { beforeEach, describe, expect, it, vi } from 'vitest';
import { captureArticle, type Interpreter } from '../../../lib/archive/capture-article.ts';
import { quickSearch } from '../../../lib/archive/quick-search.ts';
import { setNote, setTags } from '../../../lib/archive/reader-marks.ts';
import { searchSnippets } from '../../../lib/archive/search-snippets.ts';
import { type LibraryAnswer, libraryFlags, libraryLists } from '../../../lib/article/library-query.ts';
import type { BrowseRequest } from '../../../lib/article/library-schemas.ts';
import type { MarkedRun } from '../../../lib/article/search-hit.ts';
import type { ErrorCode } from '../../../lib/foundation/errors.ts';
import { failure, type Result, success } from '../../../lib/foundation/result.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { memoryArchive } from '../../support/archives.ts';
import { block, facts, reading } from '../../support/readings.ts';

const today = '2026-03-31';
let database: ArchiveDatabase;
let ids: string[];

const storyOf = (number: number, headline: string, standfirst: string | null, text: string[]) => {
  const url = `https://www.harbour-post.example/${number}`;
  const interpreter: Interpreter = {
    version: 'one',
    interpret: () =>
      facts({
        url,
        canonicalUrl: url,
        headline,
        alternativeHeadline: standfirst,
        publisher: 'The Harbour Post',
        datePublished: '2024-05-03',
        inLanguage: 'en',
        authors: [{ name: 'Mara Lind', url: null, role: null }],
      }),
  };
  return { page: reading({ url, blocks: text.map((one) => block(one)) }), interpreter };
};

beforeEach(async () => {
  database = memoryArchive().database;
  ids = [];
  const stories = [
    storyOf(1, 'The ferry that waited', null, ['It lay in port all day.', 'Nobody knew why.']),
    storyOf(2, 'Port news', 'A ferry is sold', ['The harbour board met. It sold the old ferry Tern for nothing.']),
  ];
  for (const { page, interpreter } of stories) {
    const kept = await captureArticle(page, { interpreter, database, clock: () => 1_000 });
    if (!kept.ok) throw new Error(kept.error);
    ids.push(kept.value.articleId);
  }
});

const marked = (runs: readonly MarkedRun[]) => runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

async function shown(search: string, at: number) {
  const found = await searchSnippets(ids, search, today, database);
  if (!found.ok) throw new Error(found.error);
  const article = found.value.get(ids[at] ?? '');
  const passage = article?.passage ?? null;
  return [marked(article?.headline ?? []), passage === null ? null : `${passage.field}: ${marked(passage.words.runs)}`];
}

describe('what a list shows of an article that was found', () => {
  it('is its headline and the passage, marked', async () => {
    expect(await shown('ferry tern', 1)).toEqual([
      'Port news',
      'text: The harbour board met. It sold the old [ferry] [Tern] for nothing.',
    ]);
  });

  it('is the beginning of the text where the headline alone answers', async () => {
    expect(await shown('ferry', 0)).toEqual([
      'The [ferry] that waited',
      'text: It lay in port all day. Nobody knew why.',
    ]);
  });

  it('is the text that has most of the words: the standfirst, a note, a tag, the byline', async () => {
    const [, second = ''] = ids;
    expect(await shown('sold "a ferry"', 1)).toEqual(['Port news', 'headline: [A ferry] is [sold]']);
    await setNote(second, 'Ask the board about Tern and Gull', { database });
    await setTags(second, ['sales'], { database });
    expect(await shown('tern gull', 1)).toEqual(['Port news', 'note: Ask the board about [Tern] and [Gull]']);
    expect(await shown('tag:sales', 1)).toEqual(['Port news', 'tag: [sales]']);
    expect((await shown('lind', 1))[1]).toBe('author: Mara [Lind]');
  });

  it('is no passage for a search without words, or one that cannot be understood', async () => {
    expect(await shown('is:saved', 1)).toEqual(['Port news', null]);
    expect(await shown('"port', 1)).toEqual(['Port news', null]);
  });

  it('leaves out what is gone', async () => {
    const found = await searchSnippets(['nothing'], 'ferry', today, database);
    expect(found).toEqual(success(new Map()));
  });
});

const answerOf = (over: Partial<LibraryAnswer>): Result<LibraryAnswer, ErrorCode> =>
  success({
    total: 0,
    ids: [],
    lists: Object.fromEntries(libraryLists.map((list) => [list, []])) as unknown as LibraryAnswer['lists'],
    flags: Object.fromEntries(libraryFlags.map((flag) => [flag, 0])) as LibraryAnswer['flags'],
    problem: null,
    building: null,
    ...over,
  });

function asked(answer: Result<LibraryAnswer, ErrorCode>) {
  const ask = vi.fn(async (_request: BrowseRequest) => answer);
  const find = (search: string) =>
    quickSearch(search, 5, { ask, locale: 'en-GB', clock: () => Date.parse(`${today}T12:00:00Z`), database });
  return { ask, find };
}

describe('a quick search', () => {
  it('has the first articles in the order in which they answer', async () => {
    const { ask, find } = asked(answerOf({ total: 7, ids: [ids[1] ?? '', 'gone', ids[0] ?? ''] }));
    const found = await find('ferry');
    expect(found.ok && found.value.hits.map(({ articleId }) => articleId)).toEqual([ids[1], ids[0]]);
    expect(found.ok && found.value.total).toBe(7);
    expect(ask.mock.calls[0]?.[0]).toMatchObject({
      query: { search: 'ferry', sort: 'relevance' },
      offset: 0,
      limit: 5,
      locale: 'en-GB',
    });
  });

  it('asks nobody for an empty search, or one that cannot be understood', async () => {
    const { ask, find } = asked(answerOf({ total: 1 }));
    expect(await find('  ')).toEqual(success({ hits: [], total: 0, problem: null, building: null }));
    expect(await find('"ferry')).toMatchObject({ value: { problem: { kind: 'open-quote', start: 0, end: 6 } } });
    expect(ask).not.toHaveBeenCalled();
  });

  it('says that the index is not complete, and that it cannot be had', async () => {
    const building = { done: 1, total: 2 };
    expect(await asked(answerOf({ building })).find('ferry')).toMatchObject({ value: { building } });
    expect(await asked(failure('index-unavailable')).find('ferry')).toEqual(failure('index-unavailable'));
  });
});
