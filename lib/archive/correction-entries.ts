import type { CorrectionEntry, NoteDay, NoteStanding } from '../article/correction-entry.ts';
import { areSame } from '../article/reader-notes.ts';
import { timeToCorrection } from '../article/time-to-correction.ts';
import { dayOfWall, wallHere, wallOfStated } from '../foundation/calendar-day.ts';
import { parseStatedDate } from '../foundation/stated-date.ts';
import { type NoteRow, noteRows, versionMakers } from '../storage/correction-queries.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import type { ArticleRecord } from '../storage/records.ts';

/** Milliseconds that a stated date may lie after the moment it was seen: somewhere on Earth it is a day later. */
const dayAhead = 24 * 60 * 60_000;

/**
 * Every note of the archive once, however many versions carry it, newest first by the day it is listed under. What the
 * reader dismissed is among them and says so.
 */
export async function correctionEntries(database: ArchiveDatabase = archiveDatabase()): Promise<CorrectionEntry[]> {
  const { rows, articles } = await noteRows(database);
  const notes = groupNotes(rows, articles);
  const missing = notes.filter(({ article, last }) => last.versionId !== article.newestVersionId);
  const makers = await versionMakers(
    [...new Set(missing.flatMap(({ article, last }) => [article.newestVersionId, last.versionId]))],
    database,
  );
  return notes.map((note) => entryOf(note, standingOf(note, makers))).sort(newestFirst);
}

/** A note with its first and last row. */
interface GroupedNote {
  article: ArticleRecord;
  first: NoteRow;
  last: NoteRow;
}

function groupNotes(rows: readonly NoteRow[], articles: ReadonlyMap<string, ArticleRecord>): GroupedNote[] {
  const groups = new Map<string, GroupedNote>();
  const own = new Map<string, NoteRow[]>();
  for (const row of rows) {
    const article = articles.get(row.articleId);
    // Deleted meanwhile.
    if (article === undefined) continue;
    if (row.by === 'reader') own.set(article.id, [...(own.get(article.id) ?? []), row]);
    const key = `${row.articleId}:${row.noteId}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { article, first: row, last: row });
    else {
      if (row.seenAt < group.first.seenAt) group.first = row;
      if (isLater(row, group.last, article)) group.last = row;
    }
  }
  // What the reader marked by hand may be an older version's note with other limits: it is listed once, as marked.
  return [...groups.values()].filter(({ article, last }) => {
    const marked = own.get(article.id);
    if (marked === undefined || last.by === 'reader' || last.versionId === article.newestVersionId) return true;
    return !marked.some((row) => areSame(row.correction, last.correction));
  });
}

/** The newest version's row is the last whatever its time: the clock of a machine may have been put back. */
function isLater(row: NoteRow, than: NoteRow, { newestVersionId }: ArticleRecord): boolean {
  if (than.versionId === newestVersionId) return row.versionId === newestVersionId && row.by === 'reader';
  return row.versionId === newestVersionId || row.seenAt > than.seenAt;
}

function standingOf({ article, last }: GroupedNote, makers: ReadonlyMap<string, string>): NoteStanding {
  if (last.versionId === article.newestVersionId) return 'stands';
  const then = makers.get(last.versionId);
  return then !== undefined && then === makers.get(article.newestVersionId) ? 'gone' : 'unknown';
}

function entryOf({ article, first, last }: GroupedNote, standing: NoteStanding): CorrectionEntry {
  const { correction, noteId, by, dismissed } = last;
  return {
    id: `${article.id}:${noteId}`,
    noteId,
    articleId: article.id,
    headline: article.headline,
    url: article.url,
    publisher: article.publisher ?? article.host,
    host: article.host,
    authors: article.authors ?? [],
    inLanguage: article.inLanguage,
    datePublished: article.datePublished,
    correction,
    by,
    dismissed,
    standing,
    firstSeenAt: first.seenAt,
    listed: listedDay(correction.date, first.seenAt),
    timeToCorrection: timeToCorrection(article.datePublished, correction.date),
  };
}

/** A date of days to come cannot be the day of a note that has been seen already: then that day is the first we know of. */
function listedDay(stated: string | null, firstSeenAt: number): NoteDay {
  const wall = stated === null ? null : wallOfStated(parseStatedDate(stated));
  const seen = wallHere(firstSeenAt);
  return wall === null || wall > seen + dayAhead
    ? { day: dayOfWall(seen), wall: seen, by: 'first-seen' }
    : { day: dayOfWall(wall), wall, by: 'stated' };
}

function newestFirst(a: CorrectionEntry, b: CorrectionEntry): number {
  return b.listed.wall - a.listed.wall || b.firstSeenAt - a.firstSeenAt || (a.id < b.id ? -1 : 1);
}
