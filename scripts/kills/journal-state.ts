/**
 * How a journal of LevelDB (a `.log` or a `MANIFEST`) stands.
 * - `whole`: every record in it is whole
 * - `torn-end`: half a record stands at its end, as a kill in the middle of a write leaves it. LevelDB passes over it
 * - `torn-midst`: something stands behind half a record, or a record is not what its checksum says. LevelDB takes the store for
 *   damaged, and Chromium throws it away
 */
export type JournalState = 'whole' | 'torn-end' | 'torn-midst';

/** Bytes of a block: no record crosses from one to the next. A record has a header: checksum (4), length (2), kind (1). */
const block = 32_768;
const header = 7;
/** A record that is whole, or a fragment of one: the first, one between, the last. */
const kinds = { full: 1, first: 2, middle: 3, last: 4 } as const;

/** Reads a journal as LevelDB does when it opens a store. */
export function journalState(bytes: Uint8Array): JournalState {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let isOpen = false;
  let at = 0;
  while (at < bytes.length) {
    const left = block - (at % block);
    if (left < header) {
      at += left;
      continue;
    }
    // What is missing in the last block was not written; in any other the length is wrong.
    const missing = at + left > bytes.length ? 'torn-end' : 'torn-midst';
    if (at + header > bytes.length) return missing;
    const length = view.getUint16(at + 4, true);
    const kind = view.getUint8(at + 6);
    const end = at + header + length;
    if (kind === 0 && length === 0) {
      at += left;
      continue;
    }
    if (end > Math.min(bytes.length, at + left)) return missing;
    if (view.getUint32(at, true) !== maskedCrc(bytes.subarray(at + 6, end))) return 'torn-midst';
    const begins = kind === kinds.full || kind === kinds.first;
    if (begins === isOpen) return 'torn-midst';
    isOpen = kind === kinds.first || kind === kinds.middle;
    at = end;
  }
  return isOpen ? 'torn-end' : 'whole';
}

/** CRC-32C, turned and shifted as LevelDB keeps it. */
function maskedCrc(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  crc = ~crc >>> 0;
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}

const table = Uint32Array.from({ length: 256 }, (_none, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  return crc >>> 0;
});
