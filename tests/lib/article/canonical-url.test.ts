import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalArticleUrl } from '../../../lib/article/canonical-url.ts';

const story = 'https://www.harbour-courier.example/local/ferry-returns';

describe('canonicalArticleUrl', () => {
  it.each([
    ['tracking', `${story}?utm_source=mail&utm_medium=x&fbclid=1&gclid=2&ref=home`],
    ['a fragment', `${story}#comments`],
    ['a closing slash', `${story}/`],
    ['plain http', story.replace('https', 'http')],
    ['AMP as last part', `${story}/amp`],
    ['AMP as last part with a slash', `${story}/amp/`],
    ['AMP as first part', 'https://www.harbour-courier.example/amp/local/ferry-returns'],
    ['AMP as a parameter', `${story}?amp=1`],
    ['AMP as an output', `${story}?outputType=amp`],
    ['an AMP host', 'https://amp.harbour-courier.example/local/ferry-returns'],
    ['a mobile host', 'https://m.harbour-courier.example/local/ferry-returns'],
    ['another mobile host', 'https://mobile.harbour-courier.example/local/ferry-returns'],
    [
      'the AMP cache',
      'https://www-harbour--courier-example.cdn.ampproject.org/c/s/www.harbour-courier.example/local/ferry-returns',
    ],
    ['a viewer', 'https://www.finder.example/amp/s/www.harbour-courier.example/local/ferry-returns'],
  ])('is the same with %s', (_, url) => {
    expect(canonicalArticleUrl(url, [])).toBe(story);
    expect(canonicalArticleUrl(url, [story])).toBe(story);
    expect(canonicalArticleUrl(url, [`${story}/?utm_campaign=feed`])).toBe(story);
  });

  it('keeps parameters that name the story, in their order', () => {
    expect(canonicalArticleUrl('https://paper.example/read.php?story=12&utm_id=1&page=2', [])).toBe(
      'https://paper.example/read.php?story=12&page=2',
    );
  });

  it('believes a canonical address on the same registrable domain', () => {
    const canonical = 'https://news.harbour-courier.example/2026/03/ferry-returns';
    expect(canonicalArticleUrl(story, [canonical])).toBe(canonical);
    expect(canonicalArticleUrl('https://harbour-courier.example/local/ferry-returns', [story])).toBe(story);
  });

  it.each([
    ['another site', 'https://www.other-paper.example/local/ferry-returns-elsewhere'],
    ['the front page', 'https://www.harbour-courier.example/'],
    ['the section', 'https://www.harbour-courier.example/local'],
    ['a script', 'javascript:alert(1)'],
    ['nonsense', 'http://'],
  ])('does not believe a canonical address that names %s', (_, canonical) => {
    expect(canonicalArticleUrl(story, [canonical])).toBe(story);
  });

  it('takes the first stated address that can be the article', () => {
    const canonical = `${story}-on-monday`;
    expect(canonicalArticleUrl(story, ['https://www.harbour-courier.example/', canonical])).toBe(canonical);
  });

  it('does not tell two suffix neighbours for one site', () => {
    expect(canonicalArticleUrl('https://one.co.uk/news/a-story', ['https://two.co.uk/news/b-story'])).toBe(
      'https://one.co.uk/news/a-story',
    );
  });

  it('never throws, never leaves http, and does not change its own answer', () => {
    const anything = fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string());
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        fc.array(anything, { maxLength: 3 }),
        (url, stated) => {
          const once = canonicalArticleUrl(url, stated);
          expect(once).toMatch(/^https?:\/\//);
          expect(canonicalArticleUrl(once, [])).toBe(once);
        },
      ),
    );
  });

  it('gives the same address whatever tracking is added', () => {
    const name = fc.constantFrom('utm_source', 'UTM_Medium', 'fbclid', 'mc_cid', 'gclid', 'igshid');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 5 }), (extras) => {
        const url = new URL(`${story}?id=7`);
        for (const [key, value] of extras) url.searchParams.append(key, value);
        expect(canonicalArticleUrl(url.href, [])).toBe(`${story}?id=7`);
      }),
    );
  });
});
