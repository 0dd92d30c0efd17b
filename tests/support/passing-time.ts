import type { Page } from 'puppeteer-core';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import type { ReaderBrowser } from './reader-browser.ts';

/**
 * Has the next check of everything watched, and every capture that was put off, be due now, as if the time until then had
 * passed, and the heartbeat come: the real alarm, which wakes a background that was stopped. `page`: one of the extension's
 * own, in whatever tab.
 */
export async function letChecksBeDue(page: Page): Promise<void> {
  await page.evaluate(`(${passTime})(${alarms})`);
}

/** Waits until the background has done all that it does with the checks that were due, telling of them too. */
export async function checksAreDone(page: Page): Promise<void> {
  await waitFor('the checks to be done', async () => {
    const left: unknown = await page.evaluate(
      `${storage}.session.get(null).then((all) => all['unfinished:watches'] ?? null)`,
    );
    return left === null;
  });
}

/** When the heartbeat is set to come; milliseconds since 1970. Null: not at all. */
export async function heartbeatAt(page: Page): Promise<number | null> {
  const at: unknown = await page.evaluate(
    `${alarms}.getAll().then((all) => all.find(({ name }) => name === 'watches')?.scheduledTime ?? null)`,
  );
  return typeof at === 'number' ? at : null;
}

/**
 * Stops the background, as the browser does when nothing happens; as often as is wanted. In Chromium through a page's own
 * session: one to the worker itself is lost with the worker, and with it the way to stop the next one.
 */
export async function stopBackground(browser: ReaderBrowser, page: Page): Promise<void> {
  if (browser.kind === 'Firefox') return browser.stopBackground();
  const session = await page.createCDPSession();
  try {
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
  } finally {
    await session.detach();
  }
}

/** Has everything in the trash have been thrown away so many days ago. */
export async function letTrashExpire(page: Page, days: number): Promise<void> {
  await page.evaluate(`(${ageTrash})(${days})`);
}

/** The records of a table, read in an own page: it wakes no background that was stopped. */
export async function recordsOf(page: Page, table: string): Promise<Record<string, unknown>[]> {
  const text: unknown = await page.evaluate(`(${readTable})(${JSON.stringify(table)})`);
  return JSON.parse(String(text));
}

async function readTable(table: string): Promise<string> {
  const answerOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answerOf(indexedDB.open('dateline'));
  const records = await answerOf(database.transaction(table).objectStore(table).getAll());
  database.close();
  return JSON.stringify(records);
}

const alarms = '(globalThis.browser ?? globalThis.chrome).alarms';
const storage = '(globalThis.browser ?? globalThis.chrome).storage';

/** Sent into an own page as text: moves the schedule, and the ledger by which hosts are given a rest, an hour and more back. */
async function passTime(api: { create(name: string, when: object): unknown }): Promise<void> {
  const day = 24 * 60 * 60_000;
  const answerOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answerOf(indexedDB.open('dateline'));
  const writing = database.transaction(['watches', 'captures', 'requests'], 'readwrite');
  const [watches, captures, requests] = ['watches', 'captures', 'requests'].map((name) => writing.objectStore(name));
  if (watches === undefined || captures === undefined || requests === undefined) throw new Error('no tables');
  for (const watch of await answerOf(watches.getAll())) {
    // What was looked at longest ago comes first: of several on one site one has its turn each time.
    if (watch.nextAt !== null) await answerOf(watches.put({ ...watch, nextAt: watch.lastAt ?? 1 }));
  }
  for (const capture of await answerOf(captures.getAll())) {
    if (capture.nextAt !== null) await answerOf(captures.put({ ...capture, nextAt: 1 }));
  }
  for (const entry of await answerOf(requests.getAll())) {
    await answerOf(requests.put({ ...entry, at: entry.at - day }));
  }
  database.close();
  // Chromium loses an alarm that comes while it stops the background.
  await api.create('watches', { when: Date.now() + 500 });
}

/** Sent into an own page as text. */
async function ageTrash(days: number): Promise<void> {
  const answerOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answerOf(indexedDB.open('dateline'));
  const table = database.transaction('readerMarks', 'readwrite').objectStore('readerMarks');
  for (const marks of await answerOf(table.getAll())) {
    const { trashedAt } = marks;
    if (typeof trashedAt?.value !== 'number') continue;
    await answerOf(table.put({ ...marks, trashedAt: { ...trashedAt, value: Date.now() - days * 24 * 60 * 60_000 } }));
  }
  database.close();
}
