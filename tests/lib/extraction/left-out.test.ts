import { describe, expect, it } from 'vitest';
import { limits } from '../../../lib/article/limits.ts';
import type { PageReading } from '../../../lib/article/page-reading.ts';
import { extractPage } from '../../../lib/extraction/extract-page.ts';
import { page, parsePage } from '../../support/dom.ts';
import { sentences } from '../../support/story.ts';

const url = 'https://www.harbour-courier.example/local/ferry-returns-to-the-north-pier';
const passage = 'The pilots of the outer bank meet on Thursdays in the hall behind the chandlery.';

/** Where in a page the passage stands, beside the paragraphs of a story. */
interface Around {
  above?: string;
  middle?: string;
  below?: string;
  outside?: string;
}

function read({ above = '', middle = '', below = '', outside = '' }: Around, text = passage): PageReading {
  const [first = '', ...rest] = sentences(24).map((sentence) => `<p>${sentence}</p>`);
  const html = page(
    `<article><h1>The ferry returns to the north pier after a winter in dock</h1>${above}
    <div class="story">${first}${middle}${rest.join('')}</div>${below}</article>${outside}`,
  ).replaceAll('TEXT', text);
  const reading = extractPage(parsePage(html), url);
  if (!reading.ok) throw new Error(reading.error);
  return reading.value;
}

const receipt = ({ blocks, leftOut }: PageReading) =>
  leftOut?.passages.map(({ at, reason, text }) => ({ reason, text: text ?? blocks[at]?.text }));

describe('a passage that is not in the body', () => {
  it.each<[reason: string, where: string, around: Around]>([
    ['above', 'over the text', { above: '<div class="dek"><p>TEXT</p></div>' }],
    ['below', 'under the text', { below: '<div class="after"><p>TEXT</p></div>' }],
    ['box', 'in a box among the paragraphs', { middle: '<aside><p>TEXT</p></aside>' }],
    ['caption', 'under a picture', { below: '<div class="gallery"><img src="/a.jpg"><p>TEXT</p></div>' }],
    ['comments', 'written by a reader', { below: '<section class="comments"><p>TEXT</p></section>' }],
    ['other-stories', 'in a box of other stories', { middle: '<div class="related"><p>TEXT</p></div>' }],
    ['promotion', 'in a box for a newsletter', { middle: '<div class="newsletter-signup"><p>TEXT</p></div>' }],
    ['furniture', 'in a form', { middle: '<form action="/poll"><p>TEXT</p></form>' }],
    ['furniture', 'beside the buttons for sharing', { below: '<div class="share-tools"><p>TEXT</p></div>' }],
    ['about-author', 'about who wrote it', { below: '<div class="author-bio"><p>TEXT</p></div>' }],
    ['elsewhere', 'in another part of the page', { outside: '<div class="hall"><p>TEXT</p></div>' }],
  ])('is listed as %s: %s', (reason, _where, around) => {
    expect(receipt(read(around))).toEqual([{ reason, text: passage }]);
  });

  it.each<[what: string, around: Around, text?: string]>([
    ['a label', { above: '<p class="kicker">TEXT</p>' }, 'Harbour and coast'],
    ['a line of links', { below: '<p><a href="/a">TEXT</a></p>' }],
    [
      'a headline of another story',
      {
        below:
          '<ul class="related"><li><a href="/a">TEXT</a></li><li><a href="/b">Ferry fares rise by a fifth</a></li></ul>',
      },
    ],
    ['the menu', { outside: '<nav><p>TEXT</p></nav>' }],
    ['a cookie notice outside the article', { outside: '<div class="cookie-consent"><p>TEXT</p></div>' }],
    ['in the text as well', { middle: '<aside><p>TEXT</p></aside>' }, sentences(1)[0]],
    ['readers’ comments outside the article', { outside: '<section id="comments"><p>TEXT</p></section>' }],
  ])('is not listed when it is %s', (_what, around, text) => {
    expect(receipt(read(around, text))).toEqual([]);
  });

  it('is listed once, however often it stands there', () => {
    const twice = '<div class="newsletter"><p>TEXT</p></div>';
    expect(receipt(read({ middle: twice, below: twice }))).toHaveLength(1);
  });
});

it('lists nothing where everything is in the text, and never the headline', () => {
  expect(read({}).leftOut).toEqual({ passages: [], unlisted: 0 });
});

it('keeps a text that the reading does not hold, before the block it stands above', () => {
  const { blocks, leftOut } = read({ middle: '<form action="/poll"><p>TEXT</p></form>' });
  expect(blocks.some(({ text }) => text === passage)).toBe(false);
  const [first, second] = sentences(2);
  expect(leftOut?.passages).toEqual([
    { at: blocks.findIndex(({ text }) => text === second), reason: 'furniture', text: passage },
  ]);
  expect(blocks[(leftOut?.passages[0]?.at ?? 0) - 1]?.text).toBe(first);
});

it('keeps no text twice', () => {
  const { blocks, leftOut } = read({ middle: '<aside><p>TEXT</p></aside>' });
  expect(leftOut?.passages).toEqual([
    { at: blocks.findIndex(({ text }) => text === passage), reason: 'box', text: null },
  ]);
});

it('lists the nearest of too many, in the order of the page, and says how many more there are', () => {
  const many = limits.leftOut + 7;
  const remark = (at: number) => `Remark ${at}: my aunt took the first boat, in 1974.`;
  const remarks = Array.from({ length: many }, (_, at) => `<p>${remark(at)}</p>`).join('');
  const { leftOut, blocks } = read({
    above: '<div class="dek"><p>TEXT</p></div>',
    below: `<section class="comments">${remarks}</section>`,
  });
  expect(leftOut?.passages).toHaveLength(limits.leftOut);
  expect(leftOut?.unlisted).toBe(many + 1 - limits.leftOut);
  expect(blocks[leftOut?.passages[0]?.at ?? -1]?.text).toBe(passage);
  expect(leftOut?.passages.at(-1)?.text).toBe(remark(limits.leftOut - 2));
});

it('keeps no more characters of what the reading does not hold than the limit allows', () => {
  const comments = Array.from({ length: 12 }, (_, at) => {
    const long = `Comment ${at} goes on and on about the tides. `.repeat(400);
    return `<section class="comments"><p>${long}</p></section>`;
  });
  const { leftOut } = read({ below: comments.join('') });
  const kept = leftOut?.passages.reduce((sum, { text }) => sum + (text?.length ?? 0), 0) ?? 0;
  expect(kept).toBeGreaterThan(limits.leftOutText / 2);
  expect(kept).toBeLessThanOrEqual(limits.leftOutText);
  expect(leftOut?.unlisted).toBeGreaterThan(0);
});
