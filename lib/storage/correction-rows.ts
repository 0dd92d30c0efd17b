import { correctionCount, type NoteMarks, noNoteMarks, notesOf, type ReaderNote } from '../article/reader-notes.ts';
import type { ArchiveDatabase } from './database.ts';
import type { ArticleRecord, CorrectionRecord, ReaderMarksRecord, VersionRecord } from './records.ts';
import { versionsOf } from './version-rows.ts';

/**
 * What is derived of notes to be listed and counted: the rows of `corrections`, and `correctionCount` of an article. Both
 * are made of a version's facts and the reader's marks, and must be settled whenever one of these changes. To be called
 * within a transaction over `versionTables`, `articles`, `corrections` and `readerMarks`.
 */

/** The part of the reader's marks that is about notes. */
export function noteMarks(record: ReaderMarksRecord | undefined): NoteMarks {
  return {
    dismissedNotes: record?.dismissedNotes?.value ?? [],
    ownNotes: record?.ownNotes?.value ?? [],
    ownNotesRead: record?.ownNotesRead?.corrections ?? {},
  };
}

/** After a version's facts were written: its rows, and those of its article's own notes if it is the newest. */
export async function settleVersion(database: ArchiveDatabase, version: VersionRecord): Promise<void> {
  const article = await database.articles.get(version.articleId);
  if (article === undefined) return;
  const marks = noteMarks(await database.readerMarks.get(article.id));
  await writeRows(database, article, version, marks);
}

/** After the reader's marks, or the newest version, of an article have become others. */
export async function settleArticle(database: ArchiveDatabase, articleId: string): Promise<void> {
  const article = await database.articles.get(articleId);
  if (article === undefined) return;
  const marks = noteMarks(await database.readerMarks.get(articleId));
  for (const version of await versionsOf(database, articleId)) {
    await writeRows(database, article, version, marks);
  }
}

/** The rows that belong to a version, and how many of its notes count as corrections. */
export function correctionRowsOf(
  article: Pick<ArticleRecord, 'newestVersionId'>,
  version: VersionRecord,
  marks: NoteMarks,
): { rows: CorrectionRecord[]; count: number } {
  const isNewest = version.id === article.newestVersionId;
  // An own note is the article's, whatever version: its row stands with the newest.
  const notes = notesOf(
    version.facts.corrections,
    isNewest ? marks : { ...noNoteMarks, dismissedNotes: marks.dismissedNotes },
  );
  return { rows: rowsOf(version, notes, marks), count: correctionCount(notes) };
}

async function writeRows(
  { articles, corrections }: ArchiveDatabase,
  article: ArticleRecord,
  version: VersionRecord,
  marks: NoteMarks,
): Promise<void> {
  const isNewest = version.id === article.newestVersionId;
  const { rows, count } = correctionRowsOf(article, version, marks);
  const stale = isNewest
    ? corrections.where('articleId').equals(article.id)
    : corrections.where('versionId').equals(version.id);
  await stale.and((row) => row.versionId === version.id || isOwnRow(row)).delete();
  await corrections.bulkPut(rows);
  if (isNewest && count !== article.correctionCount) await articles.update(article.id, { correctionCount: count });
}

function rowsOf(version: VersionRecord, notes: readonly ReaderNote[], { ownNotes }: NoteMarks): CorrectionRecord[] {
  const { id: versionId, articleId } = version;
  return notes
    .filter(({ dismissed }) => !dismissed)
    .map(({ id, by, correction }) => {
      const index = version.facts.corrections.indexOf(correction);
      const markedAt = by === 'reader' ? ownNotes.find((own) => own.id === id)?.markedAt : undefined;
      return {
        id: by === 'reader' ? `${ownPrefix(articleId)}${id}` : `${versionId}:${index}`,
        articleId,
        versionId,
        noteId: id,
        kind: correction.kind,
        seenAt: markedAt ?? version.takenAt,
        correction,
      };
    });
}

/** Whether a row stands for a passage that the reader marked by hand. */
export function isOwnRow({ id, articleId }: CorrectionRecord): boolean {
  return id.startsWith(ownPrefix(articleId));
}

const ownPrefix = (articleId: string) => `${articleId}:own:`;
