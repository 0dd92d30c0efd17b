import { browser } from 'wxt/browser';

/** The page with a DOM that Chromium's service worker has instead of one of its own. */
const offscreenPage = '/offscreen.html';

/**
 * How a fetched page is read: `here`, where there is a DOM (Firefox's event page, our own pages), or `offscreen`, by a
 * message to the offscreen page, which is open meanwhile.
 */
export interface PageReader<T> {
  here: (document: Document) => T;
  offscreen: () => Promise<T>;
}

/** Reads a fetched page in whichever context of the extension can. */
export async function parsePage<T>(html: string, { here, offscreen }: PageReader<T>): Promise<T> {
  return typeof DOMParser === 'undefined' ? withOffscreenPage(offscreen) : here(inertDocument(html));
}

/**
 * A document without a window: its scripts do not run, its pictures, styles and frames are not loaded, and nothing of it
 * is ever put into a document that has one. Its own address is ours; the page's must be told to whoever resolves links.
 */
export function inertDocument(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** How many readings in this context need the offscreen page now. */
let inUse = 0;
/** Opening and closing, one after the other: the browser allows one such page, and refuses a second. */
let turn: Promise<void> = Promise.resolve();

/** Has the offscreen page open while `work` is done; the last one to finish closes it. Chromium only. */
async function withOffscreenPage<T>(work: () => Promise<T>): Promise<T> {
  inUse += 1;
  try {
    await next(open);
    return await work();
  } finally {
    inUse -= 1;
    await next(close);
  }
}

function next(step: () => Promise<void>): Promise<void> {
  turn = turn.then(step, step);
  return turn;
}

async function open(): Promise<void> {
  if (await isOpen()) return;
  await browser.offscreen.createDocument({
    url: offscreenPage,
    reasons: ['DOM_PARSER'],
    justification: 'Reads news pages that the reader has asked Dateline to look at again.',
  });
}

async function close(): Promise<void> {
  if (inUse === 0 && (await isOpen())) await browser.offscreen.closeDocument();
}

/** One may be open from before this background was started. */
async function isOpen(): Promise<boolean> {
  return (await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
}
