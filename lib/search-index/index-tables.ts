import type { Database, PreparedStatement, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { type SearchedField, searchedFields } from '../article/search-tree.ts';
import { indexText } from '../search/index-text.ts';
import type { IndexedArticle, IndexedFacts } from '../storage/indexed-articles.ts';
import type { SnapshotParts } from './columns-snapshot.ts';
import { type FactsRow, factsOf, rowOf } from './facts-rows.ts';
import type { SlotSet } from './filter-columns.ts';
import { rowScanner, type ScanRows } from './scan-rows.ts';

/**
 * - `texts`: the folded words, without the texts they stand in (`content=''`): those are in the archive. Words are cut and
 *   folded before (`lib/search`), so that the tokenizer does nothing but cut at spaces; the bar is what keeps paragraphs apart.
 * - `facts`: what the columns are made of, some hundred articles in a row of the table, with the number of the writing that it
 *   was last changed by
 * - `snapshot`: the columns as they were after one of the writings, to be opened with
 * - `about`: which archive it was made of and how, and the number of the last writing
 */
const schema = `
  CREATE TABLE IF NOT EXISTS about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS facts (chunk INTEGER PRIMARY KEY, writing INTEGER NOT NULL, rows TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS snapshot (part TEXT PRIMARY KEY, bytes BLOB NOT NULL);
  CREATE VIRTUAL TABLE IF NOT EXISTS texts USING fts5(
    ${searchedFields.join(', ')}, content='', contentless_delete=1, tokenize="ascii tokenchars '|'"
  );
`;

/** Articles whose facts lie in one row: few enough that writing one anew is quick, many enough that opening is. */
const perChunk = 256;
/** Chunks that are quicker read one by one than kept in a snapshot; above them, the share of all that may be. */
const leastChunks = 12;
const mostSince = 0.1;

/** How much a word is worth where it stands, against one in the text. */
const weights: Record<SearchedField, number> = { headline: 10, text: 1, author: 4, place: 4, note: 2, tag: 4 };
const weightList = searchedFields.map((field) => weights[field]).join(', ');

/** Words that stand in different paragraphs, or belong to different names, are no phrase. */
const apart = ' | ';

/** An article that is written into a slot, or null: what was there is removed. */
export interface SlotChange {
  slot: number;
  article: IndexedArticle | null;
}

/** The index as it lies in SQLite. All of it is done at once, without waiting: what is read in between is whole. */
export class IndexTables {
  readonly #database: Database;
  readonly #scan: ScanRows;
  readonly #putText: PreparedStatement;
  #writing: number;

  constructor(sqlite: Sqlite3Static, database: Database) {
    this.#database = database;
    database.exec(schema);
    this.#scan = rowScanner(sqlite, database);
    this.#writing = Number(this.about('writing') ?? 0);
    const columns = ['rowid', ...searchedFields];
    this.#putText = database.prepare(
      `INSERT OR REPLACE INTO texts(${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
  }

  /** Something that the index knows about itself; null: nothing. */
  about(key: string): string | null {
    const value = this.#database.selectValue('SELECT value FROM about WHERE key = ?', [key]);
    return typeof value === 'string' ? value : null;
  }

  /** Writes articles, and what the index knows about itself from then on, as one: all of it or nothing. */
  write(changes: readonly SlotChange[], about: Readonly<Record<string, string>> = {}): void {
    this.#writing += 1;
    this.#database.transaction('IMMEDIATE', () => {
      for (const { slot, article } of changes) this.#writeTexts(slot, article);
      for (const [chunk, some] of Map.groupBy(changes, ({ slot }) => Math.floor(slot / perChunk))) {
        this.#writeFacts(chunk, some);
      }
      this.#note({ ...about, writing: String(this.#writing) });
    });
  }

  /** The facts of the articles in chunks that were written after this writing, with their slots; null: the slot is empty. */
  *facts(after: number): Generator<[slot: number, facts: IndexedFacts | null]> {
    const chunks = this.#database.prepare('SELECT chunk, rows FROM facts WHERE writing > ? ORDER BY chunk');
    try {
      chunks.bind(after);
      while (chunks.step()) {
        const first = Number(chunks.get(0)) * perChunk;
        for (const [at, row] of rowsIn(chunks.get(1)).entries()) yield [first + at, row === null ? null : factsOf(row)];
      }
    } finally {
      chunks.finalize();
    }
  }

  /** The columns as they were kept last, and after which writing; null: they were not. */
  snapshot(): { after: number; parts: SnapshotParts } | null {
    const after = this.about('snapshot');
    if (after === null) return null;
    const parts = new Map<string, Uint8Array>();
    const rows = this.#database.prepare('SELECT part, bytes FROM snapshot');
    try {
      while (rows.step()) {
        const bytes = rows.get(1);
        if (bytes instanceof Uint8Array) parts.set(String(rows.get(0)), bytes);
      }
    } finally {
      rows.finalize();
    }
    return { after: Number(after), parts };
  }

  /** Whether enough was written since the last snapshot that another is worth its bytes: about 150 an article. */
  get isSnapshotOld(): boolean {
    const count = 'SELECT count(*), count(*) FILTER (WHERE writing > ?) FROM facts';
    const [all, since] = this.#database.selectArray(count, [Number(this.about('snapshot') ?? 0)]) ?? [];
    return Number(since) > Math.max(leastChunks, Number(all) * mostSince);
  }

  keepSnapshot(parts: SnapshotParts): void {
    this.#database.transaction('IMMEDIATE', () => {
      this.#database.exec('DELETE FROM snapshot');
      for (const [part, bytes] of parts) {
        this.#database.exec({ sql: 'INSERT INTO snapshot VALUES (?, ?)', bind: [part, bytes] });
      }
      this.#note({ snapshot: String(this.#writing) });
    });
  }

  /** The slots whose texts answer to an expression, among the first `size`. Throws where SQLite does not understand it. */
  find(expression: string, size: number): SlotSet {
    const found = new Uint8Array(size);
    this.#scan('SELECT rowid FROM texts WHERE texts MATCH ?', [expression], (number) => {
      found[number - 1] = 1;
    });
    return found;
  }

  /** How well the articles in the highest `limit` slots that answer to an expression do so: more is better, 0 the least. */
  scores(expression: string, limit: number): Map<number, number> {
    const scores = new Map<number, number>();
    const sql = `SELECT rowid, bm25(texts, ${weightList}) FROM texts WHERE texts MATCH ? ORDER BY rowid DESC LIMIT ?`;
    this.#scan(sql, [expression, limit], (number, score) => scores.set(number - 1, -score));
    return scores;
  }

  /** Bytes of the index. */
  bytes(): number {
    const sql = 'SELECT page_count * page_size FROM pragma_page_count, pragma_page_size';
    return Number(this.#database.selectValue(sql));
  }

  close(): void {
    this.#putText.finalize();
    this.#database.close();
  }

  #note(about: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(about)) {
      this.#database.exec({ sql: 'INSERT OR REPLACE INTO about VALUES (?, ?)', bind: [key, value] });
    }
  }

  #writeTexts(slot: number, article: IndexedArticle | null): void {
    if (article === null) {
      this.#database.exec({ sql: 'DELETE FROM texts WHERE rowid = ?', bind: [slot + 1] });
      return;
    }
    const texts = searchedFields.map((field) => article.texts[field].split('\n').map(indexText).join(apart));
    this.#putText.bind([slot + 1, ...texts]).stepReset();
  }

  #writeFacts(chunk: number, changes: readonly SlotChange[]): void {
    const before = this.#database.selectValue('SELECT rows FROM facts WHERE chunk = ?', [chunk]);
    const rows: (FactsRow | null)[] = [...rowsIn(before)];
    for (const { slot, article } of changes) {
      const at = slot - chunk * perChunk;
      while (rows.length < at) rows.push(null);
      rows[at] = article === null ? null : rowOf(article.facts);
    }
    const bind = [chunk, this.#writing, JSON.stringify(rows)];
    this.#database.exec({ sql: 'INSERT OR REPLACE INTO facts VALUES (?, ?, ?)', bind });
  }
}

/** What this file wrote; nobody else writes into the index. */
function rowsIn(text: unknown): readonly (FactsRow | null)[] {
  return typeof text === 'string' ? JSON.parse(text) : [];
}
