import type { Page } from 'puppeteer-core';
import { waitFor } from '../../browsers/wait-for.ts';
import { CaptureTimes } from '../capture-times.ts';
import { startStoryServer } from '../story-server.ts';
import type { BenchBrowser } from './bench-browser.ts';
import { filterChanges, mixedQueries } from './queries.ts';

/** The value below which so great a share of these lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds of each search with the passages of its first 20 hits, by kind. */
export async function searchTimes(page: Page, count: number): Promise<Map<string, number[]>> {
  const kinds = mixedQueries(count);
  for (const { queries } of kinds) await searchAll(page, queries.slice(0, 2));
  const times = new Map<string, number[]>();
  for (const { kind, queries } of kinds) times.set(kind, await searchAll(page, queries));
  return times;
}

async function searchAll(page: Page, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    times.push((await page.evaluate((text) => window.archiveBench.search(text), query)).ms);
  }
  return times;
}

/** Milliseconds until a changed filter has its rows and counts; every other time while a common word is searched. */
export async function filterTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (const search of ['', mixedQueries(1_000)[2]?.queries[0] ?? '']) {
    for (const filters of filterChanges()) {
      const ask = (change: object, words: string) => {
        const none = {
          publishers: [],
          authors: [],
          places: [],
          languages: [],
          sections: [],
          tags: [],
          collections: [],
        };
        const whole = { ...none, flags: [], from: null, to: null, ...change };
        return window.archiveBench.browse({ search: words, filters: whole });
      };
      times.push((await page.evaluate(ask, filters, search)).ms);
    }
  }
  return times;
}

/** Milliseconds of the first answer in each order: some must be sorted then. */
export async function sortTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (const sort of ['saved', 'published', 'corrections', 'publisher', 'headline'] as const) {
    times.push((await page.evaluate((order) => window.archiveBench.browse({ sort: order }), sort)).ms);
  }
  return times;
}

const visits = { warmUp: 5, counted: 20 } as const;

/** Milliseconds of captures, each of an article that is new. */
export async function captureTimes({ session }: BenchBrowser, first: number): Promise<number[]> {
  const stories = await startStoryServer();
  const watching = await session.browser.newPage();
  await watching.goto(session.pageUrl('verify.html'));
  const times = await CaptureTimes.watch(watching);
  const page = await session.browser.newPage();
  const found: number[] = [];
  for (let at = 0; at < visits.warmUp + visits.counted; at += 1) {
    const url = stories.url(first + at);
    await page.goto(url, { waitUntil: 'load' });
    const time = await times.of(url);
    if (at >= visits.warmUp) found.push(time);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await Promise.all([watching.close(), page.close()]);
  await stories.close();
  return found;
}

/** Milliseconds from opening the library to its first rows, and its memory in bytes with them. */
export async function libraryOpening({ session }: BenchBrowser): Promise<{ ms: number[]; bytes: number }> {
  const ms: number[] = [];
  let bytes = 0;
  for (let round = 0; round < 6; round += 1) {
    const page = await session.browser.newPage();
    const started = performance.now();
    await page.goto(session.pageUrl('library.html'), { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('[role=row] a, main article a', { timeout: 30_000 });
    // The first is the browser's, which reads the page's files from the disk.
    if (round > 0) ms.push(performance.now() - started);
    await waitFor('a settled page', () => page.evaluate(() => document.readyState === 'complete'));
    bytes = Math.max(bytes, await memoryOf(page));
    await page.close();
  }
  return { ms, bytes };
}

async function memoryOf(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = 0 } = await page.metrics();
  await client.detach();
  return JSHeapUsedSize;
}
