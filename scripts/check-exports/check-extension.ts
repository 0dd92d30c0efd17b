import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { parse } from 'yaml';
import { versionInFull } from '../../lib/article/article-in-full.ts';
import { readZip } from '../../lib/zip/read-zip.ts';
import { frontMatterFaults } from '../../tests/support/consumers/front-matter-faults.ts';
import { pathFaults } from '../../tests/support/consumers/name-rules.ts';
import { BrowserArchive } from '../bench/browser-archive.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { buildExtension, root } from '../browsers/project.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { checkEpub } from './epubcheck.ts';
import { runProgram } from './run-program.ts';
import type { Work } from './work.ts';

/** What of an archive's tables an export needs. */
const tables = [
  'articles',
  'versions',
  'frames',
  'corrections',
  'readerMarks',
  'highlights',
  'collections',
  'images',
  'articleImages',
] as const;

/** Once more as a reader does it: the built extension in a browser, its library, its dialog, the files among the downloads. */
export async function checkExtension(work: Work): Promise<void> {
  const { report, database, ids, tools } = work;
  report.section('From the built extension');
  await buildExtension('chromium');
  const downloads = join(work.folder, 'downloads');
  await mkdir(downloads, { recursive: true });
  const words = parse(await readFile(join(root, 'locales', 'en.yml'), 'utf8')).exporting;
  const chromium = await launchChromium({ downloads, arguments: ['--lang=en'] });
  try {
    const page = await chromium.browser.newPage();
    await page.goto(chromium.pageUrl('library.html'));
    await new BrowserArchive(page).isMade();
    for (const name of tables) await put(page, name, await database.table(name).toArray());
    await page.reload();
    const marks = new Map((await database.readerMarks.toArray()).map((one) => [one.articleId, one]));
    const listed = ids.filter((id) => (marks.get(id)?.trashedAt?.value ?? null) === null);

    const markdown = await exported(page, { format: 'markdown', downloads, words });
    const ran = await runProgram('python3', ['-m', 'zipfile', '-t', markdown]);
    report.check('another program unpacks the ZIP', 1, ran.code === 0 ? [] : [ran.errors]);
    const files = new Map<string, string>();
    const paths: string[] = [];
    for await (const entry of readZip(new Blob([new Uint8Array(await readFile(markdown))]))) {
      paths.push(entry.path);
      if (entry.path.endsWith('.md')) files.set(entry.path, await entry.text());
    }
    report.check(
      'a file for each article of the library',
      files.size,
      files.size === listed.length ? [] : [`not ${listed.length}`],
    );
    report.check('names that every file system takes', paths.length, pathFaults(paths));
    const byAddress = new Map(
      work.articles.filter(({ id }) => listed.includes(id)).map((article) => [article.canonicalUrl, article]),
    );
    report.check(
      'each says of its article what the archive says',
      files.size,
      [...files].flatMap(([path, text]) => {
        const article = byAddress.get(/^canonical: "(.*)"$/m.exec(text)?.[1] ?? '');
        if (article === undefined) return [`${path}: of no article`];
        return frontMatterFaults(article, text).map((fault) => `${path}: ${fault}`);
      }),
    );
    const pictures = new Set(
      [...byAddress.values()].flatMap((article) =>
        article.pictures.filter(({ url }) => url === versionInFull(article).facts.image?.url).map(({ hash }) => hash),
      ),
    );
    report.check(
      'kept pictures beside',
      pictures.size,
      [...pictures].filter((hash) => !paths.some((path) => path.startsWith(`images/${hash}`))),
    );

    const book = await checkEpub(tools.epubcheck, await exported(page, { format: 'epub', downloads, words }));
    report.check('epubcheck has nothing against the book', book.files, book.faults);
  } finally {
    await chromium.close();
  }
}

interface Wanted {
  format: string;
  downloads: string;
  /** The dialog's own. */
  words: { openAll: { n: string }; start: string };
}

/** Exports all articles of the library in one format, and answers where the file lies. */
async function exported(page: Page, { format, downloads, words }: Wanted): Promise<string> {
  const before = new Set(await readdir(downloads));
  const [opens = ''] = words.openAll.n.split('$1');
  await waitFor('the library’s list', () => press(page, opens));
  await waitFor('the format', () =>
    page.evaluate((value) => {
      const choice = document.querySelector<HTMLInputElement>(`dialog input[type="radio"][value="${value}"]`);
      choice?.click();
      return choice?.checked === true;
    }, format),
  );
  await waitFor('the export to begin', () => press(page, words.start, 'dialog '));
  const name = await waitFor(
    'the file',
    async () => (await readdir(downloads)).find((one) => !before.has(one) && !one.endsWith('.crdownload')),
    120_000,
  );
  const path = join(downloads, `${format}-${name}`);
  await rename(join(downloads, name), path);
  return path;
}

/** Presses the button that begins with these words. */
function press(page: Page, words: string, within = ''): Promise<boolean> {
  return page.evaluate(
    (text, place) => {
      const all = [...document.querySelectorAll<HTMLButtonElement>(`${place}button`)];
      const button = all.find((one) => !one.disabled && one.textContent.trim().startsWith(text.trim()));
      button?.click();
      return button !== undefined;
    },
    words,
    within,
  );
}

/** Puts records into a table as they are; bytes go as base64. */
async function put(page: Page, table: string, records: readonly unknown[]): Promise<void> {
  const text = JSON.stringify(records, (_, value) =>
    value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
  );
  await page.evaluate(
    async (name, json) => {
      const rows: unknown[] = JSON.parse(json, (_, value) =>
        typeof value?.base64 === 'string' ? Uint8Array.from(atob(value.base64), (sign) => sign.charCodeAt(0)) : value,
      );
      const opening = indexedDB.open('dateline');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const transaction = opening.result.transaction(name, 'readwrite');
      for (const row of rows) transaction.objectStore(name).put(row);
      await new Promise((resolve, reject) => {
        transaction.addEventListener('complete', resolve);
        transaction.addEventListener('abort', () => reject(transaction.error));
      });
      opening.result.close();
    },
    table,
    text,
  );
}
