import { type PackedBytes, packHere } from './pack.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What goes over the line between a page and its own worker: nobody else can speak on it. */
interface Wanted {
  id: number;
  bytes: Bytes;
}
interface Answer {
  id: number;
  /** Null: it could not be done. */
  packed: PackedBytes | null;
}

/** The near end, at the page that made the worker. */
export class PackLine {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { bytes: Bytes; resolve: (packed: Promise<PackedBytes>) => void }>();
  #last = 0;

  /** `onBroken`: the worker cannot be run. What it was asked for by then is done in the page. */
  constructor(worker: Worker, onBroken: () => void) {
    this.#worker = worker;
    worker.onmessage = ({ data: { id, packed } }: MessageEvent<Answer>) => this.#settle(id, packed);
    worker.onerror = () => {
      for (const id of [...this.#waiting.keys()]) this.#settle(id, null);
      onBroken();
    };
  }

  get isIdle(): boolean {
    return this.#waiting.size === 0;
  }

  pack(bytes: Bytes): Promise<PackedBytes> {
    return new Promise((resolve) => {
      this.#last += 1;
      this.#waiting.set(this.#last, { bytes, resolve });
      const wanted: Wanted = { id: this.#last, bytes };
      // Copied, not handed over: they are needed here where the worker fails.
      this.#worker.postMessage(wanted);
    });
  }

  end(): void {
    this.#worker.terminate();
  }

  #settle(id: number, packed: PackedBytes | null): void {
    const one = this.#waiting.get(id);
    this.#waiting.delete(id);
    one?.resolve(packed === null ? packHere(one.bytes) : Promise.resolve(packed));
  }
}

/** What a worker has of its own scope, as far as the line goes. */
export interface PackScope {
  onmessage: ((event: MessageEvent<Wanted>) => void) | null;
  postMessage(answer: Answer, transfer: Transferable[]): void;
}

/** The far end, in the worker. */
export function answerPacking(scope: PackScope): void {
  scope.onmessage = ({ data: { id, bytes } }) => {
    packHere(bytes).then(
      (packed) => scope.postMessage({ id, packed }, [packed.data.buffer]),
      () => scope.postMessage({ id, packed: null }, []),
    );
  };
}
