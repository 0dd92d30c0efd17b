import { browser } from 'wxt/browser';
import { unlessUnderWay } from './long-work.ts';

/**
 * Does this once in each run of the browser, however often the background is stopped and started meanwhile. `run` answers whether
 * it was done; where not, the next background that starts tries again. Does nothing while another context is at it.
 */
export async function onceARun(work: string, run: () => Promise<boolean>): Promise<void> {
  await unlessUnderWay(work, async () => {
    const key = `done:${work}`;
    // Gone with the browser.
    if ((await browser.storage.session.get(key))[key] === true) return;
    if (await run()) await browser.storage.session.set({ [key]: true });
  });
}
