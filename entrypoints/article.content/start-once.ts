import { answer } from '../../lib/messaging/messenger.ts';
import { isExtensionAlive } from '../../lib/platform/extension-alive.ts';
import { passageHandlers } from './passages.ts';
import { type Reader, readPageAndWatch } from './reader.ts';

/** The running script of this page, kept in the extension's own world, which the page cannot see. */
interface Running {
  reader: Reader;
  stop: () => void;
  isAlive: () => boolean;
}
const place = Symbol.for('dateline.article-script');

/**
 * Starts the article script, unless it runs here already: then it only reads again. One that was left over from before
 * an update of the extension can reach nobody any more, and is replaced.
 */
export function startOnce(): void {
  const world = globalThis as typeof globalThis & { [place]?: Running };
  const running = world[place];
  if (running?.isAlive()) {
    running.reader.readAgain();
    return;
  }
  running?.stop();

  const reader = readPageAndWatch();
  const stopAnswering = answer({ ...passageHandlers, ...reader.handlers });
  world[place] = {
    reader,
    isAlive: isExtensionAlive,
    stop: () => {
      reader.stop();
      // After an update there may be nothing left to take the listener from.
      if (isExtensionAlive()) stopAnswering();
    },
  };
}
