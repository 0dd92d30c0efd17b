import { describe, expect, it } from 'vitest';
import { withUniqueKeys } from '../../../lib/citations/citation-key.ts';
import type { CslItem } from '../../../lib/citations/csl-data.ts';
import { cslItemOf } from '../../../lib/citations/csl-item.ts';
import { formattedCitations } from '../../../lib/citations/formatted.ts';
import { runsText } from '../../../lib/citations/rich-text.ts';
import { type OwnStyle, ownStyleNames } from '../../../lib/citations/style-list.ts';
import { styleTexts } from '../../../lib/citations/style-texts.ts';
import { articleToCite, readAt, versionToCite } from '../../support/cited-articles.ts';
import { parseXml } from '../../support/parse-xml.ts';

type Facts = Parameters<typeof versionToCite>[0];

function itemOf(headline: string, names: readonly string[], facts: Facts = {}, versions = 1): CslItem {
  const authors = names.map((name) => ({ name, url: null, role: null }));
  const all = Array.from({ length: versions }, (_, at) =>
    versionToCite({ headline, authors, datePublished: '2026-04-12', ...facts }, { id: `v${at}`, number: at + 1 }),
  );
  const cited = all.at(-1);
  if (cited === undefined) throw new Error('no version');
  return cslItemOf(articleToCite(all), cited, readAt, 'UTC');
}

async function cited(items: readonly CslItem[], own: OwnStyle, locale = 'en-US') {
  const formatted = await formattedCitations(withUniqueKeys(items), { own }, locale, parseXml);
  if ('fault' in formatted) throw new Error(formatted.fault);
  const plain = (text: string) => text.replaceAll('https://gazette.example/ports/north-channel', 'address');
  return {
    entries: formatted.entries.map(({ entry }) => plain(runsText(entry))),
    inText: formatted.entries.map(({ inText }) => plain(runsText(inText))),
  };
}

async function entryOf(item: CslItem, own: OwnStyle, locale?: string): Promise<string> {
  return (await cited([item], own, locale)).entries[0] ?? '';
}

describe('articles that could be taken for one another', () => {
  const sameYear = [
    itemOf('Same year, again', ['Anne Moreau'], { datePublished: '2026-06-12' }),
    itemOf('One of the day', ['Anne Moreau']),
    itemOf('A month', ['Anne Moreau'], { datePublished: '2026-05' }),
  ];

  it('APA: letters behind the year, in the order of their days', async () => {
    const { entries, inText } = await cited(sameYear, 'apa');
    expect(entries.map((entry) => entry.slice(0, 40))).toEqual([
      'Moreau, A. (2026a, April 12). One of the',
      'Moreau, A. (2026b, May). A month. The Ha',
      'Moreau, A. (2026c, June 12). Same year, ',
    ]);
    expect(inText).toEqual(['(Moreau, 2026a)', '(Moreau, 2026b)', '(Moreau, 2026c)']);
  });

  it.each(['chicago-author-date', 'iso-690'] as const)('%s: letters in the order of their titles', async (own) => {
    const { entries, inText } = await cited(sameYear, own);
    expect(
      entries.map((entry) => entry.replace(/^.*?(2026[a-z]).*?(A [Mm]onth|One of the [Dd]ay|Same).*$/, '$1 $2')),
    ).toEqual([
      expect.stringMatching(/2026a A month/i),
      expect.stringMatching(/2026b One of the day/i),
      expect.stringMatching(/2026c Same/i),
    ]);
    expect(inText).toEqual(['(Moreau 2026a)', '(Moreau 2026b)', '(Moreau 2026c)']);
  });

  it('MLA and DIN 1505-2, which have no such letters, name the titles', async () => {
    expect((await cited(sameYear, 'mla')).inText).toContain('(Moreau, “A Month”)');
    expect((await cited(sameYear, 'din-1505-2')).inText).toContain('(Moreau 2026, A month)');
  });

  it('are told apart by the initials of their authors before anything else', async () => {
    const two = [itemOf('The first', ['Anne Moreau']), itemOf('The second', ['Dora Moreau'])];
    expect((await cited(two, 'apa')).inText).toEqual(['(A. Moreau, 2026)', '(D. Moreau, 2026)']);
    expect((await cited(two, 'chicago-author-date')).inText).toEqual(['(A. Moreau 2026)', '(D. Moreau 2026)']);
    expect((await cited(two, 'mla')).inText).toEqual(['(A. Moreau)', '(D. Moreau)']);
  });
});

describe('authors', () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => `Ann ${String.fromCharCode(65 + at)}moe`);
  const count = async (own: OwnStyle, many: number) =>
    (await entryOf(itemOf('A story', names(many)), own)).match(/moe/gi)?.length;

  it('are all named up to the number that the manual gives, else the first of them', async () => {
    expect(await count('apa', 20)).toBe(20);
    expect(await entryOf(itemOf('A story', names(22)), 'apa')).toContain('Smoe, A., … Vmoe, A. (2026');
    expect(await count('apa', 22)).toBe(20);
    expect(await count('chicago-notes', 10)).toBe(10);
    expect(await count('chicago-notes', 11)).toBe(7);
    expect(await count('mla', 2)).toBe(2);
    expect(await count('mla', 3)).toBe(1);
    expect(await count('iso-690', 3)).toBe(3);
    expect(await count('iso-690', 4)).toBe(1);
    expect(await entryOf(itemOf('A story', names(4)), 'ap')).toMatch(/^Ann Amoe and others, The Harbour Gazette/);
  });

  it('who wrote for an agency stand beside it in a newsroom’s line', async () => {
    const item = itemOf('A story', ['Ines Vidal'], { agency: 'Coastal Wire' });
    const { entries, inText } = await cited([item], 'ap');
    expect(entries).toEqual(['Ines Vidal, Coastal Wire, The Harbour Gazette, April 12, 2026: “A story.” address.']);
    expect(inText).toEqual(['according to Ines Vidal of Coastal Wire in The Harbour Gazette, April 12, 2026']);
    for (const own of ['apa', 'chicago-notes', 'mla', 'iso-690', 'din-1505-2'] as const)
      expect(await entryOf(item, own)).not.toContain('Coastal');
  });

  it('are not needed: an unsigned article has its place by its title', async () => {
    const items = [itemOf('Tides turn', []), itemOf('A story', ['Uma Ulm']), itemOf('A story', ['Sam Sol'])];
    for (const own of ['apa', 'mla', 'iso-690', 'din-1505-2'] as const) {
      const { entries } = await cited(items, own);
      expect(
        entries.map((entry) => /sol|tides|ulm/i.exec(entry)?.[0].toLowerCase()),
        own,
      ).toEqual(['sol', 'tides', 'ulm']);
    }
  });
});

describe('titles', () => {
  it('in English have capitals where the manual asks for them; in other languages, as they are printed', async () => {
    const port = (inLanguage: string | null) => itemOf('The port of a thousand ships', ['Al Bo'], { inLanguage });
    for (const own of ['chicago-notes', 'chicago-author-date', 'mla'] as const) {
      for (const locale of ['en-GB', 'de']) {
        expect(await entryOf(port('en-GB'), own, locale)).toContain('The Port of a Thousand Ships');
        expect(await entryOf(port('nl'), own, locale)).toContain('The port of a thousand ships');
        expect(await entryOf(port(null), own, locale)).toContain('The port of a thousand ships');
      }
    }
    for (const own of ['apa', 'ap', 'iso-690', 'din-1505-2'] as const)
      expect(await entryOf(port('en'), own)).toContain('The port of a thousand ships');
    expect((await cited([itemOf('The port of a thousand ships', [])], 'apa')).inText).toEqual([
      '(“The Port of a Thousand Ships,” 2026)',
    ]);
  });

  it.each([
    ['apa', 'Is it closed?', 'Is it closed? The'],
    ['chicago-notes', 'Is it closed?', '“Is It Closed?” The'],
    ['mla', 'Stop!', '“Stop!” The'],
    ['ap', 'Is it closed?', ': “Is it closed?” address'],
    ['iso-690', 'Is it closed?', 'Is it closed? The'],
    ['din-1505-2', 'Stop!', 'Stop! In'],
    ['apa', 'Closed, says the U.S.', 'says the U.S. The'],
    ['chicago-notes', 'He said “never”', '“He Said ‘Never.’” The'],
  ] as const)('%s: no full stop behind the end of %s', async (own, headline, printed) => {
    expect(await entryOf(itemOf(headline, ['Al Bo']), own)).toContain(printed);
  });

  it('that end with the question mark of another script, and newspapers that do, have none either', async () => {
    for (const own of ['apa', 'chicago-notes', 'mla', 'ap', 'iso-690'] as const) {
      const arabic = itemOf('هل أُغلق الميناء؟', ['ليلى حداد'], { inLanguage: 'ar' });
      for (const locale of ['en', 'ar']) expect(await entryOf(arabic, own, locale)).not.toMatch(/؟\u2069?\./);
      const chinese = itemOf('港口关闭了吗？', ['王小明'], { inLanguage: 'zh' });
      expect(await entryOf(chinese, own)).not.toMatch(/？\u2069?\./);
    }
    expect(await entryOf(itemOf('A story', ['Al Bo'], { publisher: 'Who?' }), 'apa')).toContain('Who? address');
  });
});

describe('dates', () => {
  const undated = itemOf('A story', ['Al Bo'], { datePublished: null });

  it('that are not stated: said so, and when it was read', async () => {
    expect(await entryOf(undated, 'apa')).toBe(
      'Bo, A. (n.d.). A story. The Harbour Gazette. Retrieved April 14, 2026, from address',
    );
    expect(await entryOf(undated, 'chicago-author-date')).toContain(
      'Bo, Al. n.d. “A Story.” The Harbour Gazette. Accessed',
    );
    expect((await cited([undated], 'chicago-author-date')).inText).toEqual(['(Bo, n.d.)']);
    expect(await entryOf(undated, 'iso-690')).toContain('BO, Al, [no date]. A story');
    expect((await cited([undated], 'din-1505-2')).inText).toEqual(['(Bo o. J.)']);
  });

  it.each([
    ['de', 'apa', 'Bo, A. (2026, 12. April).', 'Abgerufen am 14. April 2026, von address'],
    ['fr', 'apa', 'Bo, A. (2026, 12 avril).', 'Consulté le 14 avril 2026, à l’adresse address'],
    ['es', 'apa', 'Bo, A. (2026, 12 de abril).', 'Recuperado el 14 de abril de 2026, de address'],
    ['ja', 'apa', 'Bo, A. (2026, 4月12日).', '取得日 2026年4月14日, 取得元 address'],
    ['ar', 'apa', '(2026, 12 أبريل)', 'استُرجع في 14 أبريل 2026, من address'],
    ['de', 'mla', '12. Apr. 2026', 'Abgerufen am 14. Apr. 2026.'],
    ['es', 'mla', '12 abr. 2026', 'Consultado el 14 abr. 2026.'],
    ['zh', 'mla', '2026年4月12日', '访问日期 2026年4月14日.'],
    ['en', 'iso-690', '12 April 2026 [accessed 14 April 2026]', 'Available from: address'],
    ['de', 'iso-690', '12. April 2026 [Zugriff am: 14. April 2026]', 'Verfügbar unter: address'],
    ['fr', 'iso-690', '12 avril 2026 [consulté le 14 avril 2026]', 'Disponible à l’adresse\u00a0: address'],
  ] as const)('in %s, %s: as that language writes them', async (locale, own, published, read) => {
    const entry = await entryOf(itemOf('A story', ['Al Bo'], {}, 2), own, locale);
    expect(entry).toContain(published);
    expect(entry).toContain(read);
  });
});

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

describe('many articles', () => {
  const many = withUniqueKeys(
    Array.from({ length: 120 }, (_, at) =>
      itemOf(
        `Story ${String((at * 37) % 120).padStart(3, '0')}`,
        at % 5 === 0 ? [] : [`Ann Moreau${at % 7 === 0 ? '' : at}`],
      ),
    ),
  );

  it.each(ownStyleNames)(
    '%s: a little at a time, with the page in between, and all of them in one order',
    async (own) => {
      let pauses = 0;
      const pause = async () => {
        pauses += 1;
      };
      const formatted = await formattedCitations(many, { own }, 'en', parseXml, pause);
      if ('fault' in formatted) throw new Error(formatted.fault);
      expect(pauses).toBeGreaterThanOrEqual(12);
      expect(new Set(formatted.entries.map(({ id }) => id)).size).toBe(120);
      const backwards = await formattedCitations(many.toReversed(), { own }, 'en', parseXml, pause);
      if ('fault' in backwards) throw new Error(backwards.fault);
      // A newsroom's lines stand in the order in which they were asked for.
      const lines = own === 'ap' ? backwards.entries.toReversed() : backwards.entries;
      expect(lines.map(({ entry }) => runsText(entry))).toEqual(formatted.entries.map(({ entry }) => runsText(entry)));
      expect(new Set(formatted.entries.map(({ entry }) => runsText(entry))).size).toBe(120);
    },
  );

  it('of one author: a style with a dash for the names has one before every entry but the first', async () => {
    const dash = (styleTexts.mla ?? '').replace('<bibliography ', '<bibliography subsequent-author-substitute="---" ');
    const items = withUniqueKeys(Array.from({ length: 45 }, (_, at) => itemOf(`Story ${at + 10}`, ['Ann Moreau'])));
    const formatted = await formattedCitations(items, { csl: dash }, 'en', parseXml);
    if ('fault' in formatted) throw new Error(formatted.fault);
    const dashed = formatted.entries.map(({ entry }) => runsText(entry).startsWith('---.'));
    expect(dashed).toEqual([false, ...Array.from({ length: 44 }, () => true)]);
  });
});
