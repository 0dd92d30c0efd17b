/**
 * The nouns of what differs between two versions of an article. `lib/versions` makes them; they are derived from versions
 * and never kept, so that a better comparison is a better answer for the whole archive.
 */

/** A stretch of words. `same` and `removed` in their order are the older text, `same` and `added` the newer one. */
export interface Run {
  op: 'same' | 'removed' | 'added';
  text: string;
  /**
   * Only with `same`: how the older text prints it, where that differs in what is not compared (white space, the form of
   * a quotation mark). `text` is then the newer one's.
   */
  was?: string;
  /** Id of the change that these words are, or are part of; absent with `same`, and where they are no change. */
  change?: string;
}

/** The facts that are compared as fields; `notes` are the publisher's correction notes. */
export type ComparedField =
  | 'headline'
  | 'alternativeHeadline'
  | 'authors'
  | 'dateline'
  | 'datePublished'
  | 'dateModified'
  | 'caption'
  | 'notes';

/**
 * What kind of thing has changed. `attribution`: who said it, in a sentence that quotes; `wording`: words of no other kind,
 * which are shown and not judged; `spelling`: a slip of letters within one word.
 */
export type ChangeKind =
  | 'number'
  | 'name'
  | 'date'
  | 'quotation'
  | 'attribution'
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'note'
  | 'added'
  | 'removed'
  | 'moved'
  | 'wording'
  | 'spelling';

/** One thing that changed: a stretch of words within a paragraph, a whole paragraph, or a field. */
export interface Change {
  /** Unique within a difference, and the same each time it is made of the same two versions. */
  id: string;
  kind: ChangeKind;
  where: 'text' | ComparedField;
  /** Indices into the blocks of the older and the newer version; null where it stands in one only, or in no block. */
  block: { before: number | null; after: number | null };
  /** The changed words; null where nothing stood. Whole paragraphs are given whole. */
  before: string | null;
  after: string | null;
  /** The sentences they stand in, for people to read. */
  sentence: { before: string | null; after: string | null };
  /** Whether a reader would want to be told: not so for `moved`, `spelling` and notes themselves. */
  substantive: boolean;
}

/**
 * What became of one paragraph. `moved` stands where the newer version has it, and may be edited too.
 *
 * `runs` are null where a paragraph stayed or moved as it was printed. They hold all of its words in both versions.
 */
export interface BlockDifference {
  op: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  before: number | null;
  after: number | null;
  runs: readonly Run[] | null;
  /** Ids of its changes; those of a field where the words of a note or a caption stand in the text. */
  changes: readonly string[];
  /**
   * Paragraphs that it is made of, from `before` and from `after` on, where one was split or several were joined: its runs
   * have a line feed where one paragraph ends. Else absent: one.
   */
  span?: { before: number; after: number };
  /** A time, a counter or a line of other reading: whatever became of it is no change. Else absent. */
  silent?: true;
}

/** A fact that differs; `notes` once for each note that came, went or was edited. */
export interface FieldDifference {
  field: ComparedField;
  before: string | null;
  after: string | null;
  runs: readonly Run[];
  /** Ids of its changes; none for `dateModified`, which only says that something changed. */
  changes: readonly string[];
}

/**
 * Whether a difference is the publisher's doing. Where not, it is still shown on request, with the reason:
 *
 * - `extractor`: read by different versions of our own reader
 * - `interpreter`: the text can be compared, the fields not; the older facts wait to be interpreted anew
 * - `taken-differently`: never seen in the same way (see `TakenBy`)
 * - `shown-in-part`: one of them is cut off, or behind a wall, and the rest agrees
 */
export type Comparability =
  | { by: 'publisher' }
  | { by: 'unknown'; because: 'extractor' | 'interpreter' | 'taken-differently' | 'shown-in-part' };

/** What differs between two versions of an article. */
export interface Difference {
  comparability: Comparability;
  fields: readonly FieldDifference[];
  /** Every paragraph of both, in the order in which one would read them side by side. */
  blocks: readonly BlockDifference[];
  /** In reading order, fields first. */
  changes: readonly Change[];
}

/**
 * Whether readers were told of a change.
 *
 * - `disclosed`: a note of the newer version names it
 * - `update-stamped`: no note names it; the publisher moved the time of the last change
 * - `not-disclosed`: neither was found. No more is said: it is not known why
 */
export interface Disclosure {
  /** The change's id. */
  change: string;
  status: 'disclosed' | 'update-stamped' | 'not-disclosed';
  /** Index among the newer version's `corrections` of the note that names it. */
  note: number | null;
  /**
   * What ties the note to it: it states what was wrong and right; it names words that changed; it names the paragraph;
   * it speaks of such a thing (a name, a number, the headline) and no other change fits; it is new and says no more than
   * that something changed.
   */
  by: 'wrong-and-right' | 'words' | 'paragraph' | 'target' | 'general' | null;
  sureness: 'sure' | 'likely' | 'unsure';
}

/** One step of an article's history: a version, and what it changed against the one that it can be compared with. */
export interface TimelineStep {
  version: string;
  /** The version it is compared with; null for the first, or where none before it is the publisher's to compare. */
  against: string | null;
  difference: Difference | null;
  disclosures: readonly Disclosure[];
  /** The earlier version whose text it brings back. */
  revertsTo: string | null;
}

/** A sentence of a version, and the first of the versions in which it stood so. Offsets in UTF-16 units of the block's text. */
export interface SentenceAge {
  block: number;
  start: number;
  end: number;
  /** Index into the versions, oldest first. */
  firstSeen: number;
}
