import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArticleInFull, versionInFull } from '../../lib/article/article-in-full.ts';
import { begin, letters } from '../../tests/support/consumers/folded.ts';
import { checkEpub } from './epubcheck.ts';
import { readWithPandoc } from './pandoc.ts';
import type { Work } from './work.ts';
import { writeFileOf, writeFolder } from './written.ts';

/** EPUB: epubcheck has nothing against it, and pandoc reads every article in it. */
export async function checkEpubs(work: Work): Promise<void> {
  const { report, articles } = work;
  report.section('EPUB');
  const rightToLeft = articles.filter((article) => versionInFull(article).reading.direction === 'rtl').slice(0, 1);
  await oneBook(work, 'all', articles);
  await oneBook(work, 'one article, right to left', rightToLeft.length > 0 ? rightToLeft : articles.slice(0, 1));
}

async function oneBook(work: Work, name: string, articles: readonly ArticleInFull[]): Promise<void> {
  const { report, tools } = work;
  const exporter = await work.exporter('epub');
  const folder = join(work.folder, 'epub', name);
  await mkdir(folder, { recursive: true });
  let path = join(folder, 'book.epub');
  if (exporter.shape === 'stream') await writeFileOf(exporter, work.source(articles), path);
  else path = join(folder, (await writeFolder(exporter, work.source(articles), folder))[0] ?? '');

  const checked = await checkEpub(tools.epubcheck, path);
  report.check(`epubcheck, ${name}: no error and no warning; files`, checked.files, checked.faults);
  const document = await readWithPandoc(path, 'epub').catch((error: Error) => error);
  if (document instanceof Error) {
    report.check(`pandoc reads the book, ${name}`, 1, [document.message]);
    return;
  }
  const title = [document.meta.title ?? ''].flat().join('');
  report.check(`pandoc has its title, ${name}`, 1, title.trim() === '' ? ['no title'] : []);
  const text = letters(document.text);
  const paragraphs = articles.flatMap((article) => versionInFull(article).blocks);
  report.check(
    `pandoc has every headline and author, ${name}`,
    articles.length,
    articles.flatMap((article) => {
      const { headline, authors } = versionInFull(article).facts;
      return [headline, ...authors.map((author) => author.name)]
        .filter((words) => !text.includes(letters(words)))
        .map((words) => `no ${begin(words)}`);
    }),
  );
  report.check(
    `pandoc has every paragraph, ${name}`,
    paragraphs.length,
    paragraphs.filter((block) => !text.includes(letters(block.text))).map((block) => `no ${begin(block.text)}`),
  );
  report.check(
    `links lead to http, https or within the book, ${name}`,
    document.targets.length,
    document.targets.filter((target) => /^[a-z][a-z0-9+.-]*:/i.test(target) && !/^https?:/i.test(target)),
  );
}
