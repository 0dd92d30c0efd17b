import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import type { IndexContents } from './answer-query.ts';
import { ArticleColumns } from './article-columns.ts';
import { columnsOf } from './columns-snapshot.ts';
import { IndexTables } from './index-tables.ts';
import { SortOrders } from './sort-orders.ts';

/** Where the index lies. */
export interface IndexFile {
  sqlite: Sqlite3Static;
  /** Opens it, and makes it where there is none. */
  open(): Database;
  /** Removes it with all that is in it. It must be closed. */
  remove(): void;
}

/** Which archive an index is made of, and how: one that says something else is of no use. */
export interface IndexIdentity {
  /** The archive's name for its index; null: it has none. */
  name: string | null;
  /** Version of the code that made it. */
  version: string;
}

/** The index as it was left; null: there is none, it is another archive's, of another version, or damaged. */
export function openIndex(file: IndexFile, { name, version }: IndexIdentity): IndexContents | null {
  let tables: IndexTables | null = null;
  try {
    tables = new IndexTables(file.sqlite, file.open());
    if (name !== null && tables.about('name') === name && tables.about('version') === version) {
      const contents = filled(tables);
      if (!contents.columns.isSparse) return contents;
    }
  } catch {
    // Damaged, or of a kind that this SQLite does not know. It is derived: it is made anew.
  }
  closeQuietly(tables);
  return null;
}

/** A new index without an article, in the place of whatever was there. Throws where SQLite can keep none. */
export function makeIndex(file: IndexFile, identity: { name: string; version: string; total: number }): IndexContents {
  file.remove();
  const tables = new IndexTables(file.sqlite, file.open());
  tables.write([], { ...identity, total: String(identity.total), done: '0', cursor: 'null' });
  return filled(tables);
}

export function closeQuietly(tables: IndexTables | null): void {
  try {
    tables?.close();
  } catch {
    // What cannot be closed is left to the browser, which ends it with this context.
  }
}

/** More writings than any index sees while it is open. */
const generationsOfOne = 2 ** 30;
let generations = 0;

function filled(tables: IndexTables): IndexContents {
  const kept = tables.snapshot();
  const restored = kept === null ? null : columnsOf(kept.parts);
  const columns = restored ?? new ArticleColumns();
  for (const [slot, facts] of tables.facts(restored === null ? 0 : (kept?.after ?? 0))) {
    if (facts === null) columns.remove(slot);
    else columns.set(slot, facts);
  }
  generations += generationsOfOne;
  return { tables, columns, orders: new SortOrders(columns), generation: generations };
}
