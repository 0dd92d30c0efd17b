import { afterEach, beforeEach, expect, it } from 'vitest';
import { pruneSeen } from '../../../lib/archive/prune-seen.ts';
import { saveArticle } from '../../../lib/archive/reader-marks.ts';
import { seenRetention, setSeenRetention, wouldGo } from '../../../lib/archive/seen-retention.ts';
import { watchArticle } from '../../../lib/archive/watch-article.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { memoryArchive } from '../../support/archives.ts';
import { keepStories } from '../../support/kept-archive.ts';

const day = 86_400_000;
let database: ArchiveDatabase;
let now: number;
const deps = () => ({ database, clock: () => now });

beforeEach(async () => {
  ({ database } = memoryArchive());
  // They are seen in the first seconds of 1970.
  const [first = '', second = ''] = await keepStories(database, 5);
  await saveArticle(first, { database });
  await watchArticle(second, { database });
  now = 20 * day;
});
afterEach(() => database.close());

it('says how many would go, and these go', async () => {
  expect(await wouldGo(30, deps())).toEqual({ ok: true, value: 0 });
  expect(await wouldGo(7, deps())).toEqual({ ok: true, value: 3 });
  expect(await wouldGo(null, deps())).toEqual({ ok: true, value: 0 });
  await setSeenRetention(7, deps());
  now += day;
  expect(await pruneSeen(deps())).toEqual({ ok: true, value: { deleted: 3 } });
  expect(await database.articles.count()).toBe(2);
});

it('lets nothing go for a day, so that it can be set back', async () => {
  expect(await setSeenRetention(7, deps())).toEqual({ ok: true, value: 30 });
  now += day - 1;
  expect(await pruneSeen(deps())).toEqual({ ok: true, value: { deleted: 0 } });
  expect(await setSeenRetention(30, deps())).toEqual({ ok: true, value: 7 });
  expect(await seenRetention(database)).toBe(30);
  now += day;
  expect(await pruneSeen(deps())).toEqual({ ok: true, value: { deleted: 0 } });
});
