import {
  type ArchiveFault,
  type ArchiveFaultKind,
  type ArchiveReport,
  archiveFaultKinds,
  type LastingFault,
} from '../article/archive-fault.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import type { ArchiveDatabase } from '../storage/database.ts';
import { withArchive } from '../storage/with-archive.ts';

/** Most faults that are named one by one. */
const mostNamed = 200;

/** The archive did not answer in the middle of a check. */
export class CheckBroken extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

/** What goes along through the parts of a check: the archive, and what was found so far. */
export class CheckWalk {
  readonly repair: boolean;
  /** When it began, in milliseconds since 1970. */
  readonly now: number;
  articles = 0;
  versions = 0;
  readonly #database: ArchiveDatabase;
  readonly #found = new Map<ArchiveFaultKind, number>();
  readonly #repaired = new Map<ArchiveFaultKind, number>();
  readonly #staying = new Map<ArchiveFaultKind, number>();
  readonly #left: LastingFault[] = [];

  constructor(database: ArchiveDatabase, repair: boolean, now: number) {
    this.#database = database;
    this.repair = repair;
    this.now = now;
  }

  /** Asks the archive. Throws `CheckBroken` where it does not answer. */
  async ask<T>(work: (archive: ArchiveDatabase) => PromiseLike<T>): Promise<T> {
    const answer = await withArchive(work, this.#database);
    if (!answer.ok) throw new CheckBroken(answer.error);
    return answer.value;
  }

  /** One batch after the other, until one says that there are no more. */
  async *batches<B extends { cursor: string | null }>(
    read: (archive: ArchiveDatabase, cursor: string | null) => PromiseLike<B>,
  ): AsyncGenerator<B> {
    let cursor: string | null = null;
    do {
      const from: string | null = cursor;
      const batch: B = await this.ask((archive) => read(archive, from));
      yield batch;
      cursor = batch.cursor;
    } while (cursor !== null);
  }

  found(kind: ArchiveFaultKind, count = 1): void {
    this.#found.set(kind, (this.#found.get(kind) ?? 0) + count);
  }

  mended(kind: ArchiveFaultKind, count = 1): void {
    if (count > 0) this.#repaired.set(kind, (this.#repaired.get(kind) ?? 0) + count);
  }

  /** Names a fault that nothing can be done about. */
  left(fault: ArchiveFault, headline: string | null): void {
    this.#staying.set(fault.kind, (this.#staying.get(fault.kind) ?? 0) + 1);
    if (this.#left.length < mostNamed) this.#left.push({ ...fault, headline });
  }

  report(at: number): ArchiveReport {
    const faults: ArchiveReport['faults'] = {};
    for (const kind of archiveFaultKinds) {
      const found = this.#found.get(kind) ?? 0;
      const stay = this.#staying.get(kind) ?? 0;
      if (found > 0) faults[kind] = { found, stay, repaired: this.#repaired.get(kind) ?? 0 };
    }
    return { at, articles: this.articles, versions: this.versions, faults, left: [...this.#left] };
  }
}
