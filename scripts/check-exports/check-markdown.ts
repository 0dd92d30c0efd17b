import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArticleInFull, versionInFull } from '../../lib/article/article-in-full.ts';
import { begin, letters } from '../../tests/support/consumers/folded.ts';
import { frontMatterFaults } from '../../tests/support/consumers/front-matter-faults.ts';
import { markdown, type PandocDocument, readWithPandoc } from './pandoc.ts';
import { eachOf } from './run-program.ts';
import type { Work } from './work.ts';
import { writeFolder } from './written.ts';

/** Obsidian reads what GitHub reads, and a line of hyphens before it. */
const asGitHub = 'gfm+yaml_metadata_block-smart';

interface Read {
  article: ArticleInFull;
  path: string;
  document: PandocDocument;
  asGitHub: PandocDocument;
  source: string;
}

/** Markdown, a file an article: pandoc reads front matter as metadata, and the text as a text. */
export async function checkMarkdown(work: Work): Promise<void> {
  const { report, articles } = work;
  report.section('Markdown');
  const folder = join(work.folder, 'markdown');
  const paths = await writeFolder(await work.exporter('markdown'), work.source(), folder);
  const files = paths.filter((path) => path.endsWith('.md'));
  report.check('a file for each article', files.length, files.length === articles.length ? [] : ['not as many']);

  const refused: string[] = [];
  const read = await eachOf(files.slice(0, articles.length), 2, async (path): Promise<Read | null> => {
    const article = articles[files.indexOf(path)];
    if (article === undefined) return null;
    try {
      const [document, other] = [
        await readWithPandoc(join(folder, path), markdown),
        await readWithPandoc(join(folder, path), asGitHub),
      ];
      const source = await readFile(join(folder, path), 'utf8');
      return { article, path, document, asGitHub: other, source };
    } catch (error) {
      refused.push(`${path}: ${error instanceof Error ? error.message : error}`);
      return null;
    }
  });
  const all = read.filter((one) => one !== null);
  report.check('pandoc reads it', all.length, refused);
  report.check('pandoc has the fields as metadata', all.length, all.flatMap(metadataFaults));
  report.check(
    'front matter is YAML with the very words',
    all.length,
    all.flatMap(({ article, path, source }) => frontMatterFaults(article, source).map((fault) => `${path}: ${fault}`)),
  );
  report.check('pandoc has every paragraph', all.length, all.flatMap(textFaults));
  report.check('pandoc has every highlight, and what was written on it', all.length, all.flatMap(highlightFaults));
  report.check('no word of a page became HTML', all.length, all.flatMap(rawFaults));
  report.check('links lead to http, https or a picture beside', all.length, all.flatMap(linkFaults));
  for (const path of paths.filter((one) => !one.endsWith('.md')).slice(0, 1)) report.note(`pictures beside: ${path} …`);
}

function metadataFaults({ article, path, document: { meta } }: Read): string[] {
  const { facts } = versionInFull(article);
  const wanted: Record<string, string | string[]> = {
    ...(facts.headline.trim() !== '' && { title: facts.headline }),
    author: facts.authors.map(({ name }) => name),
    publisher: article.publisher,
    published: facts.datePublished ?? '',
    language: facts.inLanguage ?? '',
    place: facts.dateline?.place ?? '',
    canonical: article.canonicalUrl,
    hash: versionInFull(article).contentHash,
  };
  return Object.entries(wanted).flatMap(([name, value]) => {
    const read = joined([meta[name] ?? ''].flat().map(letters));
    const stated = [value].flat();
    // To pandoc the values are Markdown, in which `&amp;` is one sign.
    return [stated, stated.map(withoutEntities)].some((one) => joined(one.map(letters)) === read)
      ? []
      : [`${path}: ${name} is ${begin([meta[name] ?? ''].flat().join('|'))}, not ${begin([value].flat().join('|'))}`];
  });
}

function textFaults({ article, path, document, asGitHub }: Read): string[] {
  return [document, asGitHub].flatMap(({ text }) => {
    const found = letters(text);
    return versionInFull(article)
      .blocks.filter((block) => !found.includes(letters(block.text)))
      .map((block) => `${path}: no paragraph ${begin(block.text)}`);
  });
}

function highlightFaults({ article, path, document }: Read): string[] {
  const found = letters([document.text, ...document.notes].join('\n'));
  return article.highlights
    .flatMap(({ exact, note }) => [exact, note])
    .filter((words) => !found.includes(letters(words)))
    .map((words) => `${path}: no ${begin(words)}`);
}

/** What the reader wrote is Markdown of the reader's own, in which there may be HTML. */
function rawFaults({ article, path, document, asGitHub }: Read): string[] {
  const own = [article.marks.note, ...article.highlights.map(({ note }) => note)].join('\n');
  return [...document.raw, ...asGitHub.raw].filter((raw) => !own.includes(raw)).map((raw) => `${path}: ${begin(raw)}`);
}

function linkFaults({ path, document, asGitHub }: Read): string[] {
  return [...document.targets, ...asGitHub.targets]
    .filter((target) => !/^(?:https?:\/\/|images\/)/.test(target))
    .map((target) => `${path}: a link to ${begin(target)}`);
}

function joined(values: readonly string[]): string {
  return values.filter((value) => value !== '').join('|');
}

function withoutEntities(text: string): string {
  return text.replaceAll(/&(?:#\d+|amp|lt|gt|quot);/g, '');
}
