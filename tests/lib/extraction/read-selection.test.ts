import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { pageReadingSchema } from '../../../lib/article/page-reading.ts';
import { readSelection } from '../../../lib/extraction/read-selection.ts';
import { interpretPage } from '../../../lib/interpretation/interpret-page.ts';
import { selectedPart } from '../../../lib/platform/selected-part.ts';

const url = 'https://www.harbour-post.example/shop?utm_source=letter';
const shop = `<!doctype html><html lang="en"><head><title>Charts and lamps – The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post"></head><body>
<nav><a href="/">Home</a></nav>
<section lang="de"><h2>Eine Lampe</h2><p id="one">Messing, mit <a href="/oil">Öl</a> zu brennen, und <b>sehr hell</b>.</p>
<script>alert(1)</script><ul><li id="two">Zwei Dochte</li></ul></section>
<p id="three">Only a label</p></body></html>`;

function selection(html: string, from: string, to: string) {
  const { window } = new JSDOM(html, { url });
  const { document } = window;
  const range = document.createRange();
  const [first, last] = [document.querySelector(from), document.querySelector(to)];
  if (first === null || last === null) throw new Error('not there');
  range.setStart(first, 0);
  range.setEnd(last, last.childNodes.length);
  document.getSelection()?.addRange(range);
  const part = selectedPart(document);
  if (part === null) throw new Error('nothing is selected');
  const before = document.documentElement.outerHTML;
  const read = readSelection(document, url, part);
  expect(document.documentElement.outerHTML).toBe(before);
  return read;
}

describe('a selection read as a text of its own', () => {
  it('is the body, with its links, and the page says the rest', () => {
    const read = selection(shop, '#one', '#two');
    if (!read.ok) throw new Error(read.error);
    const reading = v.parse(pageReadingSchema, read.value);
    expect(reading.blocks.map(({ kind, zone, text }) => [kind, zone, text])).toEqual([
      ['paragraph', 'body', 'Messing, mit Öl zu brennen, und sehr hell.'],
      ['list-item', 'body', 'Zwei Dochte'],
    ]);
    expect(reading.blocks[0]?.marks[0]).toMatchObject({ kind: 'link', url: 'https://www.harbour-post.example/oil' });
    expect(reading).toMatchObject({ bodyFrom: 'selection', documentLanguage: 'de', linkGroups: [] });
    const facts = interpretPage(reading);
    expect(facts).toMatchObject({ publisher: 'The Harbour Post', inLanguage: 'de' });
    expect(facts.headline).toContain('Charts and lamps');
    expect(facts.canonicalUrl).toBe(
      `https://www.harbour-post.example/shop${reading.url.slice(reading.url.indexOf('#'))}`,
    );
  });

  it('is a few words of one line as well', () => {
    const read = selection(shop, '#three', '#three');
    expect(read).toMatchObject({ ok: true, value: { blocks: [{ kind: 'paragraph', text: 'Only a label' }] } });
  });

  it('is its words where the page’s markup holds no text of the kind that is read', () => {
    const read = selection('<body><nav><p id="one">Home and away</p></nav></body>', 'nav', 'nav');
    expect(read).toMatchObject({ ok: true, value: { blocks: [{ text: 'Home and away' }] } });
  });

  it('is nothing where there are no words', () => {
    const { window } = new JSDOM('<body><p>x</p></body>', { url });
    expect(selectedPart(window.document)).toBeNull();
    expect(readSelection(window.document, url, { text: ' \u200b', copies: [], within: null })).toEqual({
      ok: false,
      error: 'nothing-selected',
    });
    expect(readSelection(window.document, 'about:blank', { text: 'words', copies: [], within: null })).toEqual({
      ok: false,
      error: 'unreadable-page',
    });
  });
});
