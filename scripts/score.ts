// npm run score -- DIR: how right the reading is, field by field, on a corpus of real pages, in real Chromium.
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { withBundledPage } from './browsers/bundled-page.ts';
import { amended, type PageTruth, readAmendments, readCorpusPage, readTruth } from './score/corpus.ts';
import { scorePage } from './score/metrics.ts';
import type { PageReadings } from './score/readers.page.ts';
import { type MissField, missesPage, missFields, type ScoredPage, scoreTable } from './score/report.ts';

const usage = `npm run score -- DIR [--misses FIELD[,FIELD]] [--out FOLDER] [--source NAME] [--lang TAG] [--limit N] [--alone] [--lines FILE] [--amend FILE]

Scores a corpus folder (truth.jsonl and pages/<id>.html.gz) beside Readability and Defuddle; --alone leaves those out.
--lines FILE gets one JSON line a page, to compare two runs. --amend FILE corrects silver labels: JSON lines of
{ id, credits: [{ text }], dateline: { text, place, agency } or null, leave_out: [field] }; the credits are added, the dateline
replaces, and truth_fields left out do not count (a truth that is not what the page says: docs/scoring.md).
FIELD: ${missFields.join(', ')}; writes misses-FIELD.html into FOLDER (default: here).`;

/** A page that takes longer is reported as failed, so that one bad page cannot hold up the rest. */
const PAGE_LIMIT_MS = 60_000;

async function scoreOne(tab: Page, folder: string, truth: PageTruth, alone: boolean): Promise<ScoredPage> {
  const html = await readCorpusPage(folder, truth.id);
  const readings: PageReadings = await tab.evaluate(
    (markup, url, only) => window.readAll(markup, url, only),
    html,
    truth.url,
    alone,
  );
  const { dateline, readability, defuddle, ms, error } = readings;
  const scores = {
    dateline: scorePage(truth, dateline),
    readability: scorePage(truth, readability),
    defuddle: scorePage(truth, defuddle),
  };
  return { truth, said: { dateline, readability, defuddle }, scores, ms, error };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      misses: { type: 'string' },
      out: { type: 'string', default: '.' },
      source: { type: 'string' },
      lang: { type: 'string' },
      limit: { type: 'string' },
      lines: { type: 'string' },
      amend: { type: 'string' },
      alone: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const folder = positionals[0];
  const wanted = (values.misses?.split(',') ?? []) as MissField[];
  if (values.help || !folder || wanted.some((field) => !missFields.includes(field))) {
    console.error(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const amendments = values.amend ? await readAmendments(values.amend) : null;
  const truths = (await readTruth(folder))
    .map((truth) => amended(truth, amendments?.get(truth.id)))
    .filter((truth) => !values.source || truth.source === values.source)
    .filter((truth) => !values.lang || truth.lang === values.lang)
    .slice(0, values.limit ? Number(values.limit) : undefined);
  const pages: ScoredPage[] = [];
  await withBundledPage('scripts/score/readers.page.ts', PAGE_LIMIT_MS, async (tab) => {
    for (const truth of truths) {
      pages.push(await scoreOne(tab, folder, truth, values.alone));
      if (pages.length % 20 === 0) process.stderr.write(`\r${pages.length} of ${truths.length} pages`);
    }
  });
  process.stderr.write('\n');
  console.log(scoreTable(pages));
  if (values.lines) {
    const lines = pages.map(({ truth, scores, ms }) =>
      JSON.stringify({ id: truth.id, ...scores.dateline, ms: ms.dateline }),
    );
    await writeFile(values.lines, `${lines.join('\n')}\n`);
  }
  if (wanted.length > 0) await mkdir(values.out, { recursive: true });
  for (const field of wanted) {
    const file = `${values.out}/misses-${field}.html`;
    await writeFile(file, missesPage(pages, field));
    console.log(`misses: ${file}`);
  }
}

await main();
