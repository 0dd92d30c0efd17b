import type { ArticleInFull, VersionInFull } from '../article/article-in-full.ts';
import { versionInFull } from '../article/article-in-full.ts';
import type { CorrectionEntry, NoteStanding } from '../article/correction-entry.ts';
import type { LibraryEntry } from '../article/library-entry.ts';
import { areSame, correctionCount, type ReaderNote } from '../article/reader-notes.ts';
import { timeToCorrection } from '../article/time-to-correction.ts';
import { type ExportedArticle, exportedArticle } from './article-export.ts';
import { listedVersions } from './article-words.ts';

/** An article as tables and lines have it; `docs/articles-export.md` explains it. */
export function articleForTable(article: ArticleInFull): ExportedArticle {
  const version = versionInFull(article);
  const { facts } = version;
  const { marks } = article;
  const notes = version.notes.filter(({ dismissed }) => !dismissed);
  const entry: LibraryEntry = {
    id: article.id,
    url: article.url,
    canonicalUrl: article.canonicalUrl,
    headline: facts.headline,
    inLanguage: facts.inLanguage,
    publisher: article.publisher,
    host: article.host,
    authors: facts.authors.map(({ name }) => name),
    section: facts.articleSection,
    dateline: facts.dateline?.text ?? null,
    place: facts.dateline?.place ?? null,
    datePublished: facts.datePublished,
    firstSeenAt: article.firstSeenAt,
    lastSeenAt: article.lastSeenAt,
    versions: listedVersions(article).length,
    corrections: correctionCount(version.notes),
    savedAt: marks.savedAt,
    readAt: marks.readAt,
    tags: marks.tags,
    collections: [],
    noted: marks.note.trim() !== '',
    trashedAt: null,
  };
  const collections = marks.collections.map((path) => path.join(' › '));
  return exportedArticle(
    entry,
    facts,
    collections,
    notes.map(({ correction }) => correction),
  );
}

/** A note of an article without the day it is listed under, which is the library's business. */
export type ExportedEntry = Omit<CorrectionEntry, 'listed'>;

/**
 * Every note of an article once, however many versions carry it, in the order in which they were first seen: as the newest
 * version has it that carries it. What the reader dismissed is among them and says so.
 */
export function correctionsOf(article: ArticleInFull): ExportedEntry[] {
  const newest = versionInFull(article);
  const groups = new Map<string, { note: ReaderNote; first: number; last: VersionInFull }>();
  for (const version of [...article.versions.filter((one) => one !== newest), newest]) {
    // What was marked by hand counts where it is looked at: in the newest version.
    for (const note of version.notes.filter(({ by }) => by === 'publisher' || version === newest)) {
      const group = groups.get(note.id);
      const first = Math.min(group?.first ?? version.takenAt, version.takenAt);
      groups.set(note.id, { note, first, last: version });
    }
  }
  const own = [...groups.values()].filter(({ note }) => note.by === 'reader');
  return [...groups.values()]
    .filter(
      ({ note, last }) =>
        note.by === 'reader' || last === newest || !own.some((one) => areSame(one.note.correction, note.correction)),
    )
    .map(({ note, first, last }) => ({
      id: `${article.id}:${note.id}`,
      noteId: note.id,
      articleId: article.id,
      headline: newest.facts.headline,
      url: article.url,
      publisher: article.publisher,
      host: article.host,
      authors: newest.facts.authors.map(({ name }) => name),
      inLanguage: newest.facts.inLanguage,
      datePublished: newest.facts.datePublished,
      correction: note.correction,
      by: note.by,
      dismissed: note.dismissed,
      standing: standingOf(last, newest),
      firstSeenAt: first,
      timeToCorrection: timeToCorrection(newest.facts.datePublished, note.correction.date),
    }));
}

function standingOf(last: VersionInFull, newest: VersionInFull): NoteStanding {
  if (last === newest) return 'stands';
  return last.extractor === newest.extractor && last.interpreter === newest.interpreter ? 'gone' : 'unknown';
}
