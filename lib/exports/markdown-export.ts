import type { Exporter, ExportSource } from '../article/export-file.ts';
import type { ExportOptions } from '../article/export-format.ts';
import { type ArticleDocument, articleDocument } from './exported-text.ts';
import { articleProperties, frontMatter } from './front-matter.ts';
import { markdownArticle, type PictureAddress } from './markdown-article.ts';
import { pictureFiles } from './picture-files.ts';
import { filePaths } from './safe-file-name.ts';

/** How one article becomes a file: its name, with folders before it, and its text. */
export interface MarkdownWriter {
  path(document: ArticleDocument): { folders: readonly string[]; name: string };
  text(document: ArticleDocument, picture: PictureAddress): string;
}

/** Where kept pictures lie in a Markdown export. */
const imagesFolder = 'images';

/** Markdown with YAML front matter, a file an article, kept pictures beside. */
export function markdownExporter(options: ExportOptions, writer: MarkdownWriter = plainWriter(options)): Exporter {
  return {
    shape: 'folder',
    type: 'text/markdown',
    extension: 'md',
    async *write(source: ExportSource) {
      const pathOf = filePaths();
      const pictures = pictureFiles(source, imagesFolder);
      for await (const article of source.articles) {
        const document = articleDocument(article, options);
        const { folders, name } = writer.path(document);
        const path = pathOf(folders, name, 'md', article.id);
        const kept = await pictures.of(article, options.pictures ? shownPictures(document) : new Set());
        yield* kept.files;
        const up = '../'.repeat(path.split('/').length - 1);
        const address = (url: string) => {
          const own = kept.paths.get(url);
          return own === undefined ? url : up + own;
        };
        yield { path, content: writer.text(document, address), changedAt: document.version.takenAt };
      }
    },
  };
}

/** The addresses of the pictures that a text shows. */
export function shownPictures({ version, items }: ArticleDocument): ReadonlySet<string> {
  const lead = version.facts.image?.url;
  return new Set([
    ...(lead === undefined ? [] : [lead]),
    ...items.flatMap((item) => (item.type === 'picture' ? item.url : [])),
  ]);
}

/** As Dateline writes it without a template: everything that is known, named after the headline. */
export function plainWriter(options: ExportOptions): MarkdownWriter {
  return {
    path: ({ headline }) => ({ folders: [], name: headline }),
    text: (document, picture) =>
      `${frontMatter(articleProperties(document, options.words))}\n${markdownArticle(document, options, picture)}`,
  };
}
