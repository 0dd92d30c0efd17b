import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../../lib/article/page-reading.ts';
import { readDateline } from '../../../lib/interpretation/dateline.ts';
import { languagePack } from '../../../lib/languages/registry.ts';
import { block, reading } from '../../support/readings.ts';

const rest =
  'The harbour board met on Tuesday and heard for two hours what the fishermen had to say about the new quay.';

function dateline(paragraphs: string[], over: Partial<PageReading> = {}, language = 'en') {
  const pack = languagePack(language);
  if (pack === null) throw new Error(`no pack for ${language}`);
  const blocks = [...paragraphs, rest].map((text) => block(text));
  return readDateline(reading({ blocks, ...over }), [pack], 'The Harbour Post')?.dateline ?? null;
}

describe('a dateline in the text', () => {
  it.each([
    [`PORT MERIDEN, May 12 (Reuters) - ${rest}`, { place: 'PORT MERIDEN', date: '--05-12', agency: 'Reuters' }],
    [`KYIV, Ukraine (AP) — ${rest}`, { place: 'KYIV, Ukraine', date: null, agency: 'AP' }],
    [`NEW QUAY: ${rest}`, { place: 'NEW QUAY', date: null, agency: null }],
    [`TALLOW FALLS, N.Y. — ${rest}`, { place: 'TALLOW FALLS, N.Y.', date: null, agency: null }],
    [`Hartford (WXQD) - ${rest}`, { place: 'Hartford', date: null, agency: 'WXQD' }],
  ])('%s', (text, wanted) => {
    expect(dateline([text])).toMatchObject(wanted);
  });

  it('of another language', () => {
    expect(dateline([`PARIS, 4 juin (Reuters) - ${rest}`], {}, 'fr')).toMatchObject({
      place: 'PARIS',
      date: '--06-04',
      agency: 'Reuters',
    });
    expect(dateline([`新华社北京4月12日电 ${rest}`], {}, 'zh')).toMatchObject({ place: '北京', date: '--04-12' });
  });
});

describe('no dateline', () => {
  it.each([
    [`Washington – the musical – opens in the Old Theatre in May. ${rest}`],
    [`Take the Blue Water Plan (BWP) – it was meant to save the harbour. ${rest}`],
    [`ICYMI: ${rest}`],
    [`Update: ${rest}`],
  ])('%s', (text) => {
    expect(dateline([text])).toBeNull();
  });

  it('in a speaker’s name further down', () => {
    expect(dateline([rest, `MARGARET OYELARAN: ${rest}`])).toBeNull();
  });

  it.each(['2026-05-08T02:14:23-05:00', 'Sun, 19 Oct 2025 04:00', 'Published on December 19, 2025.'])(
    'in metadata that tells a time: %s',
    (value) => {
      const { metadata } = reading();
      expect(dateline([rest], { metadata: { ...metadata, dateline: [{ value, from: 'json-ld' }] } })).toBeNull();
    },
  );

  it('but one in metadata that names a place', () => {
    const { metadata } = reading();
    const stated = { metadata: { ...metadata, dateline: [{ value: 'Puerto Sereno', from: 'json-ld' as const }] } };
    expect(dateline([rest], stated)).toMatchObject({ place: 'Puerto Sereno' });
  });
});
