import type { IndexHealth } from '../article/index-health.ts';
import type { LibraryAnswer } from '../article/library-query.ts';
import type { BrowseRequest } from '../article/library-schemas.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result } from '../foundation/result.ts';
import { WorkerLine } from './worker-line.ts';

/**
 * Holds the search index for the extension: in a worker, which is made when it is first asked for something. Lives in a
 * context that can have one: Chromium's offscreen page, Firefox's event page.
 */
export class IndexHost {
  readonly #onProgress: (unfinished: boolean) => void;
  #line: WorkerLine | null = null;

  /** `onProgress`: whether the index has more to do, after each step. */
  constructor(onProgress: (unfinished: boolean) => void = () => {}) {
    this.#onProgress = onProgress;
  }

  browse(request: BrowseRequest): Promise<Result<LibraryAnswer, ErrorCode>> {
    return this.#ask('browse', request) as Promise<Result<LibraryAnswer, ErrorCode>>;
  }

  health(): Promise<Result<IndexHealth, ErrorCode>> {
    return this.#ask('health', null) as Promise<Result<IndexHealth, ErrorCode>>;
  }

  rebuild(): Promise<Result<null, ErrorCode>> {
    return this.#ask('rebuild', null) as Promise<Result<null, ErrorCode>>;
  }

  update(): Promise<Result<null, ErrorCode>> {
    return this.#ask('update', null) as Promise<Result<null, ErrorCode>>;
  }

  /** Has the index closed, and ends the worker. */
  async close(): Promise<void> {
    const line = this.#line;
    this.#line = null;
    await line?.ask('close', null);
    line?.end();
  }

  async #ask(name: string, data: unknown): Promise<Result<unknown, ErrorCode>> {
    try {
      this.#line ??= this.#start();
    } catch {
      return failure('index-unavailable');
    }
    return this.#line.ask(name, data);
  }

  #start(): WorkerLine {
    // Written so that the build knows the worker for one, and makes a file of it.
    const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module', name: 'search-index' });
    const told = (name: string, data: unknown) => {
      if (name === 'progress') this.#onProgress(data === true);
    };
    return new WorkerLine(worker, told, () => {
      this.#line = null;
    });
  }
}
