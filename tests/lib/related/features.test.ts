import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../../lib/article/article-context.ts';
import { type FeatureKind, featuresOf, type IsPerson } from '../../../lib/related/features.ts';
import { namesIn } from '../../../lib/related/names-in.ts';
import { block, facts } from '../../support/readings.ts';
import { bodyOf, denseStory, translatedStory, wireStory } from '../../support/wire-stories.ts';

const everyone: IsPerson = () => true;
const features = (over: Partial<ArticleFacts>, lines: readonly string[] = wireStory, isPerson = everyone) =>
  featuresOf({ facts: facts({ authors: [], ...over }), blocks: bodyOf(lines) }, isPerson);
const labels = (found: ReturnType<typeof features>, kind: FeatureKind) =>
  found.filter((one) => one.kind === kind).map(({ label }) => label);
const keys = (found: ReturnType<typeof features>, kind: FeatureKind) =>
  found.filter((one) => one.kind === kind).map(({ key }) => key);

describe('names in a text', () => {
  it('are capitals in a row whose last word stands in the headline too', () => {
    expect(namesIn(['Unpaid dredger leaves Quillfeather’s harbour'], wireStory)).toEqual(['Ada Quillfeather']);
    expect(namesIn(['Askeland asks for a loan', 'What Tamsin Dredging is owed'], wireStory)).toEqual([
      'Tamsin Dredging',
      'Ruben Askeland',
    ]);
  });

  it('leave out what nobody put into the headline, and first words of sentences', () => {
    expect(namesIn(['A ship leaves'], wireStory)).toEqual([]);
    expect(namesIn(['The Council'], ['The Council sat. On Monday the council rose. The Council sat.'])).toEqual([]);
  });

  it('may have particles and initials, and are known without what stands before them', () => {
    const lines = ['Yesterday Jonna van der Meer, mayor of Oss, met J. R. Tarn in the hall.'];
    expect(namesIn(['Meer meets Tarn'], lines)).toEqual([
      'Yesterday Jonna van der Meer',
      'Jonna van der Meer',
      'J. R. Tarn',
      'R. Tarn',
    ]);
  });

  it('are found where nouns have capitals too, and not in scripts without any', () => {
    expect(namesIn(['Quillfeather ohne Bagger'], translatedStory)).toEqual([
      'Hafenmeisterin Ada Quillfeather',
      'Ada Quillfeather',
    ]);
    expect(namesIn(['北港の作業船が離れる'], denseStory)).toEqual([]);
  });
});

describe('features', () => {
  it('know a keyword and a name as one', () => {
    const one = features({ headline: 'Quillfeather waits', keywords: ['Ports'] });
    const other = features({ headline: 'A quay', keywords: ['ADA QUILLFEATHER'] }, ['Short.']);
    expect(labels(one, 'name')).toEqual(['Ada Quillfeather']);
    expect(labels(one, 'subject')).toEqual(['Ports']);
    expect(keys(one, 'name')).toEqual(keys(other, 'name'));
  });

  it('take a long keyword for none, and one in small letters for a topic', () => {
    const found = features({
      headline: 'A quay',
      keywords: ['A quay that stands empty since the early spring - The Post', 'port authority'],
    });
    expect(labels(found, 'name')).toEqual([]);
    expect(labels(found, 'subject')).toEqual(['port authority']);
  });

  it('know a person’s name however it is written, and no desk', () => {
    const isPerson = (name: string) => name !== 'Staff Desk';
    const one = features(
      { authors: ['José Ülker', 'Staff Desk'].map((name) => ({ name, url: null, role: null })) },
      [],
      isPerson,
    );
    const other = features({ authors: [{ name: 'JOSE  ULKER', url: null, role: null }] }, []);
    expect(labels(one, 'author')).toEqual(['José Ülker']);
    expect(keys(one, 'author')).toEqual(keys(other, 'author'));
  });

  it('keep publisher and authors out of the names', () => {
    const found = features({
      publisher: 'The Harbour Post',
      authors: [{ name: 'Ines Calder', url: null, role: null }],
      keywords: ['The Harbour Post', 'Ines Calder', 'Norrhavn harbour'],
    });
    expect(labels(found, 'name')).toEqual(['Norrhavn harbour']);
  });

  it('have a place by the week, where both are stated', () => {
    const dateline = { text: 'NORRHAVN (NTX)', place: 'Norrhavn', date: null, agency: 'NTX' };
    const place = (datePublished: string | null) => keys(features({ dateline, datePublished }), 'place');
    expect(place('2026-04-12')).toHaveLength(1);
    expect(place('2026-04-12T23:30:00-05:00')).toEqual(place('2026-04-12'));
    const other = { ...dateline, place: 'NORRHAVN, Vestmark' };
    expect(keys(features({ dateline: other, datePublished: '2026-04-12' }), 'place')).toEqual(place('2026-04-12'));
    expect(place('2026-04-26')).not.toEqual(place('2026-04-12'));
    expect(place(null)).toEqual([]);
    expect(place('2026-04')).toEqual([]);
  });

  it('have links to other articles at their canonical addresses, without their own', () => {
    const own = 'https://gazette.example/own';
    const link = (url: string) => ({ kind: 'link' as const, start: 0, end: 4, url, rel: null });
    const found = featuresOf(
      {
        facts: facts({
          canonicalUrl: own,
          related: [
            {
              url: 'https://m.gazette.example/one?utm_source=x',
              headline: 'One',
              kicker: null,
              excerpt: null,
              kind: 'inline',
            },
            { url: 'https://gazette.example/two', headline: 'Two', kicker: null, excerpt: null, kind: 'related' },
            { url: 'https://gazette.example/three', headline: 'Three', kicker: null, excerpt: null, kind: 'popular' },
          ],
        }),
        blocks: [block('Read here.', { marks: [link('https://other.example/four#part'), link(`${own}#note`)] })],
      },
      everyone,
    );
    expect(labels(found, 'cites')).toEqual(['https://www.gazette.example/one', 'https://other.example/four']);
    expect(labels(found, 'offers')).toEqual(['https://gazette.example/two']);
  });

  it('of a hostile page stay few', () => {
    const many = Array.from({ length: 60 }, (_, at) => `Keyword number ${at}`);
    const found = featuresOf(
      {
        facts: facts({
          keywords: many,
          authors: many.map((name) => ({ name, url: null, role: null })),
          headline: many.join(' '),
          related: many.map((headline, at) => ({
            url: `https://gazette.example/${at}`,
            headline,
            kicker: null,
            excerpt: null,
            kind: at % 2 === 0 ? 'inline' : 'related',
          })),
        }),
        blocks: [block('A B '.repeat(5_000)), block('。'.repeat(20_000)), ...bodyOf(wireStory)],
      },
      everyone,
    );
    expect(found.length).toBeLessThanOrEqual(65);
  });
});
