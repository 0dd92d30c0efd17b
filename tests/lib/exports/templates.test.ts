import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { MarkdownTemplate } from '../../../lib/article/markdown-template.ts';
import { markdownExporter } from '../../../lib/exports/markdown-export.ts';
import { builtInTemplates } from '../../../lib/exports/templates/built-in-templates.ts';
import { hostileSample } from '../../../lib/exports/templates/hostile-sample.ts';
import { templateFilters } from '../../../lib/exports/templates/template-filters.ts';
import { templateNames } from '../../../lib/exports/templates/template-names.ts';
import { frontMatterEnd } from '../../../lib/exports/templates/template-syntax.ts';
import { writeWithTemplate } from '../../../lib/exports/templates/template-writer.ts';
import { exportedStories } from '../../support/exported-stories.ts';
import { collected, exportOptions, exportSource, fullArticle, versionOf } from '../../support/full-articles.ts';

const stories = exportedStories();
const now = Date.UTC(2026, 4, 1, 12);

function template(text: string, fileName = '{{title}}'): MarkdownTemplate {
  return { id: 't', name: 'T', fileName, text };
}

function rendered(text: string, story = 'highlighted', fileName?: string) {
  const article = stories[story];
  if (article === undefined) throw new Error(story);
  return writeWithTemplate(template(text, fileName), article, exportOptions(), now);
}

function textOf(text: string, story?: string): string {
  const outcome = rendered(text, story);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.text;
}

describe('a template', () => {
  it.each([
    ['{{title}} / {{publisher | upper}}', 'Insurers count the boats / THE HARBOUR GAZETTE'],
    ['{{author | wikilink}}', '[[Ines Calder]]'],
    ['{{#tags}}- {{.}}\n{{/tags}}', '- harbour\n- two words\n- 2026'],
    ['{{tags | tag | join: ", "}}', 'harbour, two-words, \\_2026'],
    ['{{tags | count}} {{tags | first}} {{tags | limit: 2 | join: "+"}}', '3 harbour harbour+two words'],
    ['{{^subtitle}}no subtitle{{/subtitle}}{{#subtitle}}one{{/subtitle}}', 'no subtitle'],
    ['{{subtitle | default: "–"}}{{! nothing }}', '–'],
    ['{{taken | date: "YYYY-MM-DD HH:mm [on] dddd D MMMM"}}', '2026-04-12 08:00 on Sunday 12 April'],
    [
      '{{title | slug}} {{title | truncate: 9}} {{title | replace: "boats", "ships"}}',
      'insurers-count-the-boats Insurers… Insurers count the ships',
    ],
    [
      '{{#highlights}}\n{{quote | quote}}\n{{/highlights}}',
      '> 7 of 12 boats were insured\n> The rest were not.\n> A sentence that is gone.',
    ],
    ['{{#note}}\n{{note}}\n{{/note}}', 'My **own** words.\n\n- and a list'],
    ['[{{title}}]({{canonical}})', '[Insurers count the boats](https://gazette.example/ports/north-channel)'],
    [
      '{{#highlights}}{{#comment}}{{title}}: {{comment}};{{/comment}}{{/highlights}}',
      'Insurers count the boats: Compare with *last year*.;Insurers count the boats: Gone;',
    ],
  ])('%j', (text, expected) => {
    expect(textOf(text)).toBe(`${expected}\n`);
  });

  it.each([
    ['{{title', 'text', 'tag-open', 1, 1],
    ['a\n  {{titel}}', 'text', 'name-unknown', 2, 3],
    ['{{title | shout}}', 'text', 'filter-unknown', 1, 1],
    ['{{title | truncate}}', 'text', 'argument', 1, 1],
    ['{{title | truncate: "x"}}', 'text', 'argument', 1, 1],
    ['{{title | date: x}}', 'text', 'argument', 1, 1],
    ['{{}}', 'text', 'tag-empty', 1, 1],
    ['x\n{{#tags}}', 'text', 'section-open', 2, 1],
    ['{{/tags}}', 'text', 'section-close', 1, 1],
    ['{{#tags}}{{/authors}}', 'text', 'section-close', 1, 10],
    ['{{quote}}', 'text', 'name-unknown', 1, 1],
    ['---\ntitle: {{title}} by {{author}}\n---\n', 'text', 'quotes', 2, 8],
    ['---\na: [\nb: {{title}}\n---\n', 'text', 'front-matter', 3, 1],
    ['---\n- {{title}}\n---\n', 'text', 'front-matter', 2, 1],
    ['{{constructor}}', 'text', 'name-unknown', 1, 1],
    ['{{title | constructor}}', 'text', 'filter-unknown', 1, 1],
    ['{{#tags}}'.repeat(9) + '{{/tags}}'.repeat(9), 'text', 'deep', 1, 73],
  ])('%j is wrong, and it says where', (text, part, code, line, column) => {
    expect(rendered(text)).toMatchObject({ ok: false, error: { part, code, line, column } });
  });

  it('says where the name of the file is wrong', () => {
    expect(rendered('x', 'plain', '{{x}}')).toMatchObject({
      ok: false,
      error: { part: 'file-name', code: 'name-unknown' },
    });
  });

  it('that makes too much of an article is stopped', () => {
    const many = fullArticle([versionOf(['x'])], {
      marks: { ...hostileSample.marks, tags: Array.from({ length: 200 }, (_, at) => `t${at}`) },
    });
    const deep = `${'{{#tags}}'.repeat(4)}x${'{{/tags}}'.repeat(4)}`;
    expect(writeWithTemplate(template(deep), many, exportOptions(), now)).toMatchObject({
      ok: false,
      error: { code: 'long' },
    });
  });

  it('names files in folders, and no value makes one', () => {
    const outcome = rendered('x', 'hostile', '{{taken | date: "YYYY"}}/{{publisher}}/{{title}}');
    expect(outcome.ok && outcome.value.path).toBe('2026/Bad - Press/title - x - a-b - script- {{x}} -% y %.md');
  });

  it.each([
    'body: {{title}}',
    'quoted: "{{title}} ({{publisher}})"',
    "single: '{{title}}'",
    'list: {{authors}}',
    'flow: [{{title}}, {{publisher}}]',
    'tags:\n{{#tags}}\n  - {{.}}\n{{/tags}}\nend: 1',
    '{{properties}}',
  ])('keeps front matter whole whatever an article says: %j', (yaml) => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('---\n', '"', "'", '{{', '<% x %>', ': ', ' #', '\\', '\u2028', '\u0085'),
        (text, sign) => {
          const nasty = text + sign + text;
          const article = fullArticle(
            [
              versionOf(['x'], {
                headline: nasty,
                publisher: nasty,
                authors: [{ name: nasty, url: null, role: null }],
              }),
            ],
            {
              marks: { savedAt: null, readAt: null, tags: [nasty, sign], note: '', collections: [], putBack: [] },
            },
          );
          const outcome = writeWithTemplate(template(`---\n${yaml}\n---\n\nbody`), article, exportOptions(), now);
          if (!outcome.ok) throw new Error(outcome.error.code);
          const written = outcome.value.text;
          const end = frontMatterEnd(written);
          expect(written.slice(end)).toBe('\nbody\n');
          expect(written).not.toContain('<%');
          const keys = Object.keys(parse(written.slice(4, end - 4)));
          expect(keys).toEqual(
            yaml === '{{properties}}'
              ? expect.arrayContaining(['title'])
              : [...yaml.matchAll(/^(\w+):/gm)].map(([, key]) => key),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the templates that come with Dateline', () => {
  it.each(builtInTemplates.map((one) => [one.id, one] as const))('%s writes every story', (_, one) => {
    for (const article of Object.values(stories)) {
      const outcome = writeWithTemplate(one, article, exportOptions(), now);
      expect(outcome).toMatchObject({ ok: true });
      expect(outcome.ok && outcome.value.text).not.toMatch(/\{\{|\n{3,}\S*$|undefined|<%/);
    }
  });

  it('writes with the first what is written without any', async () => {
    const [obsidian = null] = builtInTemplates;
    for (const article of Object.values(stories)) {
      const [plain] = await texts(article, exportOptions({ pictures: false }));
      const [own] = await texts(article, exportOptions({ pictures: false, template: obsidian }));
      expect(own).toEqual(plain);
    }
  });
});

async function texts(article: Parameters<typeof exportSource>[0][number], options: ReturnType<typeof exportOptions>) {
  const exporter = markdownExporter(options);
  return exporter.shape === 'folder' ? collected(exporter.write(exportSource([article]))) : [];
}

describe('the page about templates', () => {
  it('explains every name and every filter', async () => {
    const page = await readFile('docs/markdown-templates.md', 'utf8');
    for (const name of [...templateNames.values, ...Object.keys(templateNames.lists)])
      expect(page).toContain(`| \`${name}\``);
    for (const field of Object.values(templateNames.lists).flat()) expect(page).toContain(`\`${field}\``);
    for (const filter of Object.keys(templateFilters)) expect(page).toMatch(new RegExp(`\`${filter}(?:\`|:)`));
  });
});
