import { type BackupTarget, makeDueBackup } from '../../lib/archive/automatic-backup.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { failure, success } from '../../lib/foundation/result.ts';
import { type Handlers, send } from '../../lib/messaging/messenger.ts';
import { folderAccess, openInFolder, removeFromFolder } from '../../lib/platform/backup-folder.ts';
import { downloadBackup, mayDownload } from '../../lib/platform/downloads.ts';
import { onHeartbeat } from '../../lib/platform/heartbeat.ts';
import { onInstalledOrStarted } from '../../lib/platform/lifecycle.ts';
import { noteFinished, noteUnfinished, unlessUnderWay } from '../../lib/platform/long-work.ts';
import { askOffscreenPage } from '../../lib/platform/offscreen-page.ts';
import { backupDueAt } from '../../lib/storage/backup-plan.ts';
import { withArchive } from '../../lib/storage/with-archive.ts';
import { setNextHeartbeat } from './watch.ts';

/** Milliseconds until the browser has surely read a file that it was given. */
const handOver = 60_000;

const work = 'backup';

/** Makes backups by itself, where the reader wants them: when one is due stands in the database. */
export function listenForBackups(): void {
  onHeartbeat(backUpWhenDue);
  onInstalledOrStarted(backUpWhenDue);
}

export const backupHandlers = {
  'background/check-backups': async () => {
    backUpWhenDue();
    return success(null);
  },
  'background/download-backup': async ({ url, name }) => success(await downloadBackup(url, name)),
} satisfies Handlers;

/** When none is due, as nearly always, it is one read of one record. */
function backUpWhenDue(): void {
  check()
    .then(setNextHeartbeat)
    .catch((error) => reportDefect('making a backup', error));
}

async function check(): Promise<void> {
  const due = await withArchive(backupDueAt);
  if (!due.ok || due.value === null || due.value > Date.now()) return;
  if (!('createObjectURL' in URL)) {
    // A service worker has no addresses for what it makes; the page that has is alive as long as it takes.
    const downloads = await mayDownload();
    await askOffscreenPage(() => send('offscreen/make-backup', { downloads }));
    return;
  }
  await unlessUnderWay(work, async () => {
    await makeDueBackup({ target, onProgress: () => void noteUnfinished(work) });
    await noteFinished(work);
  });
}

const target: BackupTarget = {
  mayWrite: async (to, folder) => {
    if (to === 'folder') return folderAccess(folder);
    return (await mayDownload()) ? success(null) : failure('no-permission');
  },
  download: async (blob, name) => {
    const url = URL.createObjectURL(blob);
    try {
      return (await downloadBackup(url, name)) ? success(null) : failure('not-written');
    } finally {
      // A large file may still be on its way.
      setTimeout(() => URL.revokeObjectURL(url), handOver);
    }
  },
  open: openInFolder,
  remove: removeFromFolder,
};
