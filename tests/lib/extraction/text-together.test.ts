import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../lib/extraction/extract-page.ts';
import { doms, page, parsePageWith } from '../../support/dom.ts';
import { sentences } from '../../support/story.ts';

const url = 'https://www.harbour-courier.example/local/2026/03/ferry-returns-to-the-north-pier';
const [one = '', two = '', three = '', four = '', five = '', six = '', ...others] = sentences(16);
const more = others.map((text) => `<p>${text}</p>`).join('');

/** Most articles: all paragraphs side by side in one box. */
const article = (text: string) =>
  page(`<main><h1>Ferry returns to the north pier</h1><div class="story-text">${text}${more}</div></main>`);

describe.each(doms)('a text that stands together, under %s', (dom) => {
  async function bodyOf(html: string) {
    const reading = extractPage(await parsePageWith(dom, html), url);
    if (!reading.ok) throw new Error(reading.error);
    const texts = reading.value.blocks.filter(({ zone }) => zone === 'body').map(({ text }) => text);
    return { from: reading.value.bodyFrom, texts };
  }

  it('is read without Readability, with its short lines and subheadings', async () => {
    const { from, texts } = await bodyOf(
      article(`<p>${one}</p><p>${two}</p><p><b>Winter repairs</b></p><p>${three}</p>
        <div class="crosshead"><h2><a href="#tickets">Tickets</a></h2></div><p>${four}</p><h3><a href="/shop/lamp">The lamp</a></h3><p>${five}</p>`),
    );
    expect(from).toBe('own');
    expect(texts).toEqual([one, two, 'Winter repairs', three, 'Tickets', four, 'The lamp', five, ...others]);
  });

  it('keeps lists and tables of data in their places, and not a list of links', async () => {
    const { texts } = await bodyOf(
      article(`<p>${one}</p><ul><li>Day return</li><li>Season</li></ul><p>${two}</p>
        <figure><table><tr><th>Pier</th><th>Boats</th></tr><tr><td>North</td><td>3</td></tr></table></figure><p>${three}</p>
        <ul><li><a href="/a">Harbour board meets again</a></li><li><a href="/b">Divers find a bell</a></li></ul><p>${four}</p>`),
    );
    expect(texts).toEqual([one, 'Day return', 'Season', two, 'Pier', 'Boats', 'North', '3', three, four, ...others]);
  });

  it('keeps a sentence full of links, and not a line that leads away', async () => {
    const linked = `<a href="/p/1">Mara Quill of the harbour board</a>, <a href="/p/2">Jon Vane of the ferry company</a> and others signed.`;
    const { texts } = await bodyOf(
      article(
        `<p>${one}</p><p>${linked}</p><p>${two}</p><p>Read also: <a href="/c">The night the pier went under</a></p><p>${three}</p>`,
      ),
    );
    expect(texts.slice(0, 4)).toEqual([
      one,
      'Mara Quill of the harbour board, Jon Vane of the ferry company and others signed.',
      two,
      three,
    ]);
  });

  it('keeps short lines at its start and end, where bylines stand', async () => {
    const { texts } = await bodyOf(
      page(`<main><h1>Ferry returns to the north pier</h1><div class="story-text"><p>Mara Quill</p><p>${one}</p>${more}<p>${six}</p>
        <p>Jon Vane, Port Haven</p></div></main>`),
    );
    expect(texts).toEqual(['Mara Quill', one, ...others, six, 'Jon Vane, Port Haven']);
  });

  it('is left to Readability where it is scattered', async () => {
    const boxes = sentences(12)
      .map((text) => `<section><p>${text}</p></section>`)
      .join('');
    const { from, texts } = await bodyOf(page(`<main><h1>Ferry returns to the north pier</h1>${boxes}</main>`));
    expect(from).not.toBe('none');
    expect(texts).toEqual(sentences(12));
  });
});
