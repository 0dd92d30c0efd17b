import { describe, expect, it } from 'vitest';
import { citationKey, withUniqueKeys } from '../../../lib/citations/citation-key.ts';
import { accessOf, cslItemOf } from '../../../lib/citations/csl-item.ts';
import { articleFacts, correctionNote } from '../../support/article-facts.ts';
import { articleToCite, readAt, versionToCite } from '../../support/cited-articles.ts';

const author = (name: string) => ({ name, url: null, role: null });

function itemOf(facts: Parameters<typeof versionToCite>[0], given: Parameters<typeof versionToCite>[1] = {}) {
  const version = versionToCite(facts, given);
  return cslItemOf(articleToCite([version]), version, accessOf(version), 'UTC');
}

describe('an article as it is cited', () => {
  it('has every field that the page states', () => {
    const first = versionToCite({}, { id: 'one' });
    const second = versionToCite(
      {
        authors: [author('Anne Moreau'), author('Ludwig van der Berg')],
        agency: 'Coastal Wire',
        dateline: { text: 'PORT ELLEN (Coastal Wire)', place: 'PORT ELLEN', date: null, agency: 'Coastal Wire' },
        alternativeHeadline: 'Ferries will take the southern channel',
        datePublished: '2026-04-12T23:30:00+02:00',
        dateModified: '2026-04-13T08:00:00+02:00',
        articleSection: 'Ports',
        keywords: ['ports', 'dredging'],
        credits: [{ role: 'translation', names: ['Ines Vidal'], text: 'Translated by Ines Vidal' }],
        corrections: [correctionNote({ date: '2026-04-13' })],
      },
      {
        id: 'two',
        number: 2,
        takenBy: 'archive',
        archivedUrl: 'https://captures.example/2026/https://gazette.example/',
      },
    );
    const item = cslItemOf(articleToCite([first, second]), second, readAt, 'UTC');
    expect(item).toEqual({
      id: 'moreau2026dredging',
      type: 'article-newspaper',
      title: 'Dredging will close the north channel until autumn',
      author: [
        { family: 'Moreau', given: 'Anne' },
        { family: 'Berg', given: 'Ludwig', 'non-dropping-particle': 'van der' },
      ],
      translator: [{ family: 'Vidal', given: 'Ines' }],
      'container-title': 'The Harbour Gazette',
      issued: { 'date-parts': [[2026, 4, 12]] },
      accessed: { 'date-parts': [[2026, 4, 14]] },
      URL: 'https://gazette.example/ports/north-channel',
      version: '2',
      'event-place': 'PORT ELLEN',
      section: 'Ports',
      abstract: 'Ferries will take the southern channel',
      keyword: 'ports, dredging',
      language: 'en',
      'original-publisher': 'Coastal Wire',
      archive: 'captures.example',
      archive_location: 'https://captures.example/2026/https://gazette.example/',
      note: [
        'Cited version: 2 of 2, seal SHA-256 abcdef0123456789',
        'Modified: 2026-04-13',
        'Corrected on 2026-04-13: An earlier version of this article misstated the depth of the channel.',
        'Dateline: PORT ELLEN (Coastal Wire)',
        'Agency: Coastal Wire',
        'Archived: https://captures.example/2026/https://gazette.example/, captured 2026-04-14',
      ].join('\n'),
      custom: {
        dateline: {
          articleId: 'article-1',
          versionId: 'two',
          version: 2,
          versions: 2,
          seal: 'abcdef0123456789'.repeat(4),
          contentHash: second.contentHash,
          datePublished: '2026-04-12T23:30:00+02:00',
          dateModified: '2026-04-13T08:00:00+02:00',
          dateline: 'PORT ELLEN (Coastal Wire)',
          agency: 'Coastal Wire',
          archivedUrl: 'https://captures.example/2026/https://gazette.example/',
          takenAt: '2026-04-14T12:00:00.000Z',
          takenBy: 'archive',
          corrections: [
            {
              kind: 'correction',
              date: '2026-04-13',
              text: 'An earlier version of this article misstated the depth of the channel.',
            },
          ],
        },
      },
    });
  });

  it('has nothing that the page does not state', () => {
    const item = itemOf({ publisher: null, inLanguage: null }, { seal: null });
    expect(Object.keys(item).sort()).toEqual(
      ['URL', 'accessed', 'container-title', 'custom', 'id', 'note', 'title', 'type'].sort(),
    );
    expect(item.note).toMatch(/^Cited version: 1 of 1, text SHA-256 [0-9a-f]{16}$/);
    expect(item.id).toBe('gazettenddredging');
  });

  it.each([
    ['2026-04-12', [2026, 4, 12]],
    ['2026-04', [2026, 4]],
    ['2026', [2026]],
    ['2026-04-12T00:10:00-10:00', [2026, 4, 12]],
    ['2026-04-12T14:05', [2026, 4, 12]],
  ])('keeps the precision of %s', (datePublished, parts) => {
    expect(itemOf({ datePublished }).issued).toEqual({ 'date-parts': [parts] });
  });

  it.each(['--04-12', 'T14:05', 'yesterday'])('dates nothing by %s, and says it in the note', (datePublished) => {
    const item = itemOf({ datePublished });
    expect(item.issued).toBeUndefined();
    expect(item.note).toContain(`Published: ${datePublished}`);
  });

  it('is by its agency where nobody else is named', () => {
    const item = itemOf({ agency: 'Coastal Wire' });
    expect(item.author).toEqual([{ literal: 'Coastal Wire' }]);
    expect(item['original-publisher']).toBeUndefined();
  });

  it('says nothing in its note that programs take for a field of their own', () => {
    const item = itemOf(
      {
        agency: 'Coastal Wire',
        dateModified: '2026-04-13',
        datePublished: 'yesterday',
        dateline: { text: 'PORT ELLEN', place: 'PORT ELLEN', date: null, agency: null },
        corrections: [correctionNote()],
      },
      { archivedUrl: 'https://captures.example/1' },
    );
    // Zotero reads such a line of its field "Extra" as the variable of that name, and prints it.
    const variables =
      /^(?:abstract|accessed|annote|archive|author|authority|chapter[- ]number|edition|editor|event|genre|issue|issued|keyword|language|medium|note|number|page|place|publisher|references|section|source|status|title|type|version|volume|url)\s*:/im;
    expect(item.note).not.toMatch(variables);
    expect(item.note.split('\n')).toHaveLength(7);
  });

  it('leaves out notes that the reader dismissed', () => {
    const [note] = versionToCite({ corrections: [correctionNote()] }).notes;
    if (note === undefined) throw new Error('no note');
    expect(itemOf({}, { notes: [{ ...note, dismissed: true }] }).note).not.toContain('Corrected');
    expect(itemOf({}, { notes: [note] }).note).toContain('Corrected: An earlier version');
  });

  it('is in one line, whatever the page has in its title', () => {
    expect(itemOf({ headline: 'Dredging\r\nTY  - BOOK\u0000 stops' }).title).toBe('Dredging TY - BOOK stops');
  });

  it('was accessed on the reader’s day; a capture, when it was fetched', () => {
    const late = Date.UTC(2026, 3, 14, 23, 30);
    const version = versionToCite({}, { takenAt: late });
    expect(cslItemOf(articleToCite([version]), version, late, 'Europe/Berlin').accessed['date-parts']).toEqual([
      [2026, 4, 15],
    ]);
    expect(accessOf({ takenBy: 'archive', takenAt: 1, keptAt: 2 })).toBe(2);
    expect(accessOf({ takenBy: 'live', takenAt: 1, keptAt: 2 })).toBe(1);
  });
});

describe('citation keys', () => {
  it.each([
    ['Ирина Соколова', 'Порт закрыт до осени', 'sokolova2026port'],
    ['Łukasz Żółć', 'Święto morza', 'zolc2026swieto'],
    ['Jürgen Groß', 'Über den Kanal', 'gross2026uber'],
    ['Ελένη Παππά', 'Κλειστό το λιμάνι', 'pappa2026kleisto'],
    ['山田太郎', '港が秋まで閉鎖', 'gazette2026'],
    ['अनीता शर्मा', 'बंदरगाह बंद', 'gazette2026'],
  ])('of %s are in ASCII', (name, headline, key) => {
    expect(itemOf({ authors: [author(name)], headline, datePublished: '2026' }).id).toBe(key);
  });

  it('are unique in a set, and stay so with keys that look like another’s', () => {
    const keys = ['a', 'a', 'a-a', 'a', 'b'].map((id) => ({ id }));
    expect(withUniqueKeys(keys).map(({ id }) => id)).toEqual(['a', 'a-a', 'a-a-a', 'a-b', 'b']);
    const many = withUniqueKeys(Array.from({ length: 2_000 }, () => ({ id: 'x' })));
    expect(new Set(many.map(({ id }) => id)).size).toBe(2_000);
  });

  it('are there for a title without a letter', () => {
    expect(citationKey({ title: '…', URL: articleFacts().url })).toBe('gazettend');
  });
});
