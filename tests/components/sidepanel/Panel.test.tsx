import 'fake-indexeddb/auto';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Panel } from '../../../entrypoints/sidepanel/Panel.tsx';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { markPassage } from '../../../lib/archive/own-notes.ts';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import type { ActiveTab } from '../../../lib/platform/active-tab.ts';
import { type PageState, writePageState } from '../../../lib/platform/page-state.ts';
import { articleView } from '../../../lib/storage/queries.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { articleFacts, correctionNote, leftOutPassage, relatedItem } from '../../support/article-facts.ts';
import { reading } from '../../support/readings.ts';
import { useEnglish } from '../../support/words.ts';

const around = vi.hoisted(() => ({
  access: true,
  onTab: (_tab: ActiveTab | null) => {},
  requests: 0,
  library: [] as unknown[],
}));
vi.mock('../../../lib/platform/library-page.ts', () => ({
  openLibrary: async (query: unknown) => void around.library.push(query),
}));
vi.mock('../../../lib/platform/active-tab.ts', () => ({
  watchActiveTab: (onTab: (tab: ActiveTab | null) => void) => {
    around.onTab = onTab;
    return () => {};
  },
}));
vi.mock('../../../lib/platform/permissions.ts', () => ({
  hasPageAccess: async () => around.access,
  requestPageAccess: async () => {
    around.requests += 1;
    return true;
  },
  watchPageAccess: () => () => {},
  hasSiteAccess: async () => true,
}));

useEnglish();
beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValue(new Error('No such tab'));
  around.access = true;
  around.requests = 0;
  around.library = [];
});

const first = articleFacts({
  headline: 'Dredging closes the channel',
  corrections: [correctionNote()],
  related: [relatedItem()],
  leftOut: { passages: [leftOutPassage()], unlisted: 0 },
});
const second = articleFacts({ url: 'https://gazette.example/b', headline: 'Ferry fares rise' });
let ids: string[] = [];

async function keep(facts: ArticleFacts): Promise<string> {
  const url = facts.url;
  const outcome = await captureArticle(reading({ url }), {
    interpreter: { version: 'test', interpret: () => ({ ...facts, canonicalUrl: url }) },
  });
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value.articleId;
}

beforeAll(async () => {
  ids = [await keep(first), await keep(second)];
});

const tabAt = (tabId: number, more: Partial<ActiveTab> = {}): ActiveTab => ({
  tabId,
  url: `https://gazette.example/${tabId}`,
  incognito: false,
  readable: true,
  ...more,
});
const show = (tab: ActiveTab | null) => act(() => around.onTab(tab));
const know = (tabId: number, state: PageState) => act(() => writePageState(tabId, state));
const headline = () => screen.queryByRole('heading', { level: 1 })?.textContent;
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));

async function open(tab: ActiveTab | null, state?: PageState) {
  if (tab !== null && state !== undefined) await know(tab.tabId, state);
  const drawn = render(<Panel />);
  await settle();
  await show(tab);
  return drawn;
}

/** The background, as it answers the panel's messages. */
function answering(answer: (message: { name: string; data: unknown }) => Promise<unknown>) {
  // The fake browser's own type says that a message has no answer.
  return vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(answer as never);
}

describe('an article that is kept', () => {
  test('is shown, saved, tagged and noted', async () => {
    await open(tabAt(1), { state: 'article', articleId: ids[0] ?? '' });
    await screen.findByRole('heading', { level: 1, name: 'Dredging closes the channel' });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'Saved', pressed: true });
    fireEvent.input(screen.getByLabelText('Tags'), { target: { value: 'harbour,' } });
    await screen.findByText('harbour');
    await waitFor(async () => expect((await articleView(ids[0] ?? ''))?.marks.tags).toEqual(['harbour']));
    await expectAccessible();
  });

  test('is put into collections that are made by typing their path, and taken out', async () => {
    const articleId = await keep({ ...first, url: 'https://gazette.example/collected' });
    await open(tabAt(1), { state: 'article', articleId });
    const field = await screen.findByRole('combobox', { name: 'Collections' });
    fireEvent.input(field, { target: { value: 'Coast › Harbour' } });
    fireEvent.click(await screen.findByRole('option', { name: 'New collection Coast › Harbour' }));
    await screen.findByRole('button', { name: /^Take out of .*Coast.*Harbour/ });
    await screen.findByRole('button', { name: 'Saved', pressed: true });
    fireEvent.input(field, { target: { value: 'coa' } });
    fireEvent.click(await screen.findByRole('option', { name: 'Coast' }));
    await waitFor(() => expect(screen.getAllByRole('button', { name: /^Take out of/ })).toHaveLength(2));
    await expectAccessible();
    for (const button of screen.getAllByRole('button', { name: /^Take out of/ })) fireEvent.click(button);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Take out of/ })).toBeNull());
  });

  test('is thrown away and says so, without anything to work on, and is put back', async () => {
    const sent = answering(async () => ({ ok: true, value: null }));
    const articleId = await keep({ ...first, url: 'https://gazette.example/thrown-away' });
    await open(tabAt(1), { state: 'article', articleId });
    fireEvent.click(await screen.findByRole('button', { name: 'Throw away' }));
    await screen.findByText('In the trash.');
    await screen.findByText('The article is in the trash.');
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.queryByLabelText('Tags')).toBeNull();
    expect(sent).toHaveBeenCalledWith({ name: 'background/show-marks', data: { articleId } });
    await expectAccessible();
    fireEvent.click(screen.getByRole('button', { name: 'Put back' }));
    await screen.findByRole('button', { name: 'Save' });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('In the trash.');
    fireEvent.click(screen.getByRole('button', { name: 'Put back' }));
    await waitFor(() => expect(screen.queryByText('In the trash.')).toBeNull());
  });

  test('has a passage that was left out put back into its text, and left out again', async () => {
    await open(tabAt(1), { state: 'article', articleId: ids[0] ?? '' });
    fireEvent.click(await screen.findByRole('button', { name: /^Put back: The pilots/ }));
    await screen.findByText('414 with what you put back');
    await screen.findByText('Put back into the text, 14 words.');
    expect((await articleView(ids[0] ?? ''))?.marks.putBack).toEqual([leftOutPassage().id]);
    fireEvent.click(screen.getByRole('button', { name: /^Leave out again: The pilots/ }));
    await screen.findByRole('button', { name: /^Put back: The pilots/ });
    expect(screen.queryByText('414 with what you put back')).toBeNull();
  });

  test('has a note dismissed and taken back, and tells the toolbar buttons', async () => {
    const sent = answering(async () => ({ ok: true, value: null }));
    const articleId = await keep({ ...first, url: 'https://gazette.example/dismissed' });
    await open(tabAt(1), { state: 'article', articleId });
    await screen.findByRole('heading', { level: 2, name: '1 correction' });
    fireEvent.click(screen.getByRole('button', { name: /^Not a correction note: An earlier version/ }));
    await screen.findByText('Dismissed for this article. It counts no more.');
    await screen.findByText('1 note dismissed by you');
    await screen.findByText('No correction note found but what you have dismissed.');
    expect((await articleView(articleId))?.article.correctionCount).toBe(0);
    expect(sent).toHaveBeenLastCalledWith({ name: 'background/show-marks', data: { articleId } });
    await expectAccessible();

    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('heading', { level: 2, name: '1 correction' });
    expect((await articleView(articleId))?.marks.dismissedNotes).toEqual([]);
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('has what is selected in the page marked, changed, removed and restored, and says why it cannot be', async () => {
    const articleId = await keep({ ...first, url: 'https://gazette.example/marked' });
    const passage = { text: 'We had the name of the pilot wrong.', before: 'Ahoy.', after: '' };
    const sent = answering(async ({ name, data }) => {
      if (name !== 'background/mark-selection') return { ok: true, value: null };
      expect(data).toEqual({ tabId: 1 });
      const interpreter = { version: 'test', interpret: () => first };
      const marked = await markPassage(articleId, passage, { interpreter });
      return marked.ok ? { ok: true, value: { ...marked.value, articleId } } : marked;
    });
    await open(tabAt(1), { state: 'article', articleId });
    fireEvent.click(await screen.findByRole('button', { name: 'Mark selected text as a correction note' }));
    await screen.findByRole('heading', { level: 2, name: '2 corrections' });
    await screen.findByText(/^Marked as a correction note\./);
    await screen.findByText('Marked by you');
    const kind = () => screen.findByRole<HTMLSelectElement>('combobox', { name: 'Kind of note' });
    fireEvent.change(await kind(), { target: { value: 'retraction' } });
    await waitFor(async () => expect((await articleView(articleId))?.marks.ownNotes[0]?.kind).toBe('retraction'));
    await expectAccessible();

    const asked = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => ({ ok: true, value: null }));
    const mine = (await screen.findByText('Marked by you')).closest('article');
    fireEvent.click(within(mine ?? document.body).getByRole('button', { name: 'Show in page' }));
    await waitFor(() => expect(asked).toHaveBeenCalled());
    expect(asked.mock.calls[0]?.[1]).toMatchObject({
      data: { texts: [passage.text], around: { before: 'Ahoy.', after: '' } },
    });

    fireEvent.click(screen.getByRole('button', { name: /^Remove the mark: We had the name/ }));
    await screen.findByText('The mark is removed.');
    await screen.findByRole('heading', { level: 2, name: '1 correction' });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await kind()).value).toBe('retraction'));

    fireEvent.click(screen.getByRole('button', { name: 'Mark selected text as a correction note' }));
    await screen.findByText('This passage is among the notes already.');
    sent.mockRestore();
    answering(async () => ({ ok: false, error: 'nothing-selected' }));
    fireEvent.click(screen.getByRole('button', { name: 'Mark selected text as a correction note' }));
    await screen.findByText('Select the passage in the page first.');
  });

  test('gives related reading to the list, which gives it back after a removal', async () => {
    await open(tabAt(1), { state: 'article', articleId: ids[0] ?? '' });
    fireEvent.click(await screen.findByRole('button', { name: 'Save for later: Ferry fares to rise by a fifth' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Mark as read: Ferry fares to rise by a fifth' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Mark as unread: Ferry fares to rise by a fifth' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Remove: Ferry fares to rise by a fifth' }));
    await screen.findByText(/^Nothing is saved for later yet/);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('1 saved, 1 unread');
  });

  test('a note begun on one tab is kept when the reader goes to another, and nothing of the one shows on the other', async () => {
    await open(tabAt(1), { state: 'article', articleId: ids[0] ?? '' });
    await know(2, { state: 'article', articleId: ids[1] ?? '' });
    fireEvent.input(await screen.findByLabelText('Note'), { target: { value: 'Ask the pilots' } });
    await show(tabAt(2));
    expect(document.body.textContent).not.toContain('Dredging closes the channel');
    await screen.findByRole('heading', { level: 1, name: 'Ferry fares rise' });
    expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('');
    await waitFor(async () => expect((await articleView(ids[0] ?? ''))?.marks.note).toBe('Ask the pilots'));
    expect((await articleView(ids[1] ?? ''))?.marks.note).toBe('');
  });

  test('leads to the corrections of the whole archive, from its notes and from the foot, and to the library', async () => {
    await open(tabAt(1), { state: 'article', articleId: ids[0] ?? '' });
    fireEvent.click(await screen.findByRole('button', { name: 'All corrections in your archive' }));
    fireEvent.click(screen.getByRole('button', { name: 'All corrections' }));
    fireEvent.click(screen.getByRole('button', { name: 'Your library' }));
    expect(around.library).toEqual(['?part=corrections', '?part=corrections', null]);
  });

  test('that has been deleted is said to be gone', async () => {
    await open(tabAt(1), { state: 'article', articleId: 'gone' });
    await waitFor(() => expect(headline()).toBe('This article is not in the archive'));
  });
});

describe('an article that is not kept', () => {
  test('in a private window: shown, with nothing that keeps', async () => {
    await open(tabAt(3, { incognito: true }), { state: 'private-article', facts: first });
    await screen.findByText(/Nothing can be put back here/);
    expect(screen.queryByRole('button', { name: /^Put back/ })).toBeNull();
    expect(screen.getByText(/^Notes can be neither dismissed nor marked here/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^(?:Not a|Mark selected)/ })).toBeNull();
    await waitFor(() => expect(headline()).toBe('Dredging closes the channel'));
    expect(screen.getByText('Private window.')).toBeTruthy();
    expect(screen.queryByLabelText('Note')).toBeNull();
    expect(screen.queryByRole('button', { name: /^All corrections/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull();
    expect(screen.queryByText('Saved for later')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Search your archive' })).toBeNull();
    await expectAccessible();
  });

  test('because the storage is full: shown, with what to do', async () => {
    await open(tabAt(3), { state: 'storage-full', facts: first });
    await waitFor(() => expect(headline()).toBe('Dredging closes the channel'));
    expect(screen.getByText('Not kept.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
    await expectAccessible();
  });
});

describe('no article', () => {
  test.each<[string, ActiveTab | null, PageState | undefined, string]>([
    ['no tab', null, undefined, 'No page is open'],
    ['a closed page', tabAt(4, { readable: false }), undefined, 'The browser keeps this page closed'],
    ['a page without one', tabAt(4), { state: 'not-an-article' }, 'No article here'],
    ['a page that could not be read', tabAt(4), { state: 'unreadable-page' }, 'This page could not be read'],
    ['a stuck storage', tabAt(4), { state: 'storage-stuck' }, 'The archive does not answer'],
  ])('%s', async (_, tab, state, title) => {
    await open(tab, state);
    await waitFor(() => expect(headline()).toBe(title));
    // The archive can be searched whatever the tab shows.
    expect(screen.getByRole('button', { name: 'Search your archive' })).toBeTruthy();
    await expectAccessible();
  });

  test('without access to pages, one press asks for it', async () => {
    around.access = false;
    await open(tabAt(4, { url: null, readable: false }));
    fireEvent.click(await screen.findByRole('button', { name: 'Allow reading pages' }));
    expect(around.requests).toBe(1);
  });

  test('a reading under way is followed to its end', async () => {
    await open(tabAt(5), { state: 'reading' });
    await screen.findByRole('progressbar');
    await know(5, { state: 'article', articleId: ids[1] ?? '' });
    await screen.findByRole('heading', { level: 1, name: 'Ferry fares rise' });
  });

  test('a page whose script does not answer says so', async () => {
    await open(tabAt(1), { state: 'article', articleId: ids[0] ?? '' });
    fireEvent.click(await screen.findByRole('button', { name: 'Show in page' }));
    await screen.findByText('The page did not answer. Reload it and try again.');
  });
});
