import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { annotationsJsonLd } from '../../../lib/exports/annotations-jsonld.ts';
import { changedTo15, followedPassage, stretch } from '../../support/followed-passages.ts';

const article = { id: 'abc', url: 'https://gazette.example/crane', headline: 'Crane falls' };
const text = 'It was noon. Twelve people were hurt when the crane fell. A band played.';
const versions = [{ id: 'v1', takenAt: Date.UTC(2026, 4, 4, 9), text }];
const now = Date.UTC(2026, 4, 9);

const exported = (...given: Parameters<typeof followedPassage>) =>
  JSON.parse(annotationsJsonLd(article, [followedPassage(...given)], versions, now));

it('writes passages as annotations of the article, with the version they were marked in and what became of them', () => {
  expect(exported([stretch(1), stretch(2, changedTo15)], { note: 'Ask the yard.' })).toEqual({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { dateline: 'urn:dateline:annotation:' }],
    id: 'urn:dateline:annotations:abc',
    type: 'AnnotationPage',
    generator: { id: 'urn:dateline', type: 'Software', name: 'Dateline' },
    generated: '2026-05-09T00:00:00.000Z',
    items: [
      {
        id: 'urn:uuid:6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
        type: 'Annotation',
        motivation: 'commenting',
        created: '2026-05-04T10:00:00.000Z',
        body: { type: 'TextualBody', value: 'Ask the yard.', format: 'text/plain', purpose: 'commenting' },
        target: {
          type: 'SpecificResource',
          source: { id: article.url, type: 'Text', 'dateline:headline': 'Crane falls' },
          state: { type: 'TimeState', sourceDate: '2026-05-04T09:00:00.000Z' },
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: 'Twelve people were hurt when the crane fell.',
              prefix: 'It was noon. ',
              suffix: ' A band played.',
            },
            { type: 'TextPositionSelector', start: 13, end: 57 },
          ],
        },
        'dateline:history': [
          {
            'dateline:status': 'same',
            'dateline:text': 'Twelve people were hurt when the crane fell.',
            'dateline:firstVersion': 1,
            'dateline:lastVersion': 1,
            'dateline:since': '2026-05-04T09:00:00.000Z',
            'dateline:moved': false,
          },
          {
            'dateline:status': 'changed',
            'dateline:text': 'Fifteen people were hurt when the crane fell.',
            'dateline:firstVersion': 2,
            'dateline:lastVersion': 2,
            'dateline:since': '2026-05-05T09:00:00.000Z',
            'dateline:moved': false,
          },
        ],
      },
    ],
  });
});

it('says highlighting where the reader wrote nothing', () => {
  const [item] = exported([stretch(1)]).items;
  expect(item).toMatchObject({ motivation: 'highlighting' });
  expect(item).not.toHaveProperty('body');
});

it('counts code points, as the model does', () => {
  const before = '🏗️🏗️ ';
  const page = annotationsJsonLd(
    article,
    [
      followedPassage([], {
        exact: 'crane 🏗️',
        selector: { exact: 'crane 🏗️', prefix: before, suffix: '', start: 7, end: 16, versionId: 'v1' },
      }),
    ],
    [{ id: 'v1', takenAt: 0, text: `${before}crane 🏗️` }],
    now,
  );
  expect(JSON.parse(page).items[0].target.selector[1]).toEqual({ type: 'TextPositionSelector', start: 5, end: 13 });
});

it('gives no position in a text that is there no more, or no longer the same', () => {
  for (const other of [[], [{ id: 'v1', takenAt: 0, text: 'Something else.' }]]) {
    const page = JSON.parse(annotationsJsonLd(article, [followedPassage([])], other, now));
    expect(page.items[0].target.selector).toHaveLength(1);
    expect('state' in page.items[0].target).toBe(other.length > 0);
  }
});

it('has each of its own terms explained in the documentation', () => {
  const told = readFileSync(new URL('../../../docs/annotations-export.md', import.meta.url), 'utf8');
  const terms = new Set(
    annotationsJsonLd(article, [followedPassage([stretch(1)])], versions, now).match(/dateline:\w+(?=":)/g),
  );
  expect(terms.size).toBeGreaterThan(6);
  for (const term of terms) expect(told).toContain(`\`${term}\``);
});
