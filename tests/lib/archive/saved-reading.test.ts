import { afterEach, beforeEach, expect, it } from 'vitest';
import { markRead, removeSavedReading, restoreSavedReading, saveForLater } from '../../../lib/archive/saved-reading.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { savedReadingList } from '../../../lib/storage/queries.ts';
import { memoryArchive } from '../../support/archives.ts';

let database: ArchiveDatabase;
let now: number;
const clock = () => now;

beforeEach(() => {
  ({ database } = memoryArchive());
  now = 1_000;
});
afterEach(() => database.close());

const quay = {
  url: 'https://www.harbour-post.example/quay',
  headline: 'The quay',
  kicker: 'Coast',
  excerpt: null,
};

async function keep(item: typeof quay | (Omit<typeof quay, 'kicker'> & { kicker: null })): Promise<string> {
  const outcome = await saveForLater(item, 'article-1', { database, clock });
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value.id;
}

it('keeps what is known of a link', async () => {
  const id = await keep(quay);
  expect(await savedReadingList(database)).toEqual([
    {
      ...quay,
      id,
      canonicalUrl: quay.url,
      publisher: null,
      host: 'www.harbour-post.example',
      fromArticleId: 'article-1',
      savedAt: 1_000,
      readAt: { value: null, updatedAt: 1_000 },
      deletedAt: { value: null, updatedAt: 1_000 },
    },
  ]);
});

it('keeps the same article once, also when two tabs save it at once or the link carries a tracking parameter', async () => {
  const tracked = { ...quay, url: `${quay.url}?utm_source=front` };
  const ids = await Promise.all([keep(quay), keep(quay), keep(tracked)]);
  expect(new Set(ids).size).toBe(1);
  expect(await database.savedReading.count()).toBe(1);
});

it('lists the newest first', async () => {
  await keep(quay);
  now = 2_000;
  await keep({ ...quay, url: 'https://www.harbour-post.example/pier' });
  expect((await savedReadingList(database)).map((item) => item.savedAt)).toEqual([2_000, 1_000]);
});

it('marks as read and unread', async () => {
  const id = await keep(quay);
  now = 2_000;
  await markRead(id, true, { database, clock });
  expect((await savedReadingList(database))[0]?.readAt).toEqual({ value: 2_000, updatedAt: 2_000 });
  now = 3_000;
  await markRead(id, false, { database, clock });
  expect((await savedReadingList(database))[0]?.readAt).toEqual({ value: null, updatedAt: 3_000 });
});

it('removes with a tombstone, and brings back', async () => {
  const id = await keep(quay);
  now = 2_000;
  await removeSavedReading(id, { database, clock });
  expect(await savedReadingList(database)).toEqual([]);
  expect((await database.savedReading.get(id))?.deletedAt).toEqual({ value: 2_000, updatedAt: 2_000 });
  now = 3_000;
  await restoreSavedReading(id, { database, clock });
  expect(await savedReadingList(database)).toHaveLength(1);
});

it('brings a removed link back, unread, when it is saved again', async () => {
  const id = await keep(quay);
  await markRead(id, true, { database, clock });
  await removeSavedReading(id, { database, clock });
  now = 4_000;
  expect(await keep(quay)).toBe(id);
  expect(await savedReadingList(database)).toMatchObject([{ savedAt: 4_000, readAt: { value: null } }]);
});

it('shows the address where a link has no text, and refuses what is no web address', async () => {
  await keep({ ...quay, headline: ' ' });
  expect(await savedReadingList(database)).toMatchObject([{ headline: quay.url }]);
  for (const url of ['javascript:alert(1)', 'file:///etc/hosts', 'quay']) {
    expect(await saveForLater({ ...quay, url }, null, { database })).toEqual({ ok: false, error: 'bad-message' });
  }
  expect(await markRead('no-such-item', true, { database })).toEqual({ ok: false, error: 'not-found' });
});
