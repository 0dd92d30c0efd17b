import { describe, expect, it } from 'vitest';
import { readAll } from '../../support/import-files.ts';
import { rawZip } from '../../support/raw-zip.ts';

const head = 'title,url,time_added,tags,status';
const row = (title: string, number: number) => `${title},https://a.example/${number},1714557600,coast,unread`;
const read = async (...rows: string[]) => {
  const { items, faults } = await readAll('part_000000.csv', [head, ...rows].join('\n'));
  return {
    items: items.map(({ at, headline, url }) => [at, headline, url.replace('https://a.example/', '')]),
    faults: faults.map(({ at, reason }) => [at, reason]),
  };
};

describe('a table with a row that is not well quoted', () => {
  it('has words behind a closing quote: that row and those around it come in', async () => {
    const { items, faults } = await read(row('A', 1), row('"Foo" bar', 2), row('B', 3), row('"C, d"', 4), row('E', 5));
    expect(items).toEqual([
      [2, 'A', '1'],
      [3, '"Foo" bar', '2'],
      [4, 'B', '3'],
      [5, 'C, d', '4'],
      [6, 'E', '5'],
    ]);
    expect(faults).toEqual([]);
  });

  it('opens a quote that a later title seems to close: no article goes under', async () => {
    const { items, faults } = await read(row('"A, b"', 1), row('"Never closed', 2), row('"C, d"', 3), row('"E, f"', 4));
    expect(items.map(([, , url]) => url)).toEqual(['1', '2', '3', '4']);
    expect(items[1]).toEqual([3, '"Never closed', '2']);
    expect(items[2]).toEqual([4, 'C, d', '3']);
    expect(faults).toEqual([]);
  });

  it('cannot be made out: its line is named, and the others come in', async () => {
    const { items, faults } = await read(row('"A, b"', 1), row('"Never, closed', 2), row('"C, d"', 3), row('E', 4));
    expect(items.map(([, , url]) => url)).toEqual(['1', '3', '4']);
    expect(faults).toEqual([[3, 'unreadable']]);
  });

  it('quotes words within a quoted text of several lines, as it may', async () => {
    const { items, faults } = await read(row('"One ""two""\nthree, four"', 1), row('"Say "five"\nsix"', 2));
    expect(items.map(([, , url]) => url)).toEqual(['1', '2']);
    expect(items[0]).toEqual([2, 'One "two" three, four', '1']);
    expect(faults.length).toBeLessThan(2);
  });

  it('has them by the thousand: all others come in, and each is named', async () => {
    const rows = Array.from({ length: 6_000 }, (_, at) => row(at % 3 === 0 ? '"Never, closed' : `Title ${at}`, at));
    const began = performance.now();
    const { items, faults } = await read(...rows);
    expect(items).toHaveLength(4_000);
    expect(faults).toHaveLength(2_000);
    expect(faults[0]).toEqual([2, 'unreadable']);
    expect(faults.at(-1)).toEqual([5_999, 'unreadable']);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('a ZIP of several parts', () => {
  const good = { name: 'part_000001.csv', data: `${head}\n${row('B', 2)}\n` };
  const bad = { name: 'part_000000.csv', data: `${head}\n${row('A', 1)}\n`, claims: { crc: 1 } };

  it('says of one that is damaged that it does not come in, also where it is the first', async () => {
    const { items, faults } = await readAll('pocket.zip', rawZip([bad, good]));
    expect(items.map(({ headline }) => headline)).toEqual(['B']);
    expect(faults).toMatchObject([{ file: 'part_000000.csv', at: null, reason: 'unreadable' }]);
  });

  it('is said to be damaged where all are', async () => {
    await expect(readAll('pocket.zip', rawZip([bad]))).rejects.toThrow('damaged');
  });
});

describe('BibTeX with errors in the middle', () => {
  it('brings the others in, and names the line of each as one that could not be made out', async () => {
    const entry = (key: string, rest: string) => `@misc{${key}, ${rest}}\n`;
    const url = (number: number) => `url = {https://a.example/${number}}`;
    const { items, faults } = await readAll(
      'refs.bib',
      entry('a', `title = {A}, ${url(1)}`) +
        `@misc{b, title = {B, ${url(2)}\n\n` +
        entry('c', `title = {C}, ${url(3)}`) +
        entry('d', `title = "D, ${url(4)}`) +
        entry('e', `title = {E} ${url(5)}`) +
        entry('f', `title = unknown, ${url(6)}`) +
        entry('g', 'title = {G}'),
    );
    expect(items.map(({ url }) => url.at(-1))).toEqual(['1', '3', '6']);
    expect(faults.map(({ at, reason }) => [at, reason])).toEqual([
      [2, 'unreadable'],
      [5, 'unreadable'],
      [6, 'unreadable'],
      [8, 'no-address'],
    ]);
  });
});
