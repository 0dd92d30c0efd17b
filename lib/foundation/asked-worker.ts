/** What goes over the line between a page and a worker of its own: nobody else can speak on it. */
interface Asked<Q> {
  id: number;
  question: Q;
}
interface Answered<A> {
  id: number;
  /** Null: the worker could not do it. */
  answer: A | null;
}

/** The near end of the line, at the page that made the worker. Questions may be asked while others wait. */
export class AskedWorker<Q, A> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (answer: A | null) => void>();
  #last = 0;
  #isBroken = false;

  /**
   * `make`: makes the worker, in a form that the build knows for one. Null: there can be none here, as in a background script of
   * Chromium.
   */
  static from<Q, A>(make: () => Worker): AskedWorker<Q, A> | null {
    if (typeof Worker === 'undefined') return null;
    try {
      return new AskedWorker(make());
    } catch {
      return null;
    }
  }

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data: { id, answer } }: MessageEvent<Answered<A>>) => this.#settle(id, answer);
    worker.onerror = () => {
      this.#isBroken = true;
      for (const id of [...this.#waiting.keys()]) this.#settle(id, null);
    };
  }

  /** Whether it cannot be run; what it was asked for is answered by null. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  get isIdle(): boolean {
    return this.#waiting.size === 0;
  }

  /** The question is copied, not handed over: whoever asks needs it where the answer is null. */
  ask(question: Q): Promise<A | null> {
    if (this.#isBroken) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#last += 1;
      this.#waiting.set(this.#last, resolve);
      const asked: Asked<Q> = { id: this.#last, question };
      this.#worker.postMessage(asked);
    });
  }

  end(): void {
    this.#worker.terminate();
  }

  #settle(id: number, answer: A | null): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }
}

/** What a worker has of its own scope, as far as the line goes. */
export interface WorkerScope<Q, A> {
  onmessage: ((event: MessageEvent<Asked<Q>>) => void) | null;
  postMessage(answered: Answered<A>, handedOver: Transferable[]): void;
}

/** The far end, in the worker. `handedOver`: what of an answer need not be copied. */
export function answerQuestions<Q, A>(
  scope: WorkerScope<Q, A>,
  answer: (question: Q) => Promise<A>,
  handedOver: (answer: A) => Transferable[] = () => [],
): void {
  scope.onmessage = ({ data: { id, question } }) => {
    answer(question).then(
      (found) => scope.postMessage({ id, answer: found }, handedOver(found)),
      () => scope.postMessage({ id, answer: null }, []),
    );
  };
}
