import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkAfter, linkHash, type Sealed, sealedHash } from '../../../lib/article/seal.ts';

const time = fc.integer({ min: 0, max: 8_640_000_000_000_000 });
const sealed: fc.Arbitrary<Sealed> = fc.record({
  canonicalUrl: fc.webUrl(),
  takenAt: time,
  takenBy: fc.constantFrom('live', 'background', 'archive', 'import'),
  archivedUrl: fc.option(fc.webUrl()),
  keptAt: time,
  extractor: fc.nat(99),
  contentHash: fc.stringMatching(/^[0-9a-f]{64}$/),
  fields: fc.array(fc.option(fc.string())).map((values) => JSON.stringify(values)),
});

describe('a seal', () => {
  it('is the same for the same version, and another for any other', async () => {
    await fc.assert(
      fc.asyncProperty(sealed, sealed, async (one, other) => {
        expect(await sealedHash({ ...one })).toBe(await sealedHash(one));
        for (const key of Object.keys(one) as (keyof Sealed)[]) {
          if (one[key] === other[key]) continue;
          expect(await sealedHash({ ...one, [key]: other[key] })).not.toBe(await sealedHash(one));
        }
      }),
    );
  });

  it('follows the one before it, and says where it stands', async () => {
    const first = await linkAfter(null, 'a'.repeat(64));
    const second = await linkAfter(first, 'b'.repeat(64));
    expect(first).toMatchObject({ seq: 1, previous: null });
    expect(second).toMatchObject({ seq: 2, previous: first.hash });
    const hashes = await Promise.all(
      [second, { ...second, seq: 3 }, { ...second, previous: null }, { ...second, sealed: first.sealed }].map(linkHash),
    );
    expect(new Set(hashes).size).toBe(4);
    expect(hashes[0]).toBe(second.hash);
  });
});
