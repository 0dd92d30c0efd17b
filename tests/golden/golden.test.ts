import { beforeAll, describe, expect, it, vi } from 'vitest';
import { isArticle } from '../../lib/extraction/is-article.ts';
import { readArticle } from '../../lib/read-article.ts';
import { type DomName, doms, parsePageWith } from '../support/dom.ts';
import { compareContext } from './compare.ts';
import { type Expectation, parseExpectation } from './expectation.ts';
import { layoutFile, layouts } from './layouts.ts';

async function readUnder(dom: DomName, layout: string, url: string) {
  const document = await parsePageWith(dom, layoutFile(layout, 'page.html'));
  const before = document.documentElement.outerHTML;
  const article = isArticle(document, url);
  const context = article ? readArticle(document, url) : null;
  return { article, context, before, after: document.documentElement.outerHTML };
}

beforeAll(() => {
  vi.stubGlobal('fetch', () => {
    throw new Error('Reading a page must not touch the network');
  });
  return () => vi.unstubAllGlobals();
});

it('holds at least the layouts that the design asks for', () => {
  expect(layouts.length).toBeGreaterThanOrEqual(26);
});

describe.each(layouts)('%s', (layout) => {
  const expectation = (): Expectation => parseExpectation(layoutFile(layout, 'expected.json'), layout);

  it('has a page and an expectation', () => {
    expect(layoutFile(layout, 'page.html')).not.toBe('');
    expect(() => expectation()).not.toThrow();
  });

  it.each(doms)('is read as expected under %s', async (dom) => {
    const expected = expectation();
    const { article, context, before, after } = await readUnder(dom, layout, expected.url);
    expect(after, 'reading changed the page').toBe(before);
    if ('isArticle' in expected) {
      expect(article, 'taken for an article').toBe(false);
      return;
    }
    expect(article, 'not taken for an article').toBe(true);
    if (context === null || !context.ok) throw new Error(`not read: ${context?.error}`);
    expect(compareContext(expected, context.value).join('\n')).toBe('');
  });

  it('is read alike under every DOM', async () => {
    const { url } = expectation();
    const [first, ...others] = await Promise.all(doms.map((dom) => readUnder(dom, layout, url)));
    for (const other of others) expect(other.context).toEqual(first?.context);
  });
});
