import { describe, expect, it } from 'vitest';
import type { BlockZone } from '../../../lib/article/block.ts';
import { extractPage } from '../../../lib/extraction/extract-page.ts';
import { doms, page, parsePageWith } from '../../support/dom.ts';
import { sentences } from '../../support/story.ts';

const url = 'https://www.harbour-courier.example/local/ferry-returns-to-the-north-pier';
const note = 'An earlier version of this story gave the wrong width of the pier. It is 4 metres, not 6.';

interface Placement {
  where: string;
  zones: BlockZone[];
  /** Beside `NOTE`, what the page puts around its eight paragraphs. */
  above?: string;
  start?: string;
  middle?: string;
  end?: string;
  below?: string;
  outside?: string;
}

/** The places newsrooms put notes and datelines; a reader mode that sees only the body loses half of them. */
const placements: Placement[] = [
  { where: 'a paragraph with a class at the end', end: '<p class="correction">NOTE</p>', zones: ['body', 'tail'] },
  { where: 'an emphasised paragraph', end: '<p><em>NOTE</em></p>', zones: ['body', 'tail'] },
  {
    where: 'a box after the body',
    end: '<div class="corrections"><h3>Corrections</h3><p>NOTE</p></div>',
    zones: ['body', 'tail', 'aside'],
  },
  { where: 'a list', end: '<ul class="notes"><li>NOTE</li></ul>', zones: ['body', 'tail'] },
  { where: 'details', end: '<details><summary>Notes</summary><p>NOTE</p></details>', zones: ['body', 'tail'] },
  { where: 'the first paragraph', start: '<p>NOTE</p>', zones: ['body', 'head'] },
  { where: 'an aside among the text', middle: '<aside class="editors-note"><p>NOTE</p></aside>', zones: ['aside'] },
  { where: 'a footer of the article', below: '<footer class="article-footer"><p>NOTE</p></footer>', zones: ['tail'] },
  { where: 'the bottom of the article', below: '<div class="article-bottom"><p>NOTE</p></div>', zones: ['tail'] },
  {
    where: 'a section outside the article',
    outside: '<section class="correction-notice"><p>NOTE</p></section>',
    zones: ['aside', 'tail'],
  },
  {
    where: 'an alert above the text',
    above: '<div class="alert-box correction" role="alert">NOTE</div>',
    zones: ['aside', 'head'],
  },
  {
    where: 'a small box full of links',
    end: '<div class="submeta"><p>This <a href="/help/style-guide-of-the-paper">article</a> was amended. NOTE <a href="/about/how-to-complain-to-us">How to complain</a></p></div>',
    zones: ['body', 'tail'],
  },
  {
    where: 'a line about the last update',
    below: '<div class="lastupdated">Updated 3 January 2026 10:14. NOTE</div>',
    zones: ['tail', 'body'],
  },
];

function storyWith(placement: Placement): string {
  const put = (html: string | undefined) => (html ?? '').replaceAll('NOTE', note);
  const paragraphs = sentences(8).map((text) => `<p>${text}</p>`);
  const body = [
    put(placement.start),
    ...paragraphs.slice(0, 4),
    put(placement.middle),
    ...paragraphs.slice(4),
    put(placement.end),
  ];
  return page(`<header><nav><a href="/">Home</a></nav></header><main><article><h1>Ferry returns to the north pier</h1>
    ${put(placement.above)}<div class="story-body">${body.join('')}</div>${put(placement.below)}</article>${put(placement.outside)}</main>
    <footer><p>About us. All rights reserved.</p></footer>`);
}

describe.each(doms)('notes under %s', (dom) => {
  it.each(placements)('keeps a note in $where', async (placement) => {
    const reading = extractPage(await parsePageWith(dom, storyWith(placement)), url);
    if (!reading.ok) throw new Error(reading.error);
    const holding = reading.value.blocks.filter((block) => block.text.includes(note));
    expect(holding).toHaveLength(1);
    expect(placement.zones).toContain(holding[0]?.zone);
    const body = reading.value.blocks.filter((block) => block.zone === 'body').map((block) => block.text);
    expect(body).toEqual(expect.arrayContaining(sentences(8)));
  });

  it('keeps a dateline that is an element of its own', async () => {
    const [first = '', ...rest] = sentences(6);
    const html = page(
      `<article><h1>Ferry returns</h1><p><span class="dateline">LVIV, Ukraine —</span> ${first}</p>${rest.map((text) => `<p>${text}</p>`).join('')}</article>`,
    );
    const reading = extractPage(await parsePageWith(dom, html), url);
    if (!reading.ok) throw new Error(reading.error);
    const block = reading.value.blocks.find((one) => one.text.startsWith('LVIV'));
    expect(block).toMatchObject({ zone: 'body', text: `LVIV, Ukraine — ${first}` });
    expect(block?.hints).toContain('dateline');
  });

  it('keeps byline, dates and standfirst above the text with their hints', async () => {
    const html =
      page(`<article><header><p class="kicker">Local</p><h1>Ferry returns</h1><p class="standfirst">After a winter of repairs.</p>
      <div class="article-byline"><span class="author">Mara Quill</span><span class="role">Harbour reporter</span></div>
      <p class="dates">Published <time datetime="2026-03-02T09:00Z">2 March</time></p></header>${sentences(5)
        .map((text) => `<p>${text}</p>`)
        .join('')}</article>`);
    const reading = extractPage(await parsePageWith(dom, html), url);
    if (!reading.ok) throw new Error(reading.error);
    const head = reading.value.blocks.filter((block) => block.zone === 'head');
    expect(head.map((block) => block.text)).toEqual([
      'Local',
      'Ferry returns',
      'After a winter of repairs.',
      'Mara Quill Harbour reporter',
      'Published 2 March',
    ]);
    expect(head[3]?.hints.slice(0, 6)).toEqual(['span', 'author', 'role', 'div', 'article', 'byline']);
    expect(head[4]?.dateTime).toBe('2026-03-02T09:00Z');
  });
});
