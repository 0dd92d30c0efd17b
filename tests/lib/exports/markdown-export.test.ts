import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ExportedFile } from '../../../lib/article/export-file.ts';
import { markdownExporter } from '../../../lib/exports/markdown-export.ts';
import { exportedStories } from '../../support/exported-stories.ts';
import {
  collected,
  exportOptions,
  exportSource,
  fullArticle,
  highlightOf,
  versionOf,
} from '../../support/full-articles.ts';

const stories = exportedStories();
const jpeg = { type: 'image/jpeg', bytes: new Uint8Array([255, 216, 255]) };

async function written(
  articles: Parameters<typeof exportSource>[0],
  options = exportOptions(),
): Promise<ExportedFile[]> {
  const exporter = markdownExporter(options);
  if (exporter.shape !== 'folder') throw new Error('no folder');
  return collected(exporter.write(exportSource(articles, { ['ee'.repeat(32)]: jpeg })));
}

async function textOf(article: Parameters<typeof exportSource>[0][number], options = exportOptions()): Promise<string> {
  const file = (await written([article], options)).find(({ path }) => path.endsWith('.md'));
  return String(file?.content);
}

/** Front matter as its own object, and what stands below it. */
function taken(text: string): { properties: Record<string, unknown>; body: string } {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  return { properties: parse(yaml), body };
}

describe('Markdown', () => {
  it.each(Object.keys(stories))('of the %s story is as agreed', async (name) => {
    const story = stories[name];
    if (story === undefined) throw new Error(name);
    const expected = await readFile(`tests/fixtures/exports/markdown/${name}.md`, 'utf8');
    expect(await textOf(story)).toBe(expected);
  });

  it('says in its front matter what is known', async () => {
    const { properties } = taken(await textOf(stories.highlighted ?? fullArticle([])));
    expect(properties).toMatchObject({
      title: 'Insurers count the boats',
      author: ['Ines Calder'],
      publisher: 'The Harbour Gazette',
      saved: '2026-04-12T08:00:00.000Z',
      tags: ['harbour', 'two-words', '_2026'],
      collections: ['Coast/Ferries'],
      version: 1,
      hash: 'ab'.repeat(32),
    });
    const old = taken(await textOf(stories.versions ?? fullArticle([]))).properties;
    expect(old).toMatchObject({
      aliases: ['Bridge opens in May'],
      versions: 2,
      archived: 'https://archive.example/2026/x',
    });
  });

  it('writes the version that was asked for', async () => {
    const { properties, body } = taken(
      await textOf(stories.versions ?? fullArticle([]), exportOptions({ versionId: 'v1' })),
    );
    expect(properties).toMatchObject({ title: 'Bridge opens in May', version: 1 });
    expect(body).toContain('opens in May.');
  });

  it('puts kept pictures beside, once, and links to the others', async () => {
    const pictured = stories.pictured ?? fullArticle([]);
    const files = await written([pictured, { ...pictured, id: 'b' }]);
    expect(files.map(({ path }) => path)).toEqual([
      `images/${'ee'.repeat(32)}.jpg`,
      'Pictures of the quay.md',
      'Pictures of the quay 2.md',
    ]);
    expect(String(files[1]?.content)).toContain(`![The quay at dawn](images/${'ee'.repeat(32)}.jpg)`);
    expect(String(files[1]?.content)).toContain('![picture](https://gazette.example/in.png)');
    const without = await written([pictured], exportOptions({ pictures: false }));
    expect(String(without[0]?.content)).toContain('![The quay at dawn](https://gazette.example/lead.jpg)');
  });

  it('leaves out what is not wanted', async () => {
    const text = await textOf(stories.corrected ?? fullArticle([]), exportOptions({ corrections: false }));
    expect(text).not.toMatch(/19 metres|callout|Updated with/);
    const plain = await textOf(stories.highlighted ?? fullArticle([]), exportOptions({ highlights: 'none' }));
    expect(plain).not.toMatch(/==|\[\^h|gone\./);
    const notes = await textOf(stories.highlighted ?? fullArticle([]), exportOptions({ highlights: 'footnotes' }));
    expect(notes).toContain('insured[^h1], [the report]');
    expect(notes).not.toContain('==');
  });

  it('lists a passage with the reader’s words in paragraphs of their own', async () => {
    const version = versionOf(['The ferry is back, and late.']);
    const article = fullArticle([version], { highlights: [highlightOf(version, 'late', 'Why?\n\nAsk the *board*.')] });
    const text = await textOf(article, exportOptions({ highlights: 'listed' }));
    expect(text).toContain('> late\n>\n> — Why?\n>\n> Ask the *board*.');
  });

  it('keeps a page’s words what they are: no headline or text can make structure', async () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            '---',
            '\n',
            '[[',
            ']]',
            '<script>',
            '<%',
            '%>',
            '{{',
            '"',
            "'",
            ': ',
            '#',
            '- ',
            '> ',
            '`',
            '```',
            '|',
            '![',
            '](javascript:x)',
            '\u2028',
            '\u0085',
            '\\',
            '$',
            '*',
            '_',
            '&lt;',
            '~~~',
            '1. ',
            '\t',
            '=',
            '%%',
            '::',
            'a',
            ' ',
          ),
          { maxLength: 14 },
        )
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (headline, name, paragraph) => {
        const article = fullArticle([
          versionOf([paragraph, 'The end.'], { headline, publisher: name, authors: [{ name, url: null, role: null }] }),
        ]);
        const text = await textOf({ ...article, marks: { ...article.marks, tags: [name] } });
        const { properties, body } = taken(text);
        const line = (words: string) =>
          words
            .toWellFormed()
            .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
            .trim();
        expect(properties.title ?? '').toBe(line(headline) || 'Untitled');
        expect(properties.publisher ?? '').toBe(line(name));
        expect(text).not.toMatch(/<%|<script|\{\{/);
        // One heading, no rule, no fence, no list, no embed, no comment.
        expect(body.match(/^#{1,6} /gm)).toHaveLength(1);
        expect(body).not.toMatch(/^\s*(?:---|===|```|~~~|[-+*] |> |\d+[.)] )/m);
        expect(body).not.toMatch(/(?<!\\)(?:\\\\)*(?:!\[|\[\[|`|\$|%%|==|\^)/);
        expect(body.match(/(?<!\\)(?:\\\\)*\]\(/g)).toHaveLength(1);
      }),
      { numRuns: 400 },
    );
  });
});
