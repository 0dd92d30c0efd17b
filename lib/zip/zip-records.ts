type Bytes = Uint8Array<ArrayBuffer>;

/** What the records of a ZIP say of one file. Sizes in bytes. */
export interface ZipRecord {
  /** UTF-8. */
  name: Bytes;
  isPacked: boolean;
  /** In milliseconds since 1970; null: not said but in the old way. */
  exactTime: number | null;
  /** See `dosTime`. */
  time: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where it begins in the ZIP. */
  offset: number;
  /** Whether checksum and sizes stand behind it, since they were not known before. */
  isStream: boolean;
}

/** What the old records cannot say. */
const most32 = 0xffffffff;
const most16 = 0xffff;

/** A number in so many bytes, the lowest first. */
type Field = readonly [bytes: 1 | 2 | 4 | 8, value: number];

function fields(values: readonly Field[]): Bytes {
  let length = 0;
  for (const [bytes] of values) length += bytes;
  const view = new DataView(new ArrayBuffer(length));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 1) view.setUint8(at, value);
    else if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

export function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The moment as ZIP has it of old, in steps of two seconds from 1980 on; of the time zone 0, so that it is the same everywhere. */
export function dosTime(milliseconds: number): number {
  const from = Date.UTC(1980, 0, 1);
  const to = Date.UTC(2107, 11, 31, 23, 59, 58);
  const date = new Date(Math.min(Math.max(milliseconds, from), to));
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

/** What stands before a file. */
export function localRecord(record: ZipRecord): Bytes {
  const { name, isStream, packedSize, size, crc } = record;
  const isLarge = isStream || packedSize >= most32 || size >= most32;
  const extra = fields([
    ...((isLarge
      ? [
          [2, 1],
          [2, 16],
          [8, isStream ? 0 : size],
          [8, isStream ? 0 : packedSize],
        ]
      : []) satisfies Field[]),
    ...timeFields(record),
  ]);
  const head = fields([
    [4, 0x04034b50],
    ...common(record, isLarge),
    [4, isStream ? 0 : crc],
    [4, isLarge ? most32 : packedSize],
    [4, isLarge ? most32 : size],
    [2, name.length],
    [2, extra.length],
  ]);
  return joined([head, name, extra]);
}

/** What stands behind a file of which nothing was known before. */
export function afterRecord({ crc, packedSize, size }: ZipRecord): Bytes {
  return fields([
    [4, 0x08074b50],
    [4, crc],
    [8, packedSize],
    [8, size],
  ]);
}

/** What the list at the end says of a file. */
export function listRecord(record: ZipRecord): Bytes {
  const { name, packedSize, size, crc, offset, isStream } = record;
  const large = [size, packedSize, offset].filter((value) => value >= most32);
  const isLarge = large.length > 0;
  const extra = fields([
    ...((isLarge ? [[2, 1], [2, large.length * 8], ...large.map((value): Field => [8, value])] : []) satisfies Field[]),
    ...timeFields(record),
  ]);
  const short = (value: number) => Math.min(value, most32);
  const head = fields([
    // Made by Unix: names are what they are, and files are files that their owner may write.
    [4, 0x02014b50],
    [2, 0x0300 | 45],
    ...common(record, isLarge || isStream),
    [4, crc],
    [4, short(packedSize)],
    [4, short(size)],
    [2, name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, (0o100644 << 16) >>> 0],
    [4, short(offset)],
  ]);
  return joined([head, name, extra]);
}

/** The records that end a ZIP; those of ZIP64 where its numbers do not fit into the old one. */
export function endRecords({ files, length, offset }: { files: number; length: number; offset: number }): Bytes {
  const isLarge = files >= most16 || length >= most32 || offset >= most32;
  const old = fields([
    [4, 0x06054b50],
    [4, 0],
    [2, Math.min(files, most16)],
    [2, Math.min(files, most16)],
    [4, isLarge ? most32 : length],
    [4, isLarge ? most32 : offset],
    [2, 0],
  ]);
  if (!isLarge) return old;
  return joined([
    fields([
      [4, 0x06064b50],
      [8, 44],
      [2, 45],
      [2, 45],
      [4, 0],
      [4, 0],
    ]),
    fields([
      [8, files],
      [8, files],
      [8, length],
      [8, offset],
    ]),
    fields([
      [4, 0x07064b50],
      [4, 0],
      [8, offset + length],
      [4, 1],
    ]),
    old,
  ]);
}

/** What both records of a file begin with: version needed, flags (UTF-8; sizes behind), packing and time. */
function common({ isPacked, isStream, time }: ZipRecord, isLarge: boolean): Field[] {
  return [
    [2, isLarge ? 45 : 20],
    [2, 0x800 | (isStream ? 8 : 0)],
    [2, isPacked ? 8 : 0],
    [4, time],
  ];
}

/** The exact time in whole seconds, where they fit. */
function timeFields({ exactTime }: ZipRecord): Field[] {
  const seconds = exactTime === null ? -1 : Math.floor(exactTime / 1000);
  if (seconds < 0 || seconds > 0x7fffffff) return [];
  return [
    [2, 0x5455],
    [2, 5],
    [1, 1],
    [4, seconds],
  ];
}
