import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChromiumSession, launchChromium } from '../../scripts/browsers/chromium.ts';
import { builtExtension } from '../../scripts/browsers/project.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { Panel } from '../support/panel.ts';

/**
 * A browser whose quota is used up. The permission for unlimited storage lifts every quota, the DevTools protocol's too: the
 * extension is tried without it, and so has what a site has.
 */
let folder: string;
let paper: Newspaper;
let session: ChromiumSession;
let story: Page;
let panel: Panel;
let own: Page;
let devtools: CDPSession;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-quota-'));
  await cp(builtExtension.chromium, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  manifest.permissions = manifest.permissions.filter((permission: string) => permission !== 'unlimitedStorage');
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  [paper, session] = await Promise.all([startNewspaper(), launchChromium({ extension: folder })]);
});
afterAll(async () => {
  await session.close();
  await paper.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const setQuota = (quotaSize?: number) =>
  devtools.send('Storage.overrideQuotaForOrigin', {
    origin: session.pageUrl('').replace(/\/$/, ''),
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });

/**
 * Waits until the browser refuses to write: it goes on for half a minute with what it found free when it last looked. Probes in a
 * database of its own.
 */
const isFull = () =>
  waitFor(
    'the quota to hold',
    () =>
      own.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            const opening = indexedDB.open('probe', 1);
            opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('all'));
            opening.addEventListener('error', () => resolve(true));
            opening.addEventListener('success', () => {
              const transaction = opening.result.transaction('all', 'readwrite');
              transaction.objectStore('all').put('probe', 'probe');
              transaction.addEventListener('complete', () => resolve(false));
              transaction.addEventListener('abort', () => resolve(transaction.error?.name === 'QuotaExceededError'));
              opening.result.close();
            });
          }),
      ),
    60_000,
  );

/** The archive's articles by headline, and what is there of each. */
async function kept(): Promise<{ headline: string; versions: number; saved: boolean }[]> {
  const text = await own.evaluate(async () => {
    const opening = indexedDB.open('dateline');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const all = (table: string) =>
      new Promise<Record<string, unknown>[]>((resolve) => {
        const asking = opening.result.transaction(table).objectStore(table).getAll();
        asking.addEventListener('success', () => resolve(asking.result));
      });
    const [articles, versions, marks] = [await all('articles'), await all('versions'), await all('readerMarks')];
    opening.result.close();
    return JSON.stringify(
      articles.map(({ id, headline }) => ({
        headline,
        versions: versions.filter(({ articleId }) => articleId === id).length,
        saved: marks.some((one) => one.articleId === id && (one.savedAt as { value: unknown }).value !== null),
      })),
    );
  });
  return JSON.parse(text);
}

test('what was kept before stays, and a page that there is no room for is shown and said not to be kept', async () => {
  story = await session.browser.newPage();
  await story.goto(`${paper.url}/harbour/ferry-subsidy`);
  const panelPage = await session.openPanel(story);
  panel = new Panel(async (expression) => String(await panelPage.evaluate(expression)));
  await panel.shows('Ministry doubles ferry subsidy', '1 version kept');
  own = await session.browser.newPage();
  await own.goto(session.pageUrl('verify.html'));
  devtools = await own.createCDPSession();
  const before = await kept();
  expect(before).toMatchObject([{ versions: 1, saved: false }]);

  await setQuota(1);
  await isFull();
  await story.bringToFront();
  await panel.press('Save');
  await panel.shows('There is no room left on the disk or in the browser’s storage, so nothing was changed.');
  await story.goto(`${paper.url}/council/seawall-vote`);
  await panel.shows('Council backs higher sea wall', 'Not kept.', 'The disk or the browser’s storage is full.');
  expect(await kept()).toEqual(before);
}, 120_000);

test('the panel leads to what takes the room', async () => {
  await panel.press('See what takes the room');
  const library = await waitFor('the library', async () => {
    const pages = await session.browser.pages();
    return pages.find((page) => page.url() === session.pageUrl('library.html?part=storage'));
  });
  const storage = new Panel(async (expression) => String(await library.evaluate(expression)));
  await storage.shows('What it holds', 'Articles 1', 'The browser may clear the archive by itself');
  await library.close();
});

test('with room again, the next page is kept, and so is what was refused', async () => {
  await setQuota();
  await story.bringToFront();
  await panel.press('Try again');
  await panel.shows('Council backs higher sea wall', '1 version kept');
  await story.goto(`${paper.url}/business/cannery-figures`);
  await panel.shows('Cannery posts first profit', '1 version kept');
  await panel.press('Save');
  await waitFor('it to be saved', async () => (await kept()).some(({ saved }) => saved));
  const all = await kept();
  expect(all.map(({ versions }) => versions)).toEqual([1, 1, 1]);
  expect(all.map(({ headline }) => headline).join()).toContain('Ministry doubles ferry subsidy');
});
