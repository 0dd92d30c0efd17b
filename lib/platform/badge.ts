import { browser } from 'wxt/browser';

/** The proof-reader's red of `components/theme/tokens.css`. In Dateline it means *correction* and nothing else. */
const correctionColour = '#b3261e';
/** Says that something was done; says nothing about the article. */
const quietColour = '#5c5750';
const correctionMark = '•';
const changeMark = '•';
const doneMark = '✓';
const refusedMark = '×';
const workingMark = '…';

/** How long the marks of `flashDone` and `flashRefused` stay, in milliseconds. */
const flashTime = 1_500;

/** Shows a mark on the toolbar button of one tab when its article carries corrections, and says so in the title. */
export async function showCorrections(tabId: number, corrections: number, title: string): Promise<void> {
  await quietly(() => setBadge(tabId, corrections > 0 ? correctionMark : '', correctionColour));
  await quietly(() => browser.action.setTitle({ tabId, title }));
}

/** Shows a quieter mark where the text of the tab's article has changed since it was opened, without a correction. */
export async function showChanged(tabId: number, title: string): Promise<void> {
  await quietly(() => setBadge(tabId, changeMark, quietColour));
  await quietly(() => browser.action.setTitle({ tabId, title }));
}

/** Shows for a moment that what was asked by shortcut or menu is done, then what was there before. */
export async function flashDone(tabId: number): Promise<void> {
  await flash(tabId, doneMark);
}

/** Shows in the same way that it could not be done: a private window, a page that may not be read, a full disk. */
export async function flashRefused(tabId: number): Promise<void> {
  await flash(tabId, refusedMark);
}

/** Shows that something goes on that the reader asked for in a menu, or takes that mark away. A correction's mark stays. */
export async function showWorking(tabId: number, isWorking: boolean): Promise<void> {
  await quietly(async () => {
    const before = await browser.action.getBadgeText({ tabId });
    if (isWorking && before === '') await setBadge(tabId, workingMark, quietColour);
    if (!isWorking && before === workingMark) await setBadge(tabId, '', quietColour);
  });
}

async function flash(tabId: number, mark: string): Promise<void> {
  await quietly(async () => {
    const before = await browser.action.getBadgeText({ tabId });
    await setBadge(tabId, mark, quietColour);
    await new Promise((resolve) => setTimeout(resolve, flashTime));
    // Another page may be there by now, or an earlier mark may have been taken away already: their badge holds.
    if ((await browser.action.getBadgeText({ tabId })) === mark) await setBadge(tabId, before, correctionColour);
  });
}

async function setBadge(tabId: number, text: string, color: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setBadgeBackgroundColor({ tabId, color });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
}

/** A tab may be closed while its badge is set; there is nothing to do then. */
async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    // "No tab with id": closed meanwhile.
  }
}
