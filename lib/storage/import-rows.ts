import { Dexie, type PromiseExtended, type Table } from 'dexie';
import type { ArchiveDatabase } from './database.ts';
import type { FirstVersion } from './first-version.ts';
import type { ImportWriting } from './import-decision.ts';

/** Rows of several articles, until they are written together. */
export class ImportRows {
  readonly #firsts: FirstVersion[] = [];
  readonly #writings: ImportWriting[] = [];

  add(first: FirstVersion | null, writing: ImportWriting): void {
    if (first !== null) this.#firsts.push(first);
    this.#writings.push(writing);
  }

  /** Collections that are made for them. */
  get collections() {
    return this.#writings.flatMap(({ decision }) => decision.collections);
  }

  write(database: ArchiveDatabase): PromiseExtended<unknown> {
    const { articles, versions, frames, corrections, readerMarks, highlights, collections, importSteps } = database;
    const firsts = this.#firsts;
    const writings = this.#writings;
    return Dexie.Promise.all([
      put(
        versions,
        firsts.map(({ version }) => version),
      ),
      put(
        frames,
        firsts.map(({ frame }) => frame),
      ),
      put(
        articles,
        firsts.map(({ article }) => article),
      ),
      put(
        corrections,
        firsts.flatMap((first) => first.corrections),
      ),
      put(
        readerMarks,
        writings.flatMap(({ marks }) => marks ?? []),
      ),
      put(
        highlights,
        writings.flatMap(({ decision }) => decision.highlights),
      ),
      put(collections, this.collections),
      put(
        importSteps,
        writings.flatMap(({ step }) => step ?? []),
      ),
    ]);
  }
}

function put<T, K>(table: Table<T, K>, rows: readonly T[]): PromiseExtended<unknown> {
  return rows.length === 0 ? Dexie.Promise.resolve() : table.bulkPut([...rows]);
}
