import { expect, test } from 'vitest';
import { journalState } from '../scripts/kills/journal-state.ts';

/** A MANIFEST as Chromium wrote it, of four whole records. */
const whole = Buffer.from(
  'e4d68eee10000101086964625f636d70310200030204001282ca463e000102040900030604e9f601070205fcc5460d00000000000102000000000000' +
    '1f0001122003f7a7d85277df3f430003000000000080524001b0750000000000a2ac15112f000102070900030904b4bc03070108c5ce220d00000000' +
    '0101e3dd00000000001000020000c801006101f3dd0000000000',
  'hex',
);
/** A header without its record. */
const half = Buffer.from([1, 2, 3, 4, 44, 1, 1]);

test('a journal whose records are whole is whole, and one without any', () => {
  expect(journalState(whole)).toBe('whole');
  expect(journalState(new Uint8Array())).toBe('whole');
});

test('half a record at its end is told from one in its midst', () => {
  expect(journalState(whole.subarray(0, -5))).toBe('torn-end');
  expect(journalState(Buffer.concat([whole, half]))).toBe('torn-end');
  expect(journalState(Buffer.concat([whole, half.subarray(0, 3)]))).toBe('torn-end');
  // What is written next stands behind it: the half record takes its length from there.
  expect(journalState(Buffer.concat([whole, half, whole, whole, whole]))).toBe('torn-midst');
});

test('a record that is not what its checksum says is torn wherever it stands', () => {
  const spoilt = Buffer.from(whole);
  spoilt[12] = (spoilt[12] ?? 0) ^ 1;
  expect(journalState(spoilt)).toBe('torn-midst');
});

test('what does not fit into the rest of a block begins with the next', () => {
  const filled = Buffer.concat([whole, Buffer.alloc(32_768 - whole.length), whole]);
  expect(journalState(filled)).toBe('whole');
});
