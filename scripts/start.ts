// npm start: the demonstration paper, and a browser with Dateline in it. Without a display: a tour, printed.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Newspaper, startNewspaper } from '../tests/fixtures/newspaper/server.ts';
import { type ChromiumSession, launchChromium } from './browsers/chromium.ts';
import { findChromium } from './browsers/find-browser.ts';
import { missingFacts, readPanel } from './browsers/panel-text.ts';
import { buildExtension, root } from './browsers/project.ts';
import { waitFor } from './browsers/wait-for.ts';
import { firstStory, tour } from './start/tour.ts';

const usage = `npm start [-- --headless] [-- --port NUMBER]

Builds Dateline, prints a demonstration paper on loopback and opens it in a Chromium-family browser.
  --headless     no window: opens several stories, prints what the side panel shows, writes screenshots/
                 (so too on a machine without a display)
  --port NUMBER  port of the demonstration paper (default: a free one)
  --help         this text`;

/** How long the panel may take to show a story before the tour calls it missing. */
const panelLimitMs = 20_000;

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens one story after the other and prints what the real side panel shows. Answers the facts it did not show. */
async function printTour(session: ChromiumSession, paper: Newspaper): Promise<string[]> {
  const folder = join(root, 'screenshots');
  await mkdir(folder, { recursive: true });
  const page = await session.browser.newPage();
  await page.goto(paper.url + firstStory);
  const panel = await session.openPanel(page);
  const missing: string[] = [];
  for (const stop of tour) {
    if (stop.edit !== undefined) paper.newsroom.edit(stop.edit);
    await page.goto(paper.url + stop.path);
    await waitFor('the facts', async () => (await missingFacts(panel, stop.facts)).length === 0, panelLimitMs).catch(
      () => undefined,
    );
    const absent = await missingFacts(panel, stop.facts);
    missing.push(...absent.map((fact) => `${stop.path}: ${fact}`));
    await page.screenshot({ path: join(folder, `${stop.name}-page.png`) });
    await panel.screenshot({ path: join(folder, `${stop.name}-panel.png`), fullPage: true });
    console.log(`\n══ ${stop.path}`);
    for (const part of await readPanel(panel)) {
      if (part.heading !== null) console.log(`\n  ${part.heading}`);
      for (const line of part.lines) console.log(`    ${line}`);
    }
  }
  console.log(`\nScreenshots of every stop are in ${folder}.`);
  return missing;
}

function printWhatToTry(url: string): void {
  console.log(`
The Harbour Ledger is in print at ${url}, and Dateline's panel is open beside it.

Try this:
  · "Show in page" in the correction: the page scrolls to the passage and marks it.
  · Save the story, give it a tag; save one of the related stories for later.
  · ${url}/harbour/dredging-plan has a button at the foot of the page that prints the next edition, with a correction.
  · ${url}/council/cistern has one too, and changes without a word: read it, print the next edition, and see "Versions".
  · "Watch this article" there, then print an edition without looking: "Check now" finds it. The library lists each request.
  · ${url}/magazine changes its stories without loading a page.
  · ${url}/world has the same in German, French, Spanish, Japanese, Chinese and Arabic.
  · ${url}/contact is no article, and the panel says so.

Close the browser or press Ctrl-C to end.`);
}

/** Waits until the reader closes the browser or interrupts. */
async function untilTheEnd(session: ChromiumSession): Promise<void> {
  await new Promise<void>((resolve) => {
    session.browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    // Chromium on macOS lives on without windows; here the last closed tab ends the demonstration.
    session.browser.on('targetdestroyed', () => {
      if (!session.browser.targets().some((target) => target.type() === 'page')) resolve();
    });
  });
  if (session.browser.connected) await session.close();
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      headless: { type: 'boolean', default: false },
      port: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const port = values.port === undefined ? 0 : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`--port takes a number from 0 to 65535, not "${values.port}".`);
    return 2;
  }
  const headless = values.headless || !hasDisplay();
  console.log(`Browser: ${await findChromium()}`);
  console.log('Building the extension …');
  await buildExtension('chromium');
  const paper = await startNewspaper({ port });
  const session = await launchChromium({ headless, leaveInterrupt: true });
  try {
    if (headless) {
      const missing = await printTour(session, paper);
      if (missing.length === 0) return 0;
      console.error(`\nThe panel did not show these facts:\n  ${missing.join('\n  ')}`);
      return 1;
    }
    const page = (await session.browser.pages())[0] ?? (await session.browser.newPage());
    await page.goto(paper.url + firstStory);
    await session.openPanel(page);
    printWhatToTry(paper.url);
    await untilTheEnd(session);
    return 0;
  } finally {
    if (session.browser.connected) await session.close();
    await paper.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
