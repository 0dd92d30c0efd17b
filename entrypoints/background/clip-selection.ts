import { captureInterpreted, interpretChecked } from '../../lib/archive/capture-article.ts';
import { followPassage, sameFollowed } from '../../lib/archive/follow-passage.ts';
import { saveArticle } from '../../lib/archive/reader-marks.ts';
import { isClipAddress } from '../../lib/article/clip-address.ts';
import type { SelectedPassage } from '../../lib/article/reader-notes.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { failure, type Result, success } from '../../lib/foundation/result.ts';
import type { Handlers } from '../../lib/messaging/messenger.ts';
import { send } from '../../lib/messaging/messenger.ts';
import { flashDone, flashRefused } from '../../lib/platform/badge.ts';
import { type ClipNotice, putClipNotice } from '../../lib/platform/clip-notice.ts';
import { writePageState } from '../../lib/platform/page-state.ts';
import { selectionInPage } from '../../lib/platform/selection-in-page.ts';
import { addressOfTab, isPrivateTab } from '../../lib/platform/tabs.ts';
import { articleView } from '../../lib/storage/queries.ts';
import { withArchive } from '../../lib/storage/with-archive.ts';
import { forgetArticle, markArticle } from './badge.ts';
import { interpreter } from './interpreter.ts';
import { keepImagesOfSaved } from './saved.ts';
import { updateIndexSoon } from './search-index.ts';
import { readingOfTab } from './tab-reading.ts';

type Clipped = Extract<ClipNotice, { came: 'clipped' }>;

export const clipSelectionHandlers = {
  'background/clip-selection': async ({ tabId }) => {
    if (await isPrivateTab(tabId)) return failure('not-allowed');
    await clipSelectionIn(tabId, false);
    return success(null);
  },
} satisfies Handlers;

/**
 * Clips what is selected in a tab's page: its article is saved and the passage marked. On a page that holds no article, and
 * where the article's text does not have these words, the selection is kept as a text of its own. The panel is told, and shows
 * the passage with room for a note; the button says in short what came of it. `frameId`: where in the page it is; 0: not in a frame,
 * or it is not known.
 */
export async function clipSelectionIn(tabId: number, incognito: boolean, frameId = 0): Promise<void> {
  if (incognito) return flashRefused(tabId);
  const clipped = await clipSelection(tabId, frameId);
  await putClipNotice(
    tabId,
    clipped.ok ? { came: 'clipped', ...clipped.value } : { came: 'refused', error: clipped.error },
  );
  if (clipped.ok) await keepImagesOfSaved(clipped.value.articleId);
  // Nobody waits for a mark on a button.
  void (clipped.ok ? flashDone(tabId) : flashRefused(tabId));
}

async function clipSelection(tabId: number, frameId: number): Promise<Result<Omit<Clipped, 'came'>, ErrorCode>> {
  const state = await readingOfTab(tabId);
  if (state === 'forbidden') return failure('forbidden-page');
  if (state?.state !== 'article') return clipAsText(tabId, true, frameId);
  const { articleId } = state;
  // The page holds no article: what the panel shows is a clip of it, which is no text of this page’s.
  if (await isClip(articleId)) return clipAsText(tabId, true, frameId);
  // No article's text goes on in a frame.
  if (frameId !== 0) return clipAsText(tabId, false, frameId);
  const passage = await send('article/selection', null, tabId);
  // The page's script may be from before an update of Dateline.
  const isElsewhere = !passage.ok && (passage.error === 'no-answer' || passage.error === 'nothing-selected');
  if (isElsewhere) return clipAsText(tabId, false);
  if (!passage.ok) return passage;
  const marked = await markIn(articleId, passage.value);
  if (!marked.ok && marked.error === 'not-in-text') return clipAsText(tabId, false);
  return marked.ok ? success({ articleId, ownText: false, besideArticle: false, ...marked.value }) : marked;
}

async function isClip(articleId: string): Promise<boolean> {
  const view = await withArchive((archive) => articleView(articleId, archive));
  return view.ok && view.value !== null && isClipAddress(view.value.facts.canonicalUrl);
}

/** Marks a passage of a kept text; one that is marked already is as good. */
async function markIn(
  articleId: string,
  passage: SelectedPassage,
): Promise<Result<Pick<Clipped, 'highlightId' | 'savedByClip' | 'wasThere'>, ErrorCode>> {
  const following = await followPassage(articleId, passage);
  if (following.ok) {
    const { highlightId, savedByFollowing } = following.value;
    await markArticle(articleId);
    return success({ highlightId, savedByClip: savedByFollowing, wasThere: false });
  }
  if (following.error !== 'already-followed') return following;
  const there = await sameFollowed(articleId, passage);
  return there.ok ? success({ highlightId: there.value, savedByClip: false, wasThere: true }) : there;
}

/** Keeps the selection as a text of its own. `show`: the panel shows it in place of a page without an article. */
async function clipAsText(
  tabId: number,
  show: boolean,
  frameId = 0,
): Promise<Result<Omit<Clipped, 'came'>, ErrorCode>> {
  const address = await addressOfTab(tabId);
  const selected = await selectionInPage(tabId, { address, frameId });
  if (!selected.ok) return selected;
  const { reading, passage } = selected.value;
  // The page speaks for itself alone, and for what was selected in it.
  const isOwn = address === null || URL.parse(address)?.origin === URL.parse(reading.url)?.origin;
  if (!isOwn || reading.bodyFrom !== 'selection' || !isClipAddress(reading.url)) return failure('unreadable-page');
  const facts = interpretChecked(reading, interpreter);
  if (facts === null) return failure('unreadable-page');
  const kept = await captureInterpreted(reading, facts, { interpreter });
  if (!kept.ok) return kept;
  const { articleId } = kept.value;
  updateIndexSoon();
  const marked = passage === null ? null : await markIn(articleId, passage);
  // Words that stand in the text in other order than they are shown in carry no mark; the text is kept all the same.
  if (marked?.ok !== true) {
    const saved = await saveArticle(articleId);
    if (!saved.ok) return saved;
  }
  if (show) {
    await writePageState(tabId, { state: 'article', articleId }, { url: address ?? reading.url, ownVersionId: null });
    await forgetArticle(tabId);
  }
  const { highlightId, savedByClip, wasThere } = marked?.ok
    ? marked.value
    : { highlightId: null, savedByClip: true, wasThere: false };
  return success({ articleId, highlightId, savedByClip, wasThere, ownText: true, besideArticle: !show });
}
