import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { CDXIndexer, WARCParser } from 'warcio';
import { readZip } from '../../../lib/zip/read-zip.ts';
import { warcFaults } from './warc-faults.ts';

interface DataPackage {
  profile?: string;
  wacz_version?: string;
  created?: string;
  resources?: { name?: string; path: string; hash: string; bytes: number }[];
}

/** What is in a WACZ, and what is against it. */
export interface ReadWacz {
  files: ReadonlyMap<string, Buffer>;
  /** Records of its WARC files. */
  records: number;
  /** Lines of its lists of pages, without the line that opens each. */
  pages: { url: string; ts: string; title?: string; id?: string }[];
  faults: string[];
}

/**
 * Looks through a WACZ as its specification asks (https://specs.webrecorder.net/wacz/1.1.1/): every file listed with its bytes and
 * hash, records by the standard of WARC, and an index that is the one which warcio makes of them.
 */
export async function readWacz(bytes: Uint8Array<ArrayBuffer>): Promise<ReadWacz> {
  const files = new Map<string, Buffer>();
  for await (const entry of readZip(new Blob([bytes]))) files.set(entry.path, Buffer.from(await entry.bytes()));
  const faults = packageFaults(files);
  let records = 0;
  for (const [path, file] of files) {
    if (!path.startsWith('archive/')) continue;
    const read = warcFaults(file);
    records += read.records.length;
    faults.push(...read.faults.map((fault) => `${path}: ${fault}`));
    faults.push(...(await warcioFaults(path, file, read.records.length)));
    faults.push(...(await indexFaults(path, file, files)));
  }
  return { files, records, pages: pagesOf(files, faults), faults };
}

function packageFaults(files: ReadonlyMap<string, Buffer>): string[] {
  const faults = ['datapackage.json', 'pages/pages.jsonl']
    .filter((path) => !files.has(path))
    .map((path) => `no ${path}`);
  for (const folder of ['archive/', 'indexes/'])
    if (![...files.keys()].some((path) => path.startsWith(folder))) faults.push(`nothing in ${folder}`);
  const text = files.get('datapackage.json')?.toString('utf8') ?? '{}';
  const { profile, wacz_version: version, resources = [] }: DataPackage = JSON.parse(text);
  if (profile !== 'data-package') faults.push(`its profile is ${profile}`);
  if (!/^1\.\d+(?:\.\d+)?$/.test(version ?? '')) faults.push(`its version is ${version}`);
  for (const { path, hash, bytes } of resources) {
    const file = files.get(path);
    if (file === undefined) faults.push(`${path} is listed and not there`);
    else if (file.length !== bytes || hash !== sha256(file)) faults.push(`${path} is not the file that is listed`);
  }
  const listed = new Set(resources.map(({ path }) => path));
  for (const path of files.keys())
    if (!listed.has(path) && !/^datapackage(?:-digest)?\.json$/.test(path)) faults.push(`${path} is not listed`);
  const digest = files.get('datapackage-digest.json');
  if (digest !== undefined && JSON.parse(digest.toString('utf8')).hash !== sha256(Buffer.from(text)))
    faults.push('the digest is not that of the list');
  return faults;
}

/** warcio's own reader, to the end of the file. */
async function warcioFaults(path: string, file: Buffer, records: number): Promise<string[]> {
  let count = 0;
  try {
    for await (const record of new WARCParser(chunksOf(file))) {
      await record.readFully(false);
      count += 1;
    }
  } catch (error) {
    return [`${path}: warcio: ${error instanceof Error ? error.message : error}`];
  }
  return count === records ? [] : [`${path}: warcio reads ${count} records of ${records}`];
}

/** The places that an index gives, held against those that warcio finds. */
async function indexFaults(path: string, file: Buffer, files: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const name = path.replace('archive/', '');
  const indexer = new CDXIndexer({ format: 'cdxj' });
  const found = new Map<string, string>();
  for await (const entry of indexer.iterIndex([{ filename: name, reader: chunksOf(file) }])) {
    const { offset, length, url } = Object(entry);
    found.set(String(offset), `${url} ${length}`);
  }
  const stated = new Map<string, string>();
  for (const line of indexLines(files)) {
    const { filename, offset, length, url } = JSON.parse(line.slice(line.indexOf('{')));
    if (filename === name) stated.set(String(offset), `${url} ${length}`);
  }
  const faults = [...stated]
    .filter(([offset, place]) => found.get(offset) !== place)
    .map(([offset, place]) => `${path}: the index has ${place} at ${offset}, warcio ${found.get(offset) ?? 'nothing'}`);
  const missing = [...found].filter(([offset]) => !stated.has(offset));
  return [...faults, ...missing.map(([, place]) => `${path}: the index has no ${place}`)];
}

function indexLines(files: ReadonlyMap<string, Buffer>): string[] {
  return [...files].flatMap(([path, file]) => {
    if (!/^indexes\/.*\.cdxj?(?:\.gz)?$/.test(path)) return [];
    const text = (path.endsWith('.gz') ? gunzipSync(file) : file).toString('utf8');
    return text.split('\n').filter((line) => line.includes('{') && !line.startsWith('!'));
  });
}

function pagesOf(files: ReadonlyMap<string, Buffer>, faults: string[]): ReadWacz['pages'] {
  const pages: ReadWacz['pages'] = [];
  for (const [path, file] of files) {
    if (!/^pages\/.*\.jsonl$/.test(path)) continue;
    const [head = '', ...lines] = file.toString('utf8').trimEnd().split('\n');
    if (JSON.parse(head).format !== 'json-pages-1.0') faults.push(`${path}: begins with ${head.slice(0, 40)}`);
    for (const line of lines) {
      const page = JSON.parse(line);
      if (typeof page.url !== 'string' || Number.isNaN(Date.parse(page.ts)))
        faults.push(`${path}: ${line.slice(0, 60)}`);
      pages.push(page);
    }
  }
  return pages;
}

async function* chunksOf(file: Buffer): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.length; from += 65_536) yield new Uint8Array(file.subarray(from, from + 65_536));
}

function sha256(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
