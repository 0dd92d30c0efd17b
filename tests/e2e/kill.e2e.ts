import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStoryServer } from '../../scripts/bench/story-server.ts';
import { type ChromiumSession, launchChromium } from '../../scripts/browsers/chromium.ts';
import { waitFor } from '../../scripts/browsers/wait-for.ts';
import { killRounds } from '../../scripts/kills/rounds.ts';

/** As many as fit into a minute and a half; `npm run check:kills` makes fifty. */
const rounds = 12;

test(`the browser is killed ${rounds} times in the middle of its work, and everything acknowledged is there`, {
  timeout: 400_000,
}, async () => {
  const profile = await mkdtemp(join(tmpdir(), 'dateline-kills-'));
  try {
    const report = await killRounds(profile, rounds);
    // The browser's doing: it threw the archive away for a torn journal of its own, and the reader was told so.
    if (report.thrownAway.length > 0) console.warn(`thrown away by the browser before rounds ${report.thrownAway}`);
    expect(report.faults).toEqual([]);
    expect(report.rounds).toBe(rounds);
    expect(report.acknowledged.capture).toBeGreaterThan(rounds);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});

describe('the worker is stopped again and again', () => {
  const captures = 500;
  const tabs = 4;
  let session: ChromiumSession;
  let stories: Awaited<ReturnType<typeof startStoryServer>>;
  let own: Page;

  beforeAll(async () => {
    [session, stories] = await Promise.all([launchChromium(), startStoryServer()]);
    own = await session.browser.newPage();
    await own.goto(session.pageUrl('verify.html'));
  });
  afterAll(async () => {
    await session.close();
    await stories.close();
  });

  test(`during ${captures} captures: each one that was acknowledged is kept`, { timeout: 600_000 }, async () => {
    await own.evaluate(hearCaptures);
    let next = 1;
    let isOver = false;
    const visits = Array.from({ length: tabs }, async () => {
      const tab = await session.browser.newPage();
      while (next <= captures) {
        const url = stories.url(next++);
        await tab.goto(url);
        // A page whose capture died with the worker says so by nothing at all: the reader would load it again.
        for (let tries = 0; tries < 6; tries += 1) {
          const heard = await waitFor(
            'the capture',
            () => own.evaluate((one) => window.keptPages[one], url),
            3_000,
          ).catch(() => null);
          if (heard !== null) break;
          await tab.goto(url);
        }
      }
    });
    const stops = (async () => {
      let stopped = 0;
      while (!isOver) {
        await new Promise((resolve) => setTimeout(resolve, 400 + Math.random() * 2_500));
        if (isOver) break;
        await session.stopWorker();
        stopped += 1;
      }
      return stopped;
    })();
    await Promise.all(visits);
    isOver = true;
    expect(await stops).toBeGreaterThan(5);

    const heard = await own.evaluate(() => window.keptPages);
    expect(Object.keys(heard).length).toBe(captures);
    const kept = new Set(await own.evaluate(articleIds));
    expect(Object.values(heard).filter((id) => !kept.has(id))).toEqual([]);
  });
});

declare global {
  interface Window {
    /** Ids of articles that were acknowledged, by the address of the page. */
    keptPages: Record<string, string>;
  }
}

// The functions below are sent into an own page as text: each must stand alone.

function hearCaptures(): void {
  interface Changes {
    [key: string]: { newValue?: { state?: string; articleId?: string; visit?: { url: string } } };
  }
  interface Extension {
    storage: { session: { onChanged: { addListener(heard: (changes: Changes) => void): void } } };
  }
  window.keptPages = {};
  const { chrome } = globalThis as unknown as { chrome: Extension };
  chrome.storage.session.onChanged.addListener((changes) => {
    for (const { newValue } of Object.values(changes)) {
      const url = newValue?.visit?.url;
      if (newValue?.state === 'article' && newValue.articleId !== undefined && url !== undefined) {
        window.keptPages[url] = newValue.articleId;
      }
    }
  });
}

async function articleIds(): Promise<string[]> {
  const opening = indexedDB.open('dateline');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const reading = opening.result.transaction('articles').objectStore('articles').getAllKeys();
  await new Promise((resolve) => reading.addEventListener('success', resolve));
  opening.result.close();
  return reading.result.map(String);
}
