import type { PageReading } from '../article/page-reading.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { readingOf } from '../storage/kept-reading.ts';
import { type PlainMarks, plainMarks } from '../storage/marks-repository.ts';
import type { ArticleRecord } from '../storage/records.ts';
import { versionsOf, versionTables } from '../storage/version-rows.ts';
import { type KeptState, stateOf } from '../storage/version-states.ts';

/** A version with the whole page as it was read: what stands around the text is shown too. */
export interface ReaderVersion extends KeptState {
  reading: PageReading;
}

/** An article as the reader page shows it. */
export interface ReaderView {
  article: ArticleRecord;
  /** Oldest first; one or more. */
  versions: readonly ReaderVersion[];
  marks: PlainMarks;
}

/** An article with all its versions and the reader's marks; null when the archive does not have it. For a live query too. */
export async function readerView(
  articleId: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<ReaderView | null> {
  return database.transaction(
    'r',
    [...versionTables(database), database.articles, database.readerMarks],
    async (): Promise<ReaderView | null> => {
      const article = await database.articles.get(articleId);
      if (article === undefined) return null;
      // Before the versions, as in `articleView`.
      const record = await database.readerMarks.get(articleId);
      const versions = await versionsOf(database, articleId);
      if (versions.length === 0) return null;
      return {
        article,
        versions: versions.map((version) => ({
          ...stateOf(version),
          reading: readingOf(version.page, version.blocks),
        })),
        marks: plainMarks(record),
      };
    },
  );
}

/** The version that an address means: the one it names, or the newest. Null: it names one that is not kept. */
export function chosenVersion(versions: readonly ReaderVersion[], id: string | null): ReaderVersion | null {
  if (id !== null) return versions.find((version) => version.id === id) ?? null;
  return versions.findLast(({ beside }) => beside === null) ?? versions.at(-1) ?? null;
}
