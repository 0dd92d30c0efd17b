import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../scripts/browsers/bundled-page.ts';
import { browserKinds, type ReaderBrowser, startReaderBrowser } from '../support/reader-browser.ts';
import type { RoundTripScope } from '../support/round-trip.page.ts';

const articles = 100;

describe.each(browserKinds)('the open format in %s', (kind) => {
  let code: string;

  beforeAll(async () => {
    code = await bundle('tests/support/round-trip.page.ts');
  });

  async function within<T>(work: (page: Page, browser: ReaderBrowser) => Promise<T>): Promise<T> {
    const browser = await startReaderBrowser(kind);
    try {
      const page = await browser.ownPage();
      await page.evaluate(code);
      return await work(page, browser);
    } finally {
      await browser.close();
    }
  }

  const recordsIn = async (page: Page): Promise<Record<string, unknown[]>> =>
    JSON.parse(await page.evaluate(() => (globalThis as unknown as RoundTripScope).roundTrip.records()));

  test('brings an archive into a fresh profile with every record as it was', async () => {
    const { zip, before } = await within(async (page) => ({
      zip: await page.evaluate(
        (count) => (globalThis as unknown as RoundTripScope).roundTrip.filledZip(count),
        articles,
      ),
      before: await recordsIn(page),
    }));
    expect(before.articles).toHaveLength(articles);
    await within(async (page, browser) => {
      const said = await page.evaluate(
        (text) => (globalThis as unknown as RoundTripScope).roundTrip.importZip(text),
        zip,
      );
      expect(JSON.parse(said)).toMatchObject({ ok: true, value: { isWhole: true, articles, unfit: 0, faultCount: 0 } });
      const after = await recordsIn(page);
      for (const name of Object.keys(before)) expect(after[name], name).toEqual(before[name]);
      expect(await browser.errors()).toEqual([]);
    });
  });
});
