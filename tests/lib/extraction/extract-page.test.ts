import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { pageReadingSchema } from '../../../lib/article/page-reading.ts';
import { extractPage } from '../../../lib/extraction/extract-page.ts';
import { doms, parsePageWith } from '../../support/dom.ts';
import { sentences } from '../../support/story.ts';

const url = 'https://www.harbour-courier.example/local/2026/03/ferry-returns-to-the-north-pier';

const story = `<!doctype html><html lang="en-GB" dir="ltr"><head><title>Ferry returns to the north pier - Harbour Courier</title>
<link rel="canonical" href="${url}"><meta property="og:type" content="article"><meta property="og:site_name" content="Harbour Courier">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry returns to the north pier",
"datePublished":"2026-03-02T09:00:00+00:00","author":[{"@type":"Person","name":"Mara Quill","jobTitle":"Harbour reporter"}]}</script></head>
<body><header><nav><a href="/">Home</a><a href="/local">Local</a></nav></header>
<main><article><h1>Ferry returns to the north pier</h1><p class="standfirst">Crossings resume after a winter of repairs.</p>
<div class="byline">By <a rel="author" href="/staff/mara-quill">Mara Quill</a> <time datetime="2026-03-02T09:00">2 March 2026</time></div>
<div class="story-body">${sentences(6)
  .map((text) => `<p>${text}</p>`)
  .join('')}</div><footer class="article-footer"><p>Edited by Jon Vane</p></footer></article></main>
<footer>All rights reserved</footer></body></html>`;

describe.each(doms)('extractPage under %s', (dom) => {
  it('reads an article into blocks with zones', async () => {
    const reading = extractPage(await parsePageWith(dom, story), url);
    if (!reading.ok) throw new Error(reading.error);
    expect(v.is(pageReadingSchema, reading.value)).toBe(true);
    const { blocks, metadata } = reading.value;
    const zone = (text: string) => blocks.find((block) => block.text.includes(text))?.zone;
    expect(zone('Ferry returns')).toBe('head');
    expect(zone('Crossings resume')).toBe('head');
    expect(zone('By Mara Quill')).toBe('head');
    expect(zone('Edited by')).toBe('tail');
    expect(zone('All rights')).toBeUndefined();
    expect(blocks.filter((block) => block.zone === 'body').map((block) => block.text)).toEqual(sentences(6));
    expect(blocks.find((block) => block.text.startsWith('By Mara'))?.dateTime).toBe('2026-03-02T09:00');
    expect(metadata.authors).toEqual([
      { value: { name: 'Mara Quill', url: null, kind: 'person', role: 'Harbour reporter' }, from: 'json-ld' },
    ]);
    expect(metadata.publisher).toEqual([{ value: 'Harbour Courier', from: 'open-graph' }]);
  });

  it('reads what a page states in `value` where there is no `content`', async () => {
    const page = story.replace('<link', '<meta name="article:modified_time" value="2026-03-03T10:00:00+00:00"><link');
    const reading = extractPage(await parsePageWith(dom, page), url);
    if (!reading.ok) throw new Error(reading.error);
    expect(reading.value.metadata.dateModified).toEqual([{ value: '2026-03-03T10:00:00+00:00', from: 'open-graph' }]);
  });

  it('leaves the document as it was', async () => {
    const document = await parsePageWith(dom, story);
    const before = document.documentElement.outerHTML;
    extractPage(document, url);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('says when there is no article', async () => {
    const document = await parsePageWith(dom, '<!doctype html><title>x</title><body><p>Nothing here.</p></body>');
    expect(extractPage(document, url)).toEqual({ ok: false, error: 'not-an-article' });
  });
});
