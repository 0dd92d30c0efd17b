import { expect, test } from 'vitest';
import { languagePack } from '../../lib/languages/registry.ts';
import { readArticle } from '../../lib/read-article.ts';
import { withBundledPage } from '../../scripts/browsers/bundled-page.ts';
import { parseExpectation } from '../golden/expectation.ts';
import { layoutFile, layouts } from '../golden/layouts.ts';
import { parsePageWith } from '../support/dom.ts';

type Read = ReturnType<typeof readArticle> | null;

/** Where no spaces part words they are told by the dictionary of each browser's ICU: 310 words here are 311 there. */
const leeway = (read: Read) => (read?.ok && languagePack(read.value.inLanguage ?? '')?.wordSpaces === false ? 0.01 : 0);
const countOf = (read: Read) => (read?.ok ? read.value.wordCount : 0);
const withoutCount = (read: Read) => (read?.ok ? { ...read, value: { ...read.value, wordCount: null } } : read);

/** Milliseconds for one page: far more than any takes. */
const pageLimit = 30_000;

// What the golden test proves under two DOM libraries holds in the browser that readers use: one answer everywhere.
test('every golden page is read in Chromium as under jsdom', async () => {
  const differing: string[] = [];
  await withBundledPage('tests/support/reader.page.ts', pageLimit, async (tab) => {
    for (const layout of layouts) {
      const html = layoutFile(layout, 'page.html');
      const expected = parseExpectation(layoutFile(layout, 'expected.json'), layout);
      const seen = await tab.evaluate((markup, url) => window.readMarkup(markup, url), html, expected.url);
      const known = 'isArticle' in expected ? null : readArticle(await parsePageWith('jsdom', html), expected.url);
      expect.soft(withoutCount(seen.context), layout).toEqual(withoutCount(known));
      const [there, here] = [countOf(seen.context), countOf(known)];
      expect.soft(Math.abs(there - here), `${layout}: words`).toBeLessThanOrEqual(here * leeway(known));
      if (!seen.unchanged) differing.push(layout);
    }
  });
  expect(differing, 'pages changed by reading').toEqual([]);
}, 300_000);
