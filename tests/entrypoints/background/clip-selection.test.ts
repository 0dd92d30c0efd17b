import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureHandlers } from '../../../entrypoints/background/capture.ts';
import { clipSelectionHandlers, clipSelectionIn } from '../../../entrypoints/background/clip-selection.ts';
import type { PageSelection } from '../../../lib/article/page-selection.ts';
import { failure, success } from '../../../lib/foundation/result.ts';
import { type ClipNotice, onClipNotice } from '../../../lib/platform/clip-notice.ts';
import { readPageState } from '../../../lib/platform/page-state.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { articleView } from '../../../lib/storage/queries.ts';
import { block, reading } from '../../support/readings.ts';

const passage = 'came back to the harbour';
const page = reading({
  blocks: [
    block('Ferry returns to the harbour', { kind: 'heading', level: 1, zone: 'head' }),
    block('The ferry came back to the harbour on Sunday.'),
  ],
});
const shopUrl = 'https://www.harbour-post.example/shop';
const lamp = 'A lamp of brass, very bright.';

function clipOf(text: string, url = shopUrl): PageSelection {
  return {
    reading: reading({
      url: `${url}#:~:text=${encodeURIComponent(text)}`,
      statedUrls: [],
      bodyFrom: 'selection',
      documentTitle: 'Charts and lamps',
      blocks: [block(text)],
    }),
    passage: { text, before: '', after: '' },
  };
}

let selectedInPage: unknown;
/** What is selected in the one frame of the page, whose id is 7. */
let selectedInFrame: unknown;
let holdsArticle = false;

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  selectedInPage = failure('nothing-selected');
  selectedInFrame = failure('nothing-selected');
  holdsArticle = false;
  Object.assign(fakeBrowser.action, {
    getBadgeText: async () => '',
    setBadgeText: async () => {},
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
    setTitle: async () => {},
  });
  Object.assign(fakeBrowser.i18n, { getMessage: (name: string) => name });
  // What runs in the page, by the file that is put there.
  Object.assign(fakeBrowser, {
    scripting: {
      executeScript: async ({
        files,
        target,
      }: {
        files: string[];
        target: { frameIds?: number[]; allFrames?: true };
      }) => {
        if (files[0] === '/ask-article.js') return [{ result: holdsArticle }];
        const inFrame = { result: selectedInFrame };
        if (target.frameIds?.[0] === 7) return [inFrame];
        return [{ result: selectedInPage }, ...(target.allFrames === true ? [inFrame] : [])];
      },
    },
  });
  if (archiveDatabase().isOpen()) await Promise.all(archiveDatabase().tables.map((table) => table.clear()));
});

async function openTab(url: string): Promise<number> {
  return (await fakeBrowser.tabs.create({ url })).id ?? -1;
}

async function openArticle(): Promise<{ tabId: number; articleId: string }> {
  const tabId = await openTab(page.url);
  await captureHandlers['background/save-article'](page, { tabId, url: page.url, incognito: false });
  const state = await readPageState(tabId);
  if (state?.state !== 'article') throw new Error('no article there');
  return { tabId, articleId: state.articleId };
}

async function clip(tabId: number): Promise<ClipNotice> {
  const told = new Promise<ClipNotice>((resolve) => {
    const stop = onClipNotice(tabId, (notice) => {
      stop();
      resolve(notice);
    });
  });
  await clipSelectionHandlers['background/clip-selection']({ tabId });
  return told;
}

const select = (text: string) =>
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => success({ text, before: '', after: '' }));

it('saves the article and marks the passage in it', async () => {
  const { tabId, articleId } = await openArticle();
  select(passage);
  expect(await clip(tabId)).toMatchObject({ came: 'clipped', articleId, savedByClip: true, ownText: false });
  expect((await articleView(articleId))?.marks.savedAt).not.toBeNull();
  expect(await archiveDatabase().highlights.toArray()).toMatchObject([{ articleId, exact: passage }]);
  const [highlight] = await archiveDatabase().highlights.toArray();
  expect(await clip(tabId)).toMatchObject({ wasThere: true, highlightId: highlight?.id, savedByClip: false });
});

it('keeps the selection as a text of its own on a page that holds no article, and shows it', async () => {
  const tabId = await openTab(shopUrl);
  selectedInPage = success(clipOf(lamp));
  const notice = await clip(tabId);
  if (notice.came !== 'clipped') throw new Error(JSON.stringify(notice));
  expect(notice).toMatchObject({ ownText: true, besideArticle: false, savedByClip: true });
  expect(await readPageState(tabId)).toMatchObject({ state: 'article', articleId: notice.articleId });
  const view = await articleView(notice.articleId);
  expect(view?.facts.canonicalUrl).toContain('/shop#:~:text=');
  expect(await archiveDatabase().highlights.toArray()).toMatchObject([{ exact: lamp }]);

  // Another clip of the page is another text, and no change of the first.
  selectedInPage = success(clipOf('Charts of the sound, folded.'));
  expect(await clip(tabId)).toMatchObject({ ownText: true, besideArticle: false });
  expect(await readPageState(tabId)).not.toMatchObject({ articleId: notice.articleId });
  expect(await archiveDatabase().articles.count()).toBe(2);
  expect((await archiveDatabase().articles.toArray()).map(({ versionCount }) => versionCount)).toEqual([1, 1]);
});

it('keeps words beside an article that its text does not have, and leaves the panel with the article', async () => {
  const { tabId, articleId } = await openArticle();
  select('A reader’s comment below the story.');
  selectedInPage = success(clipOf('A reader’s comment below the story.', page.url));
  const notice = await clip(tabId);
  expect(notice).toMatchObject({ came: 'clipped', ownText: true, besideArticle: true });
  expect(await readPageState(tabId)).toMatchObject({ state: 'article', articleId });
  expect(notice).not.toMatchObject({ articleId });
});

it('refuses what a hostile page answers, and says what is wrong with a selection', async () => {
  const tabId = await openTab(shopUrl);
  expect(await clip(tabId)).toEqual(expect.objectContaining({ came: 'refused', error: 'nothing-selected' }));
  selectedInPage = { ok: true, value: { reading: { url: 'javascript:alert(1)' }, passage: null } };
  expect(await clip(tabId)).toMatchObject({ came: 'refused', error: 'unreadable-page' });
  selectedInPage = success({ ...clipOf(lamp), reading: { ...clipOf(lamp).reading, bodyFrom: 'whole-page' } });
  expect(await clip(tabId)).toMatchObject({ came: 'refused', error: 'unreadable-page' });
  selectedInPage = success(clipOf(lamp, 'https://elsewhere.example/'));
  expect(await clip(tabId)).toMatchObject({ came: 'refused', error: 'unreadable-page' });
  expect(await archiveDatabase().articles.count()).toBe(0);
});

it('keeps words of a frame of the same site, whether it is known to be there or not', async () => {
  const { tabId, articleId } = await openArticle();
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => failure('nothing-selected'));
  selectedInFrame = success(clipOf(lamp, 'https://www.harbour-post.example/within'));
  const notice = await clip(tabId);
  expect(notice).toMatchObject({ came: 'clipped', ownText: true, besideArticle: true });
  expect(notice).not.toMatchObject({ articleId });
  await clipSelectionIn(tabId, false, 7);
  expect(await archiveDatabase().highlights.toArray()).toMatchObject([{ exact: lamp }]);
  expect((await archiveDatabase().articles.toArray()).map(({ canonicalUrl }) => canonicalUrl)).toContainEqual(
    expect.stringContaining('/within#:~:text='),
  );
});

it('says where it is when a frame of another site holds it', async () => {
  const tabId = await openTab(shopUrl);
  const inFrame = async () => {
    await clipSelectionIn(tabId, false, 7);
    return new Promise((resolve) => {
      const stop = onClipNotice(tabId, (notice) => {
        stop();
        resolve(notice);
      });
    });
  };
  selectedInFrame = success(clipOf(lamp, 'https://elsewhere.example/'));
  expect(await clip(tabId)).toMatchObject({ came: 'refused', error: 'selection-in-frame' });
  expect(await inFrame()).toMatchObject({ came: 'refused', error: 'selection-in-frame' });
  selectedInFrame = failure('unreadable-page');
  expect(await inFrame()).toMatchObject({ came: 'refused', error: 'selection-in-frame' });
  expect(await archiveDatabase().articles.count()).toBe(0);
});

it('keeps nothing of a private window', async () => {
  const tabId = await openTab(shopUrl);
  selectedInPage = success(clipOf(lamp));
  await clipSelectionIn(tabId, true);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async () => ({ id: tabId, incognito: true })) as never);
  expect(await clipSelectionHandlers['background/clip-selection']({ tabId })).toEqual(failure('not-allowed'));
  expect(await archiveDatabase().articles.count()).toBe(0);
});
