import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ArticleInFull, versionInFull } from '../../lib/article/article-in-full.ts';
import { begin, letters, oneLine } from '../../tests/support/consumers/folded.ts';
import { hostileArticles, hostileTexts } from '../../tests/support/consumers/hostile-articles.ts';
import { launchChromium } from '../browsers/chromium.ts';
import type { Work } from './work.ts';
import { writeFolder } from './written.ts';

/** What a browser made of a page. */
interface Shown {
  title: string;
  text: string;
  hrefs: string[];
  /** Requests for anything besides the page itself. */
  asked: string[];
  /** Dialogs, errors, and elements that run or fetch something. */
  active: string[];
}

/** HTML and plain text. Pages are opened in a browser that would run what there is to run. */
export async function checkPages(work: Work): Promise<void> {
  const { report } = work;
  // The reader's notes are another program's words once they were imported.
  const articles = [...work.articles, ...hostileArticles((text) => text)];
  report.section('HTML and plain text');
  const folder = join(work.folder, 'pages');
  const pages = await writeFolder(await work.exporter('html'), work.source(articles), folder);
  const bait = join(folder, 'bait.html');
  await writeFile(
    bait,
    '<!doctype html><title>Bait</title><img src="missing.png" onerror="alert(1)"><script></script>',
  );
  const [caught, ...shown] = await openAll([bait, ...pages.map((path) => join(folder, path))]);
  report.check('the browser does run and fetch what a page asks for', 2, [
    ...(caught?.active.some((one) => one.includes('dialog')) ? [] : ['it ran nothing']),
    ...(caught?.asked.length === 1 ? [] : ['it fetched nothing']),
  ]);
  const each = (judge: (article: ArticleInFull, page: Shown) => string[]) =>
    pages.flatMap((path, at) => {
      const [article, page] = [articles[at], shown[at]];
      return article === undefined || page === undefined
        ? []
        : judge(article, page).map((fault) => `${path}: ${fault}`);
    });
  report.check('a page for each article', pages.length, pages.length === articles.length ? [] : ['not as many']);
  report.check(
    'a browser shows headline and every paragraph',
    pages.length,
    each((article, page) => {
      const { facts, blocks } = versionInFull(article);
      const text = letters(page.text);
      return [
        ...(facts.headline.trim() === '' || oneLine(page.title) === oneLine(facts.headline)
          ? []
          : [`title ${begin(page.title)}`]),
        ...blocks.filter((block) => !text.includes(letters(block.text))).map((block) => `no ${begin(block.text)}`),
      ];
    }),
  );
  report.check(
    'nothing in a page runs',
    pages.length,
    each((_, page) => page.active),
  );
  report.check(
    'nothing is fetched',
    pages.length,
    each((_, page) => page.asked),
  );
  report.check(
    'links lead to http or https',
    shown.reduce((sum, { hrefs }) => sum + hrefs.length, 0),
    each((_, page) => page.hrefs.filter((href) => !/^https?:/i.test(href))),
  );

  const texts = await writeFolder(await work.exporter('text'), work.source(articles), join(work.folder, 'texts'));
  const faults: string[] = [];
  for (const [at, path] of texts.entries()) {
    const article = articles[at];
    if (article === undefined) break;
    const text = await readFile(join(work.folder, 'texts', path), 'utf8');
    const found = letters(text);
    const { facts, blocks } = versionInFull(article);
    for (const words of [facts.headline, ...blocks.map((block) => block.text)])
      if (!found.includes(letters(words))) faults.push(`${path}: no ${begin(words)}`);
    if (/[^\P{Cc}\n\t]/u.test(text)) faults.push(`${path}: a control character`);
  }
  report.check('plain text has every paragraph and no control character', texts.length, faults);
  report.note(`${hostileTexts.length} hostile texts in every field, notes among them`);
}

async function openAll(paths: readonly string[]): Promise<Shown[]> {
  const chromium = await launchChromium({ extension: null });
  try {
    const page = await chromium.browser.newPage();
    const shown: Shown[] = [];
    let asked: string[] = [];
    let active: string[] = [];
    page.on('request', (request) => {
      if (!request.isNavigationRequest() && !request.url().startsWith('data:')) asked.push(`asks for ${request.url()}`);
    });
    page.on('dialog', (dialog) => {
      active.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => active.push(`an error: ${error instanceof Error ? error.message : error}`));
    page.on('console', (message) => active.push(`the console: ${message.text()}`));
    for (const path of paths) {
      [asked, active] = [[], []];
      await page.goto(pathToFileURL(path).href, { waitUntil: 'load' });
      const seen = await page.evaluate(() => ({
        title: document.title,
        text: document.body.textContent,
        hrefs: [...document.querySelectorAll('a[href], area[href]')].map((link) => link.getAttribute('href') ?? ''),
        active: [
          ...document.querySelectorAll(
            'script:not([type="application/ld+json"]), iframe, object, embed, form, base, meta[http-equiv="refresh" i], link[rel~="stylesheet" i]',
          ),
        ].map((element) => element.outerHTML),
        handlers: [...document.querySelectorAll('*')].flatMap((element) =>
          element.getAttributeNames().filter((name) => name.startsWith('on')),
        ),
        data: [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent),
      }));
      const unsound = seen.data.filter((data) => !isJson(data)).map(() => 'data that is no JSON');
      shown.push({ ...seen, asked, active: [...active, ...seen.active, ...seen.handlers, ...unsound] });
    }
    return shown;
  } finally {
    await chromium.close();
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
