import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { exporterOf, exportFormats } from '../../../lib/archive/exporters.ts';
import type { ArticleInFull } from '../../../lib/article/article-in-full.ts';
import type { ExportFormatId } from '../../../lib/article/export-format.ts';
import { exportedStories } from '../../support/exported-stories.ts';
import { collected, exportOptions, exportSource } from '../../support/full-articles.ts';
import { parseCsv } from '../../support/parse-csv.ts';

const stories = exportedStories();
const all = Object.values(stories);
const jpeg = { type: 'image/jpeg', bytes: new Uint8Array([255, 216, 255]) };

function story(name: string): ArticleInFull {
  const found = stories[name];
  if (found === undefined) throw new Error(name);
  return found;
}

async function files(format: ExportFormatId, articles: readonly ArticleInFull[], options = exportOptions()) {
  const exporter = await exporterOf(format, options);
  if (exporter.shape !== 'folder') throw new Error(format);
  return collected(exporter.write(exportSource(articles, { ['ee'.repeat(32)]: jpeg })));
}

async function stream(format: ExportFormatId, articles: readonly ArticleInFull[] = all): Promise<string> {
  const exporter = await exporterOf(format, exportOptions());
  if (exporter.shape !== 'stream') throw new Error(format);
  return (await collected(exporter.write(exportSource(articles)))).join('');
}

async function page(name: string, options = exportOptions()) {
  const [file] = await files('html', [story(name)], options);
  return { text: String(file?.content), document: parseHTML(String(file?.content)).document };
}

describe('a page of HTML', () => {
  it('needs nothing besides itself and runs nothing', async () => {
    for (const name of Object.keys(stories)) {
      const { document, text } = await page(name);
      const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
      expect(policy).toContain("default-src 'none'");
      expect([...document.querySelectorAll('script')].map(({ type }) => type)).toEqual(['application/ld+json']);
      expect(document.querySelectorAll('iframe, object, embed, form, link:not([rel=canonical])')).toHaveLength(0);
      for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:/);
      for (const image of document.querySelectorAll('img')) expect(image.getAttribute('src')).toMatch(/^data:image\//);
      expect(text).not.toMatch(/\son\w+=/);
      expect(document.querySelectorAll('h1')).toHaveLength(1);
    }
  });

  it('shows what a page printed as text', async () => {
    const { document } = await page('hostile');
    expect(document.querySelector('article')?.textContent).toContain('<script>alert(1)</script> and ![[secret]]');
    expect(document.querySelector('h1')?.textContent).toContain('<script>');
  });

  it('says its language and direction', async () => {
    const { document } = await page('arabic');
    expect(document.documentElement.getAttribute('lang')).toBe('ar');
    expect(document.documentElement.getAttribute('dir')).toBe('rtl');
    expect((await page('japanese')).document.documentElement.getAttribute('dir')).toBe('ltr');
  });

  it('keeps the reader’s words apart from the article’s: each in its language, and in one piece', async () => {
    const { document } = await page('arabic', exportOptions({ locale: 'en-GB' }));
    const facts = [...document.querySelectorAll('header bdi')].map((one) => one.textContent);
    expect(facts).toEqual(['By ليلى حداد', 'صحيفة الميناء', 'published 14 April 2026']);
    expect(document.querySelector('header a')?.getAttribute('lang')).toBe('en-GB');
    const corrected = (await page('corrected')).document;
    const words = [...corrected.querySelectorAll('aside.correction bdi[lang]')].map((one) => one.textContent);
    expect(words).toEqual(['correction', 'It said:', 'It should say:']);
    expect(corrected.querySelector('aside.correction time')?.outerHTML).toBe(
      '<time datetime="2026-04-13">13 April 2026</time>',
    );
  });

  it('slants nothing in scripts that have no slanted letters', async () => {
    const upright = async (name: string) => (await page(name)).document.body.classList.contains('upright');
    expect([await upright('plain'), await upright('arabic'), await upright('japanese')]).toEqual([false, true, true]);
  });

  it('says whose a picture is', async () => {
    expect((await page('pictured')).document.querySelector('figcaption')?.textContent).toBe(
      'The quay at dawn – Bo Ray',
    );
  });

  it('has corrections in their places and in its data', async () => {
    const { document } = await page('corrected');
    const notes = [...document.querySelectorAll('article aside')];
    expect(notes.map(({ className }) => className)).toEqual(['update', 'correction']);
    expect(notes[1]?.previousElementSibling?.textContent).toBe('The mast of the museum ship is 9 metres high.');
    expect(notes[1]?.querySelector('del')?.textContent).toBe('19 metres');
    const data = JSON.parse(document.querySelector('script')?.textContent ?? '');
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'A mast for the museum ship',
      author: [{ '@type': 'Person', name: 'Ines Calder' }],
      correction: [{ '@type': 'CorrectionComment', datePublished: '2026-04-13' }],
    });
    expect((await page('corrected', exportOptions({ corrections: false }))).document.querySelector('aside')).toBeNull();
  });

  it('carries kept pictures, and links to the others', async () => {
    const { document } = await page('pictured');
    expect(document.querySelector('img')?.getAttribute('src')).toBe('data:image/jpeg;base64,/9j/');
    expect([...document.querySelectorAll('a')].map((one) => one.getAttribute('href'))).toContain(
      'https://gazette.example/in.png',
    );
    expect((await page('pictured', exportOptions({ pictures: false }))).document.querySelector('img')).toBeNull();
  });

  it('marks highlights and joins lists', async () => {
    const { document } = await page('highlighted');
    expect([...document.querySelectorAll('article mark')].map((one) => one.textContent).join('')).toBe(
      '7 of 12 boats were insuredThe rest were not.',
    );
    expect((await page('listed')).document.querySelectorAll('article ul > li')).toHaveLength(2);
  });
});

describe('plain text', () => {
  it('is the article without markup', async () => {
    const [file] = await files('text', [story('corrected')]);
    expect(file?.path).toBe('A mast for the museum ship.txt');
    expect(file?.content).toBe(`A mast for the museum ship

By Ines Calder · The Harbour Gazette · published 12 April 2026

https://gazette.example/ports/north-channel

UPDATE
Updated with the fares for children.

The mast of the museum ship is 9 metres high.

CORRECTION · 2026-04-13
Correction: An earlier version said the mast is 19 metres high. It is 9 metres high.
It said: 19 metres
It should say: 9 metres

It was set on Monday.
`);
  });
});

describe('files of many articles', () => {
  it('are a JSON Feed of corrections', async () => {
    const feed = JSON.parse(await stream('json-feed'));
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: 'Dateline: corrections' });
    expect(feed.items).toEqual([
      expect.objectContaining({
        url: 'https://gazette.example/ports/north-channel',
        title: 'correction: A mast for the museum ship',
        date_published: '2026-04-13T00:00:00.000Z',
        content_text: expect.stringContaining('9 metres'),
        _dateline: expect.objectContaining({ wrong: '19 metres', right: '9 metres', date: '2026-04-13', stands: true }),
      }),
    ]);
    expect(JSON.parse(await stream('json-feed', [])).items).toEqual([]);
  });

  it('are highlights as Web Annotations', async () => {
    const set = JSON.parse(await stream('annotations'));
    expect(set).toMatchObject({ type: 'AnnotationPage' });
    expect(set.items).toHaveLength(3);
    expect(set.items[0]).toMatchObject({
      motivation: 'commenting',
      body: { value: 'Compare with *last year*.' },
      target: {
        source: { id: 'https://gazette.example/ports/north-channel' },
        selector: [{ exact: '7 of 12 boats were insured' }, { type: 'TextPositionSelector', start: 5, end: 31 }],
      },
    });
    expect(set.items[2].target.selector).toHaveLength(1);
    expect(JSON.parse(await stream('annotations', [])).items).toEqual([]);
  });

  it('are tables', async () => {
    const [head = [], ...rows] = parseCsv(await stream('csv-articles'));
    expect(rows).toHaveLength(all.length);
    expect(rows[2]?.[head.indexOf('collections')]).toBe('Coast › Ferries');
    expect(rows[1]?.[head.indexOf('corrections')]).toBe('1');
    const [columns = [], ...notes] = parseCsv(await stream('csv-corrections'));
    expect(notes.map((row) => row[columns.indexOf('kind')])).toEqual(['correction', 'update']);
    expect(notes[0]?.[columns.indexOf('standsInNewestVersion')]).toBe('true');
    const lines = (await stream('jsonl')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).headline)).toEqual(
      all.map(({ versions }) => versions.at(-1)?.facts.headline),
    );
  });

  it('are offered in an order, and each can be made', async () => {
    expect(exportFormats[0]).toBe('markdown');
    for (const format of exportFormats)
      expect((await exporterOf(format, exportOptions())).extension).toMatch(/^[a-z0-9]+$/);
  });
});
