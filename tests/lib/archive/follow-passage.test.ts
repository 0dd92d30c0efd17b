import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureArticle, type Interpreter } from '../../../lib/archive/capture-article.ts';
import {
  followPassage,
  refollowPassage,
  setPassageNote,
  unfollowPassage,
} from '../../../lib/archive/follow-passage.ts';
import { saveArticle, unsaveArticle } from '../../../lib/archive/reader-marks.ts';
import { followLimits } from '../../../lib/article/followed-passage.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { highlightsOf } from '../../../lib/storage/highlights-repository.ts';
import { pruneBatch } from '../../../lib/storage/prune-repository.ts';
import { articleView } from '../../../lib/storage/queries.ts';
import { memoryArchive } from '../../support/archives.ts';
import { block, facts, reading } from '../../support/readings.ts';

let database: ArchiveDatabase;
let now: number;
let ids = 0;
const newId = () => `passage-${++ids}`;
const deps = () => ({ database, clock: () => now });
const interpreter: Interpreter = { version: '1', interpret: () => facts() };

const words = 'after eleven weeks in dock';
const selected = { text: words, before: '', after: '' };
const headline = { text: 'Ferry returns to the harbour', before: '', after: '' };

beforeEach(() => {
  ({ database } = memoryArchive());
  now = 1_000;
  ids = 0;
});
afterEach(() => database.close());

async function capture(page = reading()) {
  const kept = await captureArticle(page, { ...deps(), interpreter });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value;
}

async function follow(articleId: string, passage = selected) {
  const outcome = await followPassage(articleId, passage, { ...deps(), newId });
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
}

const savedAt = async (articleId: string) => (await articleView(articleId, database))?.marks.savedAt;

it('keeps a passage with its selectors in the version it stands in, and saves the article', async () => {
  const { articleId, versionId } = await capture();
  now = 2_000;
  expect(await follow(articleId)).toEqual({ highlightId: 'passage-1', savedByFollowing: true });
  expect(await database.highlights.toArray()).toEqual([
    {
      id: 'passage-1',
      articleId,
      versionId,
      createdAt: 2_000,
      exact: words,
      prefix: 'The ferry came back on Sunday ',
      suffix: '.\nPassengers waited on the quay with flags.',
      start: 30,
      end: 56,
      note: { value: '', updatedAt: 0 },
      deletedAt: { value: null, updatedAt: 0 },
    },
  ]);
  expect(await savedAt(articleId)).toBe(2_000);
});

it('finds what is set otherwise in the page than it is kept, and a passage over two paragraphs', async () => {
  const { articleId } = await capture();
  const over = { text: 'weeks\u00a0in dock. Passengers  waited', before: '', after: '' };
  await follow(articleId, over);
  expect((await highlightsOf(articleId, database))[0]?.exact).toBe('weeks in dock.\nPassengers waited');
});

it('chooses by the words around it where they stand more than once', async () => {
  const { articleId } = await capture(
    reading({ blocks: [block('The ferry is here. The crew saw that the ferry is here too.')] }),
  );
  await follow(articleId, { text: 'ferry is here', before: 'saw that the', after: 'too.' });
  expect((await highlightsOf(articleId, database))[0]?.start).toBe(41);
});

it('keeps it in the newest version that has it', async () => {
  const { articleId, versionId } = await capture();
  now = 5_000;
  const blocks = reading().blocks.map((one) => ({ ...one, text: one.text.replace('eleven', 'twelve') }));
  await capture(reading({ blocks }));
  await follow(articleId);
  expect((await highlightsOf(articleId, database))[0]?.versionId).toBe(versionId);
});

describe('refuses, and changes nothing,', () => {
  it.each([
    ['what stands outside the text', headline, 'not-in-text'],
    ['what is not there', { text: 'after thirteen weeks in dock', before: '', after: '' }, 'not-in-text'],
    [
      'nothing but signs without width',
      { text: '\u200b\u200b\u200b\u200b\u200b\u200b', before: '', after: '' },
      'not-in-text',
    ],
  ] as const)('%s', async (_what, passage, error) => {
    const { articleId } = await capture();
    expect(await followPassage(articleId, passage, deps())).toEqual({ ok: false, error });
    expect(await database.highlights.count()).toBe(0);
    expect(await savedAt(articleId)).toBeNull();
  });

  it('an article that the archive does not have', async () => {
    expect(await followPassage('nobody', selected, deps())).toEqual({ ok: false, error: 'not-found' });
  });

  it('the same passage again, in whatever version, and not another place with the same words', async () => {
    const twice = [
      block('At noon the ferry is here. '),
      block('By night everyone knew that the ferry is here at last.'),
    ];
    const { articleId } = await capture(reading({ blocks: twice }));
    const second = { text: 'the ferry is here', before: 'everyone knew that', after: 'at last.' };
    const first = { text: 'the ferry is here', before: 'At noon', after: '.' };
    await follow(articleId, second);
    await unsaveArticle(articleId, deps());
    expect(await followPassage(articleId, second, deps())).toEqual({ ok: false, error: 'already-followed' });
    now = 9_000;
    await capture(reading({ blocks: [block('New on top.'), ...twice] }));
    expect(await followPassage(articleId, second, deps())).toEqual({ ok: false, error: 'already-followed' });
    expect(await savedAt(articleId)).toBeNull();
    await follow(articleId, first);
    expect(await highlightsOf(articleId, database)).toHaveLength(2);
  });

  it('more passages than are kept', async () => {
    const many = Array.from({ length: followLimits.passages + 1 }, (_, at) => `Passenger number ${at + 100} waved.`);
    const { articleId } = await capture(reading({ blocks: many.map((text) => block(text)) }));
    for (const text of many.slice(1)) await follow(articleId, { text, before: '', after: '' });
    const one = { text: many[0] ?? '', before: '', after: '' };
    expect(await followPassage(articleId, one, deps())).toEqual({ ok: false, error: 'follows-full' });
    await unfollowPassage('passage-7', deps());
    expect((await followPassage(articleId, one, deps())).ok).toBe(true);
  });
});

describe('a followed passage', () => {
  it('is taken back with the saving that came with it, and not one that was there before', async () => {
    const { articleId } = await capture();
    const { highlightId, savedByFollowing } = await follow(articleId);
    now = 3_000;
    await unfollowPassage(highlightId, { ...deps(), andSave: savedByFollowing });
    expect(await highlightsOf(articleId, database)).toEqual([]);
    expect(await savedAt(articleId)).toBeNull();
    expect((await database.highlights.get(highlightId))?.deletedAt).toEqual({ value: 3_000, updatedAt: 3_000 });

    await saveArticle(articleId, deps());
    expect((await follow(articleId)).savedByFollowing).toBe(false);
  });

  it('is followed again with its note where stopping was undone, and the article is saved', async () => {
    const { articleId } = await capture();
    const { highlightId } = await follow(articleId);
    await setPassageNote(highlightId, 'Ask the yard.', deps());
    const [before] = await highlightsOf(articleId, database);
    now = 4_000;
    await unfollowPassage(highlightId, deps());
    await unsaveArticle(articleId, deps());
    now = 5_000;
    expect(await refollowPassage(highlightId, deps())).toEqual({ ok: true, value: null });
    expect(await highlightsOf(articleId, database)).toEqual([
      { ...before, deletedAt: { value: null, updatedAt: 5_000 } },
    ]);
    expect(await savedAt(articleId)).toBe(5_000);
  });

  it('carries a note of a bounded length, stamped only when it changes', async () => {
    const { articleId } = await capture();
    const { highlightId } = await follow(articleId);
    now = 6_000;
    await setPassageNote(highlightId, 'x'.repeat(followLimits.note + 5), deps());
    now = 7_000;
    await setPassageNote(highlightId, 'x'.repeat(followLimits.note), deps());
    expect((await highlightsOf(articleId, database))[0]?.note).toEqual({
      value: 'x'.repeat(followLimits.note),
      updatedAt: 6_000,
    });
  });

  it('that is not there is said not to be', async () => {
    for (const outcome of [
      await unfollowPassage('nobody', deps()),
      await refollowPassage('nobody', deps()),
      await setPassageNote('nobody', 'x', deps()),
    ]) {
      expect(outcome).toEqual({ ok: false, error: 'not-found' });
    }
  });

  it('keeps its article from being pruned', async () => {
    const { articleId } = await capture();
    await follow(articleId);
    await pruneBatch(database, 1_000_000, 10);
    expect(await database.articles.get(articleId)).toBeDefined();
  });
});

it('of two that ask at once for the same passage one is refused', async () => {
  const { articleId } = await capture();
  const outcomes = await Promise.all([1, 2].map(() => followPassage(articleId, selected, { ...deps(), newId })));
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await highlightsOf(articleId, database)).toHaveLength(1);
});
