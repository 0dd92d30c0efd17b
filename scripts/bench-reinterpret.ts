// npm run bench:reinterpret -- [--versions 10000] [--browser chromium|firefox]: an archive of older language rules, read anew.
import { parseArgs } from 'node:util';
import type { ReaderBrowser } from '../tests/support/reader-browser.ts';
import { startReaderBrowser } from '../tests/support/reader-browser.ts';
import { BrowserArchive } from './bench/browser-archive.ts';
import { CaptureTimes } from './bench/capture-times.ts';
import { notesIn, oldArchive } from './bench/old-archive.ts';
import { startStoryServer } from './bench/story-server.ts';
import { buildExtension } from './browsers/project.ts';

const usage = `npm run bench:reinterpret -- [--versions 10000] [--browser chromium|firefox] [--stops 3]

Fills the archive of the built extension with invented versions that an older interpreter read, in six languages, with
and without notes, and with a reader's marks on some articles. Then the background reads them anew while articles are
visited, and is stopped several times in the middle. Says how long it took and what captures took meanwhile; fails when
a version, a note or a mark is not as it should be.`;

/** Visits before anything is counted: the engine compiles what runs often. */
const warmUp = 6;
const idleVisits = 20;

interface Times {
  idle: number[];
  during: number[];
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Between two visits, the same before and during: a browser just out of work is faster than one just woken. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 250));
}

function printTimes(title: string, times: number[]): void {
  const [middle, late] = [quantile(times, 0.5), quantile(times, 0.95)];
  console.log(`  ${title.padEnd(22)} median ${middle.toFixed(1)} ms, p95 ${late.toFixed(1)} ms, of ${times.length}`);
}

async function fill(archive: BrowserArchive, versions: number): Promise<void> {
  let kept = 0;
  for await (const tables of oldArchive(versions, Date.now())) {
    await archive.put(tables);
    kept += tables.versions?.length ?? 0;
    process.stderr.write(`\r${kept} versions written`);
  }
  process.stderr.write('\n');
}

/** Visits stories, new ones each time, and answers how long each capture took. */
async function visitor(browser: ReaderBrowser): Promise<{ visit: () => Promise<number>; close: () => Promise<void> }> {
  const stories = await startStoryServer();
  const times = await CaptureTimes.watch(await browser.ownPage());
  const page = await browser.open('about:blank');
  // None of those in the archive.
  let story = 1_000_000;
  return {
    close: () => stories.close(),
    async visit() {
      story += 1;
      await page.goto(stories.url(story), { waitUntil: 'load' });
      return times.of(stories.url(story));
    },
  };
}

/** Lets the background work until it is done; stops it `stops` times, evenly spread. */
async function run(
  browser: ReaderBrowser,
  archive: BrowserArchive,
  visit: () => Promise<number>,
  stops: number,
): Promise<Times & { stopped: number[]; seconds: number }> {
  const idle: number[] = [];
  const visitIdle = async (times: number) => {
    for (let at = 0; at < times; at += 1) {
      idle.push(await visit());
      await rest();
    }
  };
  await visitIdle(warmUp);
  idle.length = 0;
  await visitIdle(idleVisits);
  await archive.forgetState();
  const during: number[] = [];
  const stopped: number[] = [];
  const start = performance.now();
  // The capture of this visit begins it.
  await visit();
  for (;;) {
    const state = await archive.state();
    if (state?.finishedAt != null) break;
    const { done = 0, total = 1 } = state ?? {};
    if (stopped.length < stops && done >= (total * (stopped.length + 1)) / (stops + 1)) {
      await browser.stopBackground();
      stopped.push((await archive.state())?.done ?? 0);
      // Waking takes time too, and is not counted among the captures.
      await visit();
    }
    const time = await visit();
    if ((await archive.state())?.finishedAt === null) during.push(time);
    process.stderr.write(`\r${done} of ${total} read anew`);
    await rest();
  }
  process.stderr.write('\n');
  const seconds = (performance.now() - start) / 1000;
  // Half before and half after: a machine is not equally busy all the time.
  await visitIdle(idleVisits);
  return { idle, during, stopped, seconds };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      versions: { type: 'string', default: '10000' },
      browser: { type: 'string', default: 'chromium' },
      stops: { type: 'string', default: '3' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const kind = values.browser === 'firefox' ? 'Firefox' : 'Chromium';
  const versions = Number(values.versions);
  await buildExtension(kind === 'Firefox' ? 'firefox' : 'chromium');
  const browser = await startReaderBrowser(kind);
  try {
    const archive = new BrowserArchive(await browser.ownPage());
    await archive.isMade();
    await fill(archive, versions);
    const marks = await archive.marksHash();
    const { visit, close } = await visitor(browser);
    const notesBefore = notesIn(versions);
    const { idle, during, stopped, seconds } = await run(browser, archive, visit, Number(values.stops));
    await close();

    const state = await archive.state();
    const interpreters = await archive.interpreters();
    const marksAfter = await archive.marksHash();
    console.log(`${kind}, ${versions} versions, ${notesBefore} of them with a note that was not known`);
    console.log(`  read anew              ${state?.done} of ${state?.total}, ${state?.failed} failed`);
    console.log(`  read differently       ${state?.changed}`);
    console.log(
      `  time                   ${seconds.toFixed(1)} s, ${(versions / seconds).toFixed(0)} versions a second`,
    );
    console.log(`  background stopped     ${stopped.length} times, at ${stopped.join(', ')}`);
    console.log(`  interpreters           ${JSON.stringify(interpreters)}`);
    console.log(`  marks                  ${marks} before, ${marksAfter} after`);
    printTimes('capture, idle', idle);
    printTimes('capture, during', during);
    console.log(`  ratio                  ${(quantile(during, 0.5) / quantile(idle, 0.5)).toFixed(2)}`);
    const errors = await browser.errors();
    const wrong = [
      state?.failed !== 0 && 'some versions could not be read',
      (state?.done ?? 0) < versions && 'not all versions were looked at',
      'older' in interpreters && 'some versions still have the older stamp',
      state?.changed !== notesBefore && 'the notes found are not those that are there',
      marks !== marksAfter && 'the marks are not what they were',
      ...errors,
    ].filter((fault) => fault !== false);
    for (const fault of wrong) console.error(`Wrong: ${fault}`);
    if (wrong.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

await main();
