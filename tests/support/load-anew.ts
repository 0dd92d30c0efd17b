import type { Page } from 'puppeteer-core';
import { waitFor } from '../../scripts/browsers/wait-for.ts';

/**
 * Loads one of the extension's own pages anew and waits until the new document is there. The old one would still show what
 * a test looks for, and go away under its next call.
 */
export async function loadAnew(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.old = '';
    // After the answer to this call has left.
    setTimeout(() => location.reload());
  });
  await isThere(page);
}

/** Goes to another of the extension's own pages, `/library.html?part=trash`, and waits in the same way. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    document.documentElement.dataset.old = '';
    setTimeout(() => location.assign(address));
  }, path);
  await isThere(page);
}

async function isThere(page: Page): Promise<void> {
  await waitFor('the page anew', () =>
    page.evaluate(() => !('old' in document.documentElement.dataset) && document.readyState === 'complete'),
  );
}
