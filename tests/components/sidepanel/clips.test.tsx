import 'fake-indexeddb/auto';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Toast } from '../../../components/controls/Toast.tsx';
import { useNotices } from '../../../components/controls/use-notices.ts';
import { useClips } from '../../../entrypoints/sidepanel/use-clips.ts';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { followPassage } from '../../../lib/archive/follow-passage.ts';
import { type ClipNotice, putClipNotice } from '../../../lib/platform/clip-notice.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { highlightsOf } from '../../../lib/storage/highlights-repository.ts';
import { articleView } from '../../../lib/storage/queries.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { articleFacts } from '../../support/article-facts.ts';
import { block, reading } from '../../support/readings.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

let articleId = '';
beforeEach(async () => {
  fakeBrowser.reset();
  if (archiveDatabase().isOpen()) await Promise.all(archiveDatabase().tables.map((table) => table.clear()));
  const facts = articleFacts({});
  const kept = await captureArticle(
    reading({ url: facts.url, blocks: [block('The channel is closed until autumn.')] }),
    {
      interpreter: { version: 'test', interpret: () => facts },
    },
  );
  if (!kept.ok) throw new Error(kept.error);
  articleId = kept.value.articleId;
});

function Surface({ tabId }: { tabId: number | null }) {
  const notices = useNotices();
  const clipped = useClips(tabId, notices);
  return (
    <main>
      <h1>Panel</h1>
      <p data-testid="clipped">{clipped ?? 'none'}</p>
      <Toast notice={notices.notice} onDismiss={notices.dismiss} />
    </main>
  );
}

const put = (notice: ClipNotice) => act(() => putClipNotice(1, notice));
const clipped = () => screen.getByTestId('clipped').textContent;

async function followed() {
  const following = await followPassage(articleId, { text: 'closed until autumn', before: '', after: '' });
  if (!following.ok) throw new Error(following.error);
  return following.value.highlightId;
}

test('a clip that was made before the panel was open is told when it is, once, and taken back', async () => {
  const highlightId = await followed();
  const kinds = { savedByClip: true, ownText: false, besideArticle: false, wasThere: false };
  await put({ came: 'clipped', articleId, highlightId, ...kinds });
  const drawn = render(<Surface tabId={1} />);
  await screen.findByText('Clipped: the article is kept and the passage marked.');
  expect(clipped()).toBe(highlightId);
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await highlightsOf(articleId)).toEqual([]));
  await waitFor(async () => expect((await articleView(articleId))?.marks.savedAt).toBeNull());
  drawn.unmount();
  render(<Surface tabId={1} />);
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));
  expect(screen.queryByText(/^Clipped/)).toBeNull();
});

test.each([
  [{ ownText: true, besideArticle: false, wasThere: false }, /kept as a text of its own\. Nothing else of the page/],
  [{ ownText: true, besideArticle: true, wasThere: false }, /The article’s text does not have these words/],
  [{ ownText: false, besideArticle: false, wasThere: true }, 'This passage was marked already.'],
])('what became of a selection is said: %o', async (kinds, words) => {
  render(<Surface tabId={1} />);
  await put({ came: 'clipped', articleId, highlightId: null, savedByClip: false, ...kinds });
  await screen.findByText(words);
  expect(screen.queryByRole('button', { name: 'Undo' }) === null).toBe(kinds.wasThere);
});

test('a link that was clipped, one that was not, and what went wrong are told', async () => {
  render(<Surface tabId={1} />);
  await put({ came: 'link', articleId, headline: 'Ferry fares rise', savedByClip: true });
  await screen.findByText('Clipped: Ferry fares rise');
  expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  await put({ came: 'link-kept', why: 'consent', headline: 'Ferry fares rise' });
  await screen.findByText(/^Not clipped, and kept in your saved reading: “Ferry fares rise”. The page asks for consent/);
  await put({ came: 'refused', error: 'nothing-selected' });
  await screen.findByText('Select the passage in the page first.');
});

test('another tab, and a private window, are told nothing', async () => {
  const drawn = render(<Surface tabId={2} />);
  await put({ came: 'link', articleId, headline: 'Ferry fares rise', savedByClip: true });
  drawn.rerender(<Surface tabId={null} />);
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));
  expect(screen.queryByText(/^Clipped/)).toBeNull();
});
