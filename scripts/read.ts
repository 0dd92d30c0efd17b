// npm run read -- FILE.html --url URL: what is known of the article in a saved page, as JSON.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readArticleFile } from './read/read-files.ts';

const usage = `npm run read -- FILE.html [--url URL]
npm run read -- FILE.html FILE.html …
npm run read -- --list FILE

Reads the article in a saved page and prints what is known of it as JSON: byline, dateline, dates, credits,
correction notes, related reading, text, and what was left out of the text and why. Files may be gzipped. Nothing is
fetched.

  --url URL      the page's address; without it, the one the page gives itself (canonical, og:url)
  --put-back ID  puts a passage that was left out back into the text, by its id in leftOut; may be repeated
  --list FILE    a file that names pages, one a line: the path, and after a tab its address if it has another
  --help         this text

One file: indented JSON. Several: one line of JSON for each, in order; a page that cannot be read gives
{"file": …, "error": …} and makes the command end with 1. Progress goes to stderr.`;

interface Job {
  path: string;
  url: string | null;
}

async function main(): Promise<number> {
  let options: ReturnType<typeof parseOptions>;
  try {
    options = parseOptions();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nSee npm run read -- --help`);
    return 2;
  }
  const { values, positionals } = options;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const jobs: Job[] = positionals.map((path) => ({ path, url: values.url ?? null }));
  if (values.list !== undefined) {
    const listed = await listedJobs(values.list);
    if (listed === null) {
      console.error(`${values.list}: the list cannot be read`);
      return 2;
    }
    jobs.push(...listed);
  }
  if (jobs.length === 0) {
    console.error('Name a saved page: npm run read -- FILE.html --url URL (see --help)');
    return 2;
  }
  if (values.url !== undefined && jobs.length > 1) {
    console.error('--url is for one page; with several, put addresses into a list (see --help)');
    return 2;
  }
  const [only] = jobs;
  const putBack = new Set(values['put-back']);
  return jobs.length === 1 && values.list === undefined && only ? readOne(only, putBack) : readMany(jobs, putBack);
}

function parseOptions() {
  return parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      list: { type: 'string' },
      'put-back': { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
}

async function listedJobs(path: string): Promise<Job[] | null> {
  try {
    const lines = (await readFile(path, 'utf8')).split(/\r?\n/).filter((line) => line.trim() !== '');
    return lines.map((line) => {
      const [file = '', url] = line.split('\t');
      return { path: file.trim(), url: url?.trim() || null };
    });
  } catch {
    return null;
  }
}

async function readOne({ path, url }: Job, putBack: ReadonlySet<string>): Promise<number> {
  const article = await readArticleFile(path, url, putBack);
  if (!article.ok) {
    console.error(article.error);
    return 1;
  }
  console.log(JSON.stringify(article.value, null, 2));
  return 0;
}

async function readMany(jobs: readonly Job[], putBack: ReadonlySet<string>): Promise<number> {
  let failed = 0;
  for (const [index, { path, url }] of jobs.entries()) {
    const article = await readArticleFile(path, url, putBack);
    if (!article.ok) failed += 1;
    process.stdout.write(
      `${JSON.stringify(article.ok ? { file: path, ...article.value } : { file: path, error: article.error })}\n`,
    );
    showProgress(index + 1, jobs.length, failed);
  }
  return failed > 0 ? 1 : 0;
}

/** One line that is written over on a screen; on paper, a line every hundred pages. */
function showProgress(done: number, all: number, failed: number): void {
  const line = `${done} of ${all} read${failed > 0 ? `, ${failed} could not be` : ''}`;
  if (process.stderr.isTTY) process.stderr.write(`\r${line}${done === all ? '\n' : ''}`);
  else if (done % 100 === 0 || done === all) process.stderr.write(`${line}\n`);
}

// A reader of the output that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main();
