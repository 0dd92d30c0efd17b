import { expect, test } from 'vitest';
import { interpretPage } from '../../../../lib/interpretation/interpret-page.ts';
import { block, reading } from '../../../support/readings.ts';

/** The date of the note that ends a page published on 30 October 2023. */
function dateOf(text: string, language = 'en'): string | null | undefined {
  const page = reading({ documentLanguage: language });
  const { corrections } = interpretPage({
    ...page,
    metadata: { ...page.metadata, datePublished: [{ value: '2023-10-30T08:00:00Z', from: 'json-ld' }] },
    blocks: [...page.blocks, block(text)],
  });
  return corrections[0]?.date;
}

test.each([
  ['Correction: The name of the ferry was misspelled. This was corrected on 3 May.', '--05-03'],
  ['Correction 11/19: This piece originally gave the wrong age.', '--11-19'],
  ['CORRECTION (7:10 p.m.): This column originally named another ferry.', 'T19:10'],
  ['This story was updated Tuesday.', '-W-2'],
  ['CORRECTION: Corrected by: Rolf Amber @ 11/03/2023 07:11 PM CORRECTION: The name was wrong.', '2023-11-03T19:11'],
  ['An earlier version of this article misspelled a name. (Dec. 23, 2023)', '2023-12-23'],
  // A note is not older than its article: these figures are in the other order.
  ['Correction, 11.02.23: An earlier version of this article gave the wrong fare.', '2023-11-02'],
  ['Correction, 02.11.23: An earlier version of this article gave the wrong fare.', '2023-11-02'],
  ['Correction, 10.11.23: An earlier version of this article gave the wrong fare.', '2023-11-10'],
  // The race's date, not the note's.
  ['Correction: An earlier version of this story misstated the date. The race is on 14 June, not 4 June.', null],
  ['An earlier version of this story had 7:30 as the hour of the race.', null],
])('%s', (text, date) => {
  expect(dateOf(text)).toBe(date);
});

test('in other languages', () => {
  expect(dateOf('Este texto foi corrigido às 13h45.', 'pt')).toBe('T13:45');
  expect(dateOf('A matéria foi corrigida às 13h05 desta quarta-feira (26).', 'pt')).toBe('---26T13:05');
  expect(dateOf('Dieser Artikel wurde am Dienstag korrigiert.', 'de')).toBe('-W-2');
});
