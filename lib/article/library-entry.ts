/** What the library shows of one article. Times are milliseconds since 1970. */
export interface LibraryEntry {
  id: string;
  /** Address at which it was last read. */
  url: string;
  canonicalUrl: string;
  headline: string;
  /** BCP 47; null: the page does not say. */
  inLanguage: string | null;
  /** The publisher's name where the page states one, else the host. */
  publisher: string;
  host: string;
  authors: readonly string[];
  section: string | null;
  /** The dateline as printed, and the place it names. */
  dateline: string | null;
  place: string | null;
  /** ISO 8601 as the page states it, at its own precision. */
  datePublished: string | null;
  firstSeenAt: number;
  lastSeenAt: number;
  versions: number;
  /** Whether it was imported as a link and its page has not been read yet. Absent: it was read. */
  pageUnread?: boolean;
  /** Notes of the newest version that count as corrections. */
  corrections: number;
  /** When the reader saved it; null: it was only seen. */
  savedAt: number | null;
  /** When the reader was done with it; null: not yet. */
  readAt: number | null;
  tags: readonly string[];
  /** Ids; those that are deleted may be among them. */
  collections: readonly string[];
  /** Whether the reader has written a note on it. */
  noted: boolean;
  /** When it was thrown away; null: it is not in the trash. */
  trashedAt: number | null;
}
