import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../lib/zip/crc32.ts';

/** A file of a ZIP that is written as badly as a test wants it. */
export interface RawZipFile {
  name: string;
  data: string | Uint8Array;
  deflate?: boolean;
  flags?: number;
  method?: number;
  /** Of Unix, with the kind of file in it. */
  mode?: number;
  /** What the ZIP says of it, true or not. */
  claims?: { size?: number; packed?: number; crc?: number };
  /** Where the list says that it stands; without it where it does. */
  at?: number;
}

/** A ZIP to the letter as it is told, for what no honest program writes. */
export function rawZip(files: readonly RawZipFile[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const list: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, data, deflate = false, flags = 0, method, mode = 0, claims = {}, at = offset } of files) {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    const packed = Uint8Array.from(deflate ? deflateRawSync(bytes) : bytes);
    const rawName = new TextEncoder().encode(name);
    const about = fields([
      [2, flags | 0x800],
      [2, method ?? (deflate ? 8 : 0)],
      [4, 0x21_0000],
      [4, claims.crc ?? crc32(bytes)],
      [4, claims.packed ?? packed.length],
      [4, claims.size ?? bytes.length],
      [2, rawName.length],
      [2, 0],
    ]);
    const local = [
      fields([
        [4, 0x04034b50],
        [2, 20],
      ]),
      about,
      rawName,
      packed,
    ];
    parts.push(...local);
    list.push(
      fields([
        [4, 0x02014b50],
        [2, 0x0314],
        [2, 20],
      ]),
      about,
      fields([
        [2, 0],
        [2, 0],
        [2, 0],
        [4, (mode << 16) >>> 0],
        [4, at],
      ]),
      rawName,
    );
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const length = list.reduce((sum, part) => sum + part.length, 0);
  const end = fields([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, length],
    [4, offset],
    [2, 0],
  ]);
  return new Blob([...parts, ...list, end]);
}

/** Numbers, each in so many bytes, the lowest first. */
function fields(values: readonly (readonly [bytes: number, value: number])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    values.flatMap(([bytes, value]) => Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256)),
  );
}
