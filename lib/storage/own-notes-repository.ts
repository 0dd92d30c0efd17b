import type { Correction } from '../article/correction.ts';
import type { PageReading } from '../article/page-reading.ts';
import { newestReading } from './capture-repository.ts';
import { settleArticle } from './correction-rows.ts';
import type { ArchiveDatabase } from './database.ts';
import type { OwnNotesRead } from './records.ts';
import { versionTables } from './version-rows.ts';

/** Says what a passage marked by hand says; must not wait for anything: it runs in a transaction. */
export type ReadOwnNote = (reading: PageReading, text: string) => Correction;

/**
 * Has an article's passages that were marked by hand interpreted on its newest version, unless this interpreter has done so.
 * One transaction, which ends with what is counted and listed. No stamp changes: what is derived is not the reader's.
 */
export async function renewOwnNotesRead(
  database: ArchiveDatabase,
  articleId: string,
  interpreter: string,
  read: ReadOwnNote,
): Promise<void> {
  const { articles, corrections, readerMarks } = database;
  await database.transaction('rw', [...versionTables(database), articles, corrections, readerMarks], async () => {
    const marks = await readerMarks.get(articleId);
    const own = marks?.ownNotes?.value ?? [];
    const article = own.length === 0 ? undefined : await articles.get(articleId);
    if (marks === undefined || article === undefined) return;
    const known = ownNotesOf(marks.ownNotesRead, interpreter, article.newestVersionId);
    if (own.every(({ id }) => Object.hasOwn(known, id))) return;

    const newest = await newestReading(database, articleId);
    if (newest === null) return;
    const made = own.map(({ id, text }) => [id, known[id] ?? read(newest.reading, text)] as const);
    const ownNotesRead = { interpreter, versionId: newest.version.id, corrections: Object.fromEntries(made) };
    await readerMarks.put({ ...marks, ownNotesRead });
    await settleArticle(database, articleId);
  });
}

/** Of these articles those in which a passage is marked by hand, each once. */
export async function withOwnNotes(database: ArchiveDatabase, articleIds: readonly string[]): Promise<string[]> {
  const marks = await database.readerMarks.bulkGet([...new Set(articleIds)]);
  return marks.flatMap((one) => (one?.ownNotes !== undefined && one.ownNotes.value.length > 0 ? [one.articleId] : []));
}

/** What is known already, if it was made by this interpreter on this version. */
function ownNotesOf(
  read: OwnNotesRead | undefined,
  interpreter: string,
  versionId: string,
): Record<string, Correction> {
  return read !== undefined && read.interpreter === interpreter && read.versionId === versionId ? read.corrections : {};
}
