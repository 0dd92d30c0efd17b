import { describe, expect, it } from 'vitest';
import { withUniqueKeys } from '../../../lib/citations/citation-key.ts';
import { formattedCitations } from '../../../lib/citations/formatted.ts';
import type { OwnStyle } from '../../../lib/citations/style-list.ts';
import { parseXml } from '../../support/parse-xml.ts';
import { entryOf, itemOf } from '../../support/styled-citations.ts';

describe('text that runs against the citation', () => {
  const arabic = itemOf('قال «لا» في الميناء', ['ليلى حداد'], { publisher: 'جريدة الميناء', inLanguage: 'ar' });
  const rtl = (text: string) => `\u2067${text}\u2069`;
  const ltr = (text: string) => `\u2066${text}\u2069`;

  it('is in a frame of its own, each name and title, so that nothing around it changes sides', async () => {
    expect(await entryOf(arabic, 'apa')).toBe(
      `${rtl('حداد, ل')}. (2026, April 12). ${rtl('قال «لا» في الميناء')}. ${rtl('جريدة الميناء')}. address`,
    );
    const english = itemOf('A story', ['Al Bo']);
    expect(await entryOf(english, 'apa', 'ar')).toBe(
      `${ltr('Bo, A')}. (2026, 12 أبريل). ${ltr('A story')}. ${ltr('The Harbour Gazette')}. address`,
    );
  });

  it('stands in a line that runs as the citation’s language does, which is a style’s own where it has one', async () => {
    const runs = async (own: OwnStyle, locale: string) => {
      const formatted = await formattedCitations(withUniqueKeys([arabic]), { own }, locale, parseXml);
      return 'fault' in formatted ? formatted.fault : formatted.direction;
    };
    expect([await runs('apa', 'en'), await runs('apa', 'ar-EG'), await runs('din-1505-2', 'ar')]).toEqual([
      'ltr',
      'rtl',
      'ltr',
    ]);
    // Hebrew words are not known, and so the citation is in English.
    expect(await runs('apa', 'he')).toBe('ltr');
  });

  it('needs no frame in its own direction, and never one around an address', async () => {
    expect(await entryOf(arabic, 'apa', 'ar')).not.toMatch(/[\u2066-\u2069]/);
    expect(await entryOf(itemOf('A story', ['Al Bo']), 'apa', 'de')).not.toMatch(/[\u2066-\u2069]/);
    expect(await entryOf(itemOf('A story', ['Al Bo']), 'chicago-notes', 'he')).toContain(' address.');
  });

  it('cannot turn what follows, whatever signs a page leaves open or closes', async () => {
    const entry = await entryOf(itemOf('A \u202estory \u2069\u2067of \u2066it', ['Al Bo']), 'apa');
    expect(entry).toContain(`A \u202estory \u2067of \u2066it\u2069\u2069\u2069. The Harbour Gazette`);
  });
});
