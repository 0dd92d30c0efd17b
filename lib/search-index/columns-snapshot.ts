import { ArticleColumns, columnLists } from './article-columns.ts';
import { ValueSets } from './value-sets.ts';

/** Parts of a snapshot by name: columns of numbers as they lie in memory, everything else as JSON. */
export type SnapshotParts = ReadonlyMap<string, Uint8Array>;

interface SnapshotWords {
  size: number;
  ids: string[];
  headlines: string[];
  lists: { values: string[]; sets: number[][] }[];
}
const words = 'words';

/**
 * The columns as they are, to be opened with: made of the facts article by article they take a second for 100,000, read as they
 * lie in memory a fraction of that. The order of bytes is the machine's own; a snapshot never leaves it.
 */
export function snapshotOf(columns: ArticleColumns): SnapshotParts {
  const { size, ids, headlines } = columns;
  const parts = new Map<string, Uint8Array>();
  for (const [name, array] of columns.numberColumns()) {
    parts.set(name, new Uint8Array(array.buffer, array.byteOffset, size * array.BYTES_PER_ELEMENT));
  }
  const lists = columnLists.map((list) => ({ values: columns.values[list].values, sets: columns.values[list].sets }));
  parts.set(words, new TextEncoder().encode(JSON.stringify({ size, ids, headlines, lists })));
  return parts;
}

/** Null: it is not whole, or of another make. */
export function columnsOf(parts: SnapshotParts): ArticleColumns | null {
  const known = wordsIn(parts.get(words));
  if (known === null) return null;
  const { size, ids, headlines, lists } = known;
  const columns = new ArticleColumns();
  for (const [at, list] of columnLists.entries()) {
    const kept = lists[at];
    if (kept === undefined) return null;
    columns.values[list] = new ValueSets(kept.values, kept.sets);
  }
  columns.restore(size, ids, headlines);
  for (const [name, array] of columns.numberColumns()) {
    const bytes = parts.get(name);
    if (bytes?.length !== size * array.BYTES_PER_ELEMENT) return null;
    new Uint8Array(array.buffer, array.byteOffset, bytes.length).set(bytes);
  }
  columns.findPresent();
  return columns;
}

/** What this file wrote; nobody else writes into the index. */
function wordsIn(bytes: Uint8Array | undefined): SnapshotWords | null {
  return bytes === undefined ? null : JSON.parse(new TextDecoder().decode(bytes));
}
