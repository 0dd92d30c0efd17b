import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packHere } from '../../../lib/zip/pack.ts';
import { answerPacking, type PackScope } from '../../../lib/zip/pack-line.ts';

/** A worker in this thread: what is posted comes over a turn later, copied or handed over. */
class NearWorker {
  static made: NearWorker[] = [];
  static cannotRun = false;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: (() => void) | null = null;
  ended = false;
  readonly #scope: PackScope;

  constructor() {
    NearWorker.made.push(this);
    this.#scope = {
      onmessage: null,
      postMessage: (answer, transfer) => {
        const data = structuredClone(answer, { transfer });
        queueMicrotask(() => this.onmessage?.(new MessageEvent('message', { data })));
      },
    };
    answerPacking(this.#scope);
  }

  postMessage(wanted: { id: number; bytes: Uint8Array<ArrayBuffer> }): void {
    const data = structuredClone(wanted);
    queueMicrotask(() => {
      if (NearWorker.cannotRun) this.onerror?.();
      else this.#scope.onmessage?.(new MessageEvent('message', { data }));
    });
  }

  terminate(): void {
    this.ended = true;
  }
}

const bytes = new TextEncoder().encode('the ferry is late, '.repeat(200));

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
    const [packed, kept] = await Promise.all([pack(bytes), pack(tiny)]);
    expect(packed).toEqual(await packHere(bytes));
    expect(packed.data.length).toBeLessThan(200);
    expect(kept).toMatchObject({ data: tiny, isPacked: false });
    expect([bytes.length, tiny.length]).toEqual([3_800, 2]);
    expect(NearWorker.made).toHaveLength(1);
  });

  it('goes on here where the worker cannot be run, with what it was asked for already', async () => {
    NearWorker.cannotRun = true;
    const pack = await packApart();
    expect(await pack(bytes)).toEqual(await packHere(bytes));
    expect(await pack(bytes)).toEqual(await packHere(bytes));
    expect(NearWorker.made).toHaveLength(1);
  });

  it('lets a worker go that has nothing to do, and makes another when it is needed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const pack = await packApart();
    await pack(bytes);
    vi.advanceTimersByTime(4_000);
    await pack(bytes);
    vi.advanceTimersByTime(4_000);
    expect(NearWorker.made.map(({ ended }) => ended)).toEqual([false]);
    vi.advanceTimersByTime(2_000);
    expect(NearWorker.made.map(({ ended }) => ended)).toEqual([true]);
    await pack(bytes);
    expect(NearWorker.made).toHaveLength(2);
  });
});
