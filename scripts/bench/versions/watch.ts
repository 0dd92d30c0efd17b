import type { Page } from 'puppeteer-core';
import { startNewspaper } from '../../../tests/fixtures/newspaper/server.ts';
import { launchChromium } from '../../browsers/chromium.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { BrowserArchive } from '../browser-archive.ts';

/** Milliseconds that one wake-up of the worker may take with this many articles watched and none of them due. */
const target = 1_000;
const watched = 1_000;
const rounds = 9;
const hour = 60 * 60_000;

/**
 * Part `watch`: what the heartbeat costs with 1,000 watched articles of which none is due. The built extension in Chromium, its
 * worker stopped before each round; measured from the moment at which the alarm is due until the worker has set the next
 * one, which is the last thing that it does: its start, the look into the database and all else are in it.
 */
export async function benchWatch(): Promise<string[]> {
  const paper = await startNewspaper();
  const session = await launchChromium();
  try {
    const own = await session.browser.newPage();
    await own.goto(session.pageUrl('library.html'));
    const archive = new BrowserArchive(own);
    // One page that is read makes the archive.
    const story = await session.browser.newPage();
    await story.goto(`${paper.url}/council/seawall-vote`);
    await archive.isMade();
    await waitFor('the article', async () => (await archive.count('articles')) > 0);
    const now = Date.now();
    await archive.put({ watches: Array.from({ length: watched }, (_, at) => watchOf(at, now)) });
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await wakeUp(own));
    times.sort((one, other) => one - other);
    const median = times[Math.floor(rounds / 2)] ?? Number.NaN;
    const longest = times.at(-1) ?? Number.NaN;
    return [
      `watch: one wake-up with ${watched.toLocaleString('en')} watched articles, none due`,
      `  median ${median.toFixed(0)} ms, longest of ${rounds} ${longest.toFixed(0)} ms  target under ${target}: ${longest < target ? 'met' : 'MISSED'}`,
    ];
  } finally {
    await session.close();
    await paper.close();
  }
}

/** A watch of which the first check is due in an hour, the others later. */
function watchOf(at: number, now: number): object {
  const host = `paper-${at % 100}.example`;
  return {
    articleId: at.toString(16).padStart(32, '0'),
    url: `https://${host}/news/${at}`,
    host,
    startedAt: now - 1_000,
    nextAt: now + 2 * hour + at * 1_000,
    lastAt: now - 1_000,
    lastOutcome: 'unchanged',
    checks: 3,
    quietChecks: 2,
    failures: 0,
    etag: '"0123456789abcdef"',
    lastModified: null,
    stopped: null,
    toldOf: null,
  };
}

/** Stops the worker, has the alarm come, and answers the milliseconds until the worker is done. */
async function wakeUp(own: Page): Promise<number> {
  const devtools = await own.createCDPSession();
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await devtools.detach();
  const milliseconds: unknown = await own.evaluate(`(async () => {
    const { alarms } = chrome;
    const due = Date.now() + 500;
    await alarms.create('watches', { when: due });
    for (;;) {
      const next = (await alarms.getAll()).find(({ name }) => name === 'watches')?.scheduledTime ?? 0;
      if (next > due + 10 * 60_000) return Date.now() - due;
      if (Date.now() > due + 20_000) return Number.NaN;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })()`);
  return Number(milliseconds);
}
