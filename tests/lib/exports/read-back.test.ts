import { beforeAll, describe, expect, it } from 'vitest';
import { exporterOf } from '../../../lib/archive/exporters.ts';
import { type ArticleInFull, versionInFull } from '../../../lib/article/article-in-full.ts';
import type { ExportFormatId } from '../../../lib/article/export-format.ts';
import type { ImportFault, ImportItem } from '../../../lib/article/import-item.ts';
import { readImport } from '../../../lib/imports/read-import.ts';
import { articlesInFull } from '../../../lib/storage/articles-in-full.ts';
import { memoryArchive } from '../../support/archives.ts';
import { letters } from '../../support/consumers/folded.ts';
import { hostileArticles } from '../../support/consumers/hostile-articles.ts';
import { collected, exportOptions, exportSource } from '../../support/full-articles.ts';
import { fillGenerated } from '../../support/generated-archive.ts';

/** What one half writes the other half reads: exports for other programs are files that Dateline itself takes in. */
let articles: readonly ArticleInFull[];

beforeAll(async () => {
  const { database } = memoryArchive();
  await database.open();
  const ids = await fillGenerated(database, { articles: 24 });
  articles = [...(await articlesInFull(ids, database)), ...hostileArticles((text) => text)];
});

async function readBack(format: ExportFormatId, of: readonly ArticleInFull[]) {
  const exporter = await exporterOf(format, exportOptions());
  const source = exportSource(of);
  const parts =
    exporter.shape === 'stream'
      ? await collected(exporter.write(source))
      : (await collected(exporter.write(source))).map(({ content }) => content);
  const found = await readImport({ name: `export.${exporter.extension}`, blob: new Blob(parts) });
  if (!found.ok) throw new Error(found.error);
  const items: ImportItem[] = [];
  const faults: ImportFault[] = [];
  for await (const line of found.value.lines) {
    if ('item' in line) items.push(line.item);
    else faults.push(line.fault);
  }
  return { format: found.value.format, items, faults };
}

/** A text as it is, and as readers have it who take markup in a field for markup, as reference managers write it. */
function read(text: string): string[] {
  const bare = text.replaceAll(/<[^>]*>|<!--.*$/g, '').replaceAll(/&(?:#\d+|amp|lt|gt);/g, '');
  return [text, bare, text.replaceAll(/&(?:#\d+|amp|lt|gt);/g, '')].map(letters);
}

describe('references', () => {
  it.each([
    ['bibtex', 'bibtex'],
    ['biblatex', 'bibtex'],
    ['ris', 'ris'],
    ['csl-json', 'csl-json'],
  ] as const)('in %s come back with address, headline, publisher and day', async (format, as) => {
    const { format: found, items, faults } = await readBack(format, articles);
    expect(found).toBe(as);
    expect(faults).toEqual([]);
    expect(items.map(({ url }) => url)).toEqual(articles.map(({ canonicalUrl }) => canonicalUrl));
    for (const [at, item] of items.entries()) {
      const article = articles[at];
      if (article === undefined) throw new Error('too many');
      const { facts } = versionInFull(article);
      expect(read(facts.headline), item.url).toContain(letters(item.headline ?? ''));
      expect(read(article.publisher), item.url).toContain(letters(item.publisher ?? ''));
      expect(item.datePublished?.slice(0, 10), item.url).toBe(facts.datePublished?.slice(0, 10));
    }
  });
});

describe('a web archive', () => {
  it('comes back with each article and its text', async () => {
    const some = articles.slice(0, 6);
    const { format, items } = await readBack('wacz', some);
    expect(format).toBe('wacz');
    expect(new Set(items.map(({ url }) => url))).toEqual(new Set(some.map(({ canonicalUrl }) => canonicalUrl)));
    for (const article of some) {
      const texts = items.filter(({ url }) => url === article.canonicalUrl).map(({ text }) => text?.content ?? '');
      const [block] = versionInFull(article).blocks;
      expect(texts.some((text) => letters(text).includes(letters(block?.text ?? '-')))).toBe(true);
    }
  });
});

describe('a page of HTML', () => {
  it('comes back as a saved page of its article', async () => {
    const [article] = articles;
    if (article === undefined) throw new Error('no article');
    const { format, items } = await readBack('html', [article]);
    expect(format).toBe('html');
    expect(items.map(({ url }) => url)).toEqual([article.canonicalUrl]);
  });
});
