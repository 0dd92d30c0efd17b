import type { Frame, Page } from 'puppeteer-core';

/** Selects a stretch of text in a page, as a reader's pointer does. */
export async function selectText(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await selectIn(page, text);
}

/** The same in a frame of a page that is in front. */
export async function selectIn(place: Page | Frame, text: string): Promise<void> {
  await place.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return;
    }
    throw new Error('These words are not on the page.');
  }, text);
}
