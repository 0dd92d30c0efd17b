import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChromiumSession, launchChromium } from '../../scripts/browsers/chromium.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { Panel } from '../support/panel.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';
import { selectText } from '../support/select-text.ts';

const follow = 'Follow the selected passage';
const toll = 'Twelve people were hurt';

describe.each(browserKinds)('followed passages in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;
  let url: string;
  const downloads = mkdtempSync(join(tmpdir(), 'dateline-downloads-'));

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind, { downloads })]);
    url = `${paper.url}/harbour/crane-fall`;
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  /** Both wordings as the panel shows them. */
  const wording = async (panel: Panel, tag: 'del' | 'ins') =>
    panel.run(
      `[...document.querySelectorAll('article > blockquote ${tag}')].map((one) => one.textContent.trim()).join('|')`,
    );

  test('a selection is followed, and the article saved', async () => {
    const page = await browser.open(url);
    const panel = await browser.panel();
    await panel.shows('Crane falls on the north quay', follow);
    expect(await panel.text()).not.toContain('followed passages');
    await panel.press(follow);
    await panel.shows('Select the passage in the page first.');
    await selectText(page, 'Crane falls on the north');
    await panel.press(follow);
    await panel.shows('These words do not stand in the article’s text as it is kept.');

    await selectText(page, toll);
    await panel.press(follow);
    await panel.shows('Followed passages', toll, 'As marked, in 1 version of', 'The article is saved.');
    await waitFor('the article saved', async () => (await panel.pressed('Saved')) === true);
    await page.bringToFront();
    await selectText(page, toll);
    await panel.press(follow);
    await panel.shows('This passage is followed already.');
  });

  test('it is seen changed with both wordings, and shown where it stands now', async () => {
    paper.newsroom.edit('crane-fall');
    const page = await browser.open(url);
    const panel = await browser.panel();
    await panel.shows('Changed in version 2');
    expect([await wording(panel, 'del'), await wording(panel, 'ins')]).toEqual(['Twelve', 'Nine|slightly']);
    await panel.press('Show in page: Twelve people were hurt');
    await panel.shows('Shown in the page.');
    const marked = await waitFor('the mark', () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('dateline-passage') ?? [];
        return range instanceof Range ? range.toString() : null;
      }),
    );
    expect(marked).toBe('Nine people were slightly hurt');
  });

  test('it is seen gone, and back again', async () => {
    paper.newsroom.edit('crane-fall');
    await browser.open(url);
    const panel = await browser.panel();
    await panel.shows('Not in the text since version 3');
    paper.newsroom.edit('crane-fall');
    await browser.open(url);
    await panel.shows('As marked again since version 4');
    await panel.unfold('In all versions');
    await panel.shows(
      'Version 1',
      'as marked',
      'Version 2',
      'in other words',
      'Version 3',
      'not in the text',
      'Version 4',
    );
  });

  test('it carries a note, is exported, and stopping is undone', async () => {
    const panel = await browser.panel();
    await panel.unfold('Note');
    await panel.write('Note on this passage', 'Ask the hospital.');
    await waitFor('the note to be kept', async () => {
      const [kept] = ((await browser.archive()).highlights ?? []) as { note: { value: string } }[];
      return kept?.note.value === 'Ask the hospital.';
    });
    await browser.open(url);
    await panel.press('Export as Web Annotations');
    await panel.shows('1 passage exported.');
    const file = await waitFor('the file', async () =>
      JSON.parse(readFileSync(join(downloads, 'dateline-annotations.jsonld'), 'utf8')),
    );
    expect(file).toMatchObject({
      type: 'AnnotationPage',
      items: [
        {
          motivation: 'commenting',
          body: { value: 'Ask the hospital.' },
          target: {
            source: { id: url },
            selector: [{ exact: toll, suffix: expect.stringMatching(/^, two of them badly/) }, {}],
          },
        },
      ],
    });

    await panel.press('Stop following: Twelve people were hurt');
    await panel.shows('The passage is followed no more.');
    await waitFor('the section to go', async () => !(await panel.text()).includes('followed passages'));
    await panel.press('Undo');
    await panel.shows('Followed passages', 'As marked again since version 4', 'Ask the hospital.');
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

  test('is woken to follow what is selected, and follows it from the context menu', async () => {
    const url = `${paper.url}/harbour/crane-fall`;
    const page = await session.browser.newPage();
    await page.goto(url);
    const panelPage = await session.openPanel(page);
    const panel = new Panel(async (expression) => String(await panelPage.evaluate(expression)));
    await panel.shows(follow);
    await session.stopWorker();
    await selectText(page, 'while it lifted a boiler');
    await panel.press(follow);
    await panel.shows('Followed passages', 'while it lifted a boiler');

    await selectText(page, 'All are in the town hospital.');
    await (await session.worker()).evaluate(async (address) => {
      const { chrome } = globalThis as unknown as { chrome: { tabs: Tabs; contextMenus: MenuEvents } };
      const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'follow-passage', editable: false, pageUrl: address }, tab);
    }, url);
    await panel.shows('while it lifted a boiler', 'All are in the town hospital.', 'As marked, in 1 version');
  });
});

interface Tabs {
  query(wanted: object): Promise<{ id?: number; url?: string }[]>;
}
interface MenuEvents {
  onClicked: { dispatch(info: object, tab: unknown): void };
}
