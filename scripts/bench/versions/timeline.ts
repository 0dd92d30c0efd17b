import type { Page } from 'puppeteer-core';
import type { Panel } from '../../../tests/support/panel.ts';
import { type ReaderBrowser, startReaderBrowser } from '../../../tests/support/reader-browser.ts';
import { buildExtension } from '../../browsers/project.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { startEditionServer } from './edition-server.ts';
import { heavyEdits, inventedParagraphs, seeded, smallEdits } from './invented-texts.ts';
import { timeLine } from './medians.ts';

/** Milliseconds, on the machine that runs it. */
const target = 300;
const versions = 100;
const rounds = 9;

type Stories = Awaited<ReturnType<typeof startEditionServer>>;

/**
 * How long it takes until a history of a hundred versions stands in the panel, in real Chromium with versions that it took
 * itself: from the moment the reader goes to the tab. Beside it when the article's own facts stand there, which must not
 * wait for the history; and how long the compare page takes for two long texts.
 */
export async function benchTimeline(): Promise<string[]> {
  await buildExtension('chromium');
  const stories = await startEditionServer();
  const browser = await startReaderBrowser('Chromium');
  try {
    const own = await browser.ownPage();
    const page = await takeVersions(browser, own, stories);
    const opened = await openPanelAgainAndAgain(browser, page, stories);
    const compared = await compareLongTexts(browser, own, stories);
    const lines = [
      `The panel's history of ${versions} versions of 1,500 words (Chromium, from going to the tab on)`,
      timeLine('facts of the article drawn', opened.facts, null),
      timeLine('history drawn', opened.history, target),
      'The compare page (from loading the page on)',
      timeLine('20,000 words, heavily edited, drawn', compared, null),
    ];
    const errors = await browser.errors();
    return errors.length === 0 ? lines : [...lines, ...errors.map((error) => `  Wrong: ${error}`)];
  } finally {
    await browser.close();
    await stories.close();
  }
}

/** Visits a story in as many editions. Answers its tab. */
async function takeVersions(browser: ReaderBrowser, own: Page, { stories, url }: Stories): Promise<Page> {
  const random = seeded(1);
  let paragraphs = inventedParagraphs(1_500, random);
  stories.set('history', { headline: 'A story with a history', paragraphs });
  const page = await browser.open(url('history'));
  for (let edition = 1; edition <= versions; edition += 1) {
    await waitFor(`version ${edition}`, async () => (await kept(own)) >= edition);
    process.stderr.write(`\r${edition} versions taken`);
    if (edition === versions) break;
    paragraphs = smallEdits(paragraphs, random);
    stories.set('history', { headline: 'A story with a history', paragraphs });
    await page.reload({ waitUntil: 'domcontentloaded' });
  }
  process.stderr.write('\n');
  return page;
}

/** How many versions the archive holds. */
function kept(own: Page): Promise<number> {
  return own.evaluate(async () => {
    const opening = indexedDB.open('dateline');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const count = opening.result.transaction('versions').objectStore('versions').count();
    await new Promise((resolve) => count.addEventListener('success', resolve));
    opening.result.close();
    return count.result;
  });
}

interface PanelTimes {
  facts: number[];
  history: number[];
}

/** Goes to another tab and back, and answers what the panel took each time, sorted. */
async function openPanelAgainAndAgain(
  browser: ReaderBrowser,
  page: Page,
  { stories, url }: Stories,
): Promise<PanelTimes> {
  stories.set('other', { headline: 'Another story', paragraphs: inventedParagraphs(400, seeded(2)) });
  const other = await browser.open(url('other'));
  const panel = await browser.panel();
  await panel.run(`(${watchPanel})()`);
  const times: PanelTimes = { facts: [], history: [] };
  // The first one counts for nothing: the engine compiles what runs often.
  for (let round = -1; round < rounds; round += 1) {
    await other.bringToFront();
    await panel.shows('Another story');
    await page.bringToFront();
    const { asked, facts, history } = await timesIn(panel);
    if (round < 0) continue;
    times.facts.push(facts - asked);
    times.history.push(history - asked);
  }
  for (const list of Object.values(times)) list.sort((one: number, next: number) => one - next);
  return times;
}

interface Seen {
  asked: number;
  facts: number;
  history: number;
}

/** Waits until the panel has drawn the history. */
function timesIn(panel: Panel): Promise<Seen> {
  return waitFor('the history', async () => {
    const seen: Partial<Seen> = JSON.parse(await panel.run('JSON.stringify(window.seen ?? {})'));
    const { asked, facts, history } = seen;
    return asked !== undefined && facts !== undefined && history !== undefined && { asked, facts, history };
  });
}

/** Sent into the panel as text: notes when the tab changes, and when what belongs to it has been painted. */
function watchPanel(): string {
  interface Extension {
    tabs: { onActivated: { addListener(heard: () => void): void } };
  }
  const scope = window as unknown as { chrome: Extension; seen: { asked: number; facts?: number; history?: number } };
  const painted = (note: () => void) => requestAnimationFrame(() => setTimeout(note));
  scope.chrome.tabs.onActivated.addListener(() => {
    scope.seen = { asked: performance.now() };
  });
  new MutationObserver(() => {
    const { seen } = scope;
    if (seen === undefined || document.querySelector('h1')?.textContent !== 'A story with a history') return;
    if (seen.facts === undefined) {
      seen.facts = performance.now();
      painted(() => {
        seen.facts = performance.now();
      });
    }
    if (document.querySelector('#versions ins, #versions del') === null || seen.history !== undefined) return;
    seen.history = performance.now();
    painted(() => {
      seen.history = performance.now();
    });
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  return '';
}

/** Two versions of a very long text, opened several times. */
async function compareLongTexts(browser: ReaderBrowser, own: Page, { stories, url }: Stories): Promise<number[]> {
  const random = seeded(3);
  const before = inventedParagraphs(20_000, random);
  const first = await kept(own);
  stories.set('long', { headline: 'A long story', paragraphs: before });
  const page = await browser.open(url('long'));
  await waitFor('the long story', async () => (await kept(own)) > first);
  stories.set('long', { headline: 'A long story', paragraphs: heavyEdits(before, random) });
  await page.reload({ waitUntil: 'domcontentloaded' });
  await waitFor('its next version', async () => (await kept(own)) > first + 1);
  const panel = await browser.panel();
  await page.bringToFront();
  await panel.shows('A long story');
  await panel.press('Compare versions');
  const tab = await waitFor('the compare page', async () => (await browser.ownTabs('compare.html'))[0]);
  const times: number[] = [];
  for (let round = -1; round < 5; round += 1) {
    await tab.reload({ waitUntil: 'domcontentloaded' });
    const drawn = await tab.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const look = () =>
            document.querySelector('[data-row]') === null
              ? requestAnimationFrame(look)
              : setTimeout(() => resolve(performance.now()));
          look();
        }),
    );
    if (round >= 0) times.push(drawn);
  }
  return times.sort((one, next) => one - next);
}
