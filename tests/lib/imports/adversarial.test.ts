import { describe, expect, it } from 'vitest';
import { readAll } from '../../support/import-files.ts';

/** Milliseconds within which a file of some hundred thousand characters is read, on any machine. */
const soon = 6_000;

describe('a file that is made to keep a reader waiting', () => {
  const mhtml = (header: string) =>
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n${header}\n\n<p>x\n--b--`;

  it.each([
    ['strokes beside an address', 'a.txt', `x${'-'.repeat(90_000)}x https://a.example/1\n`],
    ['strokes behind an address', 'a.txt', `https://a.example/1 x${'- '.repeat(45_000)}x\n`],
    ['stops within an address', 'a.txt', `https://a.example/${'.'.repeat(3_900)}x `.repeat(100)],
    ['brackets of links', 'a.txt', `${'[a](b:'.repeat(15_000)} https://a.example/`],
    ['spaces in a header', 'a.mhtml', mhtml(`X-Of: ${' '.repeat(99_000)}x`)],
    [
      'empty lines in a saving comment',
      'a.html',
      `<!-- Page saved with SingleFile\n${'\n'.repeat(19_000)}x --><html><p>x`,
    ],
    ['empty lines', 'a.txt', `x${'\n'.repeat(64_000)}x https://a.example/1`],
    ['entries that are never closed', 'a.bib', `@misc{x,url={https://a.example/}}\n${'@aa('.repeat(50_000)}`],
    ['quotes without end', 'a.csv', `title,url,time_added\n${'"x\n'.repeat(30_000)}`],
    ['quotes and separators', 'a.csv', `title,url,time_added\n${'"x",'.repeat(100_000)}`],
    ['fields without end', 'a.csv', `title,url,time_added\n"${'x\n'.repeat(200_000)}`],
    ['signs that open tags', 'a.html', `<html>${'<'.repeat(300_000)}`],
    ['names of attributes', 'a.html', `<!doctype netscape-bookmark-file-1><a ${'x '.repeat(90_000)}>x</a>`],
    [
      'empty lines among passages',
      'a.csv',
      `url,folder,tags,created,highlights\nhttps://a.example/,,,,"${'\n'.repeat(80_000)}x"\n`,
    ],
    ['spaces in a note', 'a.ris', `TY  - NEWS\nUR  - https://a.example/\nN1  - <p>${' '.repeat(90_000)}x\nER  - \n`],
    [
      'signs of emphasis in a note',
      'a.ris',
      `TY  - NEWS\nUR  - https://a.example/\nN1  - ${'<p '.repeat(60_000)}x\nER  - \n`,
    ],
    ['tags of RIS', 'a.ris', `TY  - NEWS\n${'AU  -\n'.repeat(100_000)}`],
  ])('%s: is read in bounded time', { timeout: 60_000 }, async (_what, name, content) => {
    const began = performance.now();
    await readAll(name, content);
    expect(performance.now() - began).toBeLessThan(soon);
  });
});
