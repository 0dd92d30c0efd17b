import type { ArticleInFull } from '../article/article-in-full.ts';
import type { Exporter, ExportSource } from '../article/export-file.ts';
import type { ExportOptions } from '../article/export-format.ts';
import { toBase64 } from '../foundation/base64.ts';
import { articleHtml } from './article-html.ts';
import { articleDocument } from './exported-text.ts';
import { shownPictures } from './picture-files.ts';
import { filePaths } from './safe-file-name.ts';

/** Types of pictures that a page may carry: drawings in SVG are documents, and stay links. */
const asData = /^image\/(?:jpeg|png|gif|webp|avif)$/;

/** A page an article, with its kept pictures in it. */
export function htmlExporter(options: ExportOptions): Exporter {
  return {
    shape: 'folder',
    type: 'text/html',
    extension: 'html',
    async *write(source) {
      const pathOf = filePaths();
      for await (const article of source.articles) {
        const document = articleDocument(article, options);
        const data = options.pictures
          ? await pictureData(article, shownPictures(document), source)
          : new Map<string, string>();
        yield {
          path: pathOf([], document.headline, 'html', article.id),
          content: articleHtml(document, options, (url) => data.get(url) ?? null),
          changedAt: document.version.takenAt,
        };
      }
    },
  };
}

async function pictureData(
  { pictures }: ArticleInFull,
  shown: ReadonlySet<string>,
  source: Pick<ExportSource, 'picture'>,
): Promise<ReadonlyMap<string, string>> {
  const data = new Map<string, string>();
  for (const { url, hash } of pictures) {
    const kept = shown.has(url) ? await source.picture(hash) : null;
    if (kept !== null && asData.test(kept.type)) data.set(url, `data:${kept.type};base64,${toBase64(kept.bytes)}`);
  }
  return data;
}
