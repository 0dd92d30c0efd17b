import * as v from 'valibot';
import type { ArticleFacts } from '../article/article-context.ts';
import type { LibraryEntry } from '../article/library-entry.ts';
import { exportedNoteFields, exportedNoteOf } from './article-note.ts';

const text = v.nullable(v.string());
const moment = v.pipe(v.string(), v.isoTimestamp());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * One article in an export of the library: its facts, what the reader did with it, and its correction notes. Each field is
 * explained in `docs/articles-export.md`; a test holds the two together. New fields may come; those that are here keep their
 * names and meanings.
 */
export const exportedArticleSchema = v.object({
  id: v.string(),
  headline: v.string(),
  url: v.string(),
  canonicalUrl: v.string(),
  publisher: v.string(),
  host: v.string(),
  authors: v.array(v.string()),
  agency: text,
  section: text,
  dateline: text,
  place: text,
  inLanguage: text,
  datePublished: text,
  dateModified: text,
  firstSeenAt: moment,
  lastSeenAt: moment,
  versions: count,
  savedAt: v.nullable(moment),
  readAt: v.nullable(moment),
  tags: v.array(v.string()),
  collections: v.array(v.string()),
  corrections: v.array(v.object(exportedNoteFields)),
});
export type ExportedArticle = v.InferOutput<typeof exportedArticleSchema>;

/**
 * An article as an export has it: `stated` by its newest version, besides what the library shows of it; `collections` are names,
 * `notes` the correction notes of that version.
 */
export function exportedArticle(
  entry: LibraryEntry,
  stated: Pick<ArticleFacts, 'agency' | 'dateModified'>,
  collections: readonly string[],
  notes: readonly Parameters<typeof exportedNoteOf>[0][],
): ExportedArticle {
  const at = (time: number | null) => (time === null ? null : new Date(time).toISOString());
  return {
    id: entry.id,
    headline: entry.headline,
    url: entry.url,
    canonicalUrl: entry.canonicalUrl,
    publisher: entry.publisher,
    host: entry.host,
    authors: [...entry.authors],
    agency: stated.agency,
    section: entry.section,
    dateline: entry.dateline,
    place: entry.place,
    inLanguage: entry.inLanguage,
    datePublished: entry.datePublished,
    dateModified: stated.dateModified,
    firstSeenAt: new Date(entry.firstSeenAt).toISOString(),
    lastSeenAt: new Date(entry.lastSeenAt).toISOString(),
    versions: entry.versions,
    savedAt: at(entry.savedAt),
    readAt: at(entry.readAt),
    tags: [...entry.tags],
    collections: [...collections],
    corrections: notes.map(exportedNoteOf),
  };
}
