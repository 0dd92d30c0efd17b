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

/** Looks for a download, and milliseconds between them: right after it was started Firefox does not know yet what it had downloaded before. */
const knownAfter = { looks: 5, every: 1_000 } as const;

/**
 * Takes away a file that was put there, known by its name: Firefox numbers downloads anew each time it starts. Of several that were made in the
 * same minute, which the browser has numbered behind their names, the one with its number, or else the oldest.
 */
export async function removeDownload(id: number, name: string): Promise<void> {
  try {
    const found = await downloadsNamed(name);
    const item = found.find((one) => one.id === id) ?? found[0];
    if (item === undefined) return;
    await browser.downloads.removeFile(item.id);
    await browser.downloads.erase({ id: item.id });
  } catch {
    // It stays where it is: better one too many than a question.
  }
}

/** The downloads of this name that are still there, the oldest first. */
async function downloadsNamed(name: string) {
  const ending = name.slice(name.lastIndexOf('.'));
  const stem = name.slice(0, -ending.length);
  const filenameRegex = `${escapePattern(stem)} ?(?:\\(\\d+\\))?${escapePattern(ending)}$`;
  for (let look = 0; look < knownAfter.looks; look += 1) {
    if (look > 0) await new Promise((resolve) => setTimeout(resolve, knownAfter.every));
    const found = await browser.downloads.search({ filenameRegex, orderBy: ['startTime'] });
    const there = found.filter(({ exists }) => exists);
    if (there.length > 0) return there;
  }
  return [];
}
