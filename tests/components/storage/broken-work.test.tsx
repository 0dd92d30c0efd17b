import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Library } from '../../../entrypoints/library/Library.tsx';
import { beginRestore, endRestore } from '../../../lib/storage/broken-work.ts';
import { archiveDatabase } from '../../../lib/storage/database.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

vi.mock('../../../lib/platform/disk-space.ts', () => ({
  diskSpace: async () => ({ used: 2_400_000, free: 81_000_000_000, evictable: false }),
}));

useEnglish();

const restore = {
  sha256: 'a'.repeat(64),
  name: 'kept.dateline',
  mode: 'merge',
  startedAt: Date.UTC(2026, 10, 26, 9),
} as const;

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  const health = { archived: 0, indexed: 0, stale: 0, bytes: 12_000, building: null };
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true, value: health } as never);
  history.replaceState(null, '', '/library.html?part=trash');
  const database = archiveDatabase();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('a restore that was broken off leads to where it is done again, and goes when it is completed', async () => {
  await beginRestore(archiveDatabase(), restore, 1);
  render(<Library />);
  const word = await screen.findByRole('region', { name: /The restore of .*kept\.dateline.* was broken off/ });
  await expectAccessible();
  fireEvent.click(within(word).getByRole('button', { name: 'Restore it again' }));
  const heading = await screen.findByRole('heading', { name: 'Restore a backup' });
  // Where the part is open already, the press leads to its place in it.
  fireEvent.click(screen.getByRole('button', { name: 'Restore it again' }));
  expect(document.activeElement).toBe(heading);
  await endRestore(archiveDatabase(), restore, 2);
  await waitFor(() => expect(screen.queryByText(/was broken off/)).toBeNull());
});

test('both can be left at that, one by one, which can be undone', async () => {
  await beginRestore(archiveDatabase(), restore, 1);
  await archiveDatabase().imports.put({
    id: crypto.randomUUID(),
    name: 'saved.csv',
    format: 'pocket',
    startedAt: 5,
    finishedAt: null,
    counts: { new: 3, merged: 0, unchanged: 0, trashed: 0 },
    collectionId: null,
    collections: [],
  });
  render(<Library />);
  const word = await screen.findByRole('region', { name: /The import of .*saved\.csv/ });
  await screen.findByRole('region', { name: /The restore of/ });
  fireEvent.click(within(word).getByRole('button', { name: 'Leave it at that' }));
  await screen.findByText('Nothing more is said of it. What came in stays.');
  await waitFor(() => expect(screen.queryByText(/The import of/)).toBeNull());
  expect(screen.getByText(/The restore of/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  const again = await screen.findByRole('region', { name: /The import of/ });
  fireEvent.click(within(again).getByRole('button', { name: 'To the imports' }));
  await screen.findByRole('heading', { level: 1, name: 'Import' });
});
