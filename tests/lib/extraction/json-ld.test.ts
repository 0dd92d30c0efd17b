import { describe, expect, it } from 'vitest';
import { statedInJsonLd } from '../../../lib/extraction/json-ld.ts';
import { page, parsePage } from '../../support/dom.ts';

const url = 'https://www.harbour-courier.example/local/ferry-returns';
const headline = 'Ferry returns to the north pier';

function stated(...values: (object | string)[]) {
  const scripts = values.map(
    (value) =>
      `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`,
  );
  return statedInJsonLd(parsePage(page('', scripts.join(''))), {
    url,
    canonicals: [],
    title: `${headline} - Harbour Courier`,
    headings: [headline],
  });
}

const article = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline, url };

describe('statedInJsonLd', () => {
  it('reads the fields of an article', () => {
    const statement = stated({
      ...article,
      alternativeHeadline: 'Crossings resume',
      datePublished: '2026-03-02T09:00:00+01:00',
      dateModified: '2026-03-03',
      articleSection: ['Local', 'Harbour'],
      keywords: 'ferry, pier,harbour',
      inLanguage: { '@type': 'Language', name: 'English', alternateName: 'en' },
      dateline: 'NORTH PIER',
      publisher: { '@type': 'Organization', name: 'Harbour &amp; Shore' },
      isAccessibleForFree: 'False',
      wordCount: 512,
    });
    expect(statement).toMatchObject({
      types: ['NewsArticle'],
      headline: [headline],
      alternativeHeadline: ['Crossings resume'],
      datePublished: ['2026-03-02T09:00:00+01:00'],
      dateModified: ['2026-03-03'],
      articleSection: ['Local', 'Harbour'],
      keywords: ['ferry', 'pier', 'harbour'],
      inLanguage: ['en'],
      dateline: ['NORTH PIER'],
      publisher: ['Harbour & Shore'],
      isAccessibleForFree: false,
      wordCount: 512,
    });
  });

  it('reads authors in every shape', () => {
    const names = (author: unknown) => stated({ ...article, author }).authors.map((one) => one.name);
    expect(names('Mara Quill')).toEqual(['Mara Quill']);
    expect(names(['Mara Quill', { '@type': 'Person', name: 'Jon Vane' }])).toEqual(['Mara Quill', 'Jon Vane']);
    expect(names({ '@type': 'Person', name: ['Mara Quill', 'Jon Vane'] })).toEqual(['Mara Quill', 'Jon Vane']);
    expect(names({ givenName: 'Mara', familyName: 'Quill' })).toEqual(['Mara Quill']);
    expect(names('https://www.harbour-courier.example/staff/quill')).toEqual([]);
    expect(
      stated({
        ...article,
        author: { '@type': ['Person'], name: 'Mara Quill', url: '/staff/quill', jobTitle: 'Reporter' },
      }).authors,
    ).toEqual([
      { name: 'Mara Quill', url: 'https://www.harbour-courier.example/staff/quill', kind: 'person', role: 'Reporter' },
    ]);
    expect(
      stated({ ...article, author: { '@type': 'NewsMediaOrganization', name: 'Tidewater Press' } }).authors[0]?.kind,
    ).toBe('organization');
  });

  it('follows references through a graph', () => {
    const statement = stated({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebPage', '@id': `${url}#page`, url },
        {
          '@type': 'http://schema.org/Article',
          '@id': `${url}#article`,
          headline,
          mainEntityOfPage: { '@id': `${url}#page` },
          author: { '@id': '#/person/1' },
          publisher: { '@id': '#org' },
        },
        { '@type': 'Person', '@id': '#/person/1', name: 'Mara Quill' },
        { '@type': 'Organization', '@id': '#org', name: 'Harbour Courier' },
      ],
    });
    expect(statement.types).toEqual(['Article']);
    expect(statement.authors[0]?.name).toBe('Mara Quill');
    expect(statement.publisher).toEqual(['Harbour Courier']);
  });

  it('finds an article that is the main entity of something else', () => {
    expect(
      stated({ '@type': 'WebPage', mainEntity: { ...article, '@type': ['ReportageNewsArticle', 'NewsArticle'] } })
        .types,
    ).toEqual(['ReportageNewsArticle', 'NewsArticle']);
  });

  it('takes the entity that is this page and leaves those of related stories', () => {
    const other = {
      '@type': 'NewsArticle',
      headline: 'Bakery opens at midnight',
      url: '/local/bakery-opens-at-midnight',
      datePublished: '2020-01-01',
      author: 'Jon Vane',
    };
    const statement = stated(
      other,
      { ...article, datePublished: '2026-03-02' },
      { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: other }] },
    );
    expect(statement.headline).toEqual([headline]);
    expect(statement.datePublished).toEqual(['2026-03-02']);
    expect(stated(other, { ...other, headline: 'Third story here' }).headline).toEqual([]);
  });

  it('reads corrections as text, object and list, and leaves addresses of policies', () => {
    const corrections = (correction: unknown) => stated({ ...article, correction }).corrections;
    expect(corrections('The width was wrong.')).toEqual([{ text: 'The width was wrong.', date: null, label: null }]);
    expect(
      corrections({ '@type': 'CorrectionComment', text: 'The width was wrong.', datePublished: '2026-03-04' }),
    ).toEqual([{ text: 'The width was wrong.', date: '2026-03-04', label: null }]);
    expect(
      corrections([{ text: 'One.' }, 'Two.', 'https://www.harbour-courier.example/corrections']).map((one) => one.text),
    ).toEqual(['One.', 'Two.']);
  });

  it('reads images with caption and credit', () => {
    const statement = stated({
      ...article,
      image: [
        '/a.jpg',
        {
          '@type': 'ImageObject',
          url: { '@id': 'x' },
          contentUrl: 'https://img.example/b.jpg',
          caption: 'The pier',
          creditText: 'M. Quill',
        },
        'data:image/png;base64,AA',
      ],
    });
    expect(statement.image).toEqual([
      { url: 'https://www.harbour-courier.example/a.jpg', caption: null, credit: null },
      { url: 'https://img.example/b.jpg', caption: 'The pier', credit: 'M. Quill' },
    ]);
  });

  it('reads one script past another that is broken', () => {
    expect(stated('{"@type":"NewsArticle", oops', article).headline).toEqual([headline]);
  });

  it('is silent about a page that states no article', () => {
    expect(stated({ '@type': 'WebSite', name: 'Harbour Courier' }).types).toEqual([]);
  });

  it('takes the author of the page’s own entity where no article names one', () => {
    const people = (...values: object[]) => stated(...values).authors.map(({ name }) => name);
    const person = { '@type': ['Person'], '@id': '#ines', name: 'Ines Calloway' };
    const webPage = { '@type': 'WebPage', name: 'About something else', author: { '@id': '#ines' } };
    expect(people({ '@graph': [webPage, person] })).toEqual(['Ines Calloway']);
    expect(people({ '@graph': [webPage, person, { ...article, author: 'Tom Arkwright' }] })).toEqual(['Tom Arkwright']);
  });
});
