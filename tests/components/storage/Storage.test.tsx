import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Library } from '../../../entrypoints/library/Library.tsx';
import type { ArchiveMarker } from '../../../lib/article/archive-marker.ts';
import type { DiskSpace } from '../../../lib/article/storage-figures.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { readSetting } from '../../../lib/storage/settings.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { variedArchive } from '../../support/damaged-archive.ts';
import { speak, useEnglish, type Words } from '../../support/words.ts';

const around = vi.hoisted(() => ({ disk: { used: 0, free: 0, evictable: false } as DiskSpace }));
vi.mock('../../../lib/platform/disk-space.ts', () => ({ diskSpace: async () => around.disk }));

useEnglish();

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  const health = { archived: 6, indexed: 6, stale: 0, bytes: 12_000, building: null };
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true, value: health } as never);
  history.replaceState(null, '', '/library.html?part=storage');
  around.disk = { used: 2_400_000, free: 81_000_000_000, evictable: false };
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

const part = (name: string) => screen.findByRole('region', { name });
const text = (element: Element) => element.textContent?.replaceAll(/\s+/g, ' ') ?? '';

test('says what the archive holds, what takes its room, and how much is left', async () => {
  await variedArchive(archiveDatabase());
  render(<Library />);
  const room = await part('Room');
  await within(room).findByRole('table');
  expect(document.title).toBe('Storage – Dateline');
  expect(text(room)).toContain('The browser counts 2.4 MB for all of Dateline. It has 81 GB left for more.');
  expect(text(room)).toContain('The archive is not among what the browser clears by itself');
  expect(text(room)).not.toContain('Little room is left');
  const rows = within(room).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.querySelector('th')?.textContent)).toEqual([
    'Texts and versions',
    'Images',
    'Pages as seen',
    'Search index',
    'Lists, marks and all else',
  ]);
  expect(text(rows[3] as Element)).toBe('Search index12 kB');
  expect(within(room).getByRole('img').getAttribute('aria-label')).toMatch(
    /^Most of the room goes to “Texts and versions”: \d+ kB of \d+ kB\.$/,
  );
  expect(text(room)).toContain('Articles6of these saved1Versions11');
  await expectAccessible();
});

test('an empty archive, a browser that says nothing, and an index that does not answer', async () => {
  around.disk = { used: null, free: null, evictable: null };
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: false, error: 'no-answer' } as never);
  render(<Library />);
  const room = await part('Room');
  await within(room).findByRole('table');
  expect(text(room)).toContain('Search indexnot known');
  expect(text(room)).toContain('Articles0');
  expect(text(room)).not.toContain('browser');
  await expectAccessible();
});

test('little room is said early, and what may be cleared', async () => {
  around.disk = { used: 5_000_000, free: 640_000_000, evictable: true };
  render(<Library />);
  const room = await part('Room');
  await within(room).findByText(/Little room is left\. Below about 1 GB, browsers begin to refuse writing/);
  expect(text(room)).toContain('It has 640 MB left for more.');
  expect(text(room)).toContain('Keep backups.');
});

test('a shorter time says what it costs before it is set, and can be undone', async () => {
  await variedArchive(archiveDatabase());
  render(<Library />);
  const retention = await part('Articles you have only seen');
  const choice = within(retention).getByLabelText<HTMLSelectElement>('Keep seen articles for');
  expect(choice.value).toBe('30');
  // They were seen in 1970.
  fireEvent.change(choice, { target: { value: '7' } });
  await within(retention).findByText(
    '4 articles were last seen more than 7 days ago. They would be deleted, from tomorrow on.',
  );
  await expectAccessible();
  fireEvent.click(within(retention).getByRole('button', { name: 'Leave as it is' }));
  await waitFor(() => expect(choice.value).toBe('30'));
  expect(await readSetting(archiveDatabase(), 'seenRetentionDays')).toBe(30);

  fireEvent.change(choice, { target: { value: '7' } });
  fireEvent.click(await within(retention).findByRole('button', { name: 'Keep for 7 days only' }));
  await screen.findByText('Seen articles are kept for 7 days.');
  expect(await readSetting(archiveDatabase(), 'seenRetentionDays')).toBe(7);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await readSetting(archiveDatabase(), 'seenRetentionDays')).toBe(30));

  fireEvent.change(choice, { target: { value: 'ever' } });
  await screen.findByText('Seen articles are kept for ever.');
  expect(await readSetting(archiveDatabase(), 'seenRetentionDays')).toBeNull();
});

test('a sound archive is found sound', async () => {
  await variedArchive(archiveDatabase());
  render(<Library />);
  const check = await part('Whether all is there');
  fireEvent.click(within(check).getByRole('button', { name: 'Check the archive' }));
  await within(check).findByText('All is in order. Articles: 6. Versions: 11.');
  expect(within(check).queryByRole('button', { name: 'Repair' })).toBeNull();
  await expectAccessible();
});

test('faults are told in words, repaired on a press, and what stays is named', async () => {
  const database = archiveDatabase();
  const [first = ''] = await variedArchive(database);
  await database.articles.update(first, { versionCount: 7 });
  const [row] = await database.versions.filter(({ articleId }) => articleId === first).toArray();
  if (row?.frame === undefined) throw new Error('no version');
  await database.versions.put({ ...row, frame: 'lost' });
  render(<Library />);
  const check = await part('Whether all is there');
  fireEvent.click(within(check).getByRole('button', { name: 'Check the archive' }));
  await within(check).findByText('Not all is in order. Nothing was changed yet.');
  expect(text(within(check).getByRole('table'))).toContain(
    '1 article with a wrong number of versions or correctionscan be repaired',
  );
  expect(text(within(check).getByRole('table'))).toContain('1 version whose text is missing or damagedstays as it is');
  expect(text(within(check).getByRole('list'))).toContain('Story 1, edition 2.');
  await expectAccessible();
  fireEvent.click(within(check).getByRole('button', { name: 'Repair' }));
  await within(check).findByText('What can be repaired was repaired.');
  expect(text(within(check).getByRole('table'))).toContain(
    '1 article with a wrong number of versions or correctionsrepaired',
  );
  fireEvent.click(within(check).getByRole('button', { name: 'Check again' }));
  await within(check).findByText('Not all is in order, and nothing of it can be repaired.');
});

const marker = (over: Partial<ArchiveMarker> = {}): ArchiveMarker => ({
  id: crypto.randomUUID(),
  generation: 9_000,
  articles: 1_204,
  at: Date.UTC(2026, 10, 3, 12),
  notice: null,
  ...over,
});

test('an archive that is gone is said, the backup is offered, and to begin with what is here can be undone', async () => {
  await fakeBrowser.storage.local.set({ 'archive-marker': marker() });
  history.replaceState(null, '', '/library.html');
  render(<Library />);
  const words = 'This archive held 1,204 articles on November 3, 2026. Now it holds none.';
  const notice = await screen.findByText(words);
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Restore a backup' }));
  await screen.findByRole('heading', { level: 1, name: 'Storage' });
  fireEvent.click(screen.getByRole('button', { name: 'Begin with what is here' }));
  await screen.findByText('Dateline begins with what is here.');
  expect(notice.isConnected).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText(words);
});

test.each(['en', 'de', 'ar'] as Words[])(
  'says in %s that the archive is an earlier one, or another',
  async (language) => {
    speak(language);
    await variedArchive(archiveDatabase());
    const { value } = (await archiveDatabase().settings.get('archive')) as { value: { id: string } };
    await fakeBrowser.storage.local.set({ 'archive-marker': marker({ id: value.id }) });
    render(<Library />);
    const notices = await screen.findAllByRole('region');
    await waitFor(() => expect(document.body.textContent).toMatch(/1[.,٬]?204|١٬٢٠٤/));
    expect(notices.length).toBeGreaterThan(0);
    await expectAccessible();
  },
);
