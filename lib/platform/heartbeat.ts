import { browser } from 'wxt/browser';

/** The one alarm of Dateline. */
const name = 'watches';

/** The soonest that browsers let an alarm ring, in milliseconds. */
export const soonestHeartbeat = 30_000;

/**
 * Minutes after which the alarm rings again if nobody sets it anew: a background that was stopped in its work, or a clock
 * that was changed.
 */
const repeats = 60;

/** Has the heartbeat come at a moment (milliseconds since 1970), or with null never. It takes the place of the last one. */
export async function setHeartbeat(when: number | null): Promise<void> {
  if (when === null) await browser.alarms.clear(name);
  else browser.alarms.create(name, { when, periodInMinutes: repeats });
}

/** Calls back with each heartbeat, which wakes the background. */
export function onHeartbeat(handler: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) handler();
  });
}
