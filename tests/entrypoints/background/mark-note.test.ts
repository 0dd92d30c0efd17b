import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureHandlers } from '../../../entrypoints/background/capture.ts';
import { markSelectionIn, noteHandlers } from '../../../entrypoints/background/mark-note.ts';
import { dismissNote } from '../../../lib/archive/dismiss-note.ts';
import { unmarkPassage } from '../../../lib/archive/own-notes.ts';
import type { Correction } from '../../../lib/article/correction.ts';
import { failure, type Result, success } from '../../../lib/foundation/result.ts';
import { readPageState } from '../../../lib/platform/page-state.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { articleView } from '../../../lib/storage/queries.ts';
import { block, reading } from '../../support/readings.ts';

const badges = new Map<number, string>();
const titles = new Map<number, string>();
const note = 'Correction: An earlier version of this story misstated the length of the pier. It is 40 metres, not 60.';
const passage = 'We are told that the pier is of oak, which we had wrong.';
const page = reading({
  blocks: [block('The ferry came back to the harbour on Sunday.'), block(passage), block(note, { zone: 'tail' })],
});

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  badges.clear();
  titles.clear();
  // What the fake browser does not have.
  Object.assign(fakeBrowser.action, {
    getBadgeText: async ({ tabId }: { tabId: number }) => badges.get(tabId) ?? '',
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void badges.set(tabId, text),
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
    setTitle: async ({ tabId, title }: { tabId: number; title: string }) => void titles.set(tabId, title),
  });
  Object.assign(fakeBrowser.i18n, { getMessage: (name: string, words?: string[]) => [name, words?.[0]].join(' ') });
  if (archiveDatabase().isOpen()) await Promise.all(archiveDatabase().tables.map((table) => table.clear()));
});

/** A tab in which the article was read. */
async function tabWithArticle(incognito = false): Promise<number> {
  const tab = await fakeBrowser.tabs.create({ url: page.url });
  const tabId = tab.id ?? -1;
  await captureHandlers['background/save-article'](page, { tabId, url: page.url, incognito });
  return tabId;
}

/** What the page answers when it is asked what is selected. */
function selected(
  answer: Result<{ text: string; before: string; after: string }> = success({ text: passage, before: '', after: '' }),
) {
  return vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => answer);
}

async function articleIn(tabId: number) {
  const state = await readPageState(tabId);
  if (state?.state !== 'article') throw new Error('no article there');
  return state.articleId;
}

async function printed(articleId: string): Promise<Correction> {
  const [found] = (await articleView(articleId))?.facts.corrections ?? [];
  if (found === undefined) throw new Error('the note was not found');
  return found;
}

it('marks what is selected, interpreted as the page’s notes are, in every tab that shows the article', async () => {
  const [one, other] = [await tabWithArticle(), await tabWithArticle()];
  const articleId = await articleIn(one);
  await dismissNote(articleId, await printed(articleId), true);
  await noteHandlers['background/show-marks']({ articleId });
  expect([badges.get(one), badges.get(other)]).toEqual(['', '']);

  selected();
  const marked = await noteHandlers['background/mark-selection']({ tabId: one });
  expect(marked).toMatchObject({ ok: true, value: { articleId, savedByMark: true } });
  expect([badges.get(one), badges.get(other)]).toEqual(['•', '•']);
  expect(titles.get(other)).toBe(titles.get(one));
  const row = (await archiveDatabase().corrections.toArray()).find(({ correction }) => correction.text === passage);
  expect(row?.correction).toMatchObject({ from: 'reader', position: 'top', rule: null });

  const noteId = row?.noteId ?? '';
  await unmarkPassage(articleId, noteId);
  await noteHandlers['background/show-marks']({ articleId });
  expect([badges.get(one), badges.get(other)]).toEqual(['', '']);
});

it('marks the button of an article as its notes count for this reader when it is read again', async () => {
  const tabId = await tabWithArticle();
  const articleId = await articleIn(tabId);
  const before = titles.get(tabId);
  expect(badges.get(tabId)).toBe('•');
  await dismissNote(articleId, await printed(articleId), true);
  const again = await tabWithArticle();
  expect(badges.get(again)).toBe('');
  expect(titles.get(again)).not.toBe(before);
});

it('passes on what is wrong with a selection, and changes nothing', async () => {
  const tabId = await tabWithArticle();
  for (const why of ['nothing-selected', 'selection-too-short', 'selection-too-long'] as const) {
    selected(failure(why));
    expect(await noteHandlers['background/mark-selection']({ tabId })).toEqual(failure(why));
  }
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('nobody there'));
  expect(await noteHandlers['background/mark-selection']({ tabId })).toEqual(failure('no-answer'));
  expect(await archiveDatabase().readerMarks.count()).toBe(0);
});

it('takes no selection that is not as agreed', async () => {
  const tabId = await tabWithArticle();
  selected(success({ text: 'x'.repeat(50_000), before: '', after: '' }));
  expect(await noteHandlers['background/mark-selection']({ tabId })).toEqual(failure('no-answer'));
  expect(await archiveDatabase().readerMarks.count()).toBe(0);
});

it('marks nothing of a private window, nor of a page that is no article', async () => {
  const asked = selected();
  const tabId = await tabWithArticle(true);
  expect(await noteHandlers['background/mark-selection']({ tabId })).toEqual(failure('not-found'));
  expect(await noteHandlers['background/mark-selection']({ tabId: 77 })).toEqual(failure('not-found'));
  expect(asked).not.toHaveBeenCalled();
});

it('says on the button what came of the context menu, then what the article carries', async () => {
  const tabId = await tabWithArticle();
  const shown: string[] = [];
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(async ({ text }) => {
    shown.push(text ?? '');
    badges.set(tabId, text ?? '');
  });
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  for (const answer of [success({ text: passage, before: '', after: '' }), failure('nothing-selected' as const)]) {
    selected(answer);
    const done = vi.fn();
    void markSelectionIn(tabId).then(done);
    while (done.mock.calls.length === 0) await vi.advanceTimersByTimeAsync(200);
  }
  vi.useRealTimers();
  expect(shown).toEqual(['•', '✓', '•', '×', '•']);
});
