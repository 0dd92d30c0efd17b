import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../lib/foundation/result.ts';
import { answerLine, type LineMessage, WorkerLine, type WorkerScope } from '../../../lib/search-index/worker-line.ts';

/** A worker as far as the line goes, and the scope that it runs in. */
function pair() {
  const worker: Pick<Worker, 'onmessage' | 'onerror' | 'postMessage' | 'terminate'> & { ended: boolean } = {
    onmessage: null,
    onerror: null,
    ended: false,
    postMessage: (message: LineMessage) => queueMicrotask(() => scope.onmessage?.({ data: message } as MessageEvent)),
    terminate: () => {
      worker.ended = true;
    },
  };
  const scope: WorkerScope = {
    onmessage: null,
    postMessage: (message) => {
      queueMicrotask(() => worker.onmessage?.call(worker as unknown as Worker, { data: message } as MessageEvent));
    },
  };
  return { worker, scope };
}

describe('the line to a worker', () => {
  it('answers each question with its own answer, in whatever order they come', async () => {
    const { worker, scope } = pair();
    const open = new Map<string, () => void>();
    answerLine(scope, async (name) => {
      await new Promise<void>((resolve) => open.set(name, resolve));
      return success(name);
    });
    const line = new WorkerLine(
      worker as unknown as Worker,
      () => {},
      () => {},
    );
    const [first, second] = [line.ask('first', null), line.ask('second', null)];
    await new Promise((resolve) => setTimeout(resolve, 0));
    open.get('second')?.();
    expect(await second).toEqual(success('second'));
    open.get('first')?.();
    expect(await first).toEqual(success('first'));
  });

  it('hears what the worker says by itself', async () => {
    const { worker, scope } = pair();
    const told: unknown[] = [];
    const tell = answerLine(scope, async () => success(null));
    const line = new WorkerLine(
      worker as unknown as Worker,
      (name, data) => told.push([name, data]),
      () => {},
    );
    tell('progress', true);
    await line.ask('anything', null);
    expect(told).toEqual([['progress', true]]);
  });

  it('answers what was asked when the worker cannot be run, or is ended', async () => {
    const { worker } = pair();
    worker.postMessage = () => {};
    let broken = 0;
    const line = new WorkerLine(
      worker as unknown as Worker,
      () => {},
      () => {
        broken += 1;
      },
    );
    const first = line.ask('first', null);
    worker.onerror?.call(worker as unknown as Worker, {} as ErrorEvent);
    expect(await first).toEqual(failure('index-unavailable'));
    expect(broken).toBe(1);
    const second = line.ask('second', null);
    line.end();
    expect(await second).toEqual(failure('index-unavailable'));
    expect(worker.ended).toBe(true);
  });
});
