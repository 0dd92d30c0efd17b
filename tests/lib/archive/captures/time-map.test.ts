import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksIn } from '../../../../lib/archive/captures/link-format.ts';
import { parseTimeMap } from '../../../../lib/archive/captures/time-map.ts';
import { invented, storyAddress } from '../../../support/web-archive.ts';

const archive = invented();
const first = `https://archive.example/web/20260412093000/${storyAddress}`;
const map = `<${storyAddress}>; rel="original",
<https://archive.example/web/timemap/link/${storyAddress}>; rel="self"; type="application/link-format"; from="Sun, 12 Apr 2026 09:30:00 GMT",
<https://archive.example/web/${storyAddress}>; rel="timegate",
<${first}>; rel="first memento"; datetime="Sun, 12 Apr 2026 09:30:00 GMT",
<https://archive.example/web/20260413080000/${storyAddress}>; rel="last memento"; datetime="Mon, 13 Apr 2026 08:00:00 GMT"
`;

function read(text: string, of = archive) {
  const list = parseTimeMap(text, storyAddress, of);
  if (!list.ok) throw new Error(list.error);
  return list.value;
}

describe('a TimeMap', () => {
  it('gives mementos by their moments, to be fetched as the publisher sent them', () => {
    expect(read(map)).toMatchObject({
      skipped: 0,
      more: false,
      further: [],
      captures: [
        {
          timestamp: '20260412093000',
          capturedAt: Date.UTC(2026, 3, 12, 9, 30),
          original: storyAddress,
          fetchUrl: `https://archive.example/web/20260412093000id_/${storyAddress}`,
        },
        { timestamp: '20260413080000' },
      ],
    });
  });

  it('gives the memento’s own address where the archive has no other, with the archive’s scheme', () => {
    const plain = invented({ cdx: null, raw: null, page: null });
    const text = map.replaceAll('<https://archive.example/web/2026', '<http://archive.example/web/2026');
    expect(read(text, plain).captures[0]).toMatchObject({ fetchUrl: first, archivedUrl: first });
  });

  it('leaves out mementos on another host', () => {
    const plain = invented({ cdx: null, raw: null, page: null });
    const text = `${map},<https://elsewhere.example/x>; rel="memento"; datetime="Mon, 13 Apr 2026 09:00:00 GMT"`;
    expect(read(text, plain)).toMatchObject({ skipped: 1, captures: { length: 2 } });
  });

  it('names further parts of its own archive', () => {
    const text = `${map.trim()},
<https://archive.example/web/timemap/link/2/x>; rel="timemap"; type="application/link-format",
<https://elsewhere.example/timemap>; rel="timemap"`;
    expect(read(text).further).toEqual(['https://archive.example/web/timemap/link/2/x']);
  });

  it('counts mementos without a moment', () => {
    const text = `<${first}>; rel="memento", <${first}>; rel="memento"; datetime="yesterday", nonsense\n, <${storyAddress}>; rel=original`;
    expect(read(text)).toMatchObject({ captures: [], skipped: 3 });
  });

  it('that is empty is a list of no captures; anything else is unreadable', () => {
    expect(read('')).toMatchObject({ captures: [] });
    expect(read(`<${storyAddress}>; rel="original"`)).toMatchObject({ captures: [] });
    for (const text of ['<html><body>Too many requests</body></html>', 'not found', '{"mementos":{}}']) {
      expect(parseTimeMap(text, storyAddress, archive)).toEqual({ ok: false, error: 'captures-unreadable' });
    }
  });

  it('never throws, and reads an endless text in a moment', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<',
        '>',
        ';',
        ',',
        '"',
        '\\',
        '=',
        'rel="memento"',
        'datetime="Sun, 12 Apr 2026 09:30:00 GMT"',
        first,
        '\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        parseTimeMap(text, storyAddress, archive);
        for (const link of linksIn(text)) if (link !== null) expect(typeof link.target).toBe('string');
      }),
      { numRuns: 500 },
    );
    for (const one of ['<\n', '<>', '<>;', ',', '<>;a="', '<a>;b=c,', 'x\n', '<>;;']) {
      parseTimeMap(one.repeat(400_000 / one.length), storyAddress, archive);
    }
  });
});
