import { answerQuestions, type WorkerScope } from '../../lib/foundation/asked-worker.ts';

/**
 * What can stand for `Worker` in tests: workers in this thread that answer with `answer`. What is posted comes over a turn later,
 * copied or handed over.
 */
export function nearWorkers<Q, A>(answer: (question: Q) => Promise<A>, handedOver?: (answer: A) => Transferable[]) {
  return class NearWorker {
    static made: NearWorker[] = [];
    static cannotRun = false;
    onmessage: ((event: MessageEvent) => void) | null = null;
    onerror: (() => void) | null = null;
    ended = false;
    readonly #scope: WorkerScope<Q, A>;

    constructor() {
      NearWorker.made.push(this);
      this.#scope = {
        onmessage: null,
        postMessage: (answered, transfer) => {
          const data = structuredClone(answered, { transfer });
          queueMicrotask(() => this.onmessage?.(new MessageEvent('message', { data })));
        },
      };
      answerQuestions(this.#scope, answer, handedOver);
    }

    postMessage(asked: { id: number; question: Q }): void {
      const data = structuredClone(asked);
      queueMicrotask(() => {
        if (NearWorker.cannotRun) this.onerror?.();
        else this.#scope.onmessage?.(new MessageEvent('message', { data }));
      });
    }

    terminate(): void {
      this.ended = true;
    }
  };
}
