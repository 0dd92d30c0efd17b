import type { CollectionRecord, HighlightRecord, ReaderMarksRecord, SavedReadingRecord, Stamped } from './records.ts';

/**
 * What the reader changes, of two archives: of each value the one that was changed later holds. Where both were changed in the
 * same millisecond, any choice will do as long as it is the same whichever archive is asked first.
 */

/** `preferred`: how it is decided. `theirs`: the second holds, whenever it was changed. */
export type Preferred = 'later' | 'theirs';

export function mergedMarks(
  here: ReaderMarksRecord,
  theirs: ReaderMarksRecord,
  preferred: Preferred,
): ReaderMarksRecord {
  const pick = <T>(one: Stamped<T>, other: Stamped<T>) => chosen(one, other, preferred);
  const pickAny = <T>(one: Stamped<T> | undefined, other: Stamped<T> | undefined) =>
    one === undefined || other === undefined ? (one ?? other) : pick(one, other);
  const ownNotes = pickAny(here.ownNotes, theirs.ownNotes);
  // What interpretation said goes with the notes that it was said of.
  const ownNotesRead = ownNotes === here.ownNotes ? here.ownNotesRead : theirs.ownNotesRead;
  return {
    articleId: here.articleId,
    savedAt: pick(here.savedAt, theirs.savedAt),
    tags: pick(here.tags, theirs.tags),
    note: pick(here.note, theirs.note),
    ...present({
      putBack: pickAny(here.putBack, theirs.putBack),
      dismissedNotes: pickAny(here.dismissedNotes, theirs.dismissedNotes),
      ownNotes,
      ownNotesRead,
      readAt: pickAny(here.readAt, theirs.readAt),
      collections: pickAny(here.collections, theirs.collections),
      trashedAt: pickAny(here.trashedAt, theirs.trashedAt),
      purgedAt: pickAny(here.purgedAt, theirs.purgedAt),
    }),
  };
}

export function mergedHighlight(here: HighlightRecord, theirs: HighlightRecord, preferred: Preferred): HighlightRecord {
  return {
    ...(preferred === 'theirs' ? theirs : here),
    note: chosen(here.note, theirs.note, preferred),
    deletedAt: chosen(here.deletedAt, theirs.deletedAt, preferred),
  };
}

export function mergedCollection(
  here: CollectionRecord,
  theirs: CollectionRecord,
  preferred: Preferred,
): CollectionRecord {
  return {
    ...here,
    createdAt: Math.min(here.createdAt, theirs.createdAt),
    name: chosen(here.name, theirs.name, preferred),
    parentId: chosen(here.parentId, theirs.parentId, preferred),
    deletedAt: chosen(here.deletedAt, theirs.deletedAt, preferred),
  };
}

export function mergedReading(
  here: SavedReadingRecord,
  theirs: SavedReadingRecord,
  preferred: Preferred,
): SavedReadingRecord {
  return {
    ...(preferred === 'theirs' ? theirs : here),
    savedAt: Math.min(here.savedAt, theirs.savedAt),
    readAt: chosen(here.readAt, theirs.readAt, preferred),
    deletedAt: chosen(here.deletedAt, theirs.deletedAt, preferred),
  };
}

function chosen<T>(here: Stamped<T>, theirs: Stamped<T>, preferred: Preferred): Stamped<T> {
  if (preferred === 'theirs') return theirs;
  if (here.updatedAt !== theirs.updatedAt) return here.updatedAt > theirs.updatedAt ? here : theirs;
  return JSON.stringify(here.value) >= JSON.stringify(theirs.value) ? here : theirs;
}

/** Without what is undefined: such a field is absent in a record. */
function present<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)) as Partial<T>;
}
