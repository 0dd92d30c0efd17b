import { getSurt } from 'warcio/utils';

/** One line of the index: where a record stands in the file of records. */
export interface IndexedRecord {
  url: string;
  /** In milliseconds since 1970. */
  at: number;
  type: string;
  digest: string;
  /** Bytes from the beginning of the file, and of the packed record. */
  offset: number;
  length: number;
}

/** A page that a reader can open. */
export interface ListedPage {
  id: string;
  url: string;
  at: number;
  title: string;
}

/** A file of the package: SHA-256 in hexadecimal digits, and bytes. */
export interface PackedFile {
  path: string;
  hash: string;
  bytes: number;
}

/** A line of an index in CDXJ, without its end: lines are sorted as they are. */
export function indexLine({ url, at, type, digest, offset, length }: IndexedRecord): string {
  // A resource has no status of HTTP; the line says 200, as programs that index such records do, so that it is shown.
  const about = {
    url,
    mime: type.split(';')[0],
    status: '200',
    digest,
    length: `${length}`,
    offset: `${offset}`,
    filename: 'data.warc.gz',
  };
  return `${getSurt(url)} ${timestamp(at)} ${JSON.stringify(about)}`;
}

/** The pages, a line each, in the order in which they were written. */
export function pageLines(pages: readonly ListedPage[]): string {
  const head = { format: 'json-pages-1.0', id: 'pages', title: 'All pages', hasText: false };
  const lines = pages.map(({ id, url, at, title }) => ({ id, url, ts: new Date(at).toISOString(), title }));
  return [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** What the package is, and what is in it. `madeAt`: in milliseconds since 1970. */
export function packageDescription(
  files: readonly PackedFile[],
  { title, madeAt, main }: { title: string; madeAt: number; main: ListedPage | null },
): string {
  const at = new Date(madeAt).toISOString();
  const description = {
    profile: 'data-package',
    wacz_version: '1.1.1',
    title,
    description:
      'Articles as they were kept, re-created as pages; pages as they were seen; and their pictures. No records of what servers sent.',
    created: at,
    modified: at,
    software: 'Dateline',
    ...(main === null ? {} : { mainPageUrl: main.url, mainPageDate: new Date(main.at).toISOString() }),
    resources: files.map(({ path, hash, bytes }) => ({
      name: path.split('/').at(-1) ?? path,
      path,
      hash: `sha256:${hash}`,
      bytes,
    })),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

/** The digest of the description, by which what it lists can be trusted as far as it can. It is not signed. */
export function packageDigest(hash: string): string {
  return `${JSON.stringify({ path: 'datapackage.json', hash: `sha256:${hash}` }, null, 2)}\n`;
}

/** `20261126093000` */
function timestamp(at: number): string {
  return new Date(at).toISOString().replace(/\D/g, '').slice(0, 14);
}
