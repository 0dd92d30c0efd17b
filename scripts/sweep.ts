// npm run sweep -- DIR: real pages through the built extension in real Chromium, and nothing may go wrong.
import { parseArgs } from 'node:util';
import { launchChromium } from './browsers/chromium.ts';
import { buildExtension } from './browsers/project.ts';
import { watchErrors } from './browsers/watch-errors.ts';
import { type CorpusPage, readCorpusPages, serveCorpus, spread } from './sweep/corpus-server.ts';
import { outcomes, type Visit, visitPage, watchChanges, watchPanel } from './sweep/visit-page.ts';

const usage = `npm run sweep -- DIR [--n NUMBER] [--only ID]

Opens pages of a corpus folder (truth.jsonl and pages/<id>.html.gz) in Chromium with the built extension. The pages are
served on loopback under their own host names; no request leaves the machine, and their own scripts do not run.
Fails when a script of ours throws, a page is not answered for in time, or a page is changed by us.
  --n NUMBER   how many pages, taken evenly from the whole folder (default 200)
  --only ID    this page alone
  --verbose    a line for each page`;

interface Visited extends Visit {
  page: CorpusPage;
  errors: string[];
}

function median(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const late = sorted[Math.floor(sorted.length * 0.95)];
  return middle === undefined || late === undefined
    ? 'no page'
    : `median ${middle.toFixed(0)} ms, 95% within ${late.toFixed(0)} ms`;
}

async function sweep(folder: string, pages: readonly CorpusPage[], verbose: boolean): Promise<Visited[]> {
  const server = await serveCorpus(folder, pages);
  const session = await launchChromium({ arguments: server.browserArguments });
  try {
    const tab = (await session.browser.pages())[0] ?? (await session.browser.newPage());
    const panel = await session.openPanel(tab);
    const errors = watchErrors(session);
    await watchPanel(panel);
    await watchChanges(tab);
    const visited: Visited[] = [];
    for (const page of pages) {
      const visit = await visitPage(tab, panel, page.url);
      visited.push({ ...visit, page, errors: errors.splice(0) });
      if (verbose) console.log(`${visit.outcome}  ${page.id}`);
      else if (visited.length % 20 === 0) process.stderr.write(`\r${visited.length} of ${pages.length} pages`);
    }
    if (!verbose) process.stderr.write('\n');
    return visited;
  } finally {
    await session.close();
    await server.close();
  }
}

/** Prints what was found; answers how many pages failed. */
function report(visited: readonly Visited[]): number {
  for (const outcome of outcomes) {
    const count = visited.filter((one) => one.outcome === outcome).length;
    if (count > 0) console.log(`${String(count).padStart(5)}  ${outcome}`);
  }
  console.log(`DOM complete to captured: ${median(visited.flatMap((one) => one.captured ?? []))}`);
  console.log(`DOM complete to panel filled: ${median(visited.flatMap((one) => one.filled ?? []))}`);
  const failures = visited.flatMap(({ page, outcome, errors, changes }) => {
    const reasons = [
      ...(['hang', 'storage-stuck', 'storage-full', 'not-loaded'].includes(outcome) ? [outcome] : []),
      ...errors,
      ...(changes.length > 0 ? [`page changed: ${changes.join('; ')}`] : []),
    ];
    return reasons.length > 0 ? [`${page.id}\n    ${reasons.join('\n    ')}`] : [];
  });
  if (visited.length >= 20 && visited.every((one) => one.outcome !== 'article')) {
    failures.push('every page: none was read as an article, so the extension or this sweep does not work');
  }
  if (failures.length > 0) console.log(`\nFailed pages:\n  ${failures.join('\n  ')}`);
  console.log(`\n${Math.max(0, visited.length - failures.length)} pages passed, ${failures.length} failed`);
  return failures.length;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      n: { type: 'string', default: '200' },
      only: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  const count = Number(values.n);
  if (values.help || folder === undefined || !Number.isInteger(count) || count < 1) {
    console.error(usage);
    return values.help ? 0 : 2;
  }
  const all = await readCorpusPages(folder);
  const chosen = values.only === undefined ? spread(all, count) : all.filter((page) => page.id === values.only);
  if (chosen.length === 0) {
    console.error(`There is no such page in ${folder}.`);
    return 2;
  }
  await buildExtension('chromium');
  const failed = report(await sweep(folder, chosen, values.verbose));
  return failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
