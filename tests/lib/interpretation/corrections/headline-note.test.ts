import { describe, expect, test } from 'vitest';
import { interpretPage } from '../../../../lib/interpretation/interpret-page.ts';
import { block, reading } from '../../../support/readings.ts';

/** A page whose headline and first paragraphs are these, in a language. */
function read(language: string, headline: string, paragraphs: string[]) {
  const page = reading({ documentLanguage: language, documentTitle: headline });
  return interpretPage({
    ...page,
    metadata: { ...page.metadata, headline: [] },
    blocks: [
      block(headline, { kind: 'heading', level: 1, zone: 'head' }),
      ...paragraphs.map((text) => block(text)),
      ...Array.from({ length: 4 }, (_, index) => block(`${index + 1}.`)),
    ],
  });
}

describe('a page that is itself a note', () => {
  test.each([
    ['fi', 'Oikaisu juttuun lautan hinnasta'],
    ['fi', 'Oikaisu lautan kapteenia käsitelleeseen juttuun'],
    ['fi', 'Oikaisu satamaselvitykseen: vain kaksi laituria suljetaan'],
    ['fi', 'Oikaisu liittyen satamamaksuihin'],
    ['fi', 'Oikaisu. Lauttajutussa laituri oli jo avattu.'],
    ['en', 'Correction to our story on the ferry fares'],
    ['en', 'Correction. The ferry fare is 14 crowns.'],
    ['de', 'Berichtigung zum Artikel über die Fähre'],
    ['fr', 'Rectificatif à notre article sur le bac'],
    ['es', 'Fe de errores sobre la noticia del ferri'],
    ['it', 'Rettifica all’articolo sul traghetto'],
    ['nl', 'Rectificatie bij het artikel over de veerpont'],
    ['pt', 'Erramos: sobre a reportagem da balsa'],
    ['ja', '「港の渡船」の記事の訂正とおわび'],
    ['zh', '关于《渡轮停航》报道的更正'],
    ['sv', 'Rättelse till artikeln om färjan'],
    ['ko', '기사 오류를 바로잡습니다'],
    ['ru', 'Поправка к статье о пароме'],
    ['id', 'Ralat berita kapal feri'],
  ])('in %s: %s', (language, headline) => {
    const { corrections } = read(language, headline, ['1.']);
    expect(corrections.map(({ kind, text, position }) => ({ kind, text, position }))).toEqual([
      { kind: 'correction', text: headline, position: 'headline' },
    ]);
  });

  test('takes the first paragraph that says what was wrong along', () => {
    const { corrections, headline } = read('fi', 'Oikaisu juttuun lautan hinnasta', [
      'Jutussa kerrottiin virheellisesti, että lippu maksaa 40 euroa. Oikea hinta on 14 euroa.',
    ]);
    expect(headline).toBe('Oikaisu juttuun lautan hinnasta');
    expect(corrections).toHaveLength(1);
    expect(corrections[0]).toMatchObject({
      label: 'Oikaisu',
      kind: 'correction',
      text: 'Oikaisu juttuun lautan hinnasta. Jutussa kerrottiin virheellisesti, että lippu maksaa 40 euroa. Oikea hinta on 14 euroa.',
      right: '14 euroa',
      position: 'headline',
    });
  });

  test('with a label before the colon too', () => {
    const { corrections, headline } = read('en', 'Correction: Ferry fare rises to 14 crowns', [
      'An earlier version of this story said the fare rises to 40 crowns.',
    ]);
    expect(headline).toBe('Ferry fare rises to 14 crowns');
    expect(corrections.map(({ text }) => text)).toEqual([
      'Correction: Ferry fare rises to 14 crowns. An earlier version of this story said the fare rises to 40 crowns.',
    ]);
  });

  test('a label alone is a headline of a note only where the text is one', () => {
    const note = 'In the story on the ferry we gave the wrong fare. We regret the error.';
    expect(read('en', 'Correction', [note]).corrections.map(({ text }) => text)).toEqual([`Correction: ${note}`]);
    expect(read('en', 'Corrections', ['She read the proofs at night and slept by day.']).corrections).toEqual([]);
  });
});

describe('a wire prefix keeps the story’s own words apart', () => {
  test('from the note that it announces', () => {
    const { corrections, headline } = read('en', 'CORRECTED-UPDATE 1-Ferry fares rise', [
      '(Corrects paragraph 3 to show fare is 14 crowns, not 40 crowns)',
    ]);
    expect(headline).toBe('Ferry fares rise');
    expect(corrections.map(({ text, label }) => [label, text])).toEqual([
      ['CORRECTED-UPDATE 1', '(Corrects paragraph 3 to show fare is 14 crowns, not 40 crowns)'],
    ]);
  });

  test('and says when the story was withdrawn, before or behind it', () => {
    const kinds = (headline: string) => read('en', headline, ['1.']).corrections.map(({ kind }) => kind);
    expect(kinds('CORRECTED: Port says yes to ferry story withdrawn')).toEqual(['removal']);
    expect(kinds('STORY WITHDRAWN: Port says yes to ferry')).toEqual(['removal']);
  });
});

test.each([
  ['fi', 'Oikaisu kasarmin poikki vei miehen oikeuteen'],
  ['fi', 'Oikaisupyyntö maksaa jatkossa 40 euroa'],
  ['en', 'Correction in house prices gathers pace'],
  ['en', 'Corrections officer wins award'],
  ['de', 'Korrektur am Aktienmarkt trifft die Werften'],
  ['fr', 'Correction à la baisse pour le budget du port'],
  ['es', 'Corrección a la baja del gasto portuario'],
  ['pt', 'Correção monetária sobe em maio'],
  ['sv', 'Rättelse av beslut om färjan'],
  ['ru', 'Поправка к закону о портах'],
  ['ko', '법원, 판결 내용 수정'],
])('no note in %s: %s', (language, headline) => {
  expect(read(language, headline, ['1.']).corrections).toEqual([]);
});
