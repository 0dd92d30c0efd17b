import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256Hex } from '../../../lib/article/content-hash.ts';
import { packHere } from '../../../lib/zip/pack.ts';
import { nearWorkers } from '../../support/near-worker.ts';

const NearWorker = nearWorkers(packHere, ({ data }) => [data.buffer]);
const bytes = new TextEncoder().encode('the ferry is late, '.repeat(200));
const wanted = { content: bytes, isStored: false, isHashed: true };

async function packApart(): Promise<typeof import('../../../lib/zip/pack-apart.ts').packApart> {
  vi.resetModules();
  return (await import('../../../lib/zip/pack-apart.ts')).packApart;
}

beforeEach(() => {
  NearWorker.made = [];
  NearWorker.cannotRun = false;
  vi.stubGlobal('Worker', NearWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('packing apart', () => {
  it('gives what packing here gives, and leaves the bytes where they were', async () => {
    const pack = await packApart();
    const tiny = new TextEncoder().encode('ab');
    const [packed, kept] = await Promise.all([pack(wanted), pack({ ...wanted, content: tiny })]);
    expect(packed).toEqual(await packHere(wanted));
    expect(packed).toMatchObject({ isPacked: true, size: 3_800, sha256: await sha256Hex(bytes) });
    expect(packed.data.length).toBeLessThan(200);
    expect(await pack({ ...wanted, content: new TextDecoder().decode(bytes) })).toEqual(packed);
    expect(kept).toMatchObject({ data: tiny, isPacked: false });
    expect([bytes.length, tiny.length]).toEqual([3_800, 2]);
    expect(NearWorker.made).toHaveLength(1);
  });

  it('goes on here where the worker cannot be run, with what it was asked for already', async () => {
    NearWorker.cannotRun = true;
    const pack = await packApart();
    expect(await pack(wanted)).toEqual(await packHere(wanted));
    expect(await pack(wanted)).toEqual(await packHere(wanted));
    expect(NearWorker.made).toHaveLength(1);
  });

  it('lets a worker go that has nothing to do, and makes another when it is needed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const pack = await packApart();
    await pack(wanted);
    vi.advanceTimersByTime(4_000);
    await pack(wanted);
    vi.advanceTimersByTime(4_000);
    expect(NearWorker.made.map(({ ended }) => ended)).toEqual([false]);
    vi.advanceTimersByTime(2_000);
    expect(NearWorker.made.map(({ ended }) => ended)).toEqual([true]);
    await pack(wanted);
    expect(NearWorker.made).toHaveLength(2);
  });
});
