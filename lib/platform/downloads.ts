import { browser } from 'wxt/browser';

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
 * Puts what is at an address into a folder of ours among the downloads, without a question, and answers the browser's number
 * of it when all of it is there. Null: the browser refused, or it was broken off.
 */
export async function downloadBackup(url: string, name: string): Promise<number | null> {
  try {
    const id = await browser.downloads.download({
      url,
      filename: `${folder}/${name}`,
      saveAs: false,
      conflictAction: 'uniquify',
    });
    for (let waited = 0; waited < looks.limit; waited += looks.every) {
      const [item] = await browser.downloads.search({ id });
      if (item === undefined || item.state === 'interrupted') return null;
      if (item.state === 'complete') return id;
      await new Promise((resolve) => setTimeout(resolve, looks.every));
    }
    return id;
  } catch {
    return null;
  }
}

/**
 * Takes away a file that was put there. Only the one that still carries its number and its name: numbers begin anew when the
 * reader clears the list of downloads.
 */
export async function removeDownload(id: number, name: string): Promise<void> {
  try {
    const [item] = await browser.downloads.search({ id });
    const stem = name.replace(/\.\w+$/, '');
    if (item === undefined || !item.exists || !item.filename.includes(stem)) return;
    await browser.downloads.removeFile(id);
    await browser.downloads.erase({ id });
  } catch {
    // It stays where it is: better one too many than a question.
  }
}
