// npm run bench -- [--pages DIR] [--n 200] [--rounds 3] [--check]: how long reading and detection take, in real Chromium.
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type BenchPage, inventedArticles, pagesWithoutArticle } from './bench/invented-pages.ts';
import type { PageTimes } from './bench/readers.page.ts';
import { detectScriptSize } from './bench/script-size.ts';
import { withBundledPage } from './browsers/bundled-page.ts';
import { readCorpusPage, readTruth } from './score/corpus.ts';

const usage = `npm run bench -- [--pages DIR] [--n 200] [--rounds 3] [--no-defuddle] [--check]

Times whole reading against bare Readability and Defuddle on the same pages, and detection on pages that are no article.
Without --pages it runs on pages of its own making. With --check it fails where a target is missed.`;

/** What the project promises. Times are ratios and medians, so that they hold on slow machines too. */
const targets = { readingMedian: 0.6, readingP95: 1.0, detectionMs: 2, detectScriptBytes: 8 * 1024 };

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Loads `n` pages spread evenly over the corpus. */
async function* corpusPages(folder: string, n: number): AsyncGenerator<BenchPage> {
  const truths = await readTruth(folder);
  const step = Math.max(1, truths.length / n);
  for (let at = 0; at < truths.length; at += step) {
    const truth = truths[Math.floor(at)];
    if (truth === undefined) return;
    const url = URL.canParse(truth.url) ? truth.url : 'https://corpus.example/unknown/page-1';
    yield { name: truth.id, url, html: await readCorpusPage(folder, truth.id) };
  }
}

const ratiosOf = (times: readonly PageTimes[]) => times.map((time) => time.dateline / time.readability);

async function* invented(): AsyncGenerator<BenchPage> {
  yield* inventedArticles;
}

async function timeReading(
  tab: Page,
  pages: AsyncGenerator<BenchPage>,
  rounds: number,
  defuddle: boolean,
): Promise<PageTimes[]> {
  const all: PageTimes[] = [];
  for await (const { url, html } of pages) {
    all.push(
      await tab.evaluate(
        (markup, address, times, also) => window.timeReaders(markup, address, times, also),
        html,
        url,
        rounds,
        defuddle,
      ),
    );
    process.stderr.write(`\r${all.length} pages`);
  }
  process.stderr.write('\n');
  return all;
}

function printReading(times: PageTimes[]): void {
  const ratios = ratiosOf(times);
  const row = (name: string, values: number[]) =>
    console.log(
      `  ${name.padEnd(28)} median ${quantile(values, 0.5).toFixed(2).padStart(8)}   p95 ${quantile(values, 0.95).toFixed(2).padStart(8)}`,
    );
  console.log(`Reading, ${times.length} pages (${times.filter((time) => time.read).length} read as articles)`);
  row(
    'Dateline, ms',
    times.map((time) => time.dateline),
  );
  row(
    'Readability, ms',
    times.map((time) => time.readability),
  );
  const defuddle = times.map((time) => time.defuddle).filter((ms) => ms !== null);
  if (defuddle.length > 0) row('Defuddle, ms', defuddle);
  row('Dateline / Readability', ratios);
  if (defuddle.length > 0)
    row(
      'Dateline / Defuddle',
      times.map((time) => time.dateline / (time.defuddle ?? Number.NaN)),
    );
}

async function timeDetection(tab: Page): Promise<{ median: number; mistaken: string[] }> {
  const times: number[] = [];
  const mistaken: string[] = [];
  console.log('Detection on pages that are no article, ms');
  for (const { name, url, html } of pagesWithoutArticle) {
    const { ms, article } = await tab.evaluate(
      (markup, address) => window.timeDetection(markup, address, 9),
      html,
      url,
    );
    times.push(ms);
    if (article) mistaken.push(name);
    console.log(`  ${name.padEnd(40)} ${ms.toFixed(2).padStart(6)}${article ? '   taken for an article' : ''}`);
  }
  const median = quantile(times, 0.5);
  console.log(`  median ${median.toFixed(2)}`);
  return { median, mistaken };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string' },
      n: { type: 'string', default: '200' },
      rounds: { type: 'string', default: '3' },
      'no-defuddle': { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const missed: string[] = [];
  await withBundledPage('scripts/bench/readers.page.ts', 180_000, async (tab) => {
    // The engine compiles what runs often: a few pages first, whose times are thrown away.
    await timeReading(tab, invented(), 2, !values['no-defuddle']);
    const pages = () => (values.pages ? corpusPages(values.pages, Number(values.n)) : invented());
    printReading(await timeReading(tab, pages(), Number(values.rounds), !values['no-defuddle']));
    // Each language's patterns and most of our code ran for the first time above; a browser that has been open is past that.
    const again = ratiosOf(await timeReading(tab, pages(), Number(values.rounds), false));
    const [median, p95] = [quantile(again, 0.5), quantile(again, 0.95)];
    console.log(
      `  the same pages once more      median ${median.toFixed(2).padStart(8)}   p95 ${p95.toFixed(2).padStart(8)}`,
    );
    if (median > targets.readingMedian)
      missed.push(
        `reading takes ${median.toFixed(2)} of Readability in the median, more than ${targets.readingMedian}`,
      );
    if (p95 > targets.readingP95)
      missed.push(
        `reading takes ${p95.toFixed(2)} of Readability at the 95th percentile, more than ${targets.readingP95}`,
      );
    const detection = await timeDetection(tab);
    if (detection.median > targets.detectionMs)
      missed.push(`detection takes ${detection.median.toFixed(2)} ms, more than ${targets.detectionMs}`);
    for (const name of detection.mistaken) missed.push(`taken for an article: ${name}`);
  });
  const size = await detectScriptSize();
  console.log(`Detection script, compressed: ${(size / 1024).toFixed(1)} kB`);
  if (size > targets.detectScriptBytes)
    missed.push(`the detection script is larger than ${targets.detectScriptBytes / 1024} kB`);
  for (const line of missed) console.error(`Missed: ${line}`);
  if (values.check && missed.length > 0) process.exitCode = 1;
}

await main();
