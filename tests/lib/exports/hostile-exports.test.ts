import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exporterOf } from '../../../lib/archive/exporters.ts';
import type { ArticleInFull } from '../../../lib/article/article-in-full.ts';
import type { ExportFormatId } from '../../../lib/article/export-format.ts';
import { readZip } from '../../../lib/zip/read-zip.ts';
import { readWithCitationJs } from '../../support/consumers/citation-js.ts';
import { hostileArticles, hostileTexts } from '../../support/consumers/hostile-articles.ts';
import { markupFaults } from '../../support/consumers/markup-faults.ts';
import { pathFaults } from '../../support/consumers/name-rules.ts';
import { collected, exportOptions, exportSource } from '../../support/full-articles.ts';
import { parseCsv } from '../../support/parse-csv.ts';

/** Each with a hostile text in every field; `noted` in the reader's notes too, which an import may have brought. */
const articles = hostileArticles();
const noted = hostileArticles((text) => text);

async function stream(format: ExportFormatId, of: readonly ArticleInFull[]): Promise<string> {
  const exporter = await exporterOf(format, exportOptions());
  if (exporter.shape !== 'stream') throw new Error(format);
  const parts = await collected(exporter.write(exportSource(of)));
  return Buffer.concat(parts.map((part) => Buffer.from(part))).toString('utf8');
}

async function files(format: ExportFormatId, of: readonly ArticleInFull[]): Promise<{ path: string; text: string }[]> {
  const exporter = await exporterOf(format, exportOptions());
  if (exporter.shape !== 'folder') throw new Error(format);
  const all = await collected(exporter.write(exportSource(of)));
  return all.map(({ path, content }) => ({ path, text: Buffer.from(content).toString('utf8') }));
}

/** An article whose addresses are none that may be followed: no schema lets it into the archive, and no export may rely on that. */
function unfollowable(): ArticleInFull {
  const [article] = hostileArticles(() => '', ['A plain text']);
  const [version] = article?.versions ?? [];
  if (article === undefined || version === undefined) throw new Error('no article');
  const bad = 'javascript:alert(document.domain)//https://gazette.example/';
  const facts = {
    ...version.facts,
    url: bad,
    canonicalUrl: bad,
    authors: [{ name: 'Ann', url: bad, role: null }],
    related: version.facts.related.map((one) => ({ ...one, url: bad })),
    image: { url: bad, caption: 'A picture', credit: null },
  };
  const linked = (blocks: typeof version.blocks) =>
    blocks.map((block) => ({
      ...block,
      marks: block.marks.map((mark) => ({ ...mark, url: mark.kind === 'link' ? bad : null })),
    }));
  const reading = {
    ...version.reading,
    blocks: linked(version.reading.blocks),
    pictures: [{ url: bad, alt: 'x', at: 1 }],
  };
  return {
    ...article,
    url: bad,
    canonicalUrl: bad,
    versions: [{ ...version, facts, archivedUrl: bad, blocks: linked(version.blocks), reading }],
  };
}

describe('formulas in tables', () => {
  it.each(['csv-articles', 'csv-corrections'] as const)(
    '%s has no cell that a spreadsheet would run',
    async (format) => {
      const rows = parseCsv(await stream(format, noted));
      expect(rows.length).toBeGreaterThan(hostileTexts.length);
      const runs = /^[\s\p{Cf}\p{Cc}"]*[=+\-@＝＋－＠]/u;
      const isNumber = /^[+-]?\d+(?:[.,]\d+)*$/;
      expect(rows.flat().filter((cell) => runs.test(cell) && !isNumber.test(cell))).toEqual([]);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    },
  );
});

describe('markup in fields', () => {
  it('makes nothing of a page of HTML', async () => {
    const pages = await files('html', noted);
    expect(pages).toHaveLength(noted.length);
    for (const { path, text } of pages) expect([path, markupFaults(text, 'text/html')]).toEqual([path, []]);
  });

  it('makes no HTML, no link and no heading of a Markdown file', async () => {
    for (const { path, text } of await files('markdown', articles)) {
      const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
      expect(Object.keys(parse(yaml)), path).toContain('title');
      const nodes = nodesOf(fromMarkdown(body));
      expect([path, nodes.filter(({ type }) => type === 'html' || type === 'definition')]).toEqual([path, []]);
      expect(nodes.filter(({ type, depth }) => type === 'heading' && depth === 1)).toHaveLength(1);
      for (const { type, url } of nodes)
        if (type === 'link' || type === 'image') expect(url).toMatch(/^(?:https?:\/\/|images\/)/);
    }
  });

  it('stays text in a feed, which has no HTML at all', async () => {
    const feed = JSON.parse(await stream('json-feed', noted));
    for (const item of feed.items) {
      expect(item.content_html).toBeUndefined();
      expect(hostileTexts.map((text) => `Correction: ${text} was wrong.`)).toContain(item.content_text);
    }
  });

  it('leaves no control character in plain text', async () => {
    for (const { text } of await files('text', noted)) expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
  });
});

describe('files for reference managers', () => {
  it.each(['bibtex', 'biblatex', 'ris'] as const)('no text begins another entry in %s', async (format) => {
    const text = await stream(format, noted);
    expect(readWithCitationJs(text, format)).toHaveLength(noted.length);
  });

  it('no text begins another tag in RIS', async () => {
    const lines = (await stream('ris', noted)).split('\r\n').filter((line) => line !== '');
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
    for (const tag of ['TY', 'ER'])
      expect(lines.filter((line) => line.startsWith(`${tag} `))).toHaveLength(noted.length);
  });

  it('LaTeX sees no command of a page', async () => {
    const text = await stream('bibtex', noted);
    expect(text).not.toMatch(/\\(?:input|write|include|def|catcode|immediate)\b/);
  });
});

describe('a book', () => {
  /** Its documents: text as EPUB readers take it, strictly. */
  async function documents(of: readonly ArticleInFull[]): Promise<{ path: string; text: string }[]> {
    const exporter = await exporterOf('epub', exportOptions());
    const parts = exporter.shape === 'stream' ? await collected(exporter.write(exportSource(of))) : [];
    const found: { path: string; text: string }[] = [];
    for await (const entry of readZip(new Blob(parts))) {
      if (/\.(?:xhtml|opf|ncx|xml|svg)$/.test(entry.path)) found.push({ path: entry.path, text: await entry.text() });
    }
    return found;
  }

  it('declares no entities, is well-formed and runs nothing', async () => {
    const found = await documents(noted);
    expect(found.length).toBeGreaterThan(noted.length);
    for (const { path, text } of found) expect([path, markupFaults(text, 'application/xhtml+xml')]).toEqual([path, []]);
  });

  it('links to no address that runs', async () => {
    for (const { path, text } of await documents([unfollowable()])) {
      expect([path, markupFaults(text, 'application/xhtml+xml')]).toEqual([path, []]);
      expect(text).not.toMatch(/(?:href|src)="javascript:/i);
    }
  });
});

describe('names of files', () => {
  it.each(['markdown', 'html', 'text'] as const)('of %s lead nowhere and are legal everywhere', async (format) => {
    expect(pathFaults((await files(format, noted)).map(({ path }) => path))).toEqual([]);
  });
});

describe('addresses that run', () => {
  const bad = /javascript:/i;

  it('are no link in HTML', async () => {
    for (const { text } of await files('html', [unfollowable()])) {
      expect(markupFaults(text, 'text/html')).toEqual([]);
      expect(text).not.toMatch(/(?:href|src)="javascript:/i);
    }
  });

  it('are no link in Markdown', async () => {
    for (const { text } of await files('markdown', [unfollowable()])) {
      const body = text.replace(/^---\n.*?\n---\n/s, '');
      const targets = nodesOf(fromMarkdown(body)).flatMap(({ url }) => url ?? []);
      expect(targets.filter((url) => bad.test(url))).toEqual([]);
    }
  });

  it('are no address in a feed', async () => {
    const feed = JSON.parse(await stream('json-feed', [unfollowable()]));
    expect(feed.items).toHaveLength(1);
    for (const { url, external_url: external } of feed.items)
      expect([url, external].filter((one) => bad.test(one ?? ''))).toEqual([]);
  });
});

interface MarkdownNode {
  type: string;
  url?: string;
  depth?: number;
  children?: MarkdownNode[];
}

function nodesOf(node: MarkdownNode): MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}
