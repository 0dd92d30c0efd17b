import { parseDocument } from 'yaml';
import type { ArticleInFull } from '../../article/article-in-full.ts';
import type { ExportOptions } from '../../article/export-format.ts';
import type { MarkdownTemplate } from '../../article/markdown-template.ts';
import type { TemplateFault } from '../../article/template-fault.ts';
import { failure, type Result, success } from '../../foundation/result.ts';
import { type ArticleDocument, articleDocument } from '../exported-text.ts';
import type { MarkdownWriter, PictureAddress } from '../markdown-article.ts';
import { filePaths } from '../safe-file-name.ts';
import { articleValues } from './article-values.ts';
import { hostileSample } from './hostile-sample.ts';
import { renderTemplate, TemplateTooLong } from './template-render.ts';
import { frontMatterEnd, parseTemplate, type TemplateNode } from './template-syntax.ts';

/** Folders that a file's name may make. */
const mostFolders = 4;

interface ReadTemplate {
  text: readonly TemplateNode[];
  fileName: readonly TemplateNode[];
}

/** What a template makes of one article. */
export interface WrittenArticle {
  path: string;
  text: string;
}

/**
 * A template as what writes Markdown files, or the first thing that is wrong with it: its words, or its front matter where an
 * article would break it whose every text is made to.
 */
export function templateWriter(
  template: MarkdownTemplate,
  options: ExportOptions,
  now: number,
): Result<MarkdownWriter, TemplateFault> {
  const text = parseTemplate(template.text, 'text');
  if (!text.ok) return text;
  const fileName = parseTemplate(template.fileName, 'file-name');
  if (!fileName.ok) return fileName;
  const writer = writerOf({ text: text.value, fileName: fileName.value }, options, now);
  const fault = hostileFault(writer, options);
  return fault === null ? success(writer) : failure(fault);
}

/** One article as a template writes it: what a preview shows. Pictures are linked to where they came from. */
export function writeWithTemplate(
  template: MarkdownTemplate,
  article: ArticleInFull,
  options: ExportOptions,
  now: number,
): Result<WrittenArticle, TemplateFault> {
  const writer = templateWriter(template, options, now);
  if (!writer.ok) return writer;
  const document = articleDocument(article, options);
  const { folders, name } = writer.value.path(document);
  try {
    return success({
      path: filePaths()(folders, name, 'md', article.id),
      text: writer.value.text(document, (url) => url),
    });
  } catch (error) {
    if (error instanceof TemplateTooLong) return failure({ code: 'long', part: 'text', line: 1, column: 1, found: '' });
    throw error;
  }
}

function writerOf({ text, fileName }: ReadTemplate, options: ExportOptions, now: number): MarkdownWriter {
  const names = (document: ArticleDocument, picture: PictureAddress) => articleValues(document, options, picture, now);
  return {
    path: (document) => {
      const written = renderTemplate(
        fileName,
        names(document, (url) => url),
        options,
        'file-name',
      );
      const folders = written.split('/').filter((name) => name.trim() !== '');
      const name = folders.pop() ?? '';
      return { folders: folders.slice(0, mostFolders), name };
    },
    text: (document, picture) => tidied(renderTemplate(text, names(document, picture), options, 'text')),
  };
}

/** No more than one empty line where parts were empty, and one line end at the end; front matter stays as it is. */
function tidied(text: string): string {
  const matter = frontMatterEnd(text);
  // Within a fence empty lines mean something.
  const fenced = text.slice(matter).split(/(^(`{3,})\n[\s\S]*?\n\2$)/m);
  const body = fenced
    .filter((_, at) => at % 3 !== 2)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/\n{3,}/g, '\n\n')))
    .join('');
  return `${text.slice(0, matter)}${body.trimEnd()}\n`;
}

/** Whether front matter stays YAML with the same properties when everything in an article is made to break it. */
function hostileFault(writer: MarkdownWriter, options: ExportOptions): TemplateFault | null {
  const fault = (line: number, found: string): TemplateFault => ({
    code: 'front-matter',
    part: 'text',
    line,
    column: 1,
    found,
  });
  let text: string;
  try {
    text = writer.text(articleDocument(hostileSample, options), (url) => url);
  } catch (error) {
    if (error instanceof TemplateTooLong) return { code: 'long', part: 'text', line: 1, column: 1, found: '' };
    throw error;
  }
  const end = frontMatterEnd(text);
  if (end === 0) return null;
  const yaml = text
    .slice(0, end)
    .replace(/^---[ \t]*\r?\n/, '')
    .replace(/---[ \t]*\r?\n?$/, '');
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error !== undefined) return fault((error.linePos?.[0].line ?? 0) + 1, error.code);
  const value: unknown = document.toJS();
  if (value === null || (typeof value === 'object' && !Array.isArray(value))) return null;
  return fault(2, yaml.slice(0, 40));
}
