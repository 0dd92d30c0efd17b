import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { bibFile } from '../../../lib/citations/bibtex.ts';
import { withUniqueKeys } from '../../../lib/citations/citation-key.ts';
import type { CslItem } from '../../../lib/citations/csl-data.ts';
import { cslItemOf } from '../../../lib/citations/csl-item.ts';
import { cslJsonFile } from '../../../lib/citations/csl-json.ts';
import { risFile } from '../../../lib/citations/ris.ts';
import { articleToCite, readAt, versionToCite } from '../../support/cited-articles.ts';

const author = (name: string) => ({ name, url: null, role: null });

function itemOf(facts: Parameters<typeof versionToCite>[0]): CslItem {
  const version = versionToCite(facts);
  return cslItemOf(articleToCite([version]), version, readAt, 'UTC');
}

const hard: CslItem[] = withUniqueKeys([
  itemOf({
    headline: 'Fares up 20% & rising: “$5_a_ride” {sic} ~ #ferries \\ ^',
    authors: [author('Ludwig van der Berg'), author('Martin Hale Jr.'), author('News and Weather Desk')],
    datePublished: '2026-04-12',
    inLanguage: 'en',
  }),
  itemOf({ headline: 'Žluťoučký kůň Øresund straße', authors: [author('Łukasz Žižka')], datePublished: '2026-04' }),
  itemOf({ headline: 'Порт закрыт', authors: [author('Ирина Соколова')], datePublished: '2026' }),
  itemOf({ headline: '港が秋まで閉鎖', authors: [author('山田太郎')], datePublished: '2026-04-12' }),
  itemOf({ headline: 'الميناء مغلق', authors: [author('ليلى حداد')] }),
]);

/** An article of which everything is stated. */
function fullItem(): CslItem {
  const facts = {
    authors: [author('Anne Moreau'), author('Coast and Weather Desk')],
    agency: 'Coastal Wire',
    datePublished: '2026-04-12',
    dateline: { text: 'PORT ELLEN (Coastal Wire)', place: 'Port Ellen', date: null, agency: 'Coastal Wire' },
    articleSection: 'Ports',
    inLanguage: 'en-GB',
  };
  const versions = [1, 2].map((number) =>
    versionToCite(facts, { id: `v${number}`, number, archivedUrl: 'https://captures.example/1' }),
  );
  const [, second] = versions;
  if (second === undefined) throw new Error('no version');
  return cslItemOf(articleToCite(versions), second, readAt, 'UTC');
}

/** What another program reads in a file of ours. */
function readBack(file: string) {
  return new Cite(file).data as unknown as (CslItem & { reporter?: unknown[] })[];
}

const plain = (text: string) => text.replace(/<[^>]+>/g, '');

describe.each([
  ['BibLaTeX', (items: readonly CslItem[]) => bibFile(items, 'biblatex')],
  ['BibTeX', (items: readonly CslItem[]) => bibFile(items, 'bibtex')],
  ['RIS', risFile],
  ['CSL-JSON', cslJsonFile],
])('%s', (format, write) => {
  it('is read by another program as it was meant', () => {
    const back = readBack(write(hard));
    expect(back).toHaveLength(hard.length);
    hard.forEach((item, at) => {
      const read = back[at];
      expect(plain(read?.title ?? '')).toBe(item.title);
      expect(read?.URL).toBe(item.URL);
      expect(read?.['container-title']).toBe(item['container-title']);
      const stated = item.issued?.['date-parts'];
      // Of a newspaper in RIS, this reader takes the year alone.
      expect(read?.issued?.['date-parts']).toEqual(format === 'RIS' ? stated?.map(([year]) => [year]) : stated);
      if (format !== 'RIS') expect(read?.id ?? '').toBe(item.id);
    });
    expect(readBack(write([]))).toEqual([]);
  });

  it('keeps persons and desks apart', () => {
    const [first] = readBack(write(hard));
    // In RIS, authors of newspapers are reporters to this reader.
    const authors = format === 'RIS' ? first?.reporter : first?.author;
    const names = JSON.stringify(authors);
    expect(names).toContain('Berg');
    expect(names).toContain('van der');
    expect(names).toContain('News and Weather Desk');
    expect(authors).toHaveLength(3);
  });
});

describe('BibTeX', () => {
  it('is what LaTeX reads', () => {
    expect(bibFile(hard.slice(0, 2), 'bibtex')).toMatchInlineSnapshot(`
      "@article{berg2026fares,
        author = {van der Berg, Ludwig and Hale, Jr., Martin and {News and Weather Desk}},
        title = {{Fares up 20\\% \\& rising: \`\`\\$5\\_a\\_ride'' \\{sic\\} {\\textasciitilde} \\#ferries {\\textbackslash} {\\textasciicircum}}},
        journal = {The Harbour Gazette},
        year = {2026},
        month = apr,
        date = {2026-04-12},
        url = {https://gazette.example/ports/north-channel},
        urldate = {2026-04-14},
        language = {en},
        note = {Cited version: 1 of 1, seal SHA-256 abcdef0123456789}
      }

      @article{zizka2026zlutoucky,
        author = {{\\v{Z}}i{\\v{z}}ka, {\\L}ukasz},
        title = {{{\\v{Z}}lu{\\v{t}}ou{\\v{c}}k{\\'{y}} k{\\r{u}}{\\v{n}} {\\O}resund stra{\\ss}e}},
        journal = {The Harbour Gazette},
        year = {2026},
        month = apr,
        date = {2026-04},
        url = {https://gazette.example/ports/north-channel},
        urldate = {2026-04-14},
        language = {en},
        note = {Cited version: 1 of 1, seal SHA-256 abcdef0123456789}
      }
      "
    `);
  });
});

describe.each(['bibtex', 'biblatex'] as const)('braces in %s', (dialect) => {
  /** As BibTeX counts: whatever stands before a brace. Never below the entry's own before its end. */
  const depths = (file: string) => {
    let depth = 0;
    return [...file].flatMap((sign) => {
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      return sign === '{' || sign === '}' ? [depth] : [];
    });
  };

  it.each(['Smile :-} says the mayor', 'Two {open { braces', '} turned round {', 'A {pair} and } one'])(
    'of “%s” end no field, and are read again',
    (headline) => {
      const file = bibFile([itemOf({ headline, authors: [author('Ann } Lee')], keywords: ['{', 'b}'] })], dialect);
      const counted = depths(file);
      expect(counted.at(-1)).toBe(0);
      expect(Math.min(...counted.slice(0, -1))).toBeGreaterThan(0);
      expect(readBack(file)[0]?.title).toBe(headline);
    },
  );
});

describe('BibLaTeX', () => {
  it('is in Unicode', () => {
    expect(bibFile(hard.slice(1, 2), 'biblatex')).toMatchInlineSnapshot(`
      "@article{zizka2026zlutoucky,
        entrysubtype = {newspaper},
        author = {Žižka, Łukasz},
        title = {{Žluťoučký kůň Øresund straße}},
        journaltitle = {The Harbour Gazette},
        date = {2026-04},
        url = {https://gazette.example/ports/north-channel},
        urldate = {2026-04-14},
        langid = {english},
        note = {Cited version: 1 of 1, seal SHA-256 abcdef0123456789}
      }
      "
    `);
  });
});

describe('RIS', () => {
  it('has one tag a line, ended as the format says', () => {
    const file = risFile(hard.slice(0, 1));
    expect(file.split('\r\n').join('\n')).toMatchInlineSnapshot(`
      "TY  - NEWS
      ID  - berg2026fares
      AU  - van der Berg, Ludwig
      AU  - Hale, Martin, Jr.
      AU  - News and Weather Desk,
      TI  - Fares up 20% & rising: “$5_a_ride” {sic} ~ #ferries \\ ^
      T2  - The Harbour Gazette
      PY  - 2026
      DA  - 2026/04/12
      Y2  - 2026/04/14
      LA  - en
      UR  - https://gazette.example/ports/north-channel
      N1  - Cited version: 1 of 1, seal SHA-256 abcdef0123456789
      ER  - 
      "
    `);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('a reference manager', () => {
  const lines = risFile([fullItem()]).split('\r\n');
  const values = (tag: string) => lines.filter((line) => line.startsWith(tag)).map((line) => line.slice(6));

  it('finds in RIS what it has fields for, each once', () => {
    expect(values('CY')).toEqual(['Port Ellen']);
    expect(values('SE')).toEqual(['Ports']);
    expect(values('LA')).toEqual(['en-GB']);
    expect(values('DB')).toEqual(['captures.example']);
    expect(values('AN')).toEqual(['https://captures.example/1']);
    expect(values('L2')).toEqual(['https://captures.example/1']);
    expect(values('N1')).toEqual([
      'Cited version: 2 of 2, seal SHA-256 abcdef0123456789; Dateline: PORT ELLEN (Coastal Wire); Agency: Coastal Wire; ' +
        'Archived: https://captures.example/1, captured 2026-04-14',
    ]);
  });

  it('keeps a desk of several words in one piece, and takes no version for an edition', () => {
    expect(values('AU')).toEqual(['Moreau, Anne', 'Coast and Weather Desk,']);
    expect(lines.filter((line) => /^(?:ET|DP)/.test(line))).toEqual([]);
  });

  it('finds the section of a newspaper where it would write it itself', () => {
    for (const dialect of ['bibtex', 'biblatex'] as const)
      expect(bibFile([fullItem()], dialect)).toContain('  chapter = {Ports},\n');
  });
});

describe('LaTeX', () => {
  it.each([
    ['en', 'english'],
    ['en-GB', 'british'],
    ['de-DE', 'ngerman'],
    ['de-at', 'naustrian'],
    ['pt-BR', 'brazilian'],
    ['zh-Hant-TW', 'chinese'],
  ])('is told how to hyphenate %s, and prints no tag', (tag, name) => {
    const file = bibFile([itemOf({ inLanguage: tag })], 'biblatex');
    expect(file).toContain(`  langid = {${name}},\n`);
    expect(file).not.toContain('  language =');
  });

  it('is told no language that it does not know', () => {
    for (const inLanguage of ['tlh', null]) {
      expect(bibFile([itemOf({ inLanguage })], 'biblatex')).not.toContain('lang');
    }
  });
});
