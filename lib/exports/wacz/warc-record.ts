import { WARCRecord, WARCSerializer } from 'warcio';
import { sha256Hex } from '../../article/content-hash.ts';

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
  return { bytes: await packed(record), digest: `sha256:${await sha256Hex(content)}` };
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
  const hex = await sha256Hex(`dateline:${name}`);
  // The version and the variant stand in the first bits of its third and fourth group.
  const variant = (0x8 | (Number.parseInt(hex.charAt(16), 16) & 0x3)).toString(16);
  const [a, b, c, d, e] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20), hex.slice(20, 32)];
  return `<urn:uuid:${a}-${b}-8${c}-${variant}${d}-${e}>`;
}
