import { WARCRecord, WARCSerializer } from 'warcio';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the file says of itself and its records: that they were made of what was kept, and are not what a server sent. */
const software = 'Dateline';

/**
 * - `recreated`: made of the text and facts that were kept
 * - `as-seen`: the page as it stood in the reader's browser, taken from its document
 * - `picture`: a picture's bytes as they came
 */
export type RecordMade = 'recreated' | 'as-seen' | 'picture';

export interface KeptResource {
  /** What tells it apart in the archive. */
  id: string;
  url: string;
  /** When it was kept, in milliseconds since 1970. */
  at: number;
  type: string;
  made: RecordMade;
  content: Bytes;
}

/** A record as it stands in the file, packed by itself, with what an index says of it. */
export interface WrittenRecord {
  bytes: Bytes;
  /** SHA-256 of the content: `sha256:` and hexadecimal digits. */
  digest: string;
}

/**
 * A record of what was kept. It is a `resource`: what a server answered, with its headers, is not known, and none is invented.
 */
export async function resourceRecord({ id, url, at, type, made, content }: KeptResource): Promise<WrittenRecord> {
  const hash = await crypto.subtle.digest('SHA-256', content);
  const headers = {
    'WARC-Record-ID': await recordId(`${made}:${id}`),
    'Content-Type': type,
    'WARC-Source-Software': software,
    'WARC-Source-Made': made,
  };
  const date = new Date(at).toISOString();
  const record = WARCRecord.create(
    { type: 'resource', url, date, warcVersion: 'WARC/1.1', warcHeaders: headers },
    once(content),
  );
  return { bytes: await packed(record), digest: `sha256:${hexOf(new Uint8Array(hash))}` };
}

/** The record that a file begins with: who wrote it, when, and what its records are. */
export async function infoRecord(id: string, madeAt: number): Promise<Bytes> {
  const record = WARCRecord.createWARCInfo(
    {
      filename: 'data.warc.gz',
      date: new Date(madeAt).toISOString(),
      warcVersion: 'WARC/1.1',
      warcHeaders: { 'WARC-Record-ID': await recordId(`info:${id}`) },
    },
    {
      software,
      format: 'WARC File Format 1.1',
      conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
      description: [
        'Re-created from an archive of articles: these are no records of what servers sent.',
        'WARC-Source-Made says of each record what it is: recreated (a page made of the text and facts that were kept),',
        'as-seen (the page as it stood in the reader’s browser, without its scripts), picture (a picture as it was fetched).',
      ].join(' '),
    },
  );
  return packed(record);
}

async function packed(record: WARCRecord): Promise<Bytes> {
  return new Uint8Array(await WARCSerializer.serialize(record, { gzip: true }));
}

async function* once(content: Bytes): AsyncGenerator<Uint8Array> {
  yield content;
}

/** The same for the same thing, so that the same export makes the same file: a UUID (version 8) of its name's hash. */
async function recordId(name: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`dateline:${name}`)));
  const bytes = hash.slice(0, 16);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return `<urn:uuid:${hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}>`;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
