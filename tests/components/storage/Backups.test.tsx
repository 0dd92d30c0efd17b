import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { BackupNow } from '../../../components/storage/BackupNow.tsx';
import { BackupSchedule } from '../../../components/storage/BackupSchedule.tsx';
import { backupFailureWords } from '../../../components/storage/backup-words.ts';
import { RestoreBackup, type RestoreState } from '../../../components/storage/RestoreBackup.tsx';
import type { BackupFailure, BackupPreview } from '../../../lib/article/backup.ts';
import { type BackupPlan, noBackups } from '../../../lib/article/backup-plan.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { useEnglish } from '../../support/words.ts';

useEnglish();

const at = Date.UTC(2026, 10, 26, 9, 30);
const text = () => document.body.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const nothing = () => undefined;

const preview: BackupPreview = {
  writtenAt: at,
  archive: null,
  sha256: '',
  articles: 1_204,
  saved: 300,
  versions: 1_500,
  size: 4_200_000,
  standings: { new: 12, same: 1_000, 'newer-here': 100, 'newer-there': 90, 'deleted-here': 2 },
  onlyHere: 7,
  unfit: 1,
};

test('a backup can be made, and many saved articles without one get a calm word', async () => {
  const onBackUp = vi.fn();
  const shown = { progress: null, outcome: '', onBackUp, onStop: nothing };
  const { rerender, container } = render(<BackupNow {...shown} last={null} unsecured={412} />);
  expect(text()).toContain('No backup has been made yet.');
  expect(text()).toContain('412 articles are saved here and nowhere else.');
  fireEvent.click(screen.getByRole('button', { name: 'Back up now' }));
  expect(onBackUp).toHaveBeenCalledOnce();
  rerender(<BackupNow {...shown} last={{ at, size: 4_200_000, articles: 412, by: 'itself' }} unsecured={null} />);
  expect(text()).toMatch(/Last backup: .*2026.*Size: 4.2 MB\. Articles: 412\./);
  rerender(<BackupNow {...shown} last={null} unsecured={null} progress={{ done: 30, total: 60 }} />);
  expect(screen.getByRole('progressbar', { name: 'Making of the backup' })).toHaveProperty('value', 30);
  expect(screen.getByRole('button', { name: 'Stop' })).toBeTruthy();
  await expectAccessible(container);
});

test('automatic backups are planned, and what is in their way is said with what to do', async () => {
  const [onPlan, onMend, onChooseFolder] = [vi.fn(), vi.fn(), vi.fn()];
  const show = (plan: Partial<BackupPlan>, folder: string | null = null, canChoose = true) => (
    <BackupSchedule
      plan={{ ...noBackups, ...plan }}
      now={at}
      folder={folder}
      canChoose={canChoose}
      onPlan={onPlan}
      onMend={onMend}
      onChooseFolder={onChooseFolder}
    />
  );
  const { rerender, container } = render(show({}));
  const every = screen.getByLabelText<HTMLSelectElement>('Make one');
  fireEvent.change(every, { target: { value: 'week' } });
  expect(onPlan).toHaveBeenCalledWith('week', 'downloads');
  // Nothing is shown as set before it is.
  expect(every.value).toBe('never');
  fireEvent.change(screen.getByLabelText('Put it into'), { target: { value: 'folder' } });
  expect(onChooseFolder).toHaveBeenCalledOnce();

  rerender(show({ every: 'week', nextAt: at + 86_400_000 }));
  expect(text()).toContain('The next one is due:');
  rerender(show({ every: 'week', nextAt: at - 1 }));
  expect(text()).toContain('The next one is made within the minute.');
  rerender(show({ every: 'day', to: 'folder', trouble: { at, reason: 'no-permission' } }, 'Safe place'));
  expect(text()).toContain('the folder “Safe place”');
  expect(text()).toContain('The browser does not let Dateline write there any more.');
  fireEvent.click(screen.getByRole('button', { name: 'Allow and try again' }));
  expect(onMend).toHaveBeenCalledOnce();
  rerender(show({ every: 'day', to: 'folder', trouble: { at, reason: 'no-folder' } }, 'Safe place'));
  expect(screen.getByRole('button', { name: 'Choose a folder' })).toBeTruthy();
  await expectAccessible(container);
  rerender(show({}, null, false));
  expect(screen.queryByLabelText('Put it into')).toBeNull();
});

test('a restore shows what the backup would bring, and waits for the reader', async () => {
  const [onRestore, onStop, onFile] = [vi.fn(), vi.fn(), vi.fn()];
  const show = (restore: RestoreState, outcome = '') => (
    <RestoreBackup restore={restore} outcome={outcome} onFile={onFile} onRestore={onRestore} onStop={onStop} />
  );
  const { rerender, container } = render(show({ state: 'idle' }));
  const file = new File(['x'], 'a.dateline');
  fireEvent.change(screen.getByLabelText('Choose a backup …'), { target: { files: [file] } });
  expect(onFile).toHaveBeenCalledWith(file);
  await expectAccessible(container);

  rerender(show({ state: 'asked', name: 'a.dateline', preview }));
  const facts = screen.getAllByRole('definition').map((one) => one.textContent);
  expect(facts.slice(2)).toEqual(['1,204', '300', '1,500', '12', '90', '1,000', '100', '2', '7']);
  expect(text()).toContain('1 record in it is not whole and will be left out.');
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Merge' }));
  expect(onRestore).toHaveBeenLastCalledWith('merge');
  fireEvent.click(screen.getByLabelText(/Replace what is here/));
  expect(text()).toContain('7 articles that are not in it are deleted. What is here now is saved as a file first.');
  fireEvent.click(screen.getByRole('button', { name: 'Save what is here, then replace' }));
  expect(onRestore).toHaveBeenLastCalledWith('replace');
  fireEvent.click(screen.getByRole('button', { name: 'Leave it' }));
  expect(onStop).toHaveBeenCalledOnce();

  for (const [stage, words] of [
    ['verifying', 'Nothing is changed yet.'],
    ['merging', 'The backup is being brought in.'],
    ['clearing', 'What is not in the backup is being taken away.'],
  ] as const) {
    rerender(show({ state: 'running', progress: { stage, done: 5, total: 10 } }));
    expect(text()).toContain(words);
    expect(screen.getByRole('progressbar', { name: 'Progress of the restore' })).toHaveProperty('value', 5);
  }
  rerender(show({ state: 'idle' }, 'The backup is in.'));
  expect(screen.getByRole('status').textContent).toBe('The backup is in.');
});

test('every failure has a sentence of its own', () => {
  const failures: BackupFailure[] = [
    'not-a-backup',
    'newer-format',
    'cut-short',
    'damaged',
    'too-much',
    'unreadable',
    'cancelled',
    'storage-full',
    'storage-stuck',
  ];
  const words = failures.map(backupFailureWords);
  expect(new Set(words).size).toBe(failures.length);
  for (const sentence of words) expect(sentence).toMatch(/\.$/);
});
