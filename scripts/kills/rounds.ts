import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { saveArticle } from '../../lib/archive/reader-marks.ts';
import { memoryArchive } from '../../tests/support/archives.ts';
import { backupOf } from '../../tests/support/backups.ts';
import { BrowserStore } from '../../tests/support/browser-store.ts';
import { fillArchive } from '../../tests/support/filled-archive.ts';
import { startStoryServer } from '../bench/story-server.ts';
import { bundle } from '../browsers/bundled-page.ts';
import { type ChromiumSession, launchChromium } from '../browsers/chromium.ts';
import { waitFor } from '../browsers/wait-for.ts';
import type { JournalState } from './journal-state.ts';
import type { Acknowledged } from './kill-work.page.ts';

/** What came of some rounds. */
export interface KillReport {
  rounds: number;
  /** Writes that were acknowledged before a kill. */
  acknowledged: Record<Acknowledged['did'], number>;
  /** Kills that left half a record at the end of one of the browser's journals. */
  torn: number;
  /**
   * Rounds before which the browser threw the archive away, for a journal that it takes for damaged, and the reader was told so. It
   * is the browser's doing, and no fault of the archive's; what was acknowledged before is gone with it.
   */
  thrownAway: number[];
  /** What was acknowledged and is not there, and what a check of the archive found; nothing: all is as it should be. */
  faults: string[];
}

/** Articles of the backup that is restored again and again. */
const backupArticles = 60;

/**
 * Kills a whole browser, all its processes at once (SIGKILL), at random moments while it captures, tags, notes, throws away and
 * restores; starts it again on the same profile, and looks whether everything is there that was acknowledged before.
 */
export async function killRounds(profile: string, rounds: number, onRound: (report: KillReport) => void = () => {}) {
  const [code, stories, backup] = await Promise.all([
    bundle('scripts/kills/kill-work.page.ts'),
    startStoryServer(),
    preparedBackup(),
  ]);
  const writes: Acknowledged[] = [];
  const report: KillReport = {
    rounds: 0,
    acknowledged: { capture: 0, tag: 0, note: 0, trash: 0, restore: 0 },
    torn: 0,
    thrownAway: [],
    faults: [],
  };
  const store = new BrowserStore(profile);
  let archive: string | null = null;
  try {
    for (let round = 1; round <= rounds + 1; round += 1) {
      const states = await store.journalStates();
      if (states.includes('torn-end')) report.torn += 1;
      const session = await launchChromium({ profile });
      const page = await workPage(session, code, writes);
      const here = await page.evaluate(() => window.killWork.identity());
      if (archive !== null && here !== archive) {
        const fault = await lossFault(page, states);
        if (fault === null) report.thrownAway.push(round);
        else report.faults.push(`round ${round - 1}: ${fault}`);
        writes.length = 0;
      }
      archive = here;
      report.faults.push(...(await missing(page, writes, backup.ids)).map((fault) => `round ${round - 1}: ${fault}`));
      report.rounds = round - 1;
      onRound(report);
      if (round > rounds || report.faults.length > 0) {
        report.faults.push(...(await page.evaluate((file) => window.killWork.completed(file), backup.base64)));
        await session.close();
        break;
      }
      const before = writes.length;
      await page.evaluate((number, file) => window.killWork.begin(number, file), round, backup.base64);
      // It ends with the browser, in whatever error that makes.
      const visits = visit(session, stories.url, round * 1_000).catch(() => undefined);
      await waitFor('the first write', () => writes.length > before);
      await pause(Math.random() * 3_000);
      await kill(session);
      await visits;
      for (const { did } of writes.slice(before)) report.acknowledged[did] += 1;
    }
  } finally {
    await stories.close();
  }
  return report;
}

/** Why another archive stands in the place of the one before; null: the browser threw it away, and the reader is told. */
async function lossFault(page: Page, states: readonly JournalState[]): Promise<string | null> {
  if (!states.includes('torn-midst')) {
    return `another archive stands in its place, and the browser's journals were ${states.join(', ') || 'not there'}`;
  }
  const isTold = await waitFor('the reader to be told', () => page.evaluate(() => window.killWork.isLossTold())).catch(
    () => false,
  );
  return isTold ? null : 'the browser threw the archive away, and the reader is not told';
}

async function preparedBackup(): Promise<{ base64: string; ids: string[] }> {
  const { database } = memoryArchive();
  const ids = await fillArchive(database, backupArticles, 5);
  // What was only seen goes after a month, and these were seen in 1970.
  for (const id of ids) await saveArticle(id, { database });
  const bytes = Buffer.from(await (await backupOf(database)).arrayBuffer());
  return { base64: bytes.toString('base64'), ids };
}

async function workPage(session: ChromiumSession, code: string, writes: Acknowledged[]): Promise<Page> {
  const page = await session.browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`  the page says: ${message.text()}`);
  });
  await page.exposeFunction('acknowledged', (write: Acknowledged) => {
    writes.push(write);
  });
  await page.goto(session.pageUrl('verify.html'));
  await page.evaluate(code);
  return page;
}

/** Opens stories in a tab, each captured in the way of any page, until the browser is gone. */
async function visit(session: ChromiumSession, url: (story: number) => string, first: number): Promise<void> {
  const tab = await session.browser.newPage();
  for (let story = first; session.browser.connected; story += 1) {
    await tab.goto(url(story), { waitUntil: 'load' });
    await pause(150);
  }
}

/** The browser with all its children, as a power cut or the system would: nobody may say a word. */
async function kill(session: ChromiumSession): Promise<void> {
  const child = session.browser.process();
  if (child?.pid === undefined) throw new Error('The browser has no process.');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}

/** What was acknowledged and is not there, and what a check of the archive finds. */
async function missing(page: Page, writes: readonly Acknowledged[], restored: readonly string[]): Promise<string[]> {
  const found = await page.evaluate(() => window.killWork.found());
  const faults = [...found.faults];
  const articles = new Set(found.articles);
  const versions = new Set(found.versions);
  const marks = new Map(found.marks.map((mark) => [mark.articleId, mark]));
  const number = (text: string | undefined) => Number(/\d+/.exec(text ?? '')?.[0] ?? -1);
  for (const write of writes) {
    if (write.did === 'capture') {
      if (!articles.has(write.articleId)) faults.push(`the article ${write.articleId} is gone`);
      if (write.versionId !== '' && !versions.has(write.versionId)) faults.push(`version ${write.versionId} is gone`);
    }
    // A later one, not acknowledged yet, may have come in as well.
    if (write.did === 'note' && number(marks.get(write.articleId)?.note) < write.number) {
      faults.push(`the note ${write.number} is gone`);
    }
    if (write.did === 'tag') {
      const lost = write.ids.filter((id) => number(marks.get(id)?.tags.at(-1)) < number(write.tag));
      if (lost.length > 0) faults.push(`${write.tag} is gone from ${lost.length} articles`);
    }
    if (write.did === 'trash') {
      const back = write.ids.filter((id) => marks.get(id)?.trashed !== true);
      if (back.length > 0) faults.push(`${back.length} articles are back from the trash`);
    }
    if (write.did === 'restore') {
      const lost = restored.filter((id) => !articles.has(id));
      if (lost.length > 0) faults.push(`${lost.length} restored articles are gone`);
    }
  }
  return [...new Set(faults)];
}
