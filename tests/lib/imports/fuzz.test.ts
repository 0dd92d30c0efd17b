import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { importItemSchema } from '../../../lib/article/import-item.ts';
import { readImport } from '../../../lib/imports/read-import.ts';
import { importFile, importFiles, importZips } from '../../support/import-files.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Numbers that are the same in every run (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const bombs = [
  '[',
  '{"a":',
  '<div>',
  '<dl><dt>',
  '{',
  '"',
  '> ',
  '(',
  '<!--',
  '&#x',
  '--',
  '\u0000',
  '﻿',
  '=?utf-8?Q?',
  '\\',
];
const spices = [
  '"__proto__":{"url":"https://x.example/"},',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '1e999',
  '-99999999999999999999',
  '\ud800',
  '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>&b;',
  'TY  - NEWS\n',
  '@article{x,',
  'http://',
  'https://user:password@x.example:99999/',
];

function mutated(bytes: Bytes, others: readonly Bytes[], random: (below: number) => number): Bytes {
  const place = () => random(bytes.length + 1);
  const stretch = () => {
    const from = place();
    return [from, Math.min(bytes.length, from + random(200))] as const;
  };
  const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
  const encoded = (text: string) => new TextEncoder().encode(text);
  const [from, to] = stretch();
  switch (random(8)) {
    case 0: {
      const flipped = bytes.slice();
      for (let count = 1 + random(10); count > 0; count -= 1) flipped[random(bytes.length)] = random(256);
      return flipped;
    }
    case 1:
      return bytes.slice(0, from);
    case 2:
      return joined(bytes.subarray(0, from), bytes.subarray(to));
    case 3:
      return joined(bytes.subarray(0, to), bytes.subarray(from));
    case 4: {
      const other = others[random(others.length)] ?? bytes;
      const cut = random(other.length);
      return joined(bytes.subarray(0, from), other.subarray(cut, cut + random(400)), bytes.subarray(from));
    }
    case 5:
      return joined(bytes.subarray(to), bytes.subarray(0, to));
    case 6:
      return joined(bytes.subarray(0, from), encoded(spices[random(spices.length)] ?? ''), bytes.subarray(to));
    default: {
      const bomb = (bombs[random(bombs.length)] ?? '').repeat(1 + random(1_000));
      return joined(bytes.subarray(0, from), encoded(bomb), bytes.subarray(from));
    }
  }
}

/** How many files each run reads, and how long one may take: generous, for machines that do other work beside. */
const runs = 10_000;
const longest = 5_000;

describe('ten thousand files that were changed', () => {
  it('end in valid items or in faults, each soon', { timeout: 180_000 }, async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const zips = await Promise.all(
      Object.values(importZips()).map(async (zip) => new Uint8Array(await zip.arrayBuffer())),
    );
    const files = [...importFiles.map(importFile), ...zips];
    const random = seeded(20_240_501);
    const ends = { refused: 0, items: 0, faults: 0 };
    for (let run = 0; run < runs; run += 1) {
      const original = files[run % files.length];
      if (original === undefined) continue;
      let bytes = original;
      for (let times = 1 + random(3); times > 0; times -= 1) bytes = mutated(bytes, files, random);
      const begun = performance.now();
      const found = await readImport({ name: 'changed', blob: new Blob([bytes]) });
      if (!found.ok) {
        ends.refused += 1;
        continue;
      }
      for await (const line of found.value.lines) {
        if ('fault' in line) {
          ends.faults += 1;
          if (line.fault.excerpt.length > 120 || line.fault.excerpt.includes('\n')) expect.fail(`excerpt, run ${run}`);
        } else {
          ends.items += 1;
          const checked = v.safeParse(importItemSchema, line.item);
          if (!checked.success) expect.fail(`run ${run}: ${v.flatten(checked.issues).nested}`);
          if (!/^https?:/.test(line.item.url)) expect.fail(`address, run ${run}`);
        }
      }
      if (performance.now() - begun > longest) expect.fail(`run ${run} took too long`);
    }
    expect(ends.refused).toBeGreaterThan(100);
    expect(ends.faults).toBeGreaterThan(1_000);
    expect(ends.items).toBeGreaterThan(5_000);
  });
});
