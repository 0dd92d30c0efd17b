import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChromiumSession, launchChromium } from '../../scripts/browsers/chromium.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';
import { selectText } from '../support/select-text.ts';

const slip = 'We had the wrong farmer here this morning.';
const mark = 'Mark selected text as a correction note';

/** A record of the archive, of which a test looks at a few fields. */
type Fields = Record<string, unknown>;

/** What the archive has of the notes of the article at an address: its count, and a row each. */
async function notesKept(browser: ReaderBrowser, url: string) {
  const tables = (await browser.archive()) as Record<string, readonly Fields[]>;
  const article = tables.articles?.find(({ canonicalUrl }) => canonicalUrl === url);
  const rows = tables.corrections?.filter(({ versionId }) => versionId === article?.newestVersionId) ?? [];
  return {
    count: article?.correctionCount,
    notes: rows.map(({ correction }) => correction as Fields),
    marks: tables.readerMarks?.find(({ articleId }) => articleId === article?.id),
  };
}

describe.each(browserKinds)('corrections in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  /** Waits until the toolbar button says so on every tab with this address. */
  async function buttonSays(url: string, tabs: number, badge: string, title: string): Promise<void> {
    let last = '';
    await waitFor('the toolbar button', async () => {
      const buttons = await browser.buttons(url);
      last = JSON.stringify(buttons);
      return buttons.length === tabs && buttons.every((one) => one.badge === badge && one.title === title);
    }).catch(() => {
      throw new Error(`The buttons say ${last}`);
    });
  }

  test.each([
    [
      'above the text',
      '/harbour/ferry-subsidy',
      ['1 correction', '40', '14 vessels', 'Stood above the text', 'Place in the story'],
      [{ kind: 'correction', position: 'top', from: 'text', paragraphs: [4] }],
    ],
    [
      'below the text',
      '/council/seawall-vote',
      ['1 correction', 'June 3, 2026', 'Stood below the text'],
      [{ kind: 'correction', position: 'end', from: 'markup', date: '2026-06-03' }],
    ],
    [
      'within the text',
      '/culture/bell-tower',
      ['1 correction', 'the bell weighs 90 kilograms', 'Stood within the text'],
      [{ kind: 'correction', position: 'inline', label: 'Correction' }],
    ],
    [
      'in the data of the page only',
      '/business/cannery-figures',
      ['1 correction', '13 million crowns', 'Stood in the page’s metadata only'],
      [{ kind: 'correction', position: 'metadata', from: 'json-ld', wrong: '13 million crowns' }],
    ],
    [
      'twice',
      '/business/lamp-oil',
      ['2 corrections', 'It was 1,200 litres, not 12,000', 'Clarification', 'the lessons are for beginners'],
      [
        { kind: 'correction', position: 'top', date: '2026-10-15', wrong: '12,000', right: '1,200 litres' },
        { kind: 'clarification', position: 'end', date: '2026-10-16' },
      ],
    ],
  ])('a note %s is shown, counted and kept as data', async (_where, path, shown, kept) => {
    const url = paper.url + path;
    await browser.open(url);
    await (await browser.panel()).shows(...shown);
    const { count, notes } = await notesKept(browser, url);
    expect(count).toBe(kept.length);
    expect(notes).toMatchObject(kept);
    await buttonSays(url, 1, '•', `Dateline. This article carries ${shown[0]}.`);
  });

  test('a find is dismissed: panel, count and toolbar button follow in every tab, and stay so', async () => {
    const url = `${paper.url}/business/lamp-oil`;
    const page = await browser.open(url);
    const panel = await browser.panel();
    await panel.shows('2 corrections');
    await panel.press('Not a correction note: Clarification');
    await panel.shows('1 correction', '1 note dismissed by you', 'Dismissed for this article');
    await buttonSays(url, 2, '•', 'Dateline. This article carries 1 correction.');
    await page.bringToFront();
    await panel.press('Not a correction note: Correction');
    await panel.shows('No correction note found but what you have dismissed', '2 notes dismissed by you');
    await buttonSays(url, 2, '', 'Dateline');
    expect(await notesKept(browser, url)).toMatchObject({ count: 0, notes: [] });

    await page.bringToFront();
    await page.reload();
    await panel.shows('No correction note found but what you have dismissed', '1 version kept');
    await buttonSays(url, 2, '', 'Dateline');

    await page.bringToFront();
    await panel.unfold('2 notes dismissed by you');
    await panel.press('Show again: Clarification');
    await panel.shows('1 correction', 'the lessons are for beginners', '1 note dismissed by you');
    await panel.press('Not a correction note: Clarification');
    await panel.shows('2 notes dismissed by you');
    await panel.press('Undo');
    await panel.shows('1 correction');
    await buttonSays(url, 2, '•', 'Dateline. This article carries 1 correction.');
    expect(await notesKept(browser, url)).toMatchObject({ count: 1, notes: [{ kind: 'clarification' }] });
  });

  test('a passage is marked by hand, and is a note from then on', async () => {
    const url = `${paper.url}/council/tram-bell`;
    const page = await browser.open(url);
    const panel = await browser.panel();
    await panel.shows('Council looks for the tram', 'No correction note found in the text');
    await panel.press(mark);
    await panel.shows('Select the passage in the page first.');
    await selectText(page, 'tram');
    await panel.press(mark);
    await panel.shows('Too little is selected to be found again.');

    await selectText(page, slip);
    await panel.press(mark);
    await panel.shows('1 correction', slip, 'Marked by you', 'Marked as a correction note. The article is saved.');
    await waitFor('the article saved', async () => (await panel.pressed('Saved')) === true);
    await buttonSays(url, 1, '•', 'Dateline. This article carries 1 correction.');
    await page.bringToFront();
    await panel.press(mark);
    await panel.shows('This passage is among the notes already.');
    await panel.choose('Kind of note', 'Clarification');
    await waitFor('the kind to be kept', async () => {
      const { notes } = await notesKept(browser, url);
      return notes[0]?.kind === 'clarification';
    });
    expect(await notesKept(browser, url)).toMatchObject({
      count: 1,
      notes: [{ text: slip, from: 'reader', position: 'end' }],
      marks: { ownNotes: { value: [{ text: slip, kind: 'clarification', after: 'Ambrose Tuckwell bought no tram' }] } },
    });
  });

  test('the mark is found in the page, stays in a new version, and is removed and restored', async () => {
    const url = `${paper.url}/council/tram-bell`;
    paper.newsroom.edit('tram-bell');
    const page = await browser.open(url);
    const panel = await browser.panel();
    await panel.shows('Council looks everywhere for the tram', '2 versions', '1 correction', 'Marked by you');
    await panel.press('Show in page');
    await panel.shows('Shown in the page.');
    const marked = await waitFor('the mark', () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('dateline-passage') ?? [];
        return range instanceof Range ? range.toString() : null;
      }),
    );
    expect(marked).toBe(slip);

    await panel.press('Remove the mark');
    await panel.shows('No correction note found in the text', 'The mark is removed.');
    await buttonSays(url, 2, '', 'Dateline');
    await page.bringToFront();
    await panel.press('Undo');
    await panel.shows('1 correction', 'Marked by you');
    expect(await notesKept(browser, url)).toMatchObject({ count: 1, notes: [{ kind: 'clarification', text: slip }] });
  });

  test('nothing of ours has failed meanwhile', async () => {
    expect(await browser.errors()).toEqual([]);
  });
});

describe('a worker that the browser has stopped', () => {
  let paper: Newspaper;
  let session: ChromiumSession;

  beforeAll(async () => {
    [paper, session] = await Promise.all([startNewspaper(), launchChromium()]);
  });
  afterAll(async () => {
    await session.close();
    await paper.close();
  });

  test('is woken to follow a dismissal, and marks what is selected from the context menu', async () => {
    const url = `${paper.url}/business/lamp-oil`;
    const page = await session.browser.newPage();
    await page.goto(url);
    const panelPage = await session.openPanel(page);
    const panel = new Panel(async (expression) => String(await panelPage.evaluate(expression)));
    await panel.shows('2 corrections');
    const badge = () =>
      panelPage.evaluate(async (address) => {
        const { chrome } = globalThis as unknown as { chrome: Record<'tabs' | 'action', ButtonCalls> };
        const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
        return chrome.action.getTitle({ tabId: tab?.id ?? -1 });
      }, url);
    expect(await badge()).toBe('Dateline. This article carries 2 corrections.');

    await session.stopWorker();
    await panel.press('Not a correction note: Clarification');
    await panel.shows('1 correction');
    await waitFor('the button', async () => (await badge()) === 'Dateline. This article carries 1 correction.');

    await selectText(page, 'It smells of nothing, which the older customers regard as a fault.');
    await (await session.worker()).evaluate(async (address) => {
      const { chrome } = globalThis as unknown as { chrome: { tabs: ButtonCalls; contextMenus: MenuEvents } };
      const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'mark-note', editable: false, pageUrl: address }, tab);
    }, url);
    await panel.shows('2 corrections', 'Marked by you', 'It smells of nothing');
  });
});

interface ButtonCalls {
  query(wanted: object): Promise<{ id?: number; url?: string }[]>;
  getTitle(tab: { tabId: number }): Promise<string>;
}
interface MenuEvents {
  onClicked: { dispatch(info: object, tab: unknown): void };
}
