import { describe, expect, it } from 'vitest';
import type { RichRun } from '../../../lib/article/citation.ts';
import { withUniqueKeys } from '../../../lib/citations/citation-key.ts';
import type { CslItem } from '../../../lib/citations/csl-data.ts';
import { cslItemOf } from '../../../lib/citations/csl-item.ts';
import { formattedCitations } from '../../../lib/citations/formatted.ts';
import { runsHtml, runsText } from '../../../lib/citations/rich-text.ts';
import { type OwnStyle, ownStyleNames, ownStyles } from '../../../lib/citations/style-list.ts';
import { articleToCite, readAt, versionToCite } from '../../support/cited-articles.ts';
import { parseXml } from '../../support/parse-xml.ts';

const author = (name: string) => ({ name, url: null, role: null });

function itemOf(
  facts: Parameters<typeof versionToCite>[0],
  given: Parameters<typeof versionToCite>[1] = {},
  versions = 1,
): CslItem {
  const all = Array.from({ length: versions }, (_, at) =>
    versionToCite(facts, { id: `v${at + 1}`, number: at + 1, ...given }),
  );
  const cited = all.at(-1);
  if (cited === undefined) throw new Error('no version');
  return cslItemOf(articleToCite(all), cited, readAt, 'UTC');
}

const items = withUniqueKeys([
  itemOf({ authors: [author('Anne Moreau'), author('Ludwig van der Berg')], datePublished: '2026-04-12' }),
  itemOf(
    { authors: [author('Ines Vidal')], datePublished: '2026-03-01', headline: 'Is the "north" channel closed?' },
    {},
    3,
  ),
  itemOf({ datePublished: '2026-04', headline: 'Unsigned, and of a month' }),
  itemOf({ agency: 'Coastal Wire', headline: 'By an agency, undated' }),
  itemOf({
    authors: ['Ada Brook', 'Ben Cole', 'Cem Demir', 'Dora Ek'].map(author),
    datePublished: '2026-09-30T23:50:00-04:00',
    headline: 'Four hands on the wheel',
  }),
  itemOf(
    { authors: [author('山田太郎')], datePublished: '2026-04-12', headline: '港が秋まで閉鎖', publisher: '港新聞' },
    { archivedUrl: 'https://captures.example/1' },
  ),
  itemOf({
    authors: [author('ليلى حداد')],
    datePublished: '2026',
    headline: 'الميناء مغلق',
    publisher: 'جريدة الميناء',
  }),
]);

/** As a reader sees it: italics between underscores, small capitals between plus signs, frames of direction as angles. */
function shown(runs: readonly RichRun[]): string {
  return runs
    .map(({ text, italic, smallCaps }) => (italic ? `_${text}_` : smallCaps ? `+${text}+` : text))
    .join('')
    .replaceAll('https://gazette.example/ports/north-channel', 'address')
    .replaceAll(/[\u2066-\u2068]/g, '‹')
    .replaceAll('\u2069', '›');
}

async function lines(own: OwnStyle, locale = 'en-US'): Promise<string[]> {
  const formatted = await formattedCitations(items, { own }, locale, parseXml);
  if ('fault' in formatted) throw new Error(formatted.fault);
  return formatted.entries.map(({ entry, inText }) => `${shown(entry)} | ${shown(inText)}`);
}

describe('citations in the styles of the manuals', () => {
  it('APA: initials, the date behind the author, the newspaper in italics; when it was read, where it has changed', async () => {
    expect(await lines('apa')).toMatchInlineSnapshot(`
      [
        "Brook, A., Cole, B., Demir, C., & Ek, D. (2026, September 30). Four hands on the wheel. _The Harbour Gazette_. address | (Brook et al., 2026)",
        "Coastal Wire. (n.d.). By an agency, undated. _The Harbour Gazette_. Retrieved April 14, 2026, from address | (Coastal Wire, n.d.)",
        "Moreau, A., & van der Berg, L. (2026, April 12). Dredging will close the north channel until autumn. _The Harbour Gazette_. address | (Moreau & van der Berg, 2026)",
        "Unsigned, and of a month. (2026, April). _The Harbour Gazette_. address | (“Unsigned, and of a Month,” 2026)",
        "Vidal, I. (2026, March 1). Is the “north” channel closed? _The Harbour Gazette_. Retrieved April 14, 2026, from address | (Vidal, 2026)",
        "‹حداد, ل›. (2026). ‹الميناء مغلق›. ‹_جريدة الميناء_›. address | (‹حداد›, 2026)",
        "山田太郎. (2026, April 12). 港が秋まで閉鎖. 港新聞. https://captures.example/1 | (山田太郎, 2026)",
      ]
    `);
  });

  it('Chicago, notes: the title in quotation marks; unsigned articles under their newspaper', async () => {
    expect(await lines('chicago-notes')).toMatchInlineSnapshot(`
      [
        "Brook, Ada, Ben Cole, Cem Demir, and Dora Ek. “Four Hands on the Wheel.” _The Harbour Gazette_, September 30, 2026. address. | Ada Brook et al., “Four Hands on the Wheel,” _The Harbour Gazette_, September 30, 2026, address.",
        "Coastal Wire. “By an Agency, Undated.” _The Harbour Gazette_. Accessed April 14, 2026. address. | Coastal Wire, “By an Agency, Undated,” _The Harbour Gazette_, accessed April 14, 2026, address.",
        "Moreau, Anne, and Ludwig van der Berg. “Dredging Will Close the North Channel until Autumn.” _The Harbour Gazette_, April 12, 2026. address. | Anne Moreau and Ludwig van der Berg, “Dredging Will Close the North Channel until Autumn,” _The Harbour Gazette_, April 12, 2026, address.",
        "_The Harbour Gazette_. “Unsigned, and of a Month.” April 2026. address. | “Unsigned, and of a Month,” _The Harbour Gazette_, April 2026, address.",
        "Vidal, Ines. “Is the ‘North’ Channel Closed?” _The Harbour Gazette_, March 1, 2026. Accessed April 14, 2026. address. | Ines Vidal, “Is the ‘North’ Channel Closed?,” _The Harbour Gazette_, March 1, 2026, accessed April 14, 2026, address.",
        "‹حداد, ليلى›. ‹“الميناء مغلق.”› ‹_جريدة الميناء_›, 2026. address. | ‹ليلى حداد›, ‹“الميناء مغلق,”› ‹_جريدة الميناء_›, 2026, address.",
        "山田太郎. “港が秋まで閉鎖.” 港新聞, April 12, 2026. https://captures.example/1. | 山田太郎, “港が秋まで閉鎖,” 港新聞, April 12, 2026, https://captures.example/1.",
      ]
    `);
  });

  it('Chicago, author and date', async () => {
    expect(await lines('chicago-author-date')).toMatchInlineSnapshot(`
      [
        "Brook, Ada, Ben Cole, Cem Demir, and Dora Ek. 2026. “Four Hands on the Wheel.” _The Harbour Gazette_, September 30, 2026. address. | (Brook et al. 2026)",
        "Coastal Wire. n.d. “By an Agency, Undated.” _The Harbour Gazette_. Accessed April 14, 2026. address. | (Coastal Wire, n.d.)",
        "Moreau, Anne, and Ludwig van der Berg. 2026. “Dredging Will Close the North Channel until Autumn.” _The Harbour Gazette_, April 12, 2026. address. | (Moreau and van der Berg 2026)",
        "_The Harbour Gazette_. 2026. “Unsigned, and of a Month.” April 2026. address. | (_The Harbour Gazette_ 2026)",
        "Vidal, Ines. 2026. “Is the ‘North’ Channel Closed?” _The Harbour Gazette_, March 1, 2026. Accessed April 14, 2026. address. | (Vidal 2026)",
        "‹حداد, ليلى›. 2026. ‹“الميناء مغلق.”› ‹_جريدة الميناء_›, 2026. address. | (‹حداد› 2026)",
        "山田太郎. 2026. “港が秋まで閉鎖.” 港新聞, April 12, 2026. https://captures.example/1. | (山田太郎 2026)",
      ]
    `);
  });

  it('MLA: shortened months, the version as an element of the container, the day of access', async () => {
    expect(await lines('mla')).toMatchInlineSnapshot(`
      [
        "Brook, Ada, et al. “Four Hands on the Wheel.” _The Harbour Gazette_, 30 Sept. 2026, address. Accessed 14 Apr. 2026. | (Brook et al.)",
        "Coastal Wire. “By an Agency, Undated.” _The Harbour Gazette_, address. Accessed 14 Apr. 2026. | (Coastal Wire)",
        "Moreau, Anne, and Ludwig van der Berg. “Dredging Will Close the North Channel until Autumn.” _The Harbour Gazette_, 12 Apr. 2026, address. Accessed 14 Apr. 2026. | (Moreau and van der Berg)",
        "“Unsigned, and of a Month.” _The Harbour Gazette_, Apr. 2026, address. Accessed 14 Apr. 2026. | (“Unsigned, and of a Month”)",
        "Vidal, Ines. “Is the ‘North’ Channel Closed?” _The Harbour Gazette_, version 3, 1 Mar. 2026, address. Accessed 14 Apr. 2026. | (Vidal)",
        "‹حداد, ليلى›. ‹“الميناء مغلق.”› ‹_جريدة الميناء_›, 2026, address. Accessed 14 Apr. 2026. | (‹حداد›)",
        "山田太郎. “港が秋まで閉鎖.” 港新聞, 12 Apr. 2026. _captures.example_, https://captures.example/1. Accessed 14 Apr. 2026. | (山田太郎)",
      ]
    `);
  });

  it('AP: who wrote it and where, then the headline; in the text, an attribution without brackets', async () => {
    expect(await lines('ap')).toMatchInlineSnapshot(`
      [
        "Anne Moreau and Ludwig van der Berg, The Harbour Gazette, April 12, 2026: “Dredging will close the north channel until autumn.” address. | according to Anne Moreau and Ludwig van der Berg in The Harbour Gazette, April 12, 2026",
        "Ines Vidal, The Harbour Gazette, March 1, 2026: “Is the ‘north’ channel closed?” address. | according to Ines Vidal in The Harbour Gazette, March 1, 2026",
        "The Harbour Gazette, April 2026: “Unsigned, and of a month.” address. | according to The Harbour Gazette, April 2026",
        "Coastal Wire, The Harbour Gazette: “By an agency, undated.” address. | according to Coastal Wire in The Harbour Gazette",
        "Ada Brook and others, The Harbour Gazette, Sept. 30, 2026: “Four hands on the wheel.” address. | according to Ada Brook and others in The Harbour Gazette, Sept. 30, 2026",
        "山田太郎, 港新聞, April 12, 2026: “港が秋まで閉鎖.” https://captures.example/1. | according to 山田太郎 in 港新聞, April 12, 2026",
        "‹ليلى حداد›, ‹جريدة الميناء›, 2026: ‹“الميناء مغلق.”› address. | according to ‹ليلى حداد› in ‹جريدة الميناء›, 2026",
      ]
    `);
  });

  it('ISO 690: family names in capitals, the year behind them, [online], the day of access', async () => {
    expect(await lines('iso-690')).toMatchInlineSnapshot(`
      [
        "BROOK, Ada et al., 2026. Four hands on the wheel. _The Harbour Gazette_ [online]. 30 September 2026 [accessed 14 April 2026]. Available from: address | (Brook et al. 2026)",
        "COASTAL WIRE, [no date]. By an agency, undated. _The Harbour Gazette_ [online]. [accessed 14 April 2026]. Available from: address | (Coastal Wire [no date])",
        "MOREAU, Anne and VAN DER BERG, Ludwig, 2026. Dredging will close the north channel until autumn. _The Harbour Gazette_ [online]. 12 April 2026 [accessed 14 April 2026]. Available from: address | (Moreau and van der Berg 2026)",
        "Unsigned, and of a month, 2026. _The Harbour Gazette_ [online]. April 2026 [accessed 14 April 2026]. Available from: address | (Unsigned, and of a month 2026)",
        "VIDAL, Ines, 2026. Is the “north” channel closed? _The Harbour Gazette_ [online]. Version 3. 1 March 2026 [accessed 14 April 2026]. Available from: address | (Vidal 2026)",
        "‹حداد, ليلى›, 2026. ‹الميناء مغلق›. ‹_جريدة الميناء_› [online]. 2026 [accessed 14 April 2026]. Available from: address | (‹حداد› 2026)",
        "山田太郎, 2026. 港が秋まで閉鎖. 港新聞 [online]. 12 April 2026 [accessed 14 April 2026]. Available from: https://captures.example/1 | (山田太郎 2026)",
      ]
    `);
  });

  it('DIN 1505-2: names between semicolons, ISO dates', async () => {
    expect(await lines('din-1505-2')).toMatchInlineSnapshot(`
      [
        "+Brook+, Ada u. a.: Four hands on the wheel. In: _The Harbour Gazette_ (2026-09-30). URL address – Überprüfungsdatum 2026-04-14 | (Brook u. a. 2026)",
        "+Coastal Wire+: By an agency, undated. In: _The Harbour Gazette_. URL address – Überprüfungsdatum 2026-04-14 | (Coastal Wire o. J.)",
        "+Moreau+, Anne ; +van der+ +Berg+, Ludwig: Dredging will close the north channel until autumn. In: _The Harbour Gazette_ (2026-04-12). URL address – Überprüfungsdatum 2026-04-14 | (Moreau/van der Berg 2026)",
        "Unsigned, and of a month. In: _The Harbour Gazette_ (2026-04). URL address – Überprüfungsdatum 2026-04-14 | (Unsigned, and of a month 2026)",
        "+Vidal+, Ines: Is the „north“ channel closed? In: _The Harbour Gazette_ (2026-03-01). Version 3. URL address – Überprüfungsdatum 2026-04-14 | (Vidal 2026)",
        "‹+حداد+, ليلى›: ‹الميناء مغلق›. In: ‹_جريدة الميناء_› (2026). URL address – Überprüfungsdatum 2026-04-14 | (‹حداد› 2026)",
        "+山田太郎+: 港が秋まで閉鎖. In: 港新聞 (2026-04-12). URL https://captures.example/1 – Überprüfungsdatum 2026-04-14 | (山田太郎 2026)",
      ]
    `);
  });

  it('speak the reader’s language where its words are known, else English', async () => {
    expect((await lines('apa', 'de-AT')).find((line) => line.includes('Vidal'))).toContain(
      'Abgerufen am 14. April 2026',
    );
    expect((await lines('chicago-notes', 'fr')).find((line) => line.includes('Vidal'))).toContain('1 mars 2026');
    expect((await lines('iso-690', 'ja')).find((line) => line.includes('山田'))).toContain('2026年4月12日');
    expect(await lines('apa', 'sw')).toEqual(await lines('apa', 'en-US'));
  });

  it('have every article, in every style and language, with no engine’s mark left in them', async () => {
    for (const own of ownStyleNames) {
      for (const locale of ['en-GB', 'de', 'ar', 'ru', 'zh-Hans']) {
        const all = await lines(own, locale);
        expect(all, ownStyles[own]).toHaveLength(items.length);
        expect(all.join('')).not.toMatch(/[\ue000-\uf8ff]|undefined|\[object|<\/?\w/);
      }
    }
  });
});

describe('text from pages', () => {
  it('is never HTML', async () => {
    const evil = itemOf({
      headline: '<img src=x onerror=alert(1)> & "more" \ue010x',
      authors: [author('A <b>bold</b> one')],
    });
    const formatted = await formattedCitations([evil], { own: 'apa' }, 'en', parseXml);
    if ('fault' in formatted) throw new Error(formatted.fault);
    const [entry] = formatted.entries;
    expect(runsText(entry?.entry ?? [])).toContain('<img src=x onerror=alert(1)> & “more” x');
    expect(runsHtml(entry?.entry ?? [])).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; “more” x');
    expect(runsHtml(entry?.entry ?? [])).not.toMatch(/<(?!\/?(?:i|b)>|\/?span)/);
  });
});
