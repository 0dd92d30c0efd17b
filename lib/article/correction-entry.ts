import type { Correction } from './correction.ts';
import type { TimeToCorrection } from './time-to-correction.ts';

/**
 * Whether a note is on the page as it was last read. `unknown`: the newest version does not carry it, and was read or
 * interpreted by another state of Dateline than the last version that did, so that this says nothing of the publisher.
 */
export type NoteStanding = 'stands' | 'gone' | 'unknown';

/** The day a note is listed under, and by what: its own full date, or the day it was first seen here. */
export interface NoteDay {
  /** "2026-04-12". */
  day: string;
  /** For order: the wall time in milliseconds, the beginning of the day where no time is stated. */
  wall: number;
  by: 'stated' | 'first-seen';
}

/** One note of one article, however many versions carry it, with what is known of the article. */
export interface CorrectionEntry {
  /** `<articleId>:<noteId>`. */
  id: string;
  noteId: string;
  articleId: string;
  headline: string;
  url: string;
  /** The publisher's name as the page says it, or else the host. */
  publisher: string;
  host: string;
  authors: readonly string[];
  inLanguage: string | null;
  datePublished: string | null;
  /** The note as the newest version that carries it has it. */
  correction: Correction;
  /** Who says that it is a note. */
  by: 'publisher' | 'reader';
  /** Taken for no note by the reader. */
  dismissed: boolean;
  standing: NoteStanding;
  /** When the first version that carries it was taken, or the passage marked: milliseconds since 1970. */
  firstSeenAt: number;
  listed: NoteDay;
  timeToCorrection: TimeToCorrection | null;
}
