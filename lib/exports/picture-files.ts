import type { ArticleInFull } from '../article/article-in-full.ts';
import type { ExportedFile, ExportSource } from '../article/export-file.ts';
import { imageEnding } from '../article/image-type.ts';
import type { ArticleDocument } from './exported-text.ts';

/** Kept pictures as files beside others, each once in an export however many articles show it. */
export interface PictureFiles {
  /** The files of an article's pictures that were not written yet, and the path of each by its address. */
  of(
    article: ArticleInFull,
    wanted: ReadonlySet<string>,
  ): Promise<{ files: ExportedFile[]; paths: ReadonlyMap<string, string> }>;
}

/** `folder`: where they lie, without a slash at its end. */
export function pictureFiles(source: Pick<ExportSource, 'picture'>, folder: string): PictureFiles {
  const written = new Map<string, string | null>();
  return {
    of: async (article, wanted) => {
      const files: ExportedFile[] = [];
      const paths = new Map<string, string>();
      for (const { url, hash } of article.pictures) {
        if (!wanted.has(url)) continue;
        if (!written.has(hash)) {
          const picture = await source.picture(hash);
          const path = picture === null ? null : `${folder}/${hash}.${imageEnding(picture.type)}`;
          written.set(hash, path);
          if (picture !== null && path !== null)
            files.push({ path, content: picture.bytes, changedAt: article.firstSeenAt });
        }
        const path = written.get(hash) ?? null;
        if (path !== null) paths.set(url, path);
      }
      return { files, paths };
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
