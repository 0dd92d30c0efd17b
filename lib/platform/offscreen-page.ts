import { browser } from 'wxt/browser';
import type { ErrorCode } from '../foundation/errors.ts';
import type { Result } from '../foundation/result.ts';

/**
 * The life of Chromium's offscreen page: the one page with a DOM and workers that its service worker lacks. The background opens
 * it when it needs something of it; it closes itself when nobody has for a while, since a background that was stopped could not.
 */
const path = '/offscreen.html';

/** Opening, one after the other: the browser allows one such page, and refuses a second. */
let turn: Promise<void> = Promise.resolve();

/** Asks the offscreen page, opening it if need be. Where it closed itself just then it is opened and asked once more. */
export async function askOffscreenPage<T>(ask: () => Promise<Result<T, ErrorCode>>): Promise<Result<T, ErrorCode>> {
  await opened();
  const answer = await ask();
  if (answer.ok || answer.error !== 'no-answer' || (await isOpen())) return answer;
  await opened();
  return ask();
}

function opened(): Promise<void> {
  turn = turn.then(open, open);
  return turn;
}

async function open(): Promise<void> {
  if (await isOpen()) return;
  await browser.offscreen.createDocument({
    url: path,
    reasons: ['DOM_PARSER', 'WORKERS', 'BLOBS'],
    justification:
      'Holds the search index of the archive, reads pages that the reader has asked Dateline to look at again, and makes backups.',
  });
}

/** One may be open from before this background was started. */
async function isOpen(): Promise<boolean> {
  return (await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
}

/** Milliseconds without use before the offscreen page closes. A list that is scrolled, or a page that is read, asks more often. */
const idleLimit = 30_000;

/** How the offscreen page says that it is in use. */
export interface OffscreenUse {
  /** Does some work, and stays open meanwhile. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Stays open for another while. */
  renew(): void;
}

/** In the offscreen page: closes it when it has not been used for a while. `leave` puts away what it holds. */
export function closeWhenIdle(leave: () => Promise<void>, limit = idleLimit): OffscreenUse {
  let inUse = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = async () => {
    await leave();
    // It may have been asked for something meanwhile, and what that needs is there again.
    if (inUse === 0) window.close();
  };
  const renew = () => {
    clearTimeout(timer);
    timer = inUse > 0 ? undefined : setTimeout(close, limit);
  };
  renew();
  return {
    renew,
    async during(work) {
      inUse += 1;
      renew();
      try {
        return await work();
      } finally {
        inUse -= 1;
        renew();
      }
    },
  };
}
