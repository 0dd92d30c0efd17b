import { browser } from 'wxt/browser';
import type { MessageData, MessageName } from './protocol.ts';

/** Messages that carry nothing. */
type Bare = { [N in MessageName]: MessageData<N> extends null ? N : never }[MessageName];

/**
 * Sends a message without data and without waiting for an answer. For the script that runs on every page: it shares the
 * contract's names and nothing else, so that no schema is loaded there. Silent when the extension was updated or
 * removed under a page that stayed open.
 */
export async function announce(name: Bare & `background/${string}`): Promise<void> {
  try {
    await browser.runtime.sendMessage({ name, data: null });
  } catch {
    // "Extension context invalidated", or nobody there: a reload of the page brings the new script.
  }
}
