import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result } from '../foundation/result.ts';

/**
 * The line between a context of the extension and its own worker. Nobody else can speak on it: a worker hears only the context
 * that made it. So what comes over it has been checked already, when it came to that context as a message.
 */
export interface LineMessage {
  /** Null: told, and not to be answered. */
  id: number | null;
  name: string;
  data: unknown;
}

/** The near end, at the context that made the worker. */
export class WorkerLine {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (answer: Result<unknown, ErrorCode>) => void>();
  #last = 0;

  /** `onTold`: what the worker says by itself. `onBroken`: the worker cannot be run, and answers nothing any more. */
  constructor(worker: Worker, onTold: (name: string, data: unknown) => void, onBroken: () => void) {
    this.#worker = worker;
    worker.onmessage = ({ data: message }: MessageEvent<LineMessage>) => {
      const { id, name, data } = message;
      if (id === null) onTold(name, data);
      else this.#settle(id, data as Result<unknown, ErrorCode>);
    };
    worker.onerror = () => {
      this.#break();
      onBroken();
    };
  }

  /** `index-unavailable`: the worker is gone, or cannot be run. */
  ask(name: string, data: unknown): Promise<Result<unknown, ErrorCode>> {
    return new Promise((resolve) => {
      this.#last += 1;
      this.#waiting.set(this.#last, resolve);
      const message: LineMessage = { id: this.#last, name, data };
      this.#worker.postMessage(message);
    });
  }

  end(): void {
    this.#worker.terminate();
    this.#break();
  }

  #settle(id: number, answer: Result<unknown, ErrorCode>): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }

  #break(): void {
    for (const id of [...this.#waiting.keys()]) this.#settle(id, failure('index-unavailable'));
  }
}

/** What a worker has of its own scope, as far as the line goes. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<LineMessage>) => void) | null;
  postMessage(message: LineMessage): void;
}

/** The far end, in the worker. Answers how to say something without being asked. */
export function answerLine(
  scope: WorkerScope,
  answer: (name: string, data: unknown) => Promise<Result<unknown, ErrorCode>>,
): (name: string, data: unknown) => void {
  scope.onmessage = ({ data: { id, name, data } }) => {
    answer(name, data).then((result) => scope.postMessage({ id, name, data: result }));
  };
  return (name, data) => scope.postMessage({ id: null, name, data });
}
