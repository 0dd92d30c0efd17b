import { describe, expect, it } from 'vitest';
import { importFile, importZip, importZips, readAll } from '../../support/import-files.ts';

/** Files in the shapes that the programs themselves write, where those are not what one would guess. */
const read = (name: string) => readAll(name, importFile(name));
const harbour = 'https://coast.example/2024/harbour';

describe('passages and notes', () => {
  it('of Omnivore: labels below the quotation, quotations of several lines, the note to the whole page behind them', async () => {
    const { 'omnivore.zip': zip = new Blob() } = importZips();
    const { items } = await readAll('omnivore.zip', zip);
    expect(items[0]?.highlights).toMatchObject([
      { text: 'The pier held.', note: '#proof #to read\n\nAsk who built it.' },
      { text: 'The first ferry left at nine.\nThe second at ten.\nThe third did not leave.', note: '' },
      { text: 'Nobody was hurt.', note: '' },
    ]);
    expect(items[0]?.note).toBe('Read again before the trial.\n\nAll of it.');
  });

  it('of Omnivore while its first exporter wrote: the state in small letters, a note before the quotations', async () => {
    const row = {
      slug: 'a',
      title: 'A',
      url: harbour,
      state: 'archived',
      labels: null,
      savedAt: '2024-05-01T10:00:00Z',
    };
    const zip = importZip({
      'metadata_0_to_1.json': JSON.stringify([row]),
      'highlights/a.md': 'Mine\n\n\n\n> Quoted ',
    });
    const { items } = await readAll('a.zip', zip);
    expect(items[0]).toMatchObject({
      readAt: Date.UTC(2024, 4, 1, 10),
      note: 'Mine',
      highlights: [{ text: 'Quoted' }],
    });
  });

  it('of Raindrop: lines of one passage stay together; one collection by itself has no column for it', async () => {
    const { items } = await read('raindrop.csv');
    expect(items[0]).toMatchObject({
      excerpt: 'The pier held.',
      highlights: [
        { text: 'The pier held.', note: 'who built it' },
        { text: 'Nobody was hurt.\n\nThe first ferry left at nine.', note: '' },
        { text: 'The second at ten.', note: '' },
      ],
    });
    const bare = await readAll('a.csv', 'url,folder,tags,created,highlights\nhttps://a.example/,,,,"First\nSecond"');
    expect(bare.items[0]?.highlights.map(({ text }) => text)).toEqual(['First', 'Second']);
    const collection = await read('raindrop-collection.csv');
    expect(collection).toMatchObject({
      format: 'raindrop',
      items: [{ tags: ['mills', 'wind'], collections: [], highlights: [{ text: 'They stood still for a year.' }] }],
    });
  });

  it('of Wallabag: those without a note or a time; entries that were deleted there are none', async () => {
    const { items, faults } = await read('wallabag-v2.json');
    expect(items[0]?.highlights).toEqual([
      { text: 'The pier held.', note: 'Who says so?', createdAt: Date.UTC(2024, 4, 1, 9) },
      { text: 'Nobody was hurt.', note: '', createdAt: null },
    ]);
    expect(items).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  it('of Karakeep: lists under either name, what the reader filled in besides', async () => {
    const { items } = await read('karakeep-2025.json');
    expect(items[0]).toMatchObject({ collections: [['News']], note: 'Ask the port.\n\ndesk: Foreign\ngrade: 4' });
  });
});

describe('what was marked with a star', () => {
  it.each([
    ['instapaper-2017-latin1.csv', 0, 'starred'],
    ['instapaper.html', 2, 'starred'],
    ['wallabag-v1.json', 0, 'starred'],
    ['wallabag-v2.json', 1, 'starred'],
    ['raindrop.csv', 0, 'favorite'],
    ['raindrop.html', 0, 'favorite'],
    ['linkwarden.json', 1, 'pinned'],
  ])('keeps it as a tag in the word of %s', async (name, at, tag) => {
    const { items } = await read(name);
    expect(items.map(({ tags }) => tags.includes(tag))).toEqual(items.map((_item, place) => place === at));
  });
});

describe('Readwise Reader', () => {
  it('names the files of texts after the title and the id; those of no row are faults', async () => {
    const { 'reader.zip': zip = new Blob() } = importZips();
    const { format, items, faults } = await readAll('reader.zip', zip);
    expect(format).toBe('readwise');
    expect(items.map(({ text }) => text?.content ?? null)).toEqual([
      expect.stringContaining('The pier held.'),
      null,
      '<p>They turn.</p>',
      null,
    ]);
    expect(faults).toMatchObject([
      { at: 4, reason: 'bad-address' },
      { file: 'Left over (01gmjxjdxs6snfysns8hj3sszz).html', reason: 'no-address' },
    ]);
  });

  it('hands out its table and its texts by themselves: both are read where they are given together', async () => {
    const id = '01gmjxjdxs6snfysns8hj3ssnk';
    const table = new Blob([importFile('readwise-reader.csv')]);
    const texts = importZip({
      [`Harbour opens (${id}).html`]: '<p>The pier held.</p>',
      'A (01gmjxjdxs6snfysns8hj3szzz).pdf': 'x',
    });
    const first = await readAll('reader.csv', table, null, [texts]);
    expect(first.items[0]?.text).toEqual({ type: 'html', content: '<p>The pier held.</p>' });
    expect(first.faults).toMatchObject([{ reason: 'bad-address' }]);
    expect(await readAll('texts.zip', texts, null, [table])).toEqual({ format: 'readwise', items: [], faults: [] });
    const broken = new Blob(['PK\u0003\u0004 cut short']);
    expect((await readAll('reader.csv', table, null, [broken])).items).toHaveLength(4);
    const alone = await readAll('texts.zip', texts);
    expect(alone.faults).toMatchObject([{ reason: 'no-address' }]);
  });

  it('says what came from feeds, and what is on the short list', async () => {
    const { items } = await read('readwise-reader.csv');
    expect(items.map(({ collections }) => collections)).toEqual([[], [], [['feed']], [['shortlist']]]);
  });
});

describe('tables and lists of other programs', () => {
  it('Wallabag’s table has texts, languages and days', async () => {
    const { format, items } = await read('wallabag.csv');
    expect(format).toBe('wallabag');
    expect(items[0]).toMatchObject({
      headline: 'Harbour opens; at last',
      tags: ['coast', 'ports'],
      inLanguage: 'en-GB',
      // Its hours go to twelve and do not say which half of the day it was.
      savedAt: Date.UTC(2024, 4, 1),
      text: { type: 'html', content: expect.stringContaining('<p class="end">') },
    });
    expect(items[1]).toMatchObject({ savedAt: Date.UTC(2023, 11, 13), text: null });
  });

  it('Pinboard’s JSON, and lists of objects that no program is known for', async () => {
    const { format, items } = await read('pinboard.json');
    expect(format).toBe('url-list');
    expect(items[0]).toMatchObject({
      url: harbour,
      headline: 'Harbour opens',
      note: 'Ask the port.',
      tags: ['coast', 'ports'],
      savedAt: Date.UTC(2024, 4, 1, 10),
      readAt: null,
    });
    const own = [
      { link: harbour, name: 'Harbour', labels: [{ name: 'coast' }], created_at: '2024-05-01' },
      { link: 5 },
    ];
    const list = await readAll('a.json', JSON.stringify(own));
    expect(list).toMatchObject({ format: 'url-list', items: [{ headline: 'Harbour', tags: ['coast'] }] });
    expect(list.faults).toMatchObject([{ at: 2, reason: 'no-address' }]);
  });

  it('Safari’s export of all it knows: its bookmarks, and never the history or the passwords in it', async () => {
    const { 'safari.zip': zip = new Blob() } = importZips();
    const { format, items, faults } = await readAll('safari.zip', zip);
    expect(format).toBe('bookmarks');
    expect(items.map(({ headline, collections, note }) => [headline, collections, note])).toEqual([
      ['Mills & wind', [['Favourites']], ''],
      ['Quay', [['Favourites', 'Ports']], ''],
      ['Loose', [], ''],
      ['Harbour opens', [], 'The pier held.'],
    ]);
    expect(faults).toEqual([]);
  });

  it('Firefox’s backup and the file in which Chrome keeps its bookmarks', async () => {
    const firefox = await read('bookmarks-firefox.json');
    expect(firefox.format).toBe('bookmarks');
    expect(firefox.items).toMatchObject([
      {
        url: harbour,
        collections: [['Küste']],
        tags: ['coast', 'ports', 'hb'],
        note: 'Ask the port.',
        savedAt: 1_714_557_600_000,
      },
      { headline: '港口重新开放', collections: [] },
    ]);
    expect(firefox.faults).toMatchObject([{ at: 2, reason: 'bad-address' }]);
    const chrome = await read('bookmarks-chrome.json');
    expect(chrome).toMatchObject({
      format: 'bookmarks',
      items: [
        { url: harbour, collections: [['News']], savedAt: 1_714_557_600_000 },
        { headline: 'Mills', collections: [], savedAt: null },
      ],
      faults: [{ reason: 'bad-address' }],
    });
  });

  it('linkding’s bookmarks: notes behind the description, what was archived; what is not to be read is not read therefore', async () => {
    const html = [
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
      '<DL><p>',
      '<DT><A HREF="https://a.example/1" ADD_DATE="1714557600" PRIVATE="1" TOREAD="0" TAGS="coast,linkding:archived">One</A>',
      '<DD>The page says so.[linkding-notes]Ask &quot;the&quot; port.[/linkding-notes]',
      '<DT><A HREF="https://a.example/2" ADD_DATE="1714557600" PRIVATE="1" TOREAD="0" TAGS="">Two</A>',
      '</DL><p>',
    ].join('\n\r');
    const { items } = await readAll('a.html', html);
    expect(items[0]).toMatchObject({
      excerpt: 'The page says so.',
      note: 'Ask "the" port.',
      tags: ['coast'],
      readAt: 1_714_557_600_000,
    });
    expect(items[1]).toMatchObject({ tags: [], readAt: null });
  });

  it('Karakeep’s, Shaarli’s and Firefox’s own folders in bookmarks', async () => {
    const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p><DT><H3 MOBILE_BOOKMARKS_FOLDER="true">Mobile</H3><DL><p>
<DT><A HREF="https://a.example/1" ADD_DATE="1714557600" TAGS="a,b &amp; c">One &#x27;1&#x27;</A>
</DL><p><DT><A HREF="https://a.example/2" PRIVATE="0" TAGS="d">Two</A>
<DD>First line.
Second line.
</DL><p>`;
    const { items } = await readAll('a.html', html);
    expect(items).toMatchObject([
      { headline: "One '1'", collections: [], tags: ['a', 'b & c'] },
      { headline: 'Two', note: 'First line.\nSecond line.' },
    ]);
  });
});

describe('references as Zotero writes them', () => {
  it('in BibLaTeX: a note each time it is named, the site of a page, what stands in its own field besides', async () => {
    const entry = `@online{berg_harbour_2024,
	title = {Harbour opens},
	url = {https://coast.example/2024/harbour},
	titleaddon = {The Coast},
	urldate = {2024-05-02},
	date = {2024-04-30},
	langid = {british},
	note = {Section: News},
	keywords = {coast, ports},
	annotation = {{\\textless}p{\\textgreater}Ask the {\\textless}b{\\textgreater}port{\\textless}/b{\\textgreater}.{\\textless}/p{\\textgreater}},
	annotation = {{\\textless}p{\\textgreater}Today.{\\textless}/p{\\textgreater}},
}`;
    const { items } = await readAll('a.bib', entry);
    expect(items[0]).toMatchObject({
      publisher: 'The Coast',
      inLanguage: 'en-GB',
      note: 'Ask the port.\n\nToday.\n\nSection: News',
      tags: ['coast', 'ports'],
    });
  });

  it('in RIS: the time at which a page was read', async () => {
    expect((await read('zotero.ris')).items[0]?.savedAt).toBe(Date.UTC(2024, 4, 2, 10));
  });
});

describe('a saved page', () => {
  it('that SingleFile packed is read, by itself and where it unpacks itself', async () => {
    const manifest = {
      originalUrl: harbour,
      title: 'Harbour opens',
      archiveTime: '2024-05-01T10:00:00.000Z',
      indexFilename: 'index.html',
      resources: {},
    };
    const zip = (folder: string) =>
      importZip({
        [`${folder}frames/0/manifest.json`]: JSON.stringify({ ...manifest, originalUrl: 'https://ads.example/' }),
        [`${folder}frames/0/index.html`]: '<p>An advertisement.</p>',
        [`${folder}index.html`]: '<!DOCTYPE html><html><p>The pier held.</p></html>',
        [`${folder}manifest.json`]: JSON.stringify(manifest),
        [`${folder}images/0.png`]: 'x',
      });
    const unpacking = new Blob([
      '<!doctype html><html data-sfz><meta charset=utf-8><title>Harbour</title><body hidden><!--',
      zip(''),
      '--></body></html>',
    ]);
    for (const file of [zip(''), zip('1714557600_0/'), unpacking]) {
      const { format, items, faults } = await readAll('a.html', file);
      expect({ format, faults }).toEqual({ format: 'html', faults: [] });
      expect(items).toMatchObject([
        {
          url: harbour,
          headline: 'Harbour opens',
          takenAt: Date.UTC(2024, 4, 1, 10),
          text: { content: expect.stringContaining('The pier held.') },
        },
      ]);
    }
  });

  it('in an old encoding is read as it states, and as UTF-8 where it is that', async () => {
    const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const page = (charset: string, title: string) =>
      `<html><head><meta charset="${charset}"><link rel="canonical" href="${harbour}"><title>${title}</title></head></html>`;
    const cyrillic = await readAll('a.html', latin(page('windows-1251', '\xcf\xee\xf0\xf2')));
    expect(cyrillic.items[0]).toMatchObject({ headline: 'Порт', text: { content: expect.stringContaining('Порт') } });
    expect((await readAll('a.html', page('iso-8859-1', 'Käse'))).items[0]?.headline).toBe('Käse');
  });
});

describe('MHTML', () => {
  const page = (headers: readonly string[], body: string) =>
    [
      'From: <Saved by Blink>',
      ...headers,
      'Date: Thu, 6 Aug 2020 12:24:41 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----MultipartBoundary--aB3----"',
      '',
      '------MultipartBoundary--aB3----',
      'Content-Type: text/html',
      'Content-ID: <frame-19@mhtml.blink>',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      body,
      '',
      '------MultipartBoundary--aB3------',
      '',
    ].join('\r\n');

  it('is read as Chrome writes it, without its own title, with a title in Base64, with the headers of 2017', async () => {
    const subject = 'Subject: =?utf-8?B?0J/QvtGA0YIg0L7RgtC60YDRi9GC?=';
    const now = await readAll(
      'a.mhtml',
      page([`Snapshot-Content-Location: ${harbour}`, subject], '<p>=D0=9F=\r\n=D1=80</p>'),
    );
    expect(now.items[0]).toMatchObject({
      url: harbour,
      headline: 'Порт открыт',
      takenAt: Date.UTC(2020, 7, 6, 12, 24, 41),
      text: { content: expect.stringContaining('<p>Пр</p>') },
    });
    const then = await readAll(
      'a.mhtml',
      page(
        ['X-Snapshot-Version: 1.0', `X-Snapshot-Content-Location: ${harbour}`, 'Subject: =?utf-8?Q?K=C3=BCste_offen?='],
        '<p>A</p>',
      ),
    );
    expect(then.items[0]).toMatchObject({ url: harbour, headline: 'Küste offen' });
  });
});

describe('languages', () => {
  it('of BibTeX and BibLaTeX are named as babel names them', async () => {
    const entry = (fields: string) =>
      `@online{a, title = {T}, url = {https://a.example/${fields.length}}, ${fields}}\n`;
    const { items } = await readAll(
      'a.bib',
      ['langid = {ngerman}', 'language = {english}', 'language = {French and English}', 'hyphenation = {brazilian}']
        .map(entry)
        .join(''),
    );
    expect(items.map(({ inLanguage }) => inLanguage)).toEqual(['de', 'en', 'fr', 'pt-BR']);
    expect((await read('zotero.bib')).items.map(({ inLanguage }) => inLanguage)).toEqual(['en-GB', 'de', null]);
  });

  it('of RIS may be names', async () => {
    const { items } = await readAll('a.ris', 'TY  - NEWS\nLA  - English\nUR  - https://a.example/\nER  - \n');
    expect(items[0]?.inLanguage).toBe('en');
  });
});
