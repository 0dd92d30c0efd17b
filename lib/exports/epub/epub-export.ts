import type { Exporter, ExportSource, PictureBytes } from '../../article/export-file.ts';
import type { ExportOptions } from '../../article/export-format.ts';
import { imageTypeOf } from '../../article/image-type.ts';
import { formatDay } from '../../foundation/intl-format.ts';
import { languageDirection } from '../../foundation/text-direction.ts';
import { writeZip, type ZipFile } from '../../zip/write-zip.ts';
import { articleDocument } from '../exported-text.ts';
import { pictureFiles, shownPictures } from '../picture-files.ts';
import { type Book, type BookPicture, byFrequency, type Chapter, chapterOf } from './book.ts';
import { bookStyle } from './book-style.ts';
import { chapterPage } from './chapter.ts';
import { coverPage, coverPicture, noPicture } from './cover.ts';
import { navigationControl, navigationPage } from './navigation.ts';
import { packageDocument } from './package-document.ts';
import { inXml, xmlDocument } from './xml.ts';

/** Articles as a book, EPUB 3: a chapter an article, in the order in which they come. */
export function epubExporter(options: ExportOptions): Exporter {
  return {
    shape: 'stream',
    type: 'application/epub+zip',
    extension: 'epub',
    async *write(source: ExportSource) {
      const reader = writeZip(bookFiles(source, options)).getReader();
      try {
        for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
      } finally {
        await reader.cancel();
      }
    },
  };
}

const folder = 'EPUB';

/** The kinds of pictures that every reader of books can show. */
const shownTypes: ReadonlySet<string | null> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** The files of the book: its type first, as the format asks; its lists last, when all articles are known. */
async function* bookFiles(source: ExportSource, options: ExportOptions): AsyncGenerator<ZipFile> {
  const { now } = source;
  const file = (path: string, content: string): ZipFile => ({ path: `${folder}/${path}`, content, changedAt: now });
  yield { path: 'mimetype', content: 'application/epub+zip', changedAt: now, store: true };
  yield { path: 'META-INF/container.xml', content: container, changedAt: now };
  yield file('style.css', bookStyle);
  yield file('no-picture.svg', noPicture);
  const types = new Map<string, string>();
  const kept = pictureFiles({ picture: async (hash) => bookPicture(await source.picture(hash)) }, 'images');
  const pictures: BookPicture[] = [];
  const chapters: Chapter[] = [];
  let first = '';
  for await (const article of source.articles) {
    const found = articleDocument(article, options);
    const document = { ...found, headline: inXml(found.headline).trim() || options.words.untitled };
    if (chapters.length === 0) first = `${article.id}:${document.version.id}`;
    const { files, paths } = await kept.of(article, options.pictures ? shownPictures(document) : new Set());
    for (const { path, content, changedAt } of files) {
      const type = content instanceof Uint8Array ? imageTypeOf(content) : null;
      if (type === null) continue;
      types.set(path, type);
      pictures.push({ id: `p${pictures.length + 1}`, path, type });
      yield { path: `${folder}/${path}`, content, changedAt, store: true };
    }
    const chapter = chapterOf(chapters.length + 1, document);
    chapters.push(chapter);
    const page = chapterPage(document, options, (url) => {
      const path = paths.get(url);
      return path === undefined || !types.has(path) ? null : `../${path}`;
    });
    yield { path: `${folder}/text/${chapter.id}.xhtml`, content: page, changedAt: document.version.takenAt };
  }
  const book = bookOf(chapters, pictures, first, source, options);
  yield file('cover.xhtml', coverPage(book));
  yield file('cover.svg', coverPicture(book));
  yield file('nav.xhtml', navigationPage(book));
  yield file('toc.ncx', navigationControl(book));
  yield file('package.opf', packageDocument(book));
}

function bookPicture(picture: PictureBytes | null): PictureBytes | null {
  if (picture === null) return null;
  const type = imageTypeOf(picture.bytes);
  return type !== null && shownTypes.has(type) ? { ...picture, type } : null;
}

function bookOf(
  chapters: readonly Chapter[],
  pictures: readonly BookPicture[],
  first: string,
  { now }: ExportSource,
  { locale, timeZone }: ExportOptions,
): Book {
  const [only] = chapters.length === 1 ? chapters : [];
  const languages = byFrequency(chapters.flatMap(({ language }) => language ?? []));
  // A day's number would go with our name, which runs from the left: a mark keeps it with the day.
  const locally = languageDirection(locale);
  const rightToLeft = chapters.filter(({ direction }) => direction === 'rtl').length;
  return {
    id: `urn:dateline:${first || 'empty'}${only === undefined ? `:${now}` : ''}`,
    title:
      only?.headline ??
      `Dateline, ${locally === 'rtl' ? '\u200f' : ''}${formatDay(now, locale, timeZone ?? undefined)}`,
    titleDirection: only?.direction ?? locally ?? 'auto',
    chapters,
    pictures,
    madeAt: now,
    languages: languages.length === 0 ? ['und'] : languages.slice(0, 20),
    direction: rightToLeft * 2 > chapters.length ? 'rtl' : 'ltr',
  };
}

const container = xmlDocument({
  markup: `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="${folder}/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`,
});
