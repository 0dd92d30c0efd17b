import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

const box = 'The wall in figures: built in 1931';

describe.each(browserKinds)('the extraction receipt in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  test('shows what was left out and why, puts a block back, and still has it after a reload', async () => {
    const page = await browser.open(`${paper.url}/council/seawall-vote`);
    const panel = await browser.panel();
    await panel.shows('150 words', 'Left out', '6 passages');

    await panel.unfold('Left out');
    await panel.shows('Set apart from the text', box, 'Advertises a newsletter', 'Shown as the standfirst');
    await panel.press(`Put back: ${box}`);
    await panel.shows('150 words', '173 with what you put back', '6 passages · 1 put back', 'In your text');

    await page.reload();
    await panel.shows('173 with what you put back', '1 version kept');

    await panel.unfold('Left out');
    await panel.press(`Leave out again: ${box}`);
    await panel.shows('150 words', '6 passages');
    await waitFor('the words to be as they were', async () => !(await panel.text()).includes('with what you put back'));
  });

  test('shows a passage in the page', async () => {
    const page = await browser.open(`${paper.url}/council/seawall-vote`);
    const panel = await browser.panel();
    await panel.unfold('Left out');
    await panel.press(`Show in page: ${box}`);
    await panel.shows('Shown in the page.');
    await waitFor('the box to be scrolled to', () =>
      page.evaluate(() => {
        const shown = document.querySelector('.fact-box')?.getBoundingClientRect();
        return shown !== undefined && shown.top >= 0 && shown.bottom <= innerHeight;
      }),
    );
    expect(await browser.errors()).toEqual([]);
  });
});
