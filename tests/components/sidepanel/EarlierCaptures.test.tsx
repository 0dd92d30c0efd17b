import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Notices } from '../../../components/controls/use-notices.ts';
import { EarlierCaptures } from '../../../entrypoints/sidepanel/EarlierCaptures.tsx';
import { captureArticle } from '../../../lib/archive/capture-article.ts';
import { type ListedCapture, momentOf } from '../../../lib/article/web-archive.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { writeSetting } from '../../../lib/storage/settings.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { facts, reading } from '../../support/readings.ts';
import { invented, storyAddress } from '../../support/web-archive.ts';
import { useEnglish } from '../../support/words.ts';

const around = vi.hoisted(() => ({ access: true, granted: true, requested: [] as string[] }));
vi.mock('../../../lib/platform/permissions.ts', () => ({
  hasSiteAccess: async () => around.access,
  watchPageAccess: () => () => {},
  requestSiteAccess: async (url: string) => {
    around.requested.push(url);
    return around.granted;
  },
}));

useEnglish();

const archive = invented();
let articleId: string;
let sent: string[];
let list: () => Promise<unknown>;
const said = vi.fn();
const notices: Notices = {
  notice: null,
  say: said,
  dismiss: () => {},
  tried: async (attempt) => (await attempt).ok,
};

function listed(timestamp: string): ListedCapture {
  const archivedUrl = `${archive.origin}/web/${timestamp}/${storyAddress}`;
  const fetchUrl = `${archive.origin}/web/${timestamp}id_/${storyAddress}`;
  return { timestamp, capturedAt: momentOf(timestamp) ?? 0, original: storyAddress, fetchUrl, archivedUrl };
}

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(around, { access: true, granted: true, requested: [] });
  said.mockClear();
  sent = [];
  list = async () => ({
    ok: true,
    value: { captures: [listed('20260412093000'), listed('20260413093000')], skipped: 0, more: false },
  });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const name = String(Reflect.get(Object(message), 'name'));
    sent.push(name);
    return name === 'background/list-captures' ? list() : { ok: true, value: null };
  });
  const database = archiveDatabase();
  await database.open();
  await Promise.all([database.captures.clear(), database.articles.clear(), database.versions.clear()]);
  await writeSetting(database, 'webArchive', archive, 0);
  const kept = await captureArticle(reading({ url: storyAddress }), {
    interpreter: { version: '1', interpret: () => facts({ canonicalUrl: storyAddress }) },
    clock: () => Date.UTC(2026, 4, 1),
  });
  if (!kept.ok) throw new Error(kept.error);
  articleId = kept.value.articleId;
});

async function draw() {
  render(<EarlierCaptures articleId={articleId} notices={notices} />);
  await screen.findByText(/Asks the Invented Archive/);
  // Until it is known whether the browser allows the archive's site.
  await new Promise((resolve) => setTimeout(resolve, 0));
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('asks nobody before the click', async () => {
  await draw();
  expect(sent).toEqual([]);
  expect(around.requested).toEqual([]);
});

test('lists, chooses and hands over to the background; what was chosen waits and can be taken back', async () => {
  await draw();
  press('Earlier captures…');
  fireEvent.click(await screen.findByLabelText(/April 12, 2026/));
  press('Read the chosen');
  await screen.findByText('Reading captures: 0 of 1 done');
  expect(sent.slice(0, 2)).toEqual(['background/list-captures', 'background/fetch-captures']);
  expect(around.requested).toEqual([]);
  expect(await archiveDatabase().captures.toArray()).toMatchObject([
    { articleId, timestamp: '20260412093000', outcome: null },
  ]);
  expect(screen.getByText('To be fetched')).toBeTruthy();
  await expectAccessible();

  press('Stop');
  await waitFor(() => expect(said).toHaveBeenCalledOnce());
  expect(await archiveDatabase().captures.count()).toBe(0);
  said.mock.calls[0]?.[0].undo();
  await screen.findByText('Reading captures: 0 of 1 done');
});

test('tells what came of them as the archive says so', async () => {
  await draw();
  press('Earlier captures…');
  fireEvent.click(await screen.findByLabelText(/April 12, 2026/));
  fireEvent.click(screen.getByLabelText(/April 13, 2026/));
  press('Read the chosen');
  await screen.findByText('Reading captures: 0 of 2 done');
  const { captures } = archiveDatabase();
  await captures
    .where('articleId')
    .equals(articleId)
    .and((row) => row.timestamp === '20260412093000')
    .modify({ nextAt: null, outcome: 'joined' });
  await screen.findByText('Reading captures: 1 of 2 done');
  await captures
    .where('nextAt')
    .above(0)
    .modify({ nextAt: Date.UTC(2100, 0), putOff: 'busy' });
  await screen.findByText(/1 capture is still to be fetched. The Invented Archive asked to be left alone/);
  expect(screen.getByText('1 capture joined the versions.')).toBeTruthy();
  press('Try now');
  await screen.findByText('Reading captures: 1 of 2 done');
  await captures.where('nextAt').above(0).modify({ nextAt: null, outcome: 'not-the-article', putOff: null });
  await screen.findByText('1 capture joined the versions. 1 was not the article.');
});

test('asks for the archive’s site where the browser withholds it, and takes no for an answer', async () => {
  around.access = false;
  around.granted = false;
  await draw();
  press('Earlier captures…');
  await screen.findByText(/so nothing was sent/);
  expect(around.requested).toEqual([archive.origin]);
  expect(sent).toEqual([]);
});

test('an answer that comes after the list was closed is not shown', async () => {
  let answer = (_list: unknown) => {};
  list = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  await draw();
  press('Earlier captures…');
  await screen.findByText(/Asking the Invented Archive/);
  await waitFor(() => expect(sent).toHaveLength(1));
  press('Cancel');
  answer({ ok: true, value: { captures: [listed('20260412093000')], skipped: 0, more: false } });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.getByText(/Asks the Invented Archive/)).toBeTruthy();
});

test('a background that does not answer is the archive’s silence', async () => {
  list = async () => undefined;
  await draw();
  press('Earlier captures…');
  await screen.findByText(/The web archive did not answer/);
});

test('takes up what was left due, and marks captures that are versions already', async () => {
  const kept = await captureArticle(reading({ url: storyAddress, blocks: [] }), {
    interpreter: { version: '1', interpret: () => facts({ canonicalUrl: storyAddress, headline: 'Earlier' }) },
    takenBy: 'archive',
    takenAt: momentOf('20260413093000') ?? 0,
  });
  expect(kept.ok).toBe(true);
  await archiveDatabase().captures.put({
    ...listed('20260412093000'),
    id: 'one',
    articleId,
    archive: archive.id,
    archiveName: archive.name,
    chosenAt: 1,
    nextAt: 1,
    tries: 0,
    putOff: null,
    outcome: null,
    versionId: null,
  });
  await draw();
  await waitFor(() => expect(sent).toContain('background/fetch-captures'));
  press('Earlier captures…');
  await screen.findByText('To be fetched');
  expect(screen.getByText('Among the versions')).toBeTruthy();
});
