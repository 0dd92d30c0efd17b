import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticle } from '../../lib/read-article.ts';
import { root } from '../browsers/project.ts';
import { parsePage } from '../read/open-page.ts';
import type { NoteTruth } from './corpus.ts';

/** Paragraphs of plain prose by language: the primary subtag, or the whole tag where the script differs. */
export type Prose = ReadonlyMap<string, readonly string[]>;

const enough = 5;

/**
 * Articles to set notes into: the texts of the golden pages, which are our own words, without the pages' own notes. The
 * longest page of each language is taken.
 */
export async function readProse(): Promise<Prose> {
  const prose = new Map<string, readonly string[]>();
  for (const file of globSync('tests/golden/pages/*/page.html', { cwd: root })) {
    const document = parsePage(await readFile(join(root, file), 'utf8'));
    const read = readArticle(document, 'https://paper.example/story');
    if (!read.ok) continue;
    const { articleBody, inLanguage, corrections } = read.value;
    const paragraphs = articleBody
      .split('\n\n')
      .filter((text) => text.length > 40 && !corrections.some((note) => text.includes(note.text.slice(0, 40))));
    const tag = proseTag(inLanguage ?? 'en');
    if (paragraphs.length >= enough && paragraphs.length > (prose.get(tag)?.length ?? 0)) prose.set(tag, paragraphs);
  }
  return prose;
}

function proseTag(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return script === 'Hant' ? 'zh-Hant' : language;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What of a note decides where it stands in its carrier. */
export type Carried = Pick<NoteTruth, 'lang' | 'text' | 'position' | 'article_date'>;

/**
 * A whole page around one note: its article in the note's language where we have prose in it, else in English, and the
 * note as a paragraph of its own before the text, behind it or in its middle, or as the headline. A note of unknown
 * place stands at the end.
 */
export function carrierPage(note: Carried, prose: Prose): string {
  const all = prose.get(proseTag(note.lang)) ?? prose.get('en') ?? [];
  const paragraphs = all.slice(0, 12);
  const [first = ''] = all;
  const at = { top: 0, inline: Math.floor(paragraphs.length / 2), end: paragraphs.length, unknown: paragraphs.length };
  if (note.position !== 'headline') paragraphs.splice(at[note.position], 0, note.text);
  const headline = note.position === 'headline' ? note.text : first.slice(0, 48);
  const date = note.article_date ?? '2020-06-15';
  return `<!doctype html><html lang="${escaped(note.lang)}"><head><meta charset="utf-8"><title>${escaped(headline)}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="${date}"></head>
<body><header><nav><a href="/">Paper</a></nav></header><main><article><h1>${escaped(headline)}</h1>
<time datetime="${date}">${date}</time>
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
</article></main><footer><a href="/about">Paper</a></footer></body></html>`;
}
