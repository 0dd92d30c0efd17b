import { createEvent, fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { FaultList } from '../../../components/importing/FaultList.tsx';
import { FormatList } from '../../../components/importing/FormatList.tsx';
import { ImportDrop } from '../../../components/importing/ImportDrop.tsx';
import { ImportLayout } from '../../../components/importing/ImportLayout.tsx';
import { ImportProgress } from '../../../components/importing/ImportProgress.tsx';
import { ImportResult } from '../../../components/importing/ImportResult.tsx';
import { ImportTroubles } from '../../../components/importing/ImportTroubles.tsx';
import { ownFailureWords } from '../../../components/importing/import-words.ts';
import { OwnPreviewPart } from '../../../components/importing/OwnPreviewPart.tsx';
import { PagesToReadPart } from '../../../components/importing/PagesToReadPart.tsx';
import { PastImports } from '../../../components/importing/PastImports.tsx';
import type { ArchiveFilePreview, BackupFailure } from '../../../lib/article/backup.ts';
import type { ImportFault } from '../../../lib/article/import-item.ts';
import type { ImportOutcome } from '../../../lib/article/import-run.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const at = Date.UTC(2026, 10, 26, 9, 30);
const text = () => document.body.textContent?.replaceAll(/\s+/g, ' ').replaceAll(/[\u2068\u2069]/g, '') ?? '';
const nothing = () => undefined;

const outcome: ImportOutcome = {
  importId: 'import',
  counts: { new: 3, merged: 1, unchanged: 0, trashed: 2 },
  unread: ['a', 'b'],
  faults: [],
};

test('files are chosen or dropped, several at once, and each format says how to get its file', async () => {
  const onFiles = vi.fn();
  const { container } = render(
    <ImportLayout>
      <ImportDrop onFiles={onFiles} />
      <FormatList />
    </ImportLayout>,
  );
  const files = [new File(['a'], 'a.csv'), new File(['b'], 'b.csv')];
  fireEvent.change(screen.getByLabelText('Files to import'), { target: { files } });
  expect(onFiles).toHaveBeenLastCalledWith(files);
  const place = screen.getByText('Drop files here').closest('div') as Element;
  const drop = createEvent.drop(place);
  Object.defineProperty(drop, 'dataTransfer', { value: { files } });
  fireEvent(place, drop);
  expect(onFiles).toHaveBeenCalledTimes(2);
  expect(text()).toContain('In Instapaper, Settings, Export');
  await expectAccessible(container);
});

test('what goes on says how far it is, and can be stopped', async () => {
  const onStop = vi.fn();
  const { rerender, container } = render(
    <ImportProgress title="Reading a.csv" done={40} total={null} onStop={onStop} />,
  );
  expect(text()).toContain('40 entries so far.');
  rerender(<ImportProgress title="Importing" done={40} total={120} onStop={onStop} />);
  expect(screen.getByRole('progressbar', { name: 'Progress of the import' })).toHaveProperty('value', 40);
  expect(text()).toContain('40 of 120');
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(onStop).toHaveBeenCalledOnce();
  await expectAccessible(container);
});

test('a result says what was done, leads to it, takes it back and has pages read', async () => {
  const [onUndo, onReadPages, onShow, onAnother] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  const props = {
    outcome,
    shownAt: '?collection=c',
    isItsOwn: true,
    onShow,
    onReadPages,
    onAnother,
    onDownloadFaults: nothing,
  };
  const { rerender, container } = render(<ImportResult {...props} end="done" onUndo={onUndo} />);
  expect(text()).toContain('3 articles are new. 1 that was here was added to. 2 are in your trash and stay there.');
  expect(text()).toContain('2 articles came as links, without their texts.');
  fireEvent.click(screen.getByRole('button', { name: 'Read the 2 pages that have no text' }));
  fireEvent.click(screen.getByRole('button', { name: 'Undo the import' }));
  fireEvent.click(screen.getByRole('link', { name: 'Show what was imported' }));
  fireEvent.click(screen.getByRole('button', { name: 'Import something else' }));
  expect([onReadPages, onUndo, onShow, onAnother].map((one) => one.mock.calls.length)).toEqual([1, 1, 1, 1]);
  await expectAccessible(container);
  rerender(
    <ImportResult {...props} outcome={{ ...outcome, unread: [] }} end="stopped" isItsOwn={false} onUndo={null} />,
  );
  expect(text()).toContain('Stopped in the middle');
  expect(text()).toContain('Import the same files again to go on with the rest.');
  expect(screen.queryByRole('button', { name: 'Undo the import' })).toBeNull();
});

test('files that cannot be imported are named, and a backup has its own way', async () => {
  const onStorage = vi.fn();
  const troubles = [
    { name: 'holiday.jpg', fault: 'unknown-format' as const },
    { name: 'old.dateline', fault: 'backup' as const },
    { name: 'all.zip', fault: 'own' as const },
  ];
  const { container } = render(<ImportTroubles troubles={troubles} onStorage={onStorage} />);
  expect(text()).toContain('holiday.jpg: none of the formats that can be read.');
  expect(text()).toContain('old.dateline is a backup. It is brought back under Storage.');
  fireEvent.click(screen.getByRole('button', { name: 'Go to Storage' }));
  expect(onStorage).toHaveBeenCalledOnce();
  await expectAccessible(container);
});

test('past imports are undone after a question', async () => {
  const onUndo = vi.fn();
  const past = {
    id: 'import',
    name: 'part_1.csv',
    format: 'pocket' as const,
    startedAt: at,
    finishedAt: null,
    counts: outcome.counts,
    collectionId: null,
  };
  const onReadPages = vi.fn();
  const { container } = render(<PastImports imports={[past]} onUndo={onUndo} onReadPages={onReadPages} />);
  fireEvent.click(screen.getByRole('button', { name: 'Read the pages that have no text: part_1.csv' }));
  expect(onReadPages).toHaveBeenCalledWith(past);
  expect(text()).toContain('Broken off');
  fireEvent.click(screen.getByRole('button', { name: 'Undo: part_1.csv' }));
  expect(onUndo).not.toHaveBeenCalled();
  expect(text()).toContain('3 articles that it made are deleted');
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onUndo).toHaveBeenCalledWith(past);
});

test('pages being read say how far they are, why some could not be, and can be stopped', async () => {
  const [onPause, onCancel, onClear] = [vi.fn(), vi.fn(), vi.fn()];
  const props = { now: at, isPaused: false, onPause, onCancel, onClear, onRequests: nothing };
  const pages = {
    waiting: 3,
    nextAt: at + 60_000,
    lastAt: at + 3 * 60 * 60_000,
    isHeld: false,
    read: 4,
    failed: [{ why: 'login' as const, count: 2 }],
  };
  const { rerender, container } = render(<PagesToReadPart {...props} pages={pages} />);
  expect(text()).toContain('3 pages wait for their turn. 4 pages were read.');
  expect(text()).toContain('2 could not be read: a log-in stands before it');
  expect(text()).toContain('The next is due');
  expect(text()).toContain('At this pace the last comes about');
  fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
  expect(onPause).toHaveBeenLastCalledWith(true);
  fireEvent.click(screen.getByRole('button', { name: 'Stop reading' }));
  expect(onCancel).toHaveBeenCalledOnce();
  await expectAccessible(container);
  rerender(<PagesToReadPart {...props} pages={{ ...pages, isHeld: true }} />);
  expect(text()).toContain('You have paused it.');
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
  expect(onPause).toHaveBeenLastCalledWith(false);
  rerender(<PagesToReadPart {...props} isPaused pages={pages} />);
  expect(text()).toContain('there is no network or the browser is to save data');
  rerender(<PagesToReadPart {...props} pages={{ ...pages, waiting: 0, nextAt: null, lastAt: null }} />);
  fireEvent.click(screen.getByRole('button', { name: 'Clear this' }));
  expect(onClear).toHaveBeenCalledOnce();
});

test('Dateline’s own export says what it brings', async () => {
  const [onImport, onLeave] = [vi.fn(), vi.fn()];
  const own: ArchiveFilePreview = {
    writtenAt: at,
    archive: null,
    sha256: '',
    articles: 12,
    saved: 3,
    versions: 15,
    size: 4_200_000,
    standings: { new: 7, same: 3, 'newer-here': 1, 'newer-there': 1, 'deleted-here': 0 },
    unfit: 1,
    isWhole: true,
    faults: [{ at: 3, file: 'articles/x.json', reason: 'unreadable', excerpt: 'x' }],
    faultCount: 1,
    changes: { new: 7, merged: 2, unchanged: 3, trashed: 0 },
  };
  const props = { name: 'dateline.zip', onImport, onLeave, onDownloadFaults: nothing };
  const { container } = render(<OwnPreviewPart {...props} preview={own} />);
  expect(text()).toContain('Articles in it12Versions in it15New here7Here already, and will be added to2');
  expect(text()).toContain('Here already, with all of it3');
  expect(text()).toContain('It is a whole archive.');
  expect(text()).toContain('1 record in it is not whole and will be left out.');
  expect(text()).toContain('What does not come in as it stands');
  expect(text()).toContain('articles/x.json, Line 3');
  fireEvent.click(screen.getByRole('button', { name: 'Merge it into this archive' }));
  fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
  expect([onImport, onLeave].map((one) => one.mock.calls.length)).toEqual([1, 1]);
  await expectAccessible(container);
});

test('lines that are not shown are counted, and what a line of our own may be is said', async () => {
  const fault = (at: number): ImportFault => ({ at, file: null, reason: 'altered-text', excerpt: `Story ${at}` });
  const faults = [
    ...Array.from({ length: 8 }, (_, at) => fault(at + 1)),
    { ...fault(9), reason: 'broken-seal' as const },
    { ...fault(10), reason: 'damaged' as const },
  ];
  const { container } = render(<FaultList title="Not as it stands" faults={faults} onDownload={nothing} />);
  expect(text()).toContain('Not as it stands');
  expect(text()).toContain('its text does not fit its fingerprint');
  expect(text()).toContain('And 3 more; all are in the list that can be downloaded.');
  expect(text()).toContain('it does not fit its seals. It comes without them');
  expect(text()).toContain('Missing in the archive, or not as it was written');
  await expectAccessible(container);
});

test.each<[BackupFailure, boolean, string]>([
  ['not-a-backup', false, 'none of the formats that can be read'],
  ['newer-format', false, 'was written by a newer Dateline'],
  ['damaged', false, 'is damaged: what is in it is not what was written. Nothing of it was imported.'],
  ['cut-short', false, 'is damaged'],
  ['damaged', true, 'could not be read. It may have been moved.'],
  ['too-much', false, 'holds more than any export'],
  ['unreadable', false, 'could not be read'],
  ['cancelled', false, 'Stopped.'],
  ['storage-full', false, 'so nothing was changed'],
  ['storage-full', true, 'There is no room left on the disk or in the browser’s storage. The part'],
  ['storage-stuck', true, 'The archive does not answer'],
])('an own export that comes to no end by %s (begun: %s) is a sentence', (failure, isBegun, words) => {
  expect(ownFailureWords('all.zip', failure, isBegun)).toContain(words);
});

test('progress in bytes is said as a size', async () => {
  const { container } = render(
    <ImportProgress title="Checking" done={1_500_000} total={3_000_000} inBytes={true} onStop={nothing} />,
  );
  expect(text()).toMatch(/1\.[45] MB.* of .*(?:2\.9|3) MB/);
  await expectAccessible(container);
});
