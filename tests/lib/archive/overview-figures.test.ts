import { describe, expect, it } from 'vitest';
import { countedAddress, readOverviewPeriod, writeOverviewPeriod } from '../../../lib/archive/overview-address.ts';
import { emptyColumns, filling, overviewColumns } from '../../../lib/archive/overview-columns.ts';
import { daysOf, monthsToRead, overviewFigures } from '../../../lib/archive/overview-figures.ts';
import type { ArticleRecord } from '../../../lib/storage/records.ts';
import { memoryArchive } from '../../support/archives.ts';

let count = 0;
function article(given: Partial<ArticleRecord> = {}): ArticleRecord {
  count += 1;
  const id = String(count).padStart(32, '0');
  const url = `https://gazette.example/${count}`;
  return {
    id,
    canonicalUrl: url,
    url,
    host: 'gazette.example',
    publisher: 'The Harbour Gazette',
    headline: 'A headline',
    inLanguage: 'en',
    datePublished: '2026-04-12',
    place: null,
    firstSeenAt: 1,
    lastSeenAt: 2,
    newestVersionId: 'v',
    versionCount: 1,
    correctionCount: 0,
    ...given,
  };
}
const columnsOf = (...articles: [Partial<ArticleRecord>, saved?: boolean][]) => {
  const { columns, add } = filling(emptyColumns());
  for (const [given, saved = false] of articles) add(article(given), saved);
  return columns;
};
const today = '2026-04-20';

describe('a period', () => {
  it('is the last months, this one included, each with what was saved and what was only seen', () => {
    const columns = columnsOf(
      [{ datePublished: '2026-04-30T23:00:00-05:00' }, true],
      [{ datePublished: '2026-04-01' }],
      [{ datePublished: '2025-05' }],
      [{ datePublished: '2025-04-30' }],
      [{ datePublished: null }],
      [{ datePublished: '2026' }],
      [{ datePublished: '2031-01-01' }],
    );
    const figures = overviewFigures(columns, '12', today);
    expect(figures).toMatchObject({
      from: '2025-05-01',
      to: '2026-04-30',
      articles: 3,
      saved: 1,
      undated: 0,
      unit: 'month',
    });
    expect(figures.overTime).toHaveLength(12);
    expect(figures.overTime[0]).toEqual({ period: '2025-05', saved: 0, seen: 1 });
    expect(figures.overTime.at(-1)).toEqual({ period: '2026-04', saved: 1, seen: 1 });
  });

  it('that is all there is counts what is undated too, by months or, where they are many, by years', () => {
    const near = overviewFigures(columnsOf([{ datePublished: '2026-02-01' }], [{ datePublished: null }]), 'all', today);
    expect(near).toMatchObject({ from: null, to: null, articles: 2, undated: 1, unit: 'month' });
    expect(near.overTime.map(({ period }) => period)).toEqual(['2026-02', '2026-03', '2026-04']);
    const far = overviewFigures(
      columnsOf([{ datePublished: '2021-12-31' }], [{ datePublished: '0001-01-01' }]),
      'all',
      today,
    );
    expect(far.unit).toBe('year');
    expect(far.overTime).toHaveLength(48);
    expect(far.overTime.find(({ period }) => period === '2021')).toEqual({ period: '2021', saved: 0, seen: 1 });
    expect(far.earlier).toBe(1);
  });

  it('of which a page states a far future is not stretched by it', () => {
    const figures = overviewFigures(columnsOf([{ datePublished: '9999-01-01' }], [{}]), 'all', today);
    expect(figures.overTime).toEqual([{ period: '2026-04', saved: 0, seen: 1 }]);
    expect(figures).toMatchObject({ articles: 2, undated: 1, earlier: 0 });
  });

  it('begins and ends with days that the calendar has', () => {
    expect(daysOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(daysOf('2025')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });
});

describe('what is counted', () => {
  it('is corrections by publisher with the articles they stand in, most first', () => {
    const columns = columnsOf(
      [{ publisher: 'B', correctionCount: 2 }],
      [{ publisher: 'B' }],
      [{ publisher: 'A', correctionCount: 1 }],
      [{ publisher: 'A', correctionCount: 2 }],
      [{ publisher: null, correctionCount: 1 }],
      [{ publisher: 'C' }],
    );
    expect(overviewFigures(columns, 'all', today).corrections).toEqual([
      { publisher: 'A', corrections: 3, corrected: 2, articles: 2 },
      { publisher: 'B', corrections: 2, corrected: 1, articles: 2 },
      { publisher: 'gazette.example', corrections: 1, corrected: 1, articles: 1 },
    ]);
  });

  it('is places and languages, most first, and what has none', () => {
    const columns = columnsOf(
      [{ place: 'Norrhavn', inLanguage: 'de' }],
      [{ place: 'Norrhavn' }],
      [{ place: 'Lille Elv' }],
      [{ place: null, inLanguage: null }],
    );
    const figures = overviewFigures(columns, 'all', today);
    expect(figures.places).toEqual([
      { value: 'Norrhavn', articles: 2 },
      { value: 'Lille Elv', articles: 1 },
    ]);
    expect(figures.withoutPlace).toBe(1);
    expect(figures.languages).toEqual([
      { value: 'en', articles: 2 },
      { value: '', articles: 1 },
      { value: 'de', articles: 1 },
    ]);
    expect(figures.publishers).toBe(1);
  });

  it('is every article of the archive but those in the trash, once', async () => {
    const { database } = memoryArchive();
    await database.open();
    const untouched = { value: null, updatedAt: 0 };
    const marks = (articleId: string, over: object) => ({
      articleId,
      savedAt: untouched,
      tags: { value: [], updatedAt: 0 },
      note: { value: '', updatedAt: 0 },
      ...over,
    });
    const [saved, trashed, seen] = [article(), article(), article()];
    await database.articles.bulkAdd([saved, trashed, seen]);
    await database.articles.bulkAdd(Array.from({ length: 4_100 }, () => article({ publisher: 'Another' })));
    await database.readerMarks.bulkAdd([
      marks(saved.id, { savedAt: { value: 1, updatedAt: 1 } }),
      marks(trashed.id, { savedAt: { value: 1, updatedAt: 1 }, trashedAt: { value: 2, updatedAt: 2 } }),
      marks(seen.id, {}),
    ]);
    const columns = await overviewColumns(null, database);
    expect(columns.ok).toBe(true);
    const figures = columns.ok && overviewFigures(columns.value, 'all', today);
    expect(figures).toMatchObject({ articles: 4_102, saved: 1, publishers: 2 });
    const months = monthsToRead('12', today);
    expect(months).toHaveLength(24);
    expect([months?.[0], months?.at(-1)]).toEqual(['2024-05', '2026-04']);
    expect(monthsToRead('all', today)).toBeNull();
    const some = await overviewColumns(months, database);
    expect(some.ok && overviewFigures(some.value, '12', today)).toMatchObject({ articles: 4_102, saved: 1 });
    const none = await overviewColumns(['2019-01'], database);
    expect(none).toMatchObject({ ok: true, value: { month: [], empty: false } });
  });

  it('is nothing in an empty archive, which says so', async () => {
    expect(await overviewColumns(null, memoryArchive().database)).toMatchObject({ ok: true, value: { empty: true } });
  });
});

describe('the address', () => {
  it('names the period, and what is not understood is the usual one', () => {
    for (const period of ['12', '24', 'all'] as const) {
      expect(readOverviewPeriod(writeOverviewPeriod(period))).toBe(period);
    }
    expect(writeOverviewPeriod('24')).toBe('?part=overview');
    expect(readOverviewPeriod('?part=overview&months=13')).toBe('24');
  });

  it('leads to the articles that are counted', () => {
    expect(countedAddress({ places: ['Lille Elv'], from: '2026-04-01', to: '2026-04-30' })).toBe(
      '/library.html?place=Lille+Elv&from=2026-04-01&to=2026-04-30',
    );
  });
});
