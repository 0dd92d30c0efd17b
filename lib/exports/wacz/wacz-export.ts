import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ArticleInFull, VersionInFull } from '../../article/article-in-full.ts';
import type { Exporter, ExportSource } from '../../article/export-file.ts';
import type { ExportOptions } from '../../article/export-format.ts';
import { imageTypeOf } from '../../article/image-type.ts';
import { formatDay } from '../../foundation/intl-format.ts';
import { writeZip, type ZipFile } from '../../zip/write-zip.ts';
import { articleHtml } from '../article-html.ts';
import { articleDocument } from '../exported-text.ts';
import { shownPictures } from '../picture-files.ts';
import {
  indexLine,
  type ListedPage,
  type PackedFile,
  packageDescription,
  packageDigest,
  pageLines,
} from './wacz-lists.ts';
import { infoRecord, type KeptResource, resourceRecord } from './warc-record.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Articles as a web archive that other programs replay: WACZ 1.1.1 with records of WARC 1.1. */
export function waczExporter(options: ExportOptions): Exporter {
  return {
    shape: 'stream',
    type: 'application/wacz',
    extension: 'wacz',
    async *write(source: ExportSource) {
      const reader = writeZip(packageFiles(source, options)).getReader();
      try {
        for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
      } finally {
        await reader.cancel();
      }
    },
  };
}

/** The records first, as they come; the lists of them when all are written. */
async function* packageFiles(source: ExportSource, options: ExportOptions): AsyncGenerator<ZipFile> {
  const { now } = source;
  const lists = { lines: [] as string[], pages: [] as ListedPage[] };
  const files: PackedFile[] = [];
  const data = { hash: sha256.create(), bytes: 0 };
  const records = recordsOf(source, options, lists);
  const content = new ReadableStream<Bytes>({
    async pull(controller) {
      try {
        const { done, value } = await records.next();
        if (done) return controller.close();
        data.hash.update(value);
        data.bytes += value.length;
        controller.enqueue(value);
      } catch (error) {
        controller.error(error);
      }
    },
    cancel: async () => void (await records.return(undefined)),
  });
  // Not packed again: programs that replay it read single records out of it.
  yield { path: 'archive/data.warc.gz', content, changedAt: now, store: true };
  files.push({ path: 'archive/data.warc.gz', hash: bytesToHex(data.hash.digest()), bytes: data.bytes });
  const listed = (path: string, text: string): ZipFile => {
    const bytes = new TextEncoder().encode(text);
    files.push({ path, hash: bytesToHex(sha256(bytes)), bytes: bytes.length });
    return { path, content: bytes, changedAt: now };
  };
  yield listed('indexes/index.cdx', `${lists.lines.sort().join('\n')}\n`);
  yield listed('pages/pages.jsonl', pageLines(lists.pages));
  const [only] = lists.pages;
  const title = `Dateline, ${formatDay(now, options.locale, options.timeZone ?? undefined)}`;
  const description = packageDescription(files, { title, madeAt: now, main: only ?? null });
  yield { path: 'datapackage.json', content: description, changedAt: now };
  const hash = bytesToHex(sha256(new TextEncoder().encode(description)));
  yield { path: 'datapackage-digest.json', content: packageDigest(hash), changedAt: now };
}

interface Lists {
  lines: string[];
  pages: ListedPage[];
}

async function* recordsOf(
  source: ExportSource,
  options: ExportOptions,
  lists: Lists,
): AsyncGenerator<Bytes, undefined> {
  let offset = 0;
  const info = await infoRecord(`${source.now}`, source.now);
  offset += info.length;
  yield info;
  for await (const article of source.articles) {
    for await (const { resource, title } of resourcesOf(article, source, options)) {
      const { bytes, digest } = await resourceRecord(resource);
      const { id, url, at, type } = resource;
      lists.lines.push(indexLine({ url, at, type, digest, offset, length: bytes.length }));
      if (title !== null) lists.pages.push({ id, url, at, title });
      offset += bytes.length;
      yield bytes;
    }
  }
  return undefined;
}

/** What is kept of an article: each version, each page as seen, each picture. `title`: of what is a page, else null. */
async function* resourcesOf(
  article: ArticleInFull,
  source: ExportSource,
  options: ExportOptions,
): AsyncGenerator<{ resource: KeptResource; title: string | null }> {
  const url = article.canonicalUrl;
  const { versionId } = options;
  const wanted = article.versions.filter(({ id }) => versionId === null || id === versionId);
  const shown = new Set<string>();
  const kept = new Set(options.pictures ? article.pictures.map((picture) => picture.url) : []);
  for (const version of wanted) {
    const { title, content, pictures } = versionPage(article, version, options, kept);
    for (const picture of pictures) shown.add(picture);
    yield {
      resource: {
        id: version.id,
        url,
        at: version.takenAt,
        type: 'text/html; charset=utf-8',
        made: 'recreated',
        content,
      },
      title,
    };
  }
  for (const { id, takenAt } of versionId === null ? article.pagesAsSeen : []) {
    const page = await source.pageAsSeen(id);
    if (page === null) continue;
    const content = new TextEncoder().encode(page);
    const title = `${article.versions.at(-1)?.facts.headline ?? ''} – ${options.words.asSeen}`;
    yield {
      resource: { id, url, at: takenAt, type: 'text/html; charset=utf-8', made: 'as-seen', content },
      title,
    };
  }
  for (const { url: address, hash } of article.pictures) {
    const picture = shown.has(address) ? await source.picture(hash) : null;
    const type = picture === null ? null : imageTypeOf(picture.bytes);
    if (picture === null || type === null) continue;
    yield {
      resource: {
        id: `${article.id}:${address}`,
        url: address,
        at: article.firstSeenAt,
        type,
        made: 'picture',
        content: picture.bytes,
      },
      title: null,
    };
  }
}

/** A version as a page of its own that says what it is, with the pictures at their own addresses. */
function versionPage(
  article: ArticleInFull,
  version: VersionInFull,
  options: ExportOptions,
  kept: ReadonlySet<string>,
): { title: string; content: Bytes; pictures: ReadonlySet<string> } {
  const document = articleDocument(article, { ...options, versionId: version.id });
  const pictures = new Set([...shownPictures(document)].filter((url) => kept.has(url)));
  const page = articleHtml(document, options, (url) => (pictures.has(url) ? url : null), options.words.recreated);
  return { title: document.headline, content: new TextEncoder().encode(page), pictures };
}
