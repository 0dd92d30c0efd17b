import { beforeAll, describe, expect, it } from 'vitest';
import { exporterOf } from '../../../lib/archive/exporters.ts';
import type { ArticleInFull } from '../../../lib/article/article-in-full.ts';
import type { ExportFormatId } from '../../../lib/article/export-format.ts';
import { articlesInFull } from '../../../lib/storage/articles-in-full.ts';
import { memoryArchive } from '../../support/archives.ts';
import { bibliographyFaults } from '../../support/consumers/bibliography-faults.ts';
import { readWithCitationJs } from '../../support/consumers/citation-js.ts';
import { frontMatterFaults } from '../../support/consumers/front-matter-faults.ts';
import { headlinesOfVault, hostileArticles } from '../../support/consumers/hostile-articles.ts';
import { jsonShapes, schemaFaults, validatorOf } from '../../support/consumers/json-shapes.ts';
import { pathFaults } from '../../support/consumers/name-rules.ts';
import { collected, exportOptions, exportSource, fullArticle, versionOf } from '../../support/full-articles.ts';
import { fillGenerated } from '../../support/generated-archive.ts';

/**
 * What `npm run check:exports` has programs read, as far as it needs none that must be installed: packages read the files that the
 * exporters write of an archive in twelve scripts and of hostile articles.
 */
let articles: readonly ArticleInFull[];

beforeAll(async () => {
  const { database } = memoryArchive();
  await database.open();
  const ids = await fillGenerated(database, { articles: 36 });
  articles = [...(await articlesInFull(ids, database)), ...hostileArticles()];
});

async function written(format: ExportFormatId): Promise<Buffer<ArrayBuffer>> {
  const exporter = await exporterOf(format, exportOptions());
  if (exporter.shape !== 'stream') throw new Error(format);
  const parts = await collected(exporter.write(exportSource(articles)));
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

async function paths(format: ExportFormatId, of: readonly ArticleInFull[]): Promise<{ path: string; text: string }[]> {
  const exporter = await exporterOf(format, exportOptions());
  if (exporter.shape !== 'folder') throw new Error(format);
  const files = await collected(exporter.write(exportSource(of)));
  return files.map(({ path, content }) => ({ path, text: Buffer.from(content).toString('utf8') }));
}

describe('Markdown', () => {
  it('has front matter that yaml reads as the archive has it', async () => {
    const files = (await paths('markdown', articles)).filter(({ path }) => path.endsWith('.md'));
    expect(files).toHaveLength(articles.length);
    const faults = files.flatMap(({ path, text }, at) => {
      const article = articles[at];
      return article === undefined ? [path] : frontMatterFaults(article, text).map((fault) => `${path}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  it('is a vault of a thousand files with names that every file system takes', async () => {
    const vault = headlinesOfVault(1_000).map((headline, at) =>
      fullArticle([versionOf(['A text.'], { headline })], { id: at.toString(16).padStart(32, '0') }),
    );
    const files = (await paths('markdown', vault)).map(({ path }) => path);
    expect(files).toHaveLength(1_000);
    expect(pathFaults(files)).toEqual([]);
  });
});

describe('citations', () => {
  /** citation-js takes year and month of BibTeX, which has no field for the day, and the year alone of a newspaper article in RIS. */
  it.each([
    ['bibtex', { dateParts: 2, accessed: true }],
    ['biblatex', {}],
    ['ris', { dateParts: 1 }],
  ] as const)('in %s are read by citation-js as the archive has them', async (format, lacking) => {
    const items = readWithCitationJs((await written(format)).toString('utf8'), format);
    expect(bibliographyFaults(articles, items, lacking)).toEqual([]);
  });

  it('in CSL-JSON have its shape', async () => {
    const items = JSON.parse((await written('csl-json')).toString('utf8'));
    expect(schemaFaults(validatorOf(jsonShapes.cslItems), items)).toEqual([]);
    expect(bibliographyFaults(articles, items)).toEqual([]);
  });

  it('that say something else are noticed', async () => {
    const items = JSON.parse((await written('csl-json')).toString('utf8'));
    expect(bibliographyFaults(articles, items.slice(1))).not.toEqual([]);
    expect(bibliographyFaults(articles, [{ ...items[0], title: 'Another' }, ...items.slice(1)])).toHaveLength(1);
  });
});

describe('JSON', () => {
  it('of corrections is JSON Feed 1.1', async () => {
    const feed = JSON.parse((await written('json-feed')).toString('utf8'));
    expect(feed.items.length).toBeGreaterThan(hostileArticles().length);
    expect(schemaFaults(validatorOf(jsonShapes.jsonFeed), feed)).toEqual([]);
  });

  it('of highlights is a page of Web Annotations', async () => {
    const page = JSON.parse((await written('annotations')).toString('utf8'));
    expect(page.items).toHaveLength(articles.reduce((sum, { highlights }) => sum + highlights.length, 0));
    expect(schemaFaults(validatorOf(jsonShapes.annotationPage), page)).toEqual([]);
  });

  it('that is none of these is refused', () => {
    const feed = validatorOf(jsonShapes.jsonFeed);
    const head = { version: 'https://jsonfeed.org/version/1.1', title: 'x' };
    expect(
      schemaFaults(feed, { ...head, items: [{ id: '1', content_text: 'x', url: 'javascript:alert(1)' }] }),
    ).not.toEqual([]);
    expect(schemaFaults(feed, { ...head, items: [{ id: '1', content_text: 'x', extra: 1 }] })).not.toEqual([]);
    expect(schemaFaults(validatorOf(jsonShapes.annotationPage), { items: [] })).not.toEqual([]);
  });
});
