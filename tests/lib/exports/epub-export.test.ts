import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ArticleInFull } from '../../../lib/article/article-in-full.ts';
import type { PictureBytes } from '../../../lib/article/export-file.ts';
import { epubExporter } from '../../../lib/exports/epub/epub-export.ts';
import { readZip } from '../../../lib/zip/read-zip.ts';
import { exportedStories } from '../../support/exported-stories.ts';
import { exportOptions, exportSource, fullArticle, versionOf } from '../../support/full-articles.ts';
import { block } from '../../support/readings.ts';

const stories = exportedStories();
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

async function bookOf(
  articles: readonly (ArticleInFull | undefined)[],
  options = exportOptions(),
  pictures: Readonly<Record<string, PictureBytes>> = {},
): Promise<{ blob: Blob; files: Record<string, string> }> {
  const exporter = epubExporter(options);
  if (exporter.shape !== 'stream') throw new Error('no stream');
  const source = exportSource(
    articles.flatMap((one) => one ?? []),
    pictures,
  );
  const parts: (string | Uint8Array<ArrayBuffer>)[] = [];
  for await (const part of exporter.write(source)) parts.push(part);
  const blob = new Blob(parts);
  const files: Record<string, string> = {};
  for await (const entry of readZip(blob)) files[entry.path] = await entry.text();
  return { blob, files };
}

/** Throws where it is no well-formed XML. */
function parsed(text = ''): Document {
  return new JSDOM(text, { contentType: 'application/xhtml+xml' }).window.document;
}

function chapter(files: Record<string, string>, number = 1): Document {
  return parsed(files[`EPUB/text/a0000${number}.xhtml`]);
}

describe('a book', () => {
  it('says what it is before anything else, and lists what is in it', async () => {
    const { blob, files } = await bookOf(Object.values(stories));
    expect(await blob.slice(30, 58).text()).toBe('mimetypeapplication/epub+zip');
    expect(parsed(files['META-INF/container.xml']).querySelector('rootfile')?.getAttribute('full-path')).toBe(
      'EPUB/package.opf',
    );
    const listed = [...parsed(files['EPUB/package.opf']).querySelectorAll('manifest > item')];
    const paths = listed.map((item) => `EPUB/${item.getAttribute('href')}`).sort();
    const present = Object.keys(files).filter((path) => path.startsWith('EPUB/') && !path.endsWith('.opf'));
    expect(paths).toEqual(present.sort());
  });

  it('of one article bears its name, its authors, its dates and its source', async () => {
    const { files } = await bookOf([stories.plain]);
    const book = parsed(files['EPUB/package.opf']);
    const said = (name: string) => [...book.getElementsByTagName(name)].map((one) => one.textContent);
    expect(said('dc:title')).toEqual(['Ferry returns to the harbour']);
    expect(said('dc:creator')).toEqual(['Ines Calder']);
    expect(said('dc:publisher')).toEqual(['The Harbour Gazette']);
    expect(said('dc:date')).toEqual(['2026-04-12T09:30:00+02:00']);
    expect(said('dc:source')).toHaveLength(1);
    expect(book.querySelector('meta[property="schema:accessMode"]')?.textContent).toBe('textual');
    expect(book.querySelector('meta[property="dcterms:modified"]')?.textContent).toBe('2026-05-01T12:00:00Z');
  });

  it('of many has them all in both lists, in their order', async () => {
    const { files } = await bookOf([stories.plain, stories.arabic, stories.japanese]);
    const headlines = [...parsed(files['EPUB/nav.xhtml']).querySelectorAll('nav a > bdi:first-child')];
    const labels = [...parsed(files['EPUB/toc.ncx']).querySelectorAll('navLabel')];
    expect(headlines.map((one) => one.textContent)).toEqual(labels.map((one) => one.textContent));
    expect(headlines).toHaveLength(3);
    expect(parsed(files['EPUB/package.opf']).querySelector('title, [id="title"]')?.textContent).toBe(
      'Dateline, 1 May 2026',
    );
  });

  it('turns its pages from right to left where its articles are written so', async () => {
    const { files } = await bookOf([stories.arabic]);
    const spine = parsed(files['EPUB/package.opf']).querySelector('spine');
    expect(spine?.getAttribute('page-progression-direction')).toBe('rtl');
    const { documentElement } = chapter(files);
    expect([documentElement.getAttribute('dir'), documentElement.getAttribute('lang')]).toEqual(['rtl', 'ar']);
  });

  it('has its title in the direction of its words: the reader’s, or the headline’s', async () => {
    const directions = async (articles: readonly (ArticleInFull | undefined)[], locale: string) => {
      const { files } = await bookOf(articles, exportOptions({ locale }));
      const title = parsed(files['EPUB/package.opf']).querySelector('[id="title"]');
      return [title, ...['nav', 'cover'].map((name) => parsed(files[`EPUB/${name}.xhtml`]).querySelector('h1'))].map(
        (one) => one?.getAttribute('dir'),
      );
    };
    const both = [stories.plain, stories.japanese];
    expect(await directions(both, 'ar')).toEqual(['rtl', 'rtl', 'rtl']);
    expect(await directions(both, 'en-GB')).toEqual(['ltr', 'ltr', 'ltr']);
    expect(await directions([stories.arabic], 'en-GB')).toEqual(['rtl', 'rtl', 'rtl']);
  });

  it('keeps the reader’s words apart from the article’s', async () => {
    const { files } = await bookOf([stories.corrected, stories.arabic]);
    expect([...chapter(files).querySelectorAll('aside bdi[lang]')].map((one) => one.textContent)).toEqual([
      'update',
      'correction',
      'It said:',
      'It should say:',
    ]);
    expect(chapter(files).querySelector('aside time')?.textContent).toBe('13 April 2026');
    // In the direction of the page, whatever its first word is.
    expect(chapter(files, 2).querySelector('.facts')?.hasAttribute('dir')).toBe(false);
    expect(chapter(files).body.hasAttribute('class')).toBe(false);
    expect(chapter(files, 2).body.getAttribute('class')).toBe('upright');
    const listed = [...parsed(files['EPUB/nav.xhtml']).querySelectorAll('nav a > bdi:first-child')];
    expect(listed.map((one) => one.getAttribute('lang'))).toEqual(['en', 'ar']);
  });

  it('has notes where they stood, and none where none are wanted', async () => {
    const { files } = await bookOf([stories.corrected]);
    const order = [...chapter(files).querySelectorAll('section > p, section > aside')].map(
      (one) => `${one.tagName}: ${one.textContent?.trim().slice(0, 14)}`,
    );
    expect(order).toEqual([
      'aside: update\nUpdated',
      'p: The mast of th',
      'aside: correction 13 ',
      'p: It was set on ',
    ]);
    const without = await bookOf([stories.corrected], exportOptions({ corrections: false }));
    expect(chapter(without.files).querySelector('aside')).toBeNull();
  });

  it('marks highlights and has what the reader wrote to them as footnotes', async () => {
    const { files } = await bookOf([stories.highlighted]);
    const page = chapter(files);
    expect(page.querySelectorAll('mark').length).toBeGreaterThan(0);
    const ref = page.querySelector('a.ref');
    expect(page.querySelector(`${ref?.getAttribute('href')}`)?.getAttribute('epub:type')).toBe('footnote');
    const plain = await bookOf([stories.highlighted], exportOptions({ highlights: 'none' }));
    expect(chapter(plain.files).querySelector('mark, aside[id], a.ref')).toBeNull();
  });

  it('holds kept pictures once, of the kinds that books may have, by what they are', async () => {
    const hash = 'ee'.repeat(32);
    const { files } = await bookOf([stories.pictured, stories.pictured], exportOptions(), {
      [hash]: { type: 'image/jpeg', bytes: png },
    });
    expect(Object.keys(files).filter((path) => path.includes('images/'))).toEqual([`EPUB/images/${hash}.png`]);
    expect(chapter(files).querySelector('figure img')?.getAttribute('src')).toBe(`../images/${hash}.png`);
    const odd = await bookOf([stories.pictured], exportOptions(), {
      [hash]: { type: 'image/png', bytes: new TextEncoder().encode('<svg onload="x"/>') },
    });
    expect(Object.keys(odd.files).filter((path) => path.includes('images/'))).toEqual([]);
    expect(chapter(odd.files).querySelector('img')).toBeNull();
  });

  it('stays well-formed, and runs nothing, whatever a page says', async () => {
    const nasty = 'a\u0000b\u0008\ud800 \ufffe ]]> <script>alert(1)</script> &nbsp; "><img src=x onerror=y>';
    const url = 'https://x.example/a b|c{}?q=%zz"<>#x#y';
    const version = versionOf(
      [
        nasty,
        block('link', {
          marks: [
            { kind: 'link', start: 0, end: 2, url, rel: null },
            { kind: 'link', start: 2, end: 4, url: 'javascript:alert(1)', rel: null },
          ],
        }),
      ],
      { headline: nasty, authors: [{ name: nasty, url: null, role: null }], inLanguage: 'not a tag', publisher: nasty },
    );
    const { files } = await bookOf([fullArticle([version]), fullArticle([versionOf(['x'], { headline: '\u0001' })])]);
    for (const [path, text] of Object.entries(files)) if (/\.(?:xhtml|opf|ncx|xml|svg)$/.test(path)) parsed(text);
    const page = chapter(files);
    expect(page.querySelector('script, img, [onerror]')).toBeNull();
    expect([...page.querySelectorAll('p:not(.links) a')].map((one) => one.getAttribute('href'))).toEqual([
      'https://x.example/a%20b%7Cc%7B%7D?q=%25zz%22%3C%3E#x%23y',
    ]);
    expect(chapter(files, 2).title).toBe('Untitled');
  });

  it('of no article is a book all the same', async () => {
    const { files } = await bookOf([]);
    expect(parsed(files['EPUB/nav.xhtml']).querySelectorAll('li')).toHaveLength(1);
  });
});
