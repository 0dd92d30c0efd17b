/**
 * What an integrity check finds wrong in the archive.
 *
 * Of an article and its versions:
 * - `no-article`: versions whose article has no record
 * - `no-versions`: an article without one version
 * - `newest-missing`: the version that an article calls its newest is not there or cannot be read, and another can
 * - `facts-differ`: what an article's record copies from its newest version is not what that says
 * - `wrong-counts`: how many versions or corrections an article has
 * - `notes-differ`: correction notes are listed that no version carries, or are not listed
 * - `spare-texts`: frames or texts that no version needs
 * - `unreadable-version`: a version whose text is missing or does not unpack
 * - `text-altered`: a text that is not the one which its hash was made of
 * - `seal-broken`: a version, or the row of an article's seals, that is not as it was sealed
 *
 * Of what belongs to articles that are not there, or to those that the reader deleted for good:
 * - `stray-captures`, `stray-watches`, `stray-images`, `stray-pages`, `stray-passages`
 *
 * Besides:
 * - `image-missing`: an image that is noted as kept, and is not
 * - `bad-record`: a record that does not have the shape of its kind
 * - `index-stale`: the search index does not know all articles, or knows too many
 */
export const archiveFaultKinds = [
  'no-article',
  'no-versions',
  'newest-missing',
  'facts-differ',
  'wrong-counts',
  'notes-differ',
  'spare-texts',
  'unreadable-version',
  'text-altered',
  'seal-broken',
  'stray-captures',
  'stray-watches',
  'stray-images',
  'stray-pages',
  'stray-passages',
  'image-missing',
  'bad-record',
  'index-stale',
] as const;
export type ArchiveFaultKind = (typeof archiveFaultKinds)[number];

/**
 * Faults that nothing can be made of again. They are named and left as they are: a text that was altered is evidence of that,
 * and a record that cannot be read now may be readable later.
 */
export const lastingFaults: ReadonlySet<ArchiveFaultKind> = new Set([
  'unreadable-version',
  'text-altered',
  'seal-broken',
  'bad-record',
]);

/** One fault. */
export interface ArchiveFault {
  kind: ArchiveFaultKind;
  /** Null where it is no article's. */
  articleId: string | null;
  /** The table and key of the record, where one is meant. */
  record: { table: string; key: string } | null;
}

/** A fault that was left as it is, for a list. */
export interface LastingFault extends ArchiveFault {
  /** The article's headline; null: it has no record, or the fault is no article's. */
  headline: string | null;
}

/** What a check came to. */
export interface ArchiveReport {
  /** When it ended, in milliseconds since 1970. */
  at: number;
  articles: number;
  versions: number;
  /** By kind; kinds without any are left out. */
  faults: Partial<Record<ArchiveFaultKind, FaultCount>>;
  /** The first 200 of those that stay. */
  left: LastingFault[];
}

/** Faults of one kind. Those that neither stay nor were repaired can be. */
export interface FaultCount {
  found: number;
  /** About which nothing can be done. */
  stay: number;
  repaired: number;
}
