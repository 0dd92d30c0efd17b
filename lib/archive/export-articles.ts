import type { LibraryEntry } from '../article/library-entry.ts';
import { exportedArticle } from '../exports/article-export.ts';
import { articlesCsvHead, articlesCsvPart, articlesJsonLines } from '../exports/articles-csv.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { articlesWithNotes } from '../storage/library-queries.ts';
import { withArchive } from '../storage/with-archive.ts';

export interface ExportDeps {
  database?: ArchiveDatabase;
  /** Names of the collections by their ids; one that has none is deleted and left out. */
  collectionNames: ReadonlyMap<string, string>;
  /** Told after each part: articles done, and in all. */
  onProgress?: (done: number, total: number) => void;
  /** Waited for between two parts, so that what else is to be done gets its turn. */
  pause?: () => Promise<void>;
}

/** Articles in one part of a file. */
const partSize = 250;

/**
 * The facts of these articles with their correction notes, as a table or as JSON Lines, in the order given. Answered in parts
 * that follow one another, each made of a few hundred articles, so that a large export holds up nothing; what the archive does
 * not have is left out. `storage-stuck`: see `withArchive`.
 */
export async function exportArticles(
  ids: readonly string[],
  format: 'csv' | 'jsonl',
  { database = archiveDatabase(), collectionNames, onProgress = () => {}, pause = nextTurn }: ExportDeps,
): Promise<Result<{ parts: string[]; articles: number }, ErrorCode>> {
  const parts = format === 'csv' ? [articlesCsvHead()] : [];
  let articles = 0;
  for (let from = 0; from < ids.length; from += partSize) {
    if (from > 0) await pause();
    const batch = ids.slice(from, from + partSize);
    const found = await withArchive((archive) => articlesWithNotes(batch, archive), database);
    if (!found.ok) return found;
    const namesOf = ({ collections }: LibraryEntry) => collections.flatMap((id) => collectionNames.get(id) ?? []);
    const exported = found.value.map(({ entry, notes }) => exportedArticle(entry, namesOf(entry), notes));
    parts.push(format === 'csv' ? articlesCsvPart(exported) : articlesJsonLines(exported));
    articles += exported.length;
    onProgress(from + batch.length, ids.length);
  }
  return success({ parts, articles });
}

/** Timers come after what waits already. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
