import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../../lib/article/block.ts';
import type { PageReading } from '../../../../lib/article/page-reading.ts';
import { readDateline } from '../../../../lib/interpretation/dateline/read-dateline.ts';
import { languagePack } from '../../../../lib/languages/registry.ts';
import { block, reading } from '../../../support/readings.ts';

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
    [`Nandipur [India], May 12 (ANI): ${rest}`, { place: 'Nandipur [India]', date: '--05-12', agency: 'ANI' }],
    [`(ANSA) - PORTOVENTO, May 12 - ${rest}`, { place: 'PORTOVENTO', date: '--05-12', agency: 'ANSA' }],
    [`(Reuters) - ${rest}`, { place: null, date: null, agency: 'Reuters' }],
    [`PORT MERIDEN. AP – ${rest}`, { place: 'PORT MERIDEN', date: null, agency: 'AP' }],
    [`Port Meriden, AFP - ${rest}`, { place: 'Port Meriden', date: null, agency: 'AFP' }],
    [`PORT MERIDEN, ON / ACCESSWIRE / May 12, 2026 / ${rest}`, { date: '2026-05-12', agency: 'ACCESSWIRE' }],
    [`Port Meriden, May 12 – ${rest}`, { place: 'Port Meriden', date: '--05-12', agency: null }],
    // A dash that a broken encoding made a quotation mark.
    [`PORT MERIDEN, Ontario (AP) " ${rest}`, { place: 'PORT MERIDEN, Ontario', agency: 'AP' }],
    // A dateline in an element of its own, without a space.
    [`Port Meriden (The Harbour Post)${rest}`, { place: 'Port Meriden', agency: 'The Harbour Post' }],
  ])('%s', (text, wanted) => {
    expect(dateline([text])).toMatchObject(wanted);
  });

  it('in a paragraph of its own', () => {
    expect(dateline(['KYIV, Ukraine (AP) —'])).toMatchObject({ place: 'KYIV, Ukraine', agency: 'AP' });
    expect(dateline(['By Ann Lee and Bo Ray, Harbour Desk, Tuesday May 12, 10:30 AM', 'PORT MERIDEN —'])).toMatchObject(
      {
        place: 'PORT MERIDEN',
      },
    );
  });

  it("is not a column's name before the time it was posted", () => {
    expect(dateline([rest, `BOAT DIARY — August 13, 2025, 11:32 am ${rest}`])).toBeNull();
    expect(dateline([rest, `PORT MERIDEN — ${rest}`])).toMatchObject({ place: 'PORT MERIDEN' });
  });

  it('after a byline, where a link parts the first sentence', () => {
    const byline = 'By Ann Lee, Harbour Post Correspondent Tuesday May 12, 10:30 AM';
    expect(dateline([byline, 'TALLOW, Ontario - The board of'])).toMatchObject({ place: 'TALLOW, Ontario' });
  });

  it('whose place the markup sets apart', () => {
    const text = `Port Meriden – ${rest}`;
    const strong: Mark = { kind: 'strong', start: 0, end: 12, url: null, rel: null };
    const blocks = (marks: Mark[]) => ({ blocks: [block(text, { marks }), block(rest)] });
    expect(dateline([], blocks([strong]))).toMatchObject({ place: 'Port Meriden', text: 'Port Meriden' });
    expect(dateline([], blocks([]))).toBeNull();
    const list = { blocks: ['Ann', 'Bo', 'Cy'].map((name) => block(text.replace('Port', name), { marks: [strong] })) };
    expect(dateline([], list)).toBeNull();
  });

  it('of an agency, below boxes that were read as text or above the text', () => {
    const boxes = Array.from(
      { length: 9 },
      (_, at) => `Harbour file ${at} - what the board decided, and who sits on it`,
    );
    const report = `PORT MERIDEN (Reuters) - ${rest}`;
    expect(dateline([...boxes, report])).toMatchObject({ place: 'PORT MERIDEN', agency: 'Reuters' });
    const above = { blocks: [block(report, { zone: 'head' }), block(rest)] };
    expect(dateline([], above)).toMatchObject({ place: 'PORT MERIDEN', agency: 'Reuters' });
    expect(dateline([...boxes, report, rest, report.replace('PORT MERIDEN', 'TALLOW')])).toBeNull();
  });

  it('in an element of its own, and not in a wrapper of that name', () => {
    const own = block('Port Meriden, May 12', { zone: 'head', hints: ['p', 'dateline'] });
    expect(dateline([], { blocks: [own, block(rest)] })).toMatchObject({ place: 'Port Meriden', date: '--05-12' });
    const many = ['Ann Lee, Harbour Trust', 'Bo Ray, Quay House', 'Cy Day, Tallow Mills'];
    expect(dateline([], { blocks: many.map((text) => block(text, { hints: ['p', 'dateline'] })) })).toBeNull();
  });

  it('of another language', () => {
    expect(dateline([`PARIS, 4 juin (Reuters) - ${rest}`], {}, 'fr')).toMatchObject({
      place: 'PARIS',
      date: '--06-04',
      agency: 'Reuters',
    });
    expect(dateline(['Praha - Přívoz se vrátil na řeku.'], {}, 'cs')).toMatchObject({ place: 'Praha' });
    expect(dateline(['Praha - město, které nikam nespěchá.'], {}, 'cs')).toBeNull();
    expect(dateline(['Ústí nad Labem 4. května (ČTK) - Přívoz se vrátil.'], {}, 'cs')).toMatchObject({
      place: 'Ústí nad Labem',
      date: '--05-04',
      agency: 'ČTK',
    });
    expect(dateline(['Warszawa, 4 maja (PAP) - Prom wrócił na zatokę.'], {}, 'pl')).toMatchObject({
      place: 'Warszawa',
      date: '--05-04',
      agency: 'PAP',
    });
    expect(dateline(['Одеса, 4 травня – Укрінформ. Пором повернувся.'], {}, 'uk')).toMatchObject({
      place: 'Одеса',
      date: '--05-04',
      agency: 'Укрінформ',
    });
    expect(dateline([`بيروت، 4 أيار (مايو) 2024 (رويترز) - عادت العبارة إلى المرسى الخشبي.`], {}, 'ar')).toMatchObject({
      place: 'بيروت',
      date: '2024-05-04',
      agency: 'رويترز',
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
    [`AP — ${rest}`],
    [`(The Harbour Post)${rest}`],
    [`Ann Lee, AP: ${rest}`],
    [`Fisher Ann Lee, AP – said the winner, when the harbour board met on Tuesday. ${rest}`],
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

  it('in a run of hyphens, which is read in no time', () => {
    const hyphens = `${'A-'.repeat(24)}A, ${'A-'.repeat(24)}A, `.repeat(2);
    const started = performance.now();
    expect(dateline([hyphens])).toBeNull();
    // Generous: a pattern that runs away takes seconds and more, one that does not a millisecond.
    expect(performance.now() - started).toBeLessThan(500);
  });
});
