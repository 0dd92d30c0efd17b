import { describe, expect, it } from 'vitest';
import { statedInPageState } from '../../../lib/extraction/page-state.ts';
import { page, parsePage } from '../../support/dom.ts';

const url = 'https://www.harbour-courier.example/local/ferry-returns';
const headline = 'Ferry returns to the north pier';

function stated(...scripts: string[]) {
  return statedInPageState(parsePage(page(scripts.join(''))), {
    url,
    canonicals: [],
    title: `${headline} - Harbour Courier`,
    headings: [headline],
  }).corrections;
}

const script = (code: string) => `<script>${code}</script>`;
const story = { canonical_url: '/local/ferry-returns', headlines: { basic: headline } };
const note = { type: 'correction', correction_type: 'correction', text: '<p>It is 14 &amp; not 40.</p>' };

describe('corrections in page state', () => {
  it('are read from what a script assigns', () => {
    const notes = [{ text: 'It is 14 & not 40.', date: null, label: null }];
    const global = JSON.stringify({ ...story, corrections: [note] });
    expect(stated(script(`Fusion.globalContent=${global};Fusion.x={};`))).toEqual(notes);
    expect(stated(script(`window["state"] = {"a":{"b":[${global}]},"c":undefined}`))).toEqual(notes);
    expect(stated(script(`self.state=JSON.parse(${JSON.stringify(global)})`))).toEqual(notes);
    expect(stated(`<script type="application/json">${global}</script>`)).toEqual(notes);
  });

  it('carry their kind and their day', () => {
    const addendum = (type: string, publicationDate: string) => ({
      type,
      publicationDate,
      legacyHtmlBody: 'It is 14.',
    });
    const state = (...addendums: object[]) => script(`w.d = ${JSON.stringify({ url, addendums })};`);
    expect(stated(state(addendum('EDITORS_NOTE', '2024-06-06T04:00:00.000Z')))).toEqual([
      { text: 'It is 14.', date: '2024-06-06', label: null, kind: 'editors-note' },
    ]);
    const date = (at: string) => stated(state(addendum('CORRECTION', at)))[0]?.date;
    expect(date('2024-06-05T22:00:00.000Z')).toBe('2024-06-06');
    expect(date('2024-06-05T22:10:31.000Z')).toBe('2024-06-05T22:10:31.000Z');
    const clarified = { ...note, correction_type: 'clarification' };
    expect(stated(script(`a = ${JSON.stringify({ ...story, corrections: [clarified] })}`))[0]?.kind).toBe(
      'clarification',
    );
  });

  it('stand among the elements of a text too', () => {
    const content = { ...story, content_elements: [{ type: 'text', content: 'A' }, note] };
    expect(stated(script(`a = ${JSON.stringify(content)}`))).toHaveLength(1);
  });

  it('are this page’s only', () => {
    const other = { canonical_url: '/local/eels', headlines: { basic: 'Eels on the stairs of the weir' } };
    expect(stated(script(`a = ${JSON.stringify({ ...other, corrections: [note] })}`))).toEqual([]);
    expect(stated(script(`a = ${JSON.stringify({ corrections: [note] })}`))).toEqual([]);
    const byHeadline = { headline: 'Ferry returns to the north pier', corrections: [note] };
    expect(stated(script(`a = ${JSON.stringify(byHeadline)}`))).toHaveLength(1);
  });

  it('say nothing where they are empty', () => {
    for (const corrections of [[], [{}], [{ text: ' ' }], [null], 'none', {}])
      expect(stated(script(`a = ${JSON.stringify({ ...story, corrections })}`))).toEqual([]);
  });

  it('are data and never run', () => {
    const code = `window.hurt = 1; a = {"canonical_url":"/local/ferry-returns","corrections":[{"text":(function(){window.hurt=2})()}]}`;
    expect(stated(script(code))).toEqual([]);
    expect(stated(script('a = {"corrections":[{"text":"x"}'))).toEqual([]);
    expect(stated(script(`a = {"__proto__":{"corrections":[{"text":"x y z"}]},"url":"${url}"}`))).toEqual([]);
  });

  it('take no long time on hostile scripts', () => {
    const started = performance.now();
    stated(script(`"corrections" ${'a={'.repeat(200_000)}`));
    stated(script(`a = {"corrections":${'['.repeat(200_000)}`));
    stated(script(`a = "corrections" ${'={"'.repeat(100_000)}`));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
