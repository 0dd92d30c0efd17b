import { describe, expect, it } from 'vitest';
import { readImport } from '../../../lib/imports/read-import.ts';
import { readAll } from '../../support/import-files.ts';
import { rawZip } from '../../support/raw-zip.ts';

const refusal = async (blob: Blob) => {
  const found = await readImport({ name: 'file', blob });
  return found.ok ? found.value.format : found.error;
};

describe('a file as a whole', () => {
  it('is refused with the reason', async () => {
    expect(await refusal(new Blob([]))).toBe('unknown-format');
    expect(await refusal(new Blob(['Nothing but words.']))).toBe('unknown-format');
    expect(await refusal(new Blob([new Uint8Array(4_000).map((_byte, at) => at % 256)]))).toBe('unknown-format');
    expect(await refusal(new Blob(['{"bookmarks":[{"content":']))).toBe('damaged');
    expect(await refusal(new Blob(['{"something":"else"}']))).toBe('unknown-format');
    expect(await refusal(new Blob(['PK\u0003\u0004 cut short']))).toBe('damaged');
    expect(await refusal(rawZip([{ name: '../../etc/x.csv', data: 'url,title\n' }]))).toBe('damaged');
    expect(await refusal(rawZip([{ name: 'x.csv', data: new Uint8Array(20_000_000), deflate: true }]))).toBe(
      'too-much',
    );
    expect(await refusal(rawZip([{ name: 'x.csv', data: 'url', flags: 1 }]))).toBe('unreadable');
    const gone = new Blob(['x']);
    gone.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) as Blob;
    expect(await refusal(gone)).toBe('unreadable');
  });

  it('of our own is known, and read elsewhere', async () => {
    expect(await refusal(rawZip([{ name: 'archive.json', data: '{"format": "dateline-archive"}' }]))).toBe('dateline');
    expect(await refusal(new Blob(['{"dateline":"backup","format":1}\n']))).toBe('dateline');
  });
});

describe('a file of another kind', () => {
  const bytes = (start: string, of = 4_000) =>
    new Blob([
      Uint8Array.from(start, (sign) => sign.charCodeAt(0)),
      new Uint8Array(of).map((_byte, at) => (at * 37) % 256),
    ]);
  const link = '/A << /S /URI /URI (https://a.example/) >>';

  it.each([
    ['a PDF', new Blob([`%PDF-1.7\n1 0 obj\n${link}\nendobj\n`.repeat(20)])],
    ['a picture', bytes('\x89PNG\r\n\x1a\n https://a.example/ ')],
    ['a photograph', bytes('\xff\xd8\xff\xe0 https://a.example/ ')],
    ['a program', bytes('MZ\x90\x00 https://a.example/ <html>')],
    ['a web archive of Safari', bytes('bplist00\xd1\x01\x02_ WebMainResource <html><p>https://a.example/</p>', 0)],
    ['a database', bytes('SQLite format 3\x00')],
    ['a document of an office', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['rich text', new Blob(['{\\rtf1\\ansi see https://a.example/ }'])],
    [
      'a feed',
      new Blob(['<?xml version="1.0"?>\n<rss version="2.0"><channel><link>https://a.example/</link></channel></rss>']),
    ],
    ['subscriptions', new Blob(['<opml version="2.0"><body><outline xmlUrl="https://a.example/feed"/></body></opml>'])],
    [
      'a book',
      rawZip([
        { name: 'mimetype', data: 'application/epub+zip' },
        { name: 'a.xhtml', data: '<html><p>A</p></html>' },
      ]),
    ],
    ['an archive of something else', rawZip([{ name: 'notes.docx', data: 'x' }])],
    ['nothing but empty lines', new Blob(['\uFEFF\r\n \n'])],
    ['the history of a browser', new Blob(['{"history":[{"url":"https://a.example/","title":"Seen"}]}'])],
  ])('is refused as that: %s', async (_what, blob) => expect(await refusal(blob)).toBe('unknown-format'));

  it.each([
    ['Title,URL,Username,Password,Notes,OTPAuth\nA,https://a.example/,me,secret,mine,\n'],
    ['name,url,username,password,note\nA,https://a.example/,me,secret,mine\n'],
    ['"url","username","password","httpRealm"\n"https://a.example/","me","secret",""\n'],
    ['[{"name":"A","url":"https://a.example/","password":"secret"}]'],
    ['{"items":[{"name":"A","notes":"secret","login":{"uris":[{"uri":"https://a.example/"}],"password":"secret"}}]}'],
  ])('is refused where it keeps passwords: %s', async (text) => {
    expect(await refusal(new Blob([text]))).toBe('unknown-format');
    const found = await readImport({ name: 'a', blob: new Blob([text]) }, { format: 'url-list' });
    expect(found.ok).toBe(false);
  });
});

describe('what stands in a file', () => {
  it('never becomes another address than one of the web', async () => {
    const bad = [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'JaVaScRiPt:x',
      'ftp://a.example/',
      '//a.example/',
      'about:blank',
      'https://',
    ];
    const { items, faults } = await readAll(
      'a.csv',
      `title,url,time_added\n${bad.map((url) => `T,"${url}",1`).join('\n')}`,
    );
    expect(items).toEqual([]);
    expect(faults.map(({ reason }) => reason)).toEqual(bad.map(() => 'bad-address'));
  });

  it('is cleaned: control characters, turned text, passwords in addresses', async () => {
    const { items } = await readAll(
      'a.csv',
      'title,url,time_added\n"A\u0000b\u202Ec\u001b[31m",https://me:secret@a.example/,1714557600',
    );
    expect(items[0]).toMatchObject({ headline: 'A bc [31m', url: 'https://a.example/' });
  });

  it('cannot reach prototypes', async () => {
    const own = '{"__proto__":{"url":"https://x.example/"},"constructor":{},"title":"T","slug":"s","savedAt":"x"}';
    const { items, faults } = await readAll('a.json', `[{"slug":"a","url":"https://a.example/","savedAt":1},${own}]`);
    expect(items).toHaveLength(1);
    expect(faults).toMatchObject([{ at: 2, reason: 'no-address' }]);
    expect(Object.hasOwn(Object.prototype, 'url')).toBe(false);
    const table = await readAll('a.csv', '__proto__,constructor,title,url,time_added\nx,y,T,https://a.example/,1e999');
    expect(table.items[0]).toMatchObject({ headline: 'T', savedAt: null });
  });

  it('expands no entities, and markup in fields stays text', async () => {
    const html =
      '<!DOCTYPE NETSCAPE-Bookmark-file-1 [<!ENTITY a "aaaa">]><DL><DT><A HREF="https://a.example/">&a;&lt;b&gt;</A></DL>';
    expect((await readAll('a.html', html)).items[0]?.headline).toBe('&a;<b>');
  });

  it('is bounded, in every field and in depth', { timeout: 60_000 }, async () => {
    const long = 'x'.repeat(200_000);
    const tags = Array.from({ length: 1_000 }, (_tag, at) => `t${at}`).join('|');
    const { items } = await readAll('a.csv', `title,url,time_added,tags\n${long},https://a.example/,1,${tags}`);
    expect(items[0]?.headline?.length).toBe(600);
    expect(items[0]?.tags).toHaveLength(60);
    expect((await readAll('b.csv', `title,url,time_added\nT,https://a.example/${long},1`)).faults).toMatchObject([
      { reason: 'too-long' },
    ]);
    expect(await refusal(new Blob(['['.repeat(1_000_000)]))).toMatch(/damaged|unknown-format/);
    const folders = `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL><DT><H3>f</H3>'.repeat(50_000)}<DT><A HREF="https://a.example/">T</A>`;
    expect((await readAll('c.html', folders)).items[0]?.collections[0]).toHaveLength(12);
    expect((await readAll('d.html', `<html>${'<a '.repeat(300_000)}`)).faults).toMatchObject([
      { reason: 'no-address' },
    ]);
    expect((await readAll('e.bib', `@aa{x, ${'@aa{'.repeat(20_000)}`)).items).toEqual([]);
  });

  it('is read on after what is broken', async () => {
    const { items, faults } = await readAll(
      'a.csv',
      'title,url,time_added\n"open, never,https://a.example/1,1\nT,https://a.example/2,1714557600\n',
    );
    expect(faults).toMatchObject([{ at: 2, reason: 'unreadable' }]);
    expect(items).toMatchObject([{ at: 3, url: 'https://a.example/2' }]);
  });
});
