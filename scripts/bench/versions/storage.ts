import { createServer } from 'node:http';
import { serialize } from 'node:v8';
import type { Page } from 'puppeteer-core';
import { withBundledPage } from '../../browsers/bundled-page.ts';
import { editedStory } from './edited-story.ts';

/** 50 versions with small edits take less than this many times one. */
const target = 4;
const editions = 50;
const manyVersions = 100;

/**
 * Part `storage`: what 50 versions of one story of 1,500 words take, in bytes of all rows and by Chromium's own account, and
 * how long keeping one and reading a hundred takes there.
 */
export async function benchStorage(): Promise<string[]> {
  const server = createServer((_request, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end('<!doctype html><title>bench</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const lines: string[] = [];
  try {
    const measure = async (page: Page) => void lines.push(...(await measured(page)));
    await withBundledPage('scripts/bench/versions/storage.page.ts', 120_000, measure, `http://127.0.0.1:${port}/`);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
  return lines;
}

async function measured(page: Page): Promise<string[]> {
  const first = Date.UTC(2026, 3, 12, 9);
  const keep = (from: number, to: number) => {
    const pages = Array.from({ length: to - from }, (_, at) => editedStory(from + at));
    return page.evaluate((all, start) => window.storageBench.keepPages(all, start), pages, first + from * 60_000);
  };
  const account = async () => ({
    bytes: bytesOf(await page.evaluate(() => window.storageBench.allRows())),
    reported: await page.evaluate(() => window.storageBench.reported()),
  });
  await keep(1, 2);
  const one = await account();
  const times = await keep(2, editions + 1);
  const all = await account();
  await keep(editions + 1, manyVersions + 1);
  const read = await page.evaluate(() => window.storageBench.readVersions(9));

  const ratio = all.bytes.total / one.bytes.total;
  return [
    `storage: ${editions} versions of one story of 1,500 words with small edits`,
    `  all rows                 ${kilobytes(one.bytes.total)} with one version, ${kilobytes(all.bytes.total)} with ${editions}: ${ratio.toFixed(2)} times  target under ${target}: ${ratio < target ? 'met' : 'MISSED'}`,
    `    of that                ${all.bytes.tables}`,
    `  Chromium's own account   ${told(one.reported)} with one, ${told(all.reported)} with ${editions} (what its log has not tidied up among it)`,
    `  keeping a version        median ${median(times).toFixed(1)} ms, without reading the page`,
    `  reading ${read.versions} versions     median ${median(read.times).toFixed(1)} ms`,
  ];
}

/** Bytes of all records as structured clones, which is how browsers write them. */
function bytesOf(rows: string): { total: number; tables: string } {
  const tables: [string, unknown[]][] = Object.entries(JSON.parse(rows));
  const sizes = tables
    .map(
      ([name, records]) => [name, records.reduce<number>((sum, record) => sum + serialize(record).length, 0)] as const,
    )
    .filter(([, size]) => size > 0);
  return {
    total: sizes.reduce((sum, [, size]) => sum + size, 0),
    tables: sizes.map(([name, size]) => `${name} ${kilobytes(size)}`).join(', '),
  };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}

function told(bytes: number | null): string {
  return bytes === null ? 'nothing said' : kilobytes(bytes);
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
