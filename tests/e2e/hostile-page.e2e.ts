import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { type Newspaper, startNewspaper } from '../fixtures/newspaper/server.ts';
import { stormWarning } from '../fixtures/newspaper/stories/wire.ts';
import { added, browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';

describe.each(browserKinds)('a hostile page in %s', (kind) => {
  let paper: Newspaper;
  let browser: ReaderBrowser;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startNewspaper(), startReaderBrowser(kind)]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.close();
  });

  test('is read, and nothing of it runs in the panel', async () => {
    await browser.open(`${paper.url}/hostile`);
    const panel = await browser.panel();
    await panel.shows('Quiet night in the harbour');
    const found = JSON.parse(
      await panel.run(`JSON.stringify({
        attacked: typeof document.defaultView.attacked,
        polluted: typeof ({}).polluted,
        foreign: document.querySelectorAll('img[onerror], svg script, iframe, object, embed').length,
        handlers: [...document.querySelectorAll('*')].filter((one) => [...one.attributes].some((a) => a.name.startsWith('on'))).length,
        links: [...document.links].filter((link) => !/^(?:https?:|#)/.test(link.getAttribute('href') ?? '')).length,
      })`),
    );
    expect(found).toEqual({ attacked: 'undefined', polluted: 'undefined', foreign: 0, handlers: 0, links: 0 });
  });

  test('a story of 100,000 nodes is read or refused, and neither page nor panel hangs', async () => {
    const text = 'The councillor said that the motion before them was the motion before the last one, only longer.';
    paper.newsroom.publish({
      ...stormWarning,
      slug: 'endless-meeting',
      headline: 'Council meeting enters its second year',
      paragraphs: Array.from({ length: 50_000 }, (_, index) => `${index + 1}. ${text}`),
    });
    const page = await browser.open(`${paper.url}/harbour/endless-meeting`);
    const panel = await browser.panel();
    await waitFor('an answer', async () => {
      const shown = await panel.text();
      return shown.includes('council meeting enters its second year') || shown.includes('could not be read');
    });
    expect(await page.evaluate(() => document.querySelectorAll('.story-body p').length)).toBe(50_000);
    await browser.open(`${paper.url}/harbour/storm-warning`);
    await panel.shows('Storm warning for the whole coast');
  });

  test('a page that posts and dispatches messages of our names reaches nothing', async () => {
    const page = await browser.open(`${paper.url}/contact`);
    const panel = await browser.panel();
    await panel.shows('No article here');
    const before = await browser.archive();
    await page.evaluate(() => {
      const names = [
        'background/read-page',
        'background/save-article',
        'background/report-page-state',
        'article/show-passage',
      ];
      for (const name of names) {
        const data = { state: 'reading', texts: ['Write to us'], headline: 'forged', url: location.href };
        for (const message of [{ name, data }, { type: name, name, data }, JSON.stringify({ name, data })]) {
          window.postMessage(message, '*');
          const channel = new BroadcastChannel('dateline');
          channel.postMessage(message);
          channel.close();
        }
        for (const target of [window, document, document.documentElement]) {
          target.dispatchEvent(new CustomEvent(name, { detail: { name, data }, bubbles: true }));
        }
        const chrome: unknown = Reflect.get(globalThis, 'chrome');
        const runtime: unknown = Reflect.get(Object(chrome), 'runtime');
        const send: unknown = Reflect.get(Object(runtime), 'sendMessage');
        if (typeof send === 'function') Reflect.apply(send, runtime, [{ name, data }]);
      }
    });
    // A story read afterwards shows that whatever was sent before has been dealt with by then.
    await browser.open(`${paper.url}/council/library-hours`);
    await panel.shows('Library to open on Sundays', '1 version kept');
    await page.bringToFront();
    await panel.shows('No article here');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    const after = await browser.archive();
    expect(added(before, after, 'articles')).toBe(1);
    expect(await browser.errors()).toEqual([]);
  });
});
