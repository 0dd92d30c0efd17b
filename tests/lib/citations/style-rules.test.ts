import { describe, expect, it } from 'vitest';
import type { OwnStyle } from '../../../lib/citations/style-list.ts';
import { cited, entryOf, itemOf } from '../../support/styled-citations.ts';

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

  it('that are the newspaper itself are none: nothing is said twice', async () => {
    const item = itemOf('A story', ['The Harbour Gazette'], { publisher: 'The  harbour gazette' });
    expect(await entryOf(item, 'apa')).toMatch(/^A story\. \(2026, April 12\)\. The harbour gazette\. /);
    expect(await entryOf(item, 'mla')).toMatch(/^“A Story.” The harbour gazette, 12 Apr\. 2026, /);
    expect(await entryOf(item, 'chicago-author-date')).toMatch(
      /^The harbour gazette\. 2026\. “A Story\.” April 12, 2026\. /,
    );
    expect(await entryOf(item, 'ap')).toMatch(/^The harbour gazette, April 12, 2026: /);
    const besides = itemOf('A story', ['The Harbour Gazette', 'Ines Vidal']);
    expect(await entryOf(besides, 'apa')).toMatch(/^The Harbour Gazette, & Vidal, I\. /);
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

  it('that begin with a point keep it, once and within the quotation marks', async () => {
    expect(await entryOf(itemOf('...and justice for all', ['Ann Lee'], { inLanguage: 'en' }), 'chicago-notes')).toMatch(
      /^Lee, Ann\. “\.\.\.and Justice for All\.” /,
    );
    expect(await entryOf(itemOf('.NET is free', ['Ann Lee'], { inLanguage: 'en' }), 'mla')).toMatch(
      /^Lee, Ann\. “\.NET Is Free\.” /,
    );
    expect(await entryOf(itemOf('...and justice for all', []), 'apa')).toMatch(/^\.\.\.and justice for all\. \(2026/);
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
