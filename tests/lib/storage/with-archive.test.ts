import { afterEach, expect, it, vi } from 'vitest';
import { withArchive } from '../../../lib/storage/with-archive.ts';
import { memoryArchive } from '../../support/archives.ts';

const { database, connect } = memoryArchive();
afterEach(() => {
  vi.restoreAllMocks();
  database.close({ disableAutoOpen: false });
});

it('opens the archive and answers with what the work gives', async () => {
  expect(await withArchive(async (archive) => archive.articles.count(), database)).toEqual({ ok: true, value: 0 });
});

it('says that storage is stuck when opening never ends', async () => {
  const stuck = connect();
  vi.spyOn(stuck, 'open').mockReturnValue(new Promise(() => {}) as unknown as ReturnType<typeof stuck.open>);
  const outcome = await withArchive(async () => 1, stuck, { open: 5, work: 5 });
  expect(outcome).toEqual({ ok: false, error: 'storage-stuck' });
});

it('says so too when the work never ends', async () => {
  const outcome = await withArchive(() => new Promise(() => {}), database, { open: 1_000, work: 5 });
  expect(outcome).toEqual({ ok: false, error: 'storage-stuck' });
});

it.each([
  ['UnknownError', 'storage-stuck'],
  ['InvalidStateError', 'storage-stuck'],
  ['QuotaExceededError', 'storage-full'],
])('takes the browser’s %s for %s', async (name, error) => {
  const outcome = await withArchive(async () => Promise.reject(new DOMException('no', name)), database);
  expect(outcome).toEqual({ ok: false, error });
});

it('finds a full disk behind the error of a transaction', async () => {
  const outcome = await withArchive(
    (archive) =>
      archive.transaction('rw', archive.settings, async () => {
        await archive.settings.add({ key: 'a', value: 1, updatedAt: 1 });
        throw new DOMException('full', 'QuotaExceededError');
      }),
    database,
  );
  expect(outcome).toEqual({ ok: false, error: 'storage-full' });
});

it('throws what is a defect', async () => {
  await expect(withArchive(() => Promise.reject(new RangeError('ours')), database)).rejects.toThrow(RangeError);
});
