import { browser } from 'wxt/browser';
import { escapePattern } from '../foundation/escape-pattern.ts';

const permission = { permissions: ['downloads' as const] };

/** The folder in the browser's own for downloads. */
const folder = 'Dateline backups';

/** Whether Dateline may put files into the folder for downloads by itself. */
export async function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(permission);
}

/** Asks for that. Must be the first thing in a click's handler. True when granted. */
export async function requestDownloads(): Promise<boolean> {
  return browser.permissions.request(permission);
}

/** Milliseconds between two looks at a download, and after which it is left to the browser: messages are answered within 30 s. */
const looks = { every: 250, limit: 20_000 } as const;

/**
 * Puts what is at an address into a folder of ours among the downloads, without a question and in the place of a file of that
 * name, and answers when all of it is there. False: the browser refused, or it was broken off, and what was there is still.
 */
export async function downloadBackup(url: string, name: string): Promise<boolean> {
  try {
    const id = await browser.downloads.download({
      url,
      filename: `${folder}/${name}`,
      saveAs: false,
      conflictAction: 'overwrite',
    });
    for (let waited = 0; waited < looks.limit; waited += looks.every) {
      const [item] = await browser.downloads.search({ id });
      if (item === undefined || item.state === 'interrupted') return false;
      if (item.state === 'complete') {
        await forgetEarlier(item);
        return true;
      }
      await new Promise((resolve) => setTimeout(resolve, looks.every));
    }
    return true;
  } catch {
    return false;
  }
}

/** Takes earlier downloads of this file out of the browser's list, which would have a line more with every backup. */
async function forgetEarlier({ filename, startTime }: { filename: string; startTime: string }): Promise<void> {
  await browser.downloads
    .erase({ filenameRegex: `^${escapePattern(filename)}$`, startedBefore: startTime })
    .catch(() => []);
}
