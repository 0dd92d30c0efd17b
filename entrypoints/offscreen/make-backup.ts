import { type BackupTarget, makeDueBackup } from '../../lib/archive/automatic-backup.ts';
import { failure, success } from '../../lib/foundation/result.ts';
import { send } from '../../lib/messaging/messenger.ts';
import { folderAccess, openInFolder, removeFromFolder } from '../../lib/platform/backup-folder.ts';
import { unlessUnderWay } from '../../lib/platform/long-work.ts';

/** Milliseconds until the browser has surely read a file that it was given. */
const handOver = 60_000;

/** Makes the backup that is due, unless one is being made already. `downloads`: whether the browser lets us put files there. */
export async function makeBackup(downloads: boolean): Promise<void> {
  const target: BackupTarget = {
    mayWrite: async (to, folder) => {
      if (to === 'folder') return folderAccess(folder);
      return downloads ? success(null) : failure('no-permission');
    },
    // The folder for downloads is the background's: this page has no say there.
    download: async (blob, name) => {
      const url = URL.createObjectURL(blob);
      try {
        const saved = await send('background/download-backup', { url, name });
        return saved.ok && saved.value ? success(null) : failure('not-written');
      } finally {
        // A large file may still be on its way.
        setTimeout(() => URL.revokeObjectURL(url), handOver);
      }
    },
    open: openInFolder,
    remove: removeFromFolder,
  };
  await unlessUnderWay('backup', () => makeDueBackup({ target }));
}
