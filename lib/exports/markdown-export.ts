import type { Exporter, ExportSource } from '../article/export-file.ts';
import type { ExportOptions } from '../article/export-format.ts';
import { articleDocument } from './exported-text.ts';
import { articleProperties, frontMatter } from './front-matter.ts';
import { type MarkdownWriter, markdownArticle } from './markdown-article.ts';
import { pictureFiles, shownPictures } from './picture-files.ts';
import { filePaths } from './safe-file-name.ts';
import { templateWriter } from './templates/template-writer.ts';

/** Where kept pictures lie in a Markdown export. */
const imagesFolder = 'images';

/**
 * Markdown with YAML front matter, a file an article, kept pictures beside. Throws where the template of the options is wrong:
 * the editor keeps none that is.
 */
export function markdownExporter(options: ExportOptions): Exporter {
  return {
    shape: 'folder',
    type: 'text/markdown',
    extension: 'md',
    async *write(source: ExportSource) {
      const writer = writerOf(options, source.now);
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

function writerOf(options: ExportOptions, now: number): MarkdownWriter {
  if (options.template === null) return plainWriter(options);
  const writer = templateWriter(options.template, options, now);
  if (!writer.ok) throw new Error(`a template with a fault: ${writer.error.code}`);
  return writer.value;
}

/** As Dateline writes it without a template: everything that is known, named after the headline. */
function plainWriter(options: ExportOptions): MarkdownWriter {
  return {
    path: ({ headline }) => ({ folders: [], name: headline }),
    text: (document, picture) =>
      `${frontMatter(articleProperties(document, options.words))}\n${markdownArticle(document, options, picture)}`,
  };
}
