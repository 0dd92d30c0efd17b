// npm run bench:archive -- [--articles 10000,100000] [--check] [--without rivals,library,restoring]: an archive as full as a researcher's.
import { parseArgs } from 'node:util';
import { BenchBrowser } from './bench/archive/bench-browser.ts';
import {
  captureTimes,
  filterTimes,
  libraryOpening,
  quantile,
  searchTimes,
  sortTimes,
} from './bench/archive/measures.ts';
import { mixedQueries } from './bench/archive/queries.ts';
import { type Figures, judge, printFigures, printRivals, type RivalTable } from './bench/archive/report.ts';
import { buildExtension } from './browsers/project.ts';

const usage = `npm run bench:archive -- [--articles 10000,100000] [--check] [--without rivals,library,captures,restoring]

Fills the archive of the built extension, in real Chromium, with invented articles of 600 words each, has the search index
made of it and killed in the middle, and measures searching, filtering, capturing, the library page and a restore. Beside it, at the
size that they can bear, the same words in MiniSearch and in Dexie with an entry for each word. --check fails where a target
is missed.`;

/** Articles that the others are given: more takes minutes, or more memory than a page has. */
const rivalSizes = { miniSearch: 5_000, dexieTerms: 2_000 } as const;
const rivalQueries = 60;

async function measure(count: number, without: ReadonlySet<string>): Promise<Figures> {
  const browser = await BenchBrowser.start();
  try {
    const empty = without.has('captures') ? [] : await captureTimes(browser, 1_000_000);
    const textBytes = await browser.fill(count);
    const rebuilt = await browser.rebuild(0.4);
    const bytes = await browser.indexBytes();
    const searches = await searchTimes(browser.page, count);
    const filters = await filterTimes(browser.page);
    const sorts = await sortTimes(browser.page);
    await browser.killIndex();
    const cold = await browser.page.evaluate(() => window.archiveBench.browse({}));
    const full = without.has('captures') ? [] : await captureTimes(browser, 2_000_000);
    const library = without.has('library') ? null : await libraryOpening(browser);
    const restoring = without.has('restoring')
      ? null
      : await browser.page.evaluate(() => window.archiveBench.restoring());
    return {
      count,
      rebuilt,
      textBytes,
      indexBytes: bytes,
      searches,
      filters,
      sorts,
      coldStart: cold.ms,
      captures: { empty, full },
      library,
      restoring,
    };
  } finally {
    await browser.close();
  }
}

async function rivals(): Promise<RivalTable> {
  const browser = await BenchBrowser.start();
  try {
    const queries = mixedQueries(1_000)
      .filter(({ kind }) => /^(?:rare|middling|common|two)/.test(kind))
      .flatMap((kind) => kind.queries)
      .filter((_, at) => at % 2 === 0)
      .slice(0, rivalQueries);
    const { page } = browser;
    const mini = await page.evaluate(
      (size, texts) => window.archiveBench.rivals.miniSearch(size, texts),
      rivalSizes.miniSearch,
      queries,
    );
    const terms = await page.evaluate(
      (size, texts) => window.archiveBench.rivals.dexieTerms(size, texts),
      rivalSizes.dexieTerms,
      queries,
    );
    await browser.fill(rivalSizes.miniSearch);
    const { seconds } = await browser.rebuild(null);
    const searches: number[] = [];
    for (const query of queries) {
      const { ms } = await page.evaluate(
        (text) => window.archiveBench.browse({ search: text, sort: 'relevance' }),
        query,
      );
      searches.push(ms);
    }
    const articles = rivalSizes.miniSearch;
    const own = {
      articles,
      index: (seconds * 1_000) / articles,
      bytes: (await browser.indexBytes()) / articles,
      searches,
    };
    return { 'SQLite FTS5, as shipped': own, 'MiniSearch, in memory': mini, 'Dexie, *terms': terms };
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '10000,100000' },
      check: { type: 'boolean', default: false },
      without: { type: 'string', default: '' },
      built: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const without = new Set(values.without.split(','));
  if (!values.built) await buildExtension('chromium');
  const all: Figures[] = [];
  for (const count of values.articles.split(',').map(Number)) all.push(await measure(count, without));
  printFigures(all);
  if (!without.has('rivals')) printRivals(await rivals(), quantile);
  const missed = all.flatMap((figures) => judge(figures));
  for (const line of missed) console.error(`Missed: ${line}`);
  if (values.check && missed.length > 0) process.exitCode = 1;
}

await main();
