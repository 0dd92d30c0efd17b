import type { Clock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import type { ArchiveDatabase } from '../storage/database.ts';
import { queueArticles, settleQueued } from '../storage/index-queue-repository.ts';
import {
  findableCount,
  findableIds,
  type IndexedArticle,
  readArticlesAfter,
  readQueued,
} from '../storage/indexed-articles.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import { withArchive } from '../storage/with-archive.ts';
import type { IndexContents } from './answer-query.ts';
import { aboutBuild, type BuildState, readBuildState } from './build-state.ts';
import { snapshotOf } from './columns-snapshot.ts';
import type { SlotChange } from './index-tables.ts';
import { closeQuietly, type IndexFile, makeIndex, openIndex } from './open-index.ts';

/** What the index is kept with. */
export interface KeeperDeps {
  file: IndexFile;
  archive: ArchiveDatabase;
  /** Changes with the code that makes the index: one that another version made is made anew. */
  version: string;
  clock: Clock;
}

/** An index that is open, and how far the walk is that makes it. */
export interface OpenIndex {
  name: string;
  contents: IndexContents;
  build: BuildState;
}

/**
 * Articles read from the archive at once: whoever writes to the archive waits that long. Four times as many are written at once,
 * since SQLite sorts what it is given with each writing.
 */
const batch = { read: 25, write: 100 } as const;

/**
 * Keeps the index as the archive is: opens it, makes it, walks over all articles and looks at those that wait in the queue. One
 * step at a time; whoever calls sees to it that no two go on at once. Errors of SQLite are thrown, and the index must be
 * closed then: what is in memory may be ahead of what was written.
 */
export class IndexKeeper {
  readonly #deps: KeeperDeps;
  #open: OpenIndex | null = null;

  constructor(deps: KeeperDeps) {
    this.#deps = deps;
  }

  /** The index, opened or made if need be. */
  async open(): Promise<Result<OpenIndex, ErrorCode>> {
    if (this.#open !== null) return success(this.#open);
    const { archive, file, version } = this.#deps;
    const known = await withArchive((database) => readSetting(database, 'searchIndex'), archive);
    if (!known.ok) return known;
    const contents = openIndex(file, { name: known.value?.name ?? null, version });
    if (contents === null || known.value === null) return this.make();
    this.#open = { name: known.value.name, contents, build: readBuildState(contents.tables) };
    return success(this.#open);
  }

  /** Throws away what is there and begins a new index. */
  async make(): Promise<Result<OpenIndex, ErrorCode>> {
    this.close();
    const { archive, clock, file, version } = this.#deps;
    const total = await withArchive(findableCount, archive);
    if (!total.ok) return total;
    const name = crypto.randomUUID();
    const contents = makeIndex(file, { name, version, total: total.value });
    const made = { name, contents, build: readBuildState(contents.tables) };
    this.#open = made;
    const setting = { name, done: 0, total: total.value };
    const told = await withArchive((database) => writeSetting(database, 'searchIndex', setting, clock()), archive);
    return told.ok ? success(made) : told;
  }

  close(): void {
    closeQuietly(this.#open?.contents.tables ?? null);
    this.#open = null;
  }

  /** Looks at the next articles that wait in the queue. Answers how many there were; 0: none waits. */
  async drain({ contents }: OpenIndex): Promise<Result<number, ErrorCode>> {
    const { archive } = this.#deps;
    const read = await withArchive((database) => readQueued(database, batch.read), archive);
    if (!read.ok || read.value.length === 0) return read.ok ? success(0) : read;
    const looked = read.value;
    apply(
      contents,
      looked.flatMap(({ article }) => article ?? []),
      looked.flatMap(({ queued, article }) => (article === null ? [queued.articleId] : [])),
    );
    // Should this context be stopped here, the articles are looked at once more.
    const settled = await withArchive(
      (database) =>
        settleQueued(
          database,
          looked.map(({ queued }) => queued),
        ),
      archive,
    );
    return settled.ok ? success(looked.length) : settled;
  }

  /** Looks at the next articles of the walk. */
  async walk(index: OpenIndex): Promise<Result<null, ErrorCode>> {
    const { archive } = this.#deps;
    const articles: IndexedArticle[] = [];
    let { done, cursor } = index.build;
    let isDone = false;
    while (articles.length < batch.write && !isDone) {
      const from = cursor;
      const read = await withArchive((database) => readArticlesAfter(database, from, batch.read), archive);
      if (!read.ok) return read;
      articles.push(...read.value.articles);
      done += read.value.looked;
      cursor = read.value.cursor;
      isDone = cursor === null;
    }
    const build = { ...index.build, done: Math.min(done, index.build.total), cursor, isDone };
    apply(index.contents, articles, [], aboutBuild(build));
    index.build = build;
    return success(null);
  }

  /**
   * Holds the index against the archive once it should know all of it. What one has and the other has not waits in the queue
   * then. Answers how many those are.
   */
  async reconcile({ contents: { columns } }: OpenIndex): Promise<Result<number, ErrorCode>> {
    return withArchive(async (database) => {
      const ids = new Set(await findableIds(database));
      const missing = [...ids].filter((id) => columns.slotOf(id) === null);
      const gone = columns.ids.filter((id) => id !== '' && !ids.has(id));
      const different = [...missing, ...gone];
      if (different.length > 0) await queueArticles(database, different);
      return different.length;
    }, this.#deps.archive);
  }

  /** Keeps the columns as they are, if enough has changed since they were kept: the next opening is quicker by that. */
  keepSnapshot({ contents: { columns, tables } }: OpenIndex): void {
    if (tables.isSnapshotOld) tables.keepSnapshot(snapshotOf(columns));
  }

  /**
   * Tells all pages how far the index is. `waiting`: articles in the queue. Where the archive has become another meanwhile, or
   * wants a new index, this one is closed.
   */
  async tell({ name, build }: OpenIndex, waiting: number): Promise<Result<null, ErrorCode>> {
    const { archive, clock } = this.#deps;
    const setting = { name, ...progressOf(build, waiting) };
    const told = await withArchive(
      (database) =>
        database.transaction('rw', database.settings, async () => {
          const known = await readSetting(database, 'searchIndex');
          if (known?.name !== name) return false;
          await writeSetting(database, 'searchIndex', setting, clock());
          return true;
        }),
      archive,
    );
    if (!told.ok) return told;
    if (!told.value) this.close();
    return success(null);
  }
}

/** How many articles the index knows of those that it is to know, as far as is told. */
export function progressOf(build: BuildState, waiting: number): { done: number; total: number } {
  const { done, isDone } = build;
  const total = Math.max(build.total, done, waiting);
  return isDone ? { done: total - waiting, total } : { done: Math.min(done, total), total };
}

function apply(
  contents: IndexContents,
  articles: readonly IndexedArticle[],
  gone: readonly string[],
  about: Readonly<Record<string, string>> = {},
): void {
  const { columns, orders, tables } = contents;
  const changes: SlotChange[] = [];
  for (const id of gone) {
    const slot = columns.slotOf(id);
    if (slot === null) continue;
    columns.remove(slot);
    changes.push({ slot, article: null });
  }
  for (const article of articles) {
    const slot = columns.placeFor(article.facts.id);
    columns.set(slot, article.facts);
    changes.push({ slot, article });
  }
  for (const { slot } of changes) orders.touch(slot);
  contents.generation += 1;
  tables.write(changes, about);
}
