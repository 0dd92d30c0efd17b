import { isOffline } from './fetch-page.ts';

/** Why requests that nobody waits for are not made now; null: nothing is in their way. */
export type Pause = 'offline' | 'saves-data';

/**
 * Whether the machine has no network, or the reader has asked the browser to save data. Firefox on the desktop has no such
 * wish to tell.
 */
export function connectionPause(): Pause | null {
  if (isOffline()) return 'offline';
  const connection: unknown = Reflect.get(navigator, 'connection');
  return Reflect.get(Object(connection), 'saveData') === true ? 'saves-data' : null;
}

/** Calls back whenever that may have changed, until the returned function is called. */
export function watchConnection(onChange: () => void): () => void {
  const connection: unknown = Reflect.get(navigator, 'connection');
  const targets = [globalThis, ...(connection instanceof EventTarget ? [connection] : [])];
  const events = ['online', 'offline', 'change'];
  for (const target of targets) for (const event of events) target.addEventListener(event, onChange);
  return () => {
    for (const target of targets) for (const event of events) target.removeEventListener(event, onChange);
  };
}
