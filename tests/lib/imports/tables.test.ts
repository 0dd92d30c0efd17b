import { describe, expect, it } from 'vitest';
import { readAll } from '../../support/import-files.ts';

const head = 'title,url,time_added,tags,status';
const rows = [
  'Harbour opens,https://a.example/1,1714557600,coast|ports,unread',
  'Mills,https://a.example/2,1700000000,,archive',
];
const urls = async (content: BlobPart) => {
  const { format, items, faults } = await readAll('a.csv', content);
  expect(format).toBe('pocket');
  expect(faults).toEqual([]);
  expect(items.map(({ at }) => at)).toEqual(items.map((_item, index) => index + (items[0]?.at ?? 0)));
  return items.map(({ headline, url, tags }) => [headline, url, tags.join(' ')]);
};
const both = [
  ['Harbour opens', 'https://a.example/1', 'coast ports'],
  ['Mills', 'https://a.example/2', ''],
];

/** Text as Excel saves it as "Unicode text": UTF-16 with its mark, tabs between fields. */
function wide(text: string): Uint8Array<ArrayBuffer> {
  const units = Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

describe('a table that went through a spreadsheet', () => {
  const semicolons = [head, ...rows].map((row) => row.replaceAll(',', ';'));

  it('is read with its mark of byte order and Windows’ line ends', async () => {
    expect(await urls(`\uFEFF${[head, ...rows].join('\r\n')}\r\n`)).toEqual(both);
  });

  it('is read with semicolons, with and without the line that names them', async () => {
    expect(await urls(semicolons.join('\r\n'))).toEqual(both);
    for (const line of ['sep=;', 'SEP=;', '"sep=;"', 'sep=;;;;']) {
      expect(await urls(`\uFEFF${[line, ...semicolons].join('\r\n')}`)).toEqual(both);
    }
  });

  it('is read with tabs in UTF-16', async () => {
    expect(await urls(wide([head, ...rows].join('\r\n').replaceAll(',', '\t')))).toEqual(both);
  });

  it('is read with the line ends of old Macs, and with several kinds of them', async () => {
    expect(await urls([head, ...rows].join('\r'))).toEqual(both);
    expect(await urls(`${head}\r\n${rows[0]}\n${rows[1]}\r`)).toEqual(both);
    expect(await urls(`${head}\n"Harbour\r\nopens",https://a.example/1,1714557600,coast|ports,unread\n`)).toEqual([
      both[0],
    ]);
  });

  it('has days where there were times', async () => {
    // 21 July 2026, and noon of that day, as Excel counts.
    const { items } = await readAll('a.csv', `${head}\nA,https://a.example/1,46224,,\nB,https://a.example/2,46224.5,,`);
    expect(items.map(({ savedAt }) => savedAt)).toEqual([Date.UTC(2026, 6, 21), Date.UTC(2026, 6, 21, 12)]);
  });

  it('has a day before there was a web where none was known', async () => {
    const { items } = await readAll(
      'a.csv',
      `${head}\nA,https://a.example/1,1,,\nB,https://a.example/2,681436800,,archive`,
    );
    expect(items.map(({ savedAt, readAt }) => [savedAt, readAt])).toEqual([
      [null, null],
      [Date.UTC(1991, 7, 6), Date.UTC(1991, 7, 6)],
    ]);
  });

  it('has empty columns and rows at its end', async () => {
    const padded = [head, ...rows, '', ''].map((row) => `${row},,,`);
    expect(await urls(padded.join('\r\n'))).toEqual(both);
  });
});

describe('a table', () => {
  it('of thousands of rows has each on its line, however long it is, and goes on after a broken one', async () => {
    const row = (title: string, at: number) => `${title},https://a.example/${at},1714557600,,unread`;
    const many = Array.from({ length: 4_200 }, (_, at) => row(`"Title\n${at}"`, at));
    const more = Array.from({ length: 300 }, (_, at) => row(`Title ${at + 4_200}`, at + 4_200));
    const broken = [head, ...many, '"Never closed, and more,https://a.example/x,,,', ...more];
    const { items, faults } = await readAll('a.csv', broken.join('\r\n'));
    expect(items.slice(0, 4_200).map(({ at }) => at)).toEqual(Array.from({ length: 4_200 }, (_, at) => 2 + at * 2));
    expect(faults[0]).toMatchObject({ at: 8_402 });
    expect(items.at(-1)).toMatchObject({ url: 'https://a.example/4499', headline: 'Title 4499' });
  });

  it('without rows holds nothing, and is no fault', async () => {
    expect(await readAll('a.csv', `${head}\r\n`)).toEqual({ format: 'pocket', items: [], faults: [] });
  });

  it('of a hundred thousand lines, some of them twice, is read to its end', { timeout: 60_000 }, async () => {
    const count = 100_000;
    const lines = Array.from(
      { length: count },
      (_line, at) => `Title ${at},https://a.example/${at % 90_000},${1_700_000_000 + at},t${at % 7},unread`,
    );
    const { items, faults } = await readAll('a.csv', [head, ...lines].join('\n'));
    expect(items).toHaveLength(90_000);
    expect(faults).toHaveLength(10_000);
    expect(faults[0]).toMatchObject({ at: 90_002, reason: 'twice' });
    expect(items[0]?.tags).toEqual(['t0', 't1']);
    expect(items.at(-1)).toMatchObject({ at: 90_001, headline: 'Title 89999' });
  });
});
