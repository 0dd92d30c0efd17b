import { describe, expect, it } from 'vitest';
import { importFile, importZips, readAll } from '../../support/import-files.ts';

const harbour = 'https://coast.example/2024/harbour';
const read = (name: string) => readAll(name, importFile(name));

describe('tables', () => {
  it('of Pocket: tags, times, what was read; faults by their line; the same address once', async () => {
    const { format, items, faults } = await read('pocket-2025.csv');
    expect(format).toBe('pocket');
    expect(items[0]).toMatchObject({
      at: 2,
      url: `${harbour}?utm_source=pocket`,
      headline: 'Harbour opens after storm, "for good"',
      tags: ['coast', 'ports', 'again'],
      savedAt: 1_710_000_000_000,
    });
    expect(items[1]).toMatchObject({ headline: '海港重新开放', readAt: 1_700_000_000_000 });
    expect(items[3]).toMatchObject({ at: 5, headline: 'Two lines of a title' });
    expect(faults.map(({ at, reason }) => [at, reason])).toEqual([
      [7, 'bad-address'],
      [8, 'twice'],
      [9, 'no-address'],
    ]);
  });

  it('of Instapaper: passages, folders, shelves, and an old one with semicolons in Latin-1', async () => {
    const { items, faults } = await read('instapaper-2024.csv');
    expect(items[0]).toMatchObject({
      tags: ['coast', 'dunes'],
      collections: [],
      highlights: [{ text: 'They move a metre a year.' }],
    });
    expect(items[1]).toMatchObject({ headline: 'فتح الميناء', readAt: 1_700_000_000_000 });
    expect(items[2]?.collections).toEqual([['Weekend reading']]);
    expect(faults.map(({ reason }) => reason)).toEqual(['bad-address']);
    const old = await read('instapaper-2017-latin1.csv');
    expect(old.items[0]).toMatchObject({ headline: 'Dünen wandern', savedAt: 1_500_000_000_000 });
  });

  it('of Readwise, its Reader, Raindrop and a program that is not known', async () => {
    const reader = await read('readwise-reader.csv');
    expect(reader.format).toBe('readwise');
    expect(reader.items[0]?.tags).toEqual(['coast', "writer's"]);
    expect(reader.items[1]).toMatchObject({ headline: '東京の港', readAt: Date.UTC(2023, 8, 1, 12) });
    expect((await read('readwise-highlights.csv')).faults).toMatchObject([{ at: 2, reason: 'no-address' }]);
    const { items } = await read('raindrop.csv');
    expect(items[0]).toMatchObject({
      note: 'Ask the port.\nToday.',
      collections: [['News', 'Coast']],
      tags: ['coast', 'ports', 'favorite'],
    });
    expect(items[1]).toMatchObject({ headline: 'बंदरगाह खुला', collections: [] });
    const other = await read('other-program.csv');
    expect(other).toMatchObject({
      format: 'url-list',
      items: [{ tags: ['coast', 'ports'], authors: ['Ingrid Berg'] }],
    });
  });
});

describe('JSON', () => {
  it('of Wallabag, the second version and the first', async () => {
    const { items } = await read('wallabag-v2.json');
    expect(items[0]).toMatchObject({
      inLanguage: 'en-GB',
      authors: ['Ingrid Berg', 'Ola Nord'],
      savedAt: Date.UTC(2024, 4, 1, 8),
      readAt: Date.UTC(2024, 4, 2, 8),
      text: { type: 'html' },
    });
    expect(items[1]).toMatchObject({ tags: ['πόλη', 'starred'], text: null, savedAt: Date.UTC(2023, 0, 2, 3, 4, 5) });
    const first = await read('wallabag-v1.json');
    expect(first.format).toBe('wallabag');
    expect(first.items[0]).toMatchObject({ tags: ['coast', 'towers', 'starred'], text: { content: '<p>Sold.</p>' } });
  });

  it('of Karakeep, Linkwarden and CSL, with the ways to their folders', async () => {
    const karakeep = await read('karakeep.json');
    expect(karakeep.items[0]).toMatchObject({ collections: [['News', 'Coast']], note: 'Ask the port.' });
    expect(karakeep.items[1]).toMatchObject({ headline: 'הנמל נפתח', collections: [] });
    expect(karakeep.faults).toMatchObject([{ at: 2, reason: 'no-address' }]);
    expect((await read('karakeep-2024.json')).items[0]?.savedAt).toBe(Date.UTC(2024, 4, 1, 10));
    const linkwarden = await read('linkwarden.json');
    expect(linkwarden.items[1]).toMatchObject({ collections: [['News', 'Coast']], text: { type: 'plain' } });
    expect(linkwarden.faults).toMatchObject([{ at: 3, reason: 'no-address' }]);
    const csl = await read('zotero.csl.json');
    expect(csl.items[0]).toMatchObject({
      headline: 'Harbour opens after storm',
      authors: ['Ingrid Berg', 'Ola van Dijk', 'Coast Desk'],
      publisher: 'The Coast',
      place: 'Oslo',
      datePublished: '2024-04-30',
    });
  });
});

describe('references', () => {
  it('in RIS and BibTeX', async () => {
    const ris = await read('zotero.ris');
    expect(ris.items[0]).toMatchObject({
      authors: ['Ingrid Berg', 'Coast Desk'],
      datePublished: '2024-04-30',
      excerpt: 'The pier held.\nNobody was hurt.',
      note: 'Ask the port.\n\nToday.',
      savedAt: Date.UTC(2024, 4, 2, 10),
    });
    expect(ris.items[1]).toMatchObject({ at: 20, authors: ['Ana Ionescu'], datePublished: '2023' });
    const { items, faults } = await read('zotero.bib');
    expect(items[0]).toMatchObject({
      at: 4,
      headline: 'Harbour opens after Storm – at last',
      url: `${harbour}?a=1&b=2`,
      publisher: 'The Coast',
      datePublished: '2024-04',
    });
    expect(items[1]).toMatchObject({ headline: 'Deich hält', authors: ['Jörg Müller'], note: 'Nachfragen' });
    expect(items[2]?.url).toBe('https://coast.example/mills');
    expect(faults).toMatchObject([{ reason: 'unreadable' }]);
  });
});

describe('bookmarks and lists', () => {
  it('of three browsers and two programs', async () => {
    const chrome = await read('bookmarks-chrome.html');
    expect(chrome.items.map(({ collections }) => collections)).toEqual([[['News & coast']], []]);
    expect(chrome.faults).toMatchObject([{ at: 3, reason: 'bad-address' }]);
    const firefox = await read('bookmarks-firefox.html');
    expect(firefox.items[0]).toMatchObject({
      tags: ['coast', 'ports', 'hb'],
      note: 'Ask the port.',
      collections: [['Küste']],
    });
    expect(firefox.items[1]).toMatchObject({ collections: [], savedAt: 1_714_557_600_000 });
    expect((await read('bookmarks-safari.html')).items.at(-1)?.collections).toEqual([]);
    expect(await read('raindrop.html')).toMatchObject({ format: 'raindrop', items: [{ collections: [['Coast']] }] });
    const pocket = await read('pocket-ril-export.html');
    expect(pocket.items.map(({ headline }) => headline)).toEqual(['Ferries & tides', 'Порт открыт', null]);
    expect(pocket.items[2]?.readAt).toBe(1_475_398_233_000);
    expect((await read('instapaper.html')).items[1]?.collections).toEqual([['Weekend']]);
  });

  it('of addresses in a text, and of links in Markdown', async () => {
    const { items, faults } = await read('url-list.txt');
    expect(items.map(({ url }) => url)).toEqual([
      harbour,
      'https://coast.example/mills',
      'https://a.coast.example/1',
      'https://b.coast.example/2_(town)',
    ]);
    expect(items[1]?.headline).toBe('Mills');
    expect(faults).toMatchObject([{ at: 6, reason: 'bad-address' }]);
    const markdown = await read('url-list.md');
    expect(markdown.items.map(({ headline }) => headline)).toEqual(['Harbour opens', null]);
    expect(markdown.faults).toMatchObject([{ reason: 'bad-address' }]);
  });
});

describe('pages', () => {
  it('that a browser or SingleFile saved, in UTF-8 and UTF-16', async () => {
    expect((await read('saved-by-browser.html')).items[0]).toMatchObject({ url: harbour, text: { type: 'html' } });
    const [single] = (await read('saved-by-singlefile.html')).items;
    expect(single).toMatchObject({
      url: 'https://kiyi.example/haber/liman',
      headline: 'Liman yeniden açıldı',
      takenAt: Date.UTC(2024, 4, 1, 7),
    });
    expect(single?.text?.content).not.toContain('iVBOR');
    expect(single?.text?.content).toContain('İskele dayandı.');
    expect((await read('saved-utf16.html')).items[0]).toMatchObject({ headline: '항구가 열렸다' });
  });

  it('in MHTML: the page, without its frames', async () => {
    const { format, items } = await read('chrome.mhtml');
    expect(format).toBe('mhtml');
    expect(items[0]).toMatchObject({
      url: harbour,
      headline: 'Harbour opens – Café',
      takenAt: Date.UTC(2024, 4, 1, 10),
    });
    expect(items[0]?.text?.content).toContain('<p>The pier held.</p>');
    expect(items[0]?.text?.content).not.toContain('advertisement');
  });

  it('in web archives: each time a page was taken, those that are listed', async () => {
    const warc = await read('crawl.warc');
    expect(warc.items.map(({ url, takenAt }) => [url, takenAt])).toEqual([
      [harbour, Date.UTC(2024, 4, 1, 10)],
      [harbour, Date.UTC(2024, 4, 3, 10)],
      ['https://ads.example/frame', Date.UTC(2024, 4, 1, 10, 0, 2)],
      ['https://haian.example/news/1', Date.UTC(2024, 4, 2, 10)],
    ]);
    const { 'crawl.wacz': wacz = new Blob() } = importZips();
    const { format, items } = await readAll('crawl.wacz', wacz);
    expect(format).toBe('wacz');
    expect(items.map(({ headline }) => headline)).toEqual(['Harbour opens', 'Harbour opens', '港口重新开放']);
    expect(items[2]?.text?.content).toBe('<p>码头挺住了。</p>');
  });
});

describe('ZIPs', () => {
  it('of Omnivore, Pocket and Reader', async () => {
    const {
      'omnivore.zip': omnivore = new Blob(),
      'pocket.zip': pocket = new Blob(),
      'reader.zip': reader = new Blob(),
    } = importZips();
    const one = await readAll('omnivore.zip', omnivore);
    expect(one.items[0]).toMatchObject({
      authors: ['Ingrid Berg'],
      text: { type: 'html' },
      readAt: Date.UTC(2024, 4, 2, 8),
    });
    expect(one.faults).toMatchObject([{ at: 3, file: 'metadata_0_to_20.json', reason: 'bad-address' }]);
    const two = await readAll('pocket.zip', pocket);
    expect(two.format).toBe('pocket');
    expect(two.items[0]).toMatchObject({ collections: [['Ports']], note: 'Ask the port.', highlights: [{}, {}] });
    const three = await readAll('reader.zip', reader);
    expect(three.items[0]?.text?.content).toContain('The pier held.');
    expect(three.items[1]?.text).toBeNull();
  });
});
