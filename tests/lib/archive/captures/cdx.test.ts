import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostCaptures } from '../../../../lib/archive/captures/capture-list.ts';
import { parseCdx } from '../../../../lib/archive/captures/cdx.ts';
import { timestampOf } from '../../../../lib/article/web-archive.ts';
import { cdxTable, invented, row, storyAddress } from '../../../support/web-archive.ts';

const archive = invented();

function listed(text: string) {
  const list = parseCdx(text, archive);
  if (!list.ok) throw new Error(list.error);
  return { ...list.value, times: list.value.captures.map(({ timestamp }) => timestamp) };
}

describe('a CDX list', () => {
  it('gives captures oldest first, with the addresses to fetch and to look at', () => {
    const list = listed(cdxTable([row('20260413080000', 'B'), row('20260412093000', 'A')]));
    expect(list).toMatchObject({ skipped: 0, more: false });
    expect(list.captures[0]).toEqual({
      timestamp: '20260412093000',
      capturedAt: Date.UTC(2026, 3, 12, 9, 30),
      original: storyAddress,
      fetchUrl: `https://archive.example/web/20260412093000id_/${storyAddress}`,
      archivedUrl: `https://archive.example/web/20260412093000/${storyAddress}`,
    });
    expect(list.times).toEqual(['20260412093000', '20260413080000']);
  });

  it('shows equal captures that follow one another once, and a revert as what it is', () => {
    const days = ['A', 'A', 'B', 'B', 'A'].map((digest, at) => row(`2026041${at}000000`, digest));
    expect(listed(cdxTable(days)).times).toEqual(['20260410000000', '20260412000000', '20260414000000']);
  });

  it('takes columns in any order, and leaves out what is no page', () => {
    const rows = [
      ['200', 'A', '20260412093000', storyAddress],
      ['301', 'B', '20260412094000', storyAddress],
      ['-', 'B', '20260412095000', storyAddress],
    ];
    expect(listed(cdxTable(rows, ['statuscode', 'digest', 'timestamp', 'original']))).toMatchObject({
      times: ['20260412093000'],
      skipped: 0,
    });
    const picture = listed(cdxTable([row('20260412093000', 'A', { type: 'image/png' })]));
    expect(picture).toMatchObject({ times: [], skipped: 0 });
  });

  it('reads one object a line as newer servers write them', () => {
    const line = (timestamp: string) =>
      JSON.stringify({
        urlkey: 'x',
        timestamp,
        url: storyAddress,
        mime: 'text/html',
        status: '200',
        digest: timestamp,
      });
    expect(listed(`${line('20260412093000')}\n${line('20260413093000')}\n`).times).toHaveLength(2);
  });

  it.each([
    ['no text', ''],
    ['an empty list', '[]'],
    ['only the head', cdxTable([])],
    ['white space', ' \n '],
  ])('without captures: %s', (_what, text) => {
    expect(listed(text)).toMatchObject({ captures: [], skipped: 0, more: false });
  });

  it('passes over rows that make no sense, and counts them', () => {
    const rows = [
      row('20260412093000', 'A'),
      row('20260231000000', 'B'),
      row('not a time', 'B'),
      row('20260413000000', 'B', { original: 'javascript:alert(1)' }),
      row('20260413000000', 'B', { original: `https://x.example/${'a'.repeat(3_000)}` }),
      [],
      null,
      'text',
      { timestamp: '20260413000000' },
      [20260413000000, storyAddress, 'text/html', 200, 'C'],
    ];
    expect(listed(cdxTable(rows as unknown[][]))).toMatchObject({
      times: ['20260412093000', '20260413000000'],
      skipped: 8,
    });
  });

  it.each([
    ['an error page', '<html><body><h1>503 Service Unavailable</h1></body></html>'],
    ['a broken list', '[["timestamp","original"],["2026'],
    ['an object', '[{"timestamp":"20260412093000"}]'],
    ['a list without the columns needed', '[["urlkey"],["x"]]'],
    ['a text', 'Blocked by robots.txt'],
    ['a number', '42'],
  ])('%s is unreadable', (_what, text) => {
    expect(parseCdx(text, archive)).toEqual({ ok: false, error: 'captures-unreadable' });
  });

  it('is read up to a bound, and says that there was more', () => {
    const many = Array.from({ length: mostCaptures + 10 }, (_, at) =>
      row(timestampOf(Date.UTC(2020, 0) + at * 60_000), String(at)),
    );
    const list = listed(cdxTable(many));
    expect(list.captures).toHaveLength(mostCaptures);
    expect(list.more).toBe(true);
  });

  it('never throws and names no other host, whatever it says', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('timestamp', 'original', '200', 'text/html', '20260412093000', storyAddress),
      fc.webUrl(),
      fc.jsonValue(),
    );
    const table = fc.oneof(
      fc.string(),
      fc.json(),
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }).map((rows) => JSON.stringify(rows)),
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }).map((rows) => cdxTable(rows)),
      fc.array(fc.jsonValue(), { maxLength: 5 }).map((lines) => lines.map((line) => JSON.stringify(line)).join('\n')),
    );
    fc.assert(
      fc.property(table, (text) => {
        const list = parseCdx(text, archive);
        if (!list.ok) return;
        for (const { fetchUrl, archivedUrl, capturedAt } of list.value.captures) {
          expect(new URL(fetchUrl).origin).toBe(archive.origin);
          expect(new URL(archivedUrl).origin).toBe(archive.origin);
          expect(Number.isSafeInteger(capturedAt)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});
