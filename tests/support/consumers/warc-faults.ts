import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

/** One record of a WARC file as it lies there. */
export interface WarcRecord {
  headers: Map<string, string>;
  block: Buffer;
}

const fields: Record<string, readonly string[]> = {
  warcinfo: ['warc-record-id', 'warc-date', 'content-length', 'content-type'],
  response: ['warc-record-id', 'warc-date', 'content-length', 'content-type', 'warc-target-uri'],
  resource: ['warc-record-id', 'warc-date', 'content-length', 'content-type', 'warc-target-uri'],
  conversion: ['warc-record-id', 'warc-date', 'content-length', 'warc-target-uri'],
  metadata: ['warc-record-id', 'warc-date', 'content-length'],
};

/**
 * What is against a WARC file by the standard (WARC 1.1, ISO 28500:2017) and by its own digests, as `warcio check` looks at it: each
 * record a gzip member of its own, its fields there, its length and its digests right.
 */
export function warcFaults(file: Uint8Array): { records: WarcRecord[]; faults: string[] } {
  const faults: string[] = [];
  const records: WarcRecord[] = [];
  for (const member of gzipMembers(Buffer.from(file))) {
    const end = member.indexOf('\r\n\r\n');
    const [version = '', ...lines] = member.subarray(0, end).toString('utf8').split('\r\n');
    const place = `record ${records.length + 1}`;
    if (version !== 'WARC/1.1' && version !== 'WARC/1.0') faults.push(`${place}: begins with ${version.slice(0, 40)}`);
    const headers = new Map(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    );
    const length = Number(headers.get('content-length'));
    const block = member.subarray(end + 4, end + 4 + length);
    if (!member.subarray(end + 4 + length).equals(Buffer.from('\r\n\r\n')))
      faults.push(`${place}: its length is not ${length}`);
    records.push({ headers, block });
    faults.push(...recordFaults(headers, block).map((fault) => `${place}: ${fault}`));
  }
  const ids = records.map(({ headers }) => headers.get('warc-record-id'));
  if (new Set(ids).size !== ids.length) faults.push('two records of one id');
  if (records[0]?.headers.get('warc-type') !== 'warcinfo') faults.push('the first record is no warcinfo');
  return { records, faults };
}

function recordFaults(headers: ReadonlyMap<string, string>, block: Buffer): string[] {
  const type = headers.get('warc-type') ?? '';
  const needed = fields[type];
  if (needed === undefined) return [`its type is ${type}`];
  const faults = needed.filter((name) => !headers.has(name)).map((name) => `${type} without ${name}`);
  if (!/^<urn:uuid:[0-9a-f-]{36}>$/.test(headers.get('warc-record-id') ?? '')) faults.push('its id is no UUID');
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(headers.get('warc-date') ?? ''))
    faults.push('its date is none');
  if ([...headers].some(([name, value]) => !/^[a-z][a-z0-9-]*$/.test(name) || /[\r\n\0]/.test(value)))
    faults.push('a field that is none');
  const httpEnd = type === 'response' ? block.indexOf('\r\n\r\n') + 4 : 0;
  const digests = { 'warc-block-digest': block, 'warc-payload-digest': block.subarray(httpEnd) };
  for (const [name, bytes] of Object.entries(digests)) {
    const stated = headers.get(name);
    if (stated !== undefined && !isDigestOf(stated, bytes)) faults.push(`${name} is not that of its bytes`);
  }
  if (type !== 'warcinfo' && !headers.has('warc-block-digest') && !headers.has('warc-payload-digest'))
    faults.push(`${type} without a digest`);
  return faults;
}

/** The members of a gzip file, unpacked: each begins where the one before ends, which only unpacking tells. */
function* gzipMembers(file: Buffer): Iterable<Buffer> {
  for (let from = 0; from < file.length; ) {
    const { buffer, engine } = gunzipOne(file.subarray(from));
    yield buffer;
    from += engine.bytesWritten;
  }
}

function gunzipOne(bytes: Buffer): { buffer: Buffer; engine: { bytesWritten: number } } {
  // Node goes on into the next member; the end of the first is found by where the next begins.
  for (let next = bytes.indexOf(memberStart, 1); ; next = bytes.indexOf(memberStart, next + 1)) {
    const part = next === -1 ? bytes : bytes.subarray(0, next);
    try {
      return { buffer: gunzipSync(part), engine: { bytesWritten: part.length } };
    } catch (error) {
      if (next === -1) throw error;
    }
  }
}

const memberStart = Buffer.from([0x1f, 0x8b, 8]);

function isDigestOf(stated: string, bytes: Buffer): boolean {
  const [name = '', value = ''] = stated.split(':');
  const digest = createHash(name.replace('-', '')).update(bytes).digest();
  return value.toLowerCase() === digest.toString('hex') || value.toUpperCase() === base32(digest);
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}
