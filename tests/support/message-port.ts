import { vi } from 'vitest';
import type { RawSender } from '../../lib/messaging/sender.ts';

type Listener = (message: unknown, sender: RawSender) => Promise<unknown> | undefined;

/** As much of the browser as messages need: every listener hears every message, the first answer counts. */
export function messageBrowser() {
  const listeners = new Set<Listener>();
  const deliver = async (message: unknown, sender: RawSender): Promise<unknown> => {
    // As on the real way between contexts.
    const copy: unknown = JSON.parse(JSON.stringify(message));
    const answers = [...listeners].map((listener) => listener(copy, sender)).filter((one) => one !== undefined);
    if (answers.length === 0) throw new Error('Could not establish connection. Receiving end does not exist.');
    return JSON.parse(JSON.stringify(await answers[0]));
  };
  const own = 'chrome-extension://dateline-id/';
  return {
    listeners,
    deliver,
    browser: {
      runtime: {
        id: 'dateline-id',
        getURL: (path: string) => own + path.replace(/^\//, ''),
        sendMessage: vi.fn((message: unknown) => deliver(message, { id: 'dateline-id', url: `${own}sidepanel.html` })),
        onMessage: {
          addListener: (listener: Listener) => void listeners.add(listener),
          removeListener: (listener: Listener) => void listeners.delete(listener),
        },
      },
      tabs: {
        sendMessage: vi.fn((_tabId: number, message: unknown) => deliver(message, { id: 'dateline-id' })),
      },
    },
  };
}
