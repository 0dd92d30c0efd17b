import type { Correction } from '../article/correction.ts';
import { noteIdOf, notesOf } from '../article/reader-notes.ts';
import { isOwnRow, noteMarks } from './correction-rows.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import type { ArticleRecord, CorrectionRecord, ReaderMarksRecord } from './records.ts';
import { trashedIds } from './trash-repository.ts';
import { versionHeads, versionsOf, versionTables } from './version-rows.ts';

/** A note as one version of an article carries it, or as the reader marked it. */
export interface NoteRow {
  articleId: string;
  versionId: string;
  noteId: string;
  /** When the version was taken, or the passage marked. */
  seenAt: number;
  correction: Correction;
  by: 'publisher' | 'reader';
  dismissed: boolean;
}

/** Every note of the archive, a row a version, with the articles they stand in. */
export interface NoteRows {
  rows: NoteRow[];
  /** By id. */
  articles: ReadonlyMap<string, ArticleRecord>;
}

/**
 * All that the archive has of notes: what counts, the updates, and what the reader dismissed. In no order. Those of articles in
 * the trash are left out.
 */
export async function noteRows(database: ArchiveDatabase = archiveDatabase()): Promise<NoteRows> {
  const { articles, corrections, readerMarks } = database;
  const tables = [...versionTables(database), articles, corrections, readerMarks];
  return database.transaction('r', tables, async (): Promise<NoteRows> => {
    const trashed = await trashedIds(database);
    const rows = (await corrections.toArray()).filter(({ articleId }) => !trashed.has(articleId)).map(rowOf);
    const dismissing = await readerMarks
      .filter(({ articleId, dismissedNotes }) => (dismissedNotes?.value.length ?? 0) > 0 && !trashed.has(articleId))
      .toArray();
    for (const marks of dismissing) rows.push(...(await dismissedRows(database, marks)));
    const ids = [...new Set(rows.map(({ articleId }) => articleId))];
    const known = (await articles.bulkGet(ids)).filter((article) => article !== undefined);
    return { rows, articles: new Map(known.map((article) => [article.id, article])) };
  });
}

/**
 * What read and interpreted each of these versions, as one name: where two names differ, a difference between the versions
 * may be ours and not the publisher's.
 */
export async function versionMakers(
  ids: readonly string[],
  database: ArchiveDatabase = archiveDatabase(),
): Promise<ReadonlyMap<string, string>> {
  const versions = await versionHeads(database, ids);
  return new Map(versions.map(({ id, extractor, interpreter }) => [id, `${extractor} ${interpreter}`]));
}

function rowOf(record: CorrectionRecord): NoteRow {
  const { articleId, versionId, seenAt, correction } = record;
  return {
    articleId,
    versionId,
    noteId: record.noteId ?? noteIdOf(correction),
    seenAt,
    correction,
    by: isOwnRow(record) ? 'reader' : 'publisher',
    dismissed: false,
  };
}

/** Dismissed notes have no rows of their own: they are found again in the versions of the few articles that have any. */
async function dismissedRows(database: ArchiveDatabase, marks: ReaderMarksRecord): Promise<NoteRow[]> {
  const article = await database.articles.get(marks.articleId);
  const rows: NoteRow[] = [];
  for (const version of await versionsOf(database, marks.articleId)) {
    const all = noteMarks(marks);
    const own = version.id === article?.newestVersionId ? all.ownNotes : [];
    for (const { id, correction, by, dismissed } of notesOf(version.facts.corrections, { ...all, ownNotes: own })) {
      if (!dismissed) continue;
      const seenAt = (by === 'reader' ? own.find((one) => one.id === id)?.markedAt : undefined) ?? version.takenAt;
      rows.push({ articleId: marks.articleId, versionId: version.id, noteId: id, seenAt, correction, by, dismissed });
    }
  }
  return rows;
}
