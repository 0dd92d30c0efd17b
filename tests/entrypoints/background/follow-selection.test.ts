import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureHandlers } from '../../../entrypoints/background/capture.ts';
import { followHandlers, followSelectionIn } from '../../../entrypoints/background/follow-selection.ts';
import { failure, type Result, success } from '../../../lib/foundation/result.ts';
import { readPageState } from '../../../lib/platform/page-state.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { highlightsOf } from '../../../lib/storage/highlights-repository.ts';
import { block, reading } from '../../support/readings.ts';

const badges = new Map<number, string>();
const passage = 'came back to the harbour';
const page = reading({
  blocks: [
    block('Ferry returns to the harbour', { kind: 'heading', level: 1, zone: 'head' }),
    block('The ferry came back to the harbour on Sunday.'),
  ],
});

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  badges.clear();
  // What the fake browser does not have.
  Object.assign(fakeBrowser.action, {
    getBadgeText: async ({ tabId }: { tabId: number }) => badges.get(tabId) ?? '',
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void badges.set(tabId, text),
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
    setTitle: async () => {},
  });
  Object.assign(fakeBrowser.i18n, { getMessage: (name: string) => name });
  if (archiveDatabase().isOpen()) await Promise.all(archiveDatabase().tables.map((table) => table.clear()));
});

async function tabWithArticle(incognito = false): Promise<number> {
  const tab = await fakeBrowser.tabs.create({ url: page.url });
  const tabId = tab.id ?? -1;
  await captureHandlers['background/save-article'](page, { tabId, url: page.url, incognito });
  return tabId;
}

function selected(
  answer: Result<{ text: string; before: string; after: string }> = success({ text: passage, before: '', after: '' }),
) {
  return vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => answer);
}

it('follows what is selected in a tab', async () => {
  const tabId = await tabWithArticle();
  const state = await readPageState(tabId);
  if (state?.state !== 'article') throw new Error('no article there');
  selected();
  const following = await followHandlers['background/follow-selection']({ tabId });
  const [kept] = await highlightsOf(state.articleId);
  expect(kept).toMatchObject({ exact: passage, prefix: 'The ferry ', suffix: ' on Sunday.' });
  expect(following).toEqual(success({ articleId: state.articleId, highlightId: kept?.id, savedByFollowing: true }));
});

it('passes on what is wrong with a selection, and keeps nothing', async () => {
  const tabId = await tabWithArticle();
  selected(failure('selection-too-short'));
  expect(await followHandlers['background/follow-selection']({ tabId })).toEqual(failure('selection-too-short'));
  selected(success({ text: 'Ferry returns to the harbour', before: '', after: '' }));
  expect(await followHandlers['background/follow-selection']({ tabId })).toEqual(failure('not-in-text'));
  expect(await archiveDatabase().highlights.count()).toBe(0);
});

it('follows nothing in a private window, nor on a page that is no article', async () => {
  const asked = selected();
  const tabId = await tabWithArticle(true);
  expect(await followHandlers['background/follow-selection']({ tabId })).toEqual(failure('not-found'));
  expect(await followHandlers['background/follow-selection']({ tabId: 77 })).toEqual(failure('not-found'));
  expect(asked).not.toHaveBeenCalled();
});

it('says on the button what came of the context menu', async () => {
  const tabId = await tabWithArticle();
  const shown: string[] = [];
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(async ({ text, tabId: id }) => {
    shown.push(text ?? '');
    badges.set(id ?? -1, text ?? '');
  });
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  for (const answer of [success({ text: passage, before: '', after: '' }), failure('nothing-selected' as const)]) {
    selected(answer);
    const done = vi.fn();
    void followSelectionIn(tabId).then(done);
    while (done.mock.calls.length === 0) await vi.advanceTimersByTimeAsync(200);
  }
  vi.useRealTimers();
  expect(shown).toEqual(['✓', '', '×', '']);
});
