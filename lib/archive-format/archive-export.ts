import type { Exporter, ExportSource, KeptDocument } from '../article/export-file.ts';
import { writeZip, type ZipFile } from '../zip/write-zip.ts';
import {
  archivePaths,
  imagePath,
  type Manifest,
  manifestFormat,
  manifestVersion,
  pagePath,
  tableFiles,
} from './archive-format.ts';
import articleSchema from './article.schema.json' with { type: 'json' };
import { readme } from './readme.ts';

/**
 * The archive as one ZIP of files that anyone can read. One stream and not a folder: where a broken-off export is gone on with and
 * the archive has changed meanwhile, the whole is written anew, so that its list of hashes is always true.
 */
export const archiveExporter: Exporter = {
  shape: 'stream',
  type: 'application/zip',
  extension: 'zip',
  async *write(source) {
    const reader = writeZip(archiveFiles(source)).getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  },
};

type Listed = Manifest['files'][number];

async function* archiveFiles(source: ExportSource): AsyncGenerator<ZipFile> {
  const { kept, now } = source;
  if (kept === undefined) throw new Error('an export without the records of the archive');
  const files: Promise<Listed>[] = [];
  const counts = { articles: 0, documents: 0, versions: 0, corrections: 0, highlights: 0, images: 0, pages: 0 };
  const images = new Set<string>();
  const given = new Set<string>();
  const listed = (
    path: string,
    content: string | Uint8Array<ArrayBuffer>,
    changedAt: number,
    { type, store }: Pick<ZipFile, 'store'> & Pick<Listed, 'type'> = {},
  ): ZipFile => ({
    path,
    content,
    changedAt,
    ...(store === undefined ? {} : { store }),
    onAdded: (hashed) => {
      const file = hashed.then((known): Listed => ({ path, ...known, ...(type === undefined ? {} : { type }) }));
      // The writing ends in what it fails of.
      file.catch(() => {});
      files.push(file);
    },
  });
  async function* filesOf(document: KeptDocument): AsyncGenerator<ZipFile> {
    counts.documents += 1;
    if (document.headline !== null) counts.articles += 1;
    for (const name of ['versions', 'corrections', 'highlights'] as const) counts[name] += document.counts[name];
    yield listed(`${archivePaths.articles}${document.id}.json`, document.json, document.changedAt);
    for (const hash of document.pictures) {
      if (images.has(hash)) continue;
      images.add(hash);
      const image = await source.picture(hash);
      if (image === null) continue;
      counts.images += 1;
      const { type, bytes } = image;
      yield listed(imagePath(hash, type), bytes, document.changedAt, { type, store: true });
    }
    for (const id of document.pages) {
      const page = await source.pageAsSeen(id);
      if (page === null) continue;
      counts.pages += 1;
      yield listed(pagePath(id), page, document.changedAt);
    }
  }

  yield { path: archivePaths.readme, content: readme, changedAt: now };
  yield listed(archivePaths.schema, `${JSON.stringify(articleSchema, null, 2)}\n`, now);
  for await (const document of kept.documents) {
    given.add(document.id);
    yield* filesOf(document);
  }
  const { isWhole, archive, besides, documents } = await kept.rest(given);
  for (const { name, rows } of besides) {
    const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
    yield listed(tableFiles[name], rows.length === 0 ? '[]\n' : `[\n${lines}\n]\n`, now);
  }
  for await (const document of documents) yield* filesOf(document);
  const manifest: Manifest = {
    format: manifestFormat,
    version: manifestVersion,
    writtenAt: now,
    archive,
    isWhole,
    counts,
    files: await Promise.all(files),
  };
  const text = JSON.stringify({ ...manifest, files: [] }).replace(
    '"files":[]',
    () => `"files":[\n${manifest.files.map((file) => JSON.stringify(file)).join(',\n')}\n]`,
  );
  yield { path: archivePaths.manifest, content: `${text}\n`, changedAt: now };
}
