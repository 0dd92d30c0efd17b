import type { IndexHealth } from '../article/index-health.ts';
import type { IndexState, LibraryAnswer } from '../article/library-query.ts';
import type { BrowseRequest } from '../article/library-schemas.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { queuedCount } from '../storage/index-queue-repository.ts';
import { findableCount } from '../storage/indexed-articles.ts';
import { withArchive } from '../storage/with-archive.ts';
import { QueryAnswers } from './answer-query.ts';
import { collectionsAbove } from './collection-tree.ts';
import { IndexKeeper, type KeeperDeps, type OpenIndex, progressOf } from './index-keeper.ts';
import { isDamage, isTooMuch, sqliteErrorCode } from './sqlite-errors.ts';

export interface SearchIndexDeps extends KeeperDeps {
  /** Waits a moment between two steps of long work, so that questions come first. */
  pause: () => Promise<void>;
  /** Told after each step: whether there is more to do. */
  onProgress: (unfinished: boolean) => void;
  /** Told of what goes wrong where nobody waits for an answer. */
  onError: (error: unknown) => void;
}

/** What waits in the queue is looked at before a question is answered, if it is no more than this and takes no longer. */
const beforeAnswer = { articles: 200, milliseconds: 300 } as const;
/** How often pages are told how far it is. */
const tellEvery = 1_000;

/**
 * The search index of the archive: answers the library's questions, and keeps itself as the archive is. It is derived, and may be
 * lost at any time: what is missing, damaged, of another version or made of another archive is made anew.
 */
export class SearchIndex {
  readonly #deps: SearchIndexDeps;
  readonly #keeper: IndexKeeper;
  readonly #answers = new QueryAnswers();
  #turn: Promise<unknown> = Promise.resolve();
  #isWorking = false;
  #isWanted = false;
  #isClosed = false;
  #isReconciled = false;
  #waiting = 0;
  #toldAt = 0;

  constructor(deps: SearchIndexDeps) {
    this.#deps = deps;
    this.#keeper = new IndexKeeper(deps);
  }

  /** The articles that a query asks for. What was just kept is among them. */
  async browse(request: BrowseRequest): Promise<Result<LibraryAnswer, ErrorCode>> {
    return this.#inTurn(async (index) => {
      const drained = await this.#drainFew(index);
      if (!drained.ok) return drained;
      const collections = await withArchive((database) => database.collections.toArray(), this.#deps.archive);
      if (!collections.ok) return collections;
      const placed = collections.value
        .filter(({ deletedAt }) => deletedAt.value === null)
        .map(({ id, parentId }) => ({ id, parentId: parentId.value }));
      const building = this.#building(index);
      if (building !== null) this.update();
      return success({ ...this.#answer(request, index, collectionsAbove(placed)), building });
    });
  }

  /** How the index stands beside the archive. */
  async health(): Promise<Result<IndexHealth, ErrorCode>> {
    return this.#inTurn(async (index) => {
      const { archive } = this.#deps;
      const archived = await withArchive(findableCount, archive);
      if (!archived.ok) return archived;
      const stale = await withArchive(queuedCount, archive);
      if (!stale.ok) return stale;
      const { columns, tables } = index.contents;
      const building = this.#building(index);
      if (stale.value > 0 || building !== null) this.update();
      return success({
        archived: archived.value,
        indexed: columns.count,
        stale: stale.value,
        bytes: tables.bytes(),
        building,
      });
    });
  }

  /** Throws the index away and begins to make it anew. */
  async rebuild(): Promise<Result<null, ErrorCode>> {
    const made = await this.#alone(() => this.#keeper.make());
    if (!made.ok) return made;
    this.#isReconciled = false;
    this.update();
    return success(null);
  }

  /** Looks at what was changed in the archive, and goes on with a walk that is not at its end. Answers at once. */
  update(): void {
    this.#isWanted = true;
    if (this.#isWorking || this.#isClosed) return;
    this.#isWorking = true;
    this.#work()
      .catch((error) => this.#deps.onError(error))
      .finally(() => {
        this.#isWorking = false;
      });
  }

  /** Ends when the step that is under way has ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#alone(async () => {
      this.#keeper.close();
      return success(null);
    });
  }

  async #work(): Promise<void> {
    const { onProgress, pause } = this.#deps;
    while (this.#isWanted && !this.#isClosed) {
      this.#isWanted = false;
      for (;;) {
        const step = await this.#inTurn((index) => this.#step(index));
        // What the archive or the disk cannot take now is tried again at the next occasion.
        const unfinished = step.ok && step.value;
        onProgress(unfinished);
        if (!unfinished || this.#isClosed) break;
        await pause();
      }
    }
  }

  /** One step of what there is to do, what waits in the queue first. Answers whether there may be more. */
  async #step(index: OpenIndex): Promise<Result<boolean, ErrorCode>> {
    const keeper = this.#keeper;
    const drained = await keeper.drain(index);
    if (!drained.ok) return drained;
    if (drained.value > 0) return this.#told(index, true);
    if (!index.build.isDone) {
      const walked = await keeper.walk(index);
      return walked.ok ? this.#told(index, true) : walked;
    }
    if (!this.#isReconciled) {
      this.#isReconciled = true;
      const different = await keeper.reconcile(index);
      if (!different.ok || different.value > 0) return different.ok ? this.#told(index, true) : different;
    }
    keeper.keepSnapshot(index);
    return this.#told(index, false);
  }

  async #told(index: OpenIndex, unfinished: boolean): Promise<Result<boolean, ErrorCode>> {
    const now = this.#deps.clock();
    if (!unfinished) this.#waiting = 0;
    else if (now - this.#toldAt < tellEvery) return success(true);
    else {
      const waiting = await withArchive(queuedCount, this.#deps.archive);
      if (!waiting.ok) return waiting;
      this.#waiting = waiting.value;
    }
    this.#toldAt = now;
    const told = await this.#keeper.tell(index, this.#waiting);
    return told.ok ? success(unfinished) : told;
  }

  async #drainFew(index: OpenIndex): Promise<Result<null, ErrorCode>> {
    const waiting = await withArchive(queuedCount, this.#deps.archive);
    if (!waiting.ok) return waiting;
    this.#waiting = waiting.value;
    if (waiting.value > beforeAnswer.articles) return success(null);
    const until = performance.now() + beforeAnswer.milliseconds;
    while (this.#waiting > 0 && performance.now() < until) {
      const drained = await this.#keeper.drain(index);
      if (!drained.ok) return drained;
      this.#waiting = drained.value === 0 ? 0 : Math.max(this.#waiting - drained.value, 0);
    }
    return success(null);
  }

  #answer(
    request: BrowseRequest,
    { contents }: OpenIndex,
    above: ReadonlyMap<string, readonly string[]>,
  ): Omit<LibraryAnswer, 'building'> {
    const now = this.#deps.clock();
    try {
      return this.#answers.answer(request, contents, above, now);
    } catch (error) {
      if (!isTooMuch(error)) throw error;
      const { search } = request.query;
      const nothing = { ...request, query: { ...request.query, search: '' }, limit: 0 };
      const problem = { kind: 'too-long' as const, start: 0, end: search.length };
      return { ...this.#answers.answer(nothing, contents, above, now), total: 0, problem };
    }
  }

  #building({ build }: OpenIndex): IndexState | null {
    return build.isDone && this.#waiting === 0 ? null : progressOf(build, this.#waiting);
  }

  /** One after the other. A damaged index is made anew, once, and what was asked is asked of that. */
  #inTurn<T>(work: (index: OpenIndex) => Promise<Result<T, ErrorCode>>): Promise<Result<T, ErrorCode>> {
    const attempt = async () => {
      const index = await this.#keeper.open();
      return index.ok ? work(index.value) : index;
    };
    return this.#alone(async () => {
      try {
        return await attempt();
      } catch (error) {
        if (!isDamage(error)) throw error;
        const made = await this.#keeper.make();
        this.update();
        return made.ok ? attempt() : made;
      }
    });
  }

  async #alone<T>(work: () => Promise<Result<T, ErrorCode>>): Promise<Result<T, ErrorCode>> {
    const before = this.#turn;
    const mine = before.then(async (): Promise<Result<T, ErrorCode>> => {
      try {
        return await work();
      } catch (error) {
        // What is in memory may be ahead of what was written: it is read again.
        this.#keeper.close();
        const code = sqliteErrorCode(error);
        if (code === null) throw error;
        return { ok: false, error: code };
      }
    });
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}
