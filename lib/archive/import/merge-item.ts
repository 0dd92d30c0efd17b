import { cleanName, collectionKey, collectionLimits } from '../../article/collection-tree.ts';
import { foldText } from '../../article/folded-text.ts';
import { followLimits, placePassage } from '../../article/followed-passage.ts';
import type { ImportItem } from '../../article/import-item.ts';
import type { ImportAdditions } from '../../article/import-run.ts';
import type { ImportDecision, ImportHere, ImportText } from '../../storage/import-decision.ts';
import type { WantedMarks } from '../../storage/marks-record.ts';
import type { CollectionRecord, HighlightRecord } from '../../storage/records.ts';
import { cleanTags, markLimits, tagKey } from '../reader-marks.ts';
import { placesOf, withPath } from './collection-paths.ts';
import { type ImportedHighlight, isHere, joinedNote, stands } from './merge-note.ts';

/** When and as what an item is merged. */
export interface MergeContext {
  /** Milliseconds since 1970. */
  now: number;
  newId: () => string;
  /** The path of the collection that everything is put into besides; null: none. */
  label: readonly string[] | null;
}

/** What an item does, and whether there was no room for all of it: an article has so many tags, and a note so many characters. */
export interface ItemMerge extends ImportDecision {
  isCut: boolean;
}

/**
 * What one item does to the reader's marks: the union of what is here and what the file has. Nothing of the reader's own is
 * overwritten: a note is written below the one that is here, and dates that are set here stay.
 *
 * A passage becomes a highlight where it stands in a text that is here; where it does not, or where there are too many, it is
 * quoted in the note, so that it is not lost.
 */
export function mergeItem(
  item: ImportItem,
  here: ImportHere,
  texts: readonly ImportText[],
  articleId: string,
  { now, newId, label }: MergeContext,
): ItemMerge {
  const { marks } = here;
  const made: CollectionRecord[] = [];
  const ids: string[] = [...marks.collections];
  const lost: string[] = [];
  for (const path of pathsOf(item, label)) {
    const place = withPath(made.length === 0 ? here.collections : [...here.collections, ...made], path, now, newId);
    made.push(...place.made);
    lost.push(...place.left);
    if (place.id !== null && !ids.includes(place.id) && ids.length < collectionLimits.ofArticle) ids.push(place.id);
  }
  const { placed, quoted } = placeHighlights(item.highlights, here, texts, articleId, now, newId);
  const { note, isCut } = joinedNote(item.note, quoted, marks.note);
  // Names of collections that could not be made are kept as tags.
  const tags = unitedTags(marks.tags, [...item.tags, ...lost]);
  const wanted: WantedMarks = {
    savedAt: marks.savedAt ?? pastMoment(item.savedAt, now) ?? now,
    tags,
    note,
    collections: ids.length === marks.collections.length ? marks.collections : ids,
    readAt: marks.readAt ?? pastMoment(item.readAt, now),
  };
  const lacksTags = lacksOf(tags, [...item.tags, ...lost]);
  return { marks: wanted, highlights: placed, collections: made, isCut: isCut || lacksTags };
}

/** A moment that a file states; one that is yet to come is none at which anything was done. */
function pastMoment(moment: number | null, now: number): number | null {
  return moment === null || moment > now ? null : moment;
}

/** What an item would add to what is here, for a preview. Passages are counted wherever they would go. */
export function additionsOf(
  item: ImportItem,
  here: ImportHere,
  { label, now, bringsNewText }: { label: readonly string[] | null; now: number; bringsNewText: boolean },
): ImportAdditions {
  const { marks } = here;
  const inThem = new Set(placesOf(here.collections, marks.collections).map(pathKey));
  const have = new Set(marks.tags.map(tagKey));
  const missing = item.highlights.filter((one) => foldText(one.text).text !== '' && !stands(one, here));
  const left = item.highlights.filter((one) => !missing.includes(one) && !isHere(one, here));
  return {
    tags: unitedTags(marks.tags, item.tags).filter((tag) => !have.has(tagKey(tag))),
    collections: pathsOf(item, label).filter((path) => !inThem.has(pathKey(path))),
    note: joinedNote(item.note, left, marks.note).note !== marks.note,
    highlights: missing.length,
    savedAt: marks.savedAt === null ? pastMoment(item.savedAt, now) : null,
    read: marks.readAt === null && pastMoment(item.readAt, now) !== null,
    text: bringsNewText,
  };
}

/**
 * Whether an article has no room for all that an item would add, as far as that is known before: a passage may find its place in a
 * text, so that only those of an article without one are looked at.
 */
export function lacksRoom(item: ImportItem, here: ImportHere): boolean {
  const { marks, isKnown } = here;
  if (lacksOf(unitedTags(marks.tags, item.tags), item.tags)) return true;
  const quoted = isKnown || item.text !== null ? [] : item.highlights;
  return joinedNote(item.note, quoted, marks.note).isCut;
}

/** Whether an article that is here is not in the collection at this path. */
export function lacksCollection(path: readonly string[], { marks, collections }: ImportHere): boolean {
  const key = pathKey(path.map(cleanName));
  return !placesOf(collections, marks.collections).some((place) => pathKey(place) === key);
}

/** Whether an item would add anything, or save what is not saved. */
export function addsSomething(adds: ImportAdditions, here: ImportHere): boolean {
  const { tags, collections, note, highlights, read, text } = adds;
  const isMore = tags.length > 0 || collections.length > 0 || highlights > 0;
  return isMore || note || read || text || here.marks.savedAt === null;
}

function pathsOf(item: ImportItem, label: readonly string[] | null): string[][] {
  const all = [...item.collections, ...(label === null ? [] : [label])];
  const byKey = new Map<string, string[]>();
  for (const path of all) {
    const clean = path.map(cleanName).filter((name) => name !== '');
    if (clean.length > 0) byKey.set(pathKey(clean), clean);
  }
  return [...byKey.values()];
}

function pathKey(path: readonly string[]): string {
  return path.map(collectionKey).join('\n');
}

/** An article that has as many tags as it can keeps those it has. */
function unitedTags(here: readonly string[], added: readonly string[]): string[] {
  return cleanTags([...here, ...added]).slice(0, Math.max(here.length, markLimits.tags));
}

/** Whether any of these tags is not among those that are kept. */
function lacksOf(kept: readonly string[], tags: readonly string[]): boolean {
  const keys = new Set(kept.map(tagKey));
  return tags.some((tag) => cleanTags([tag]).some((one) => !keys.has(tagKey(one))));
}

function placeHighlights(
  highlights: readonly ImportedHighlight[],
  here: ImportHere,
  texts: readonly ImportText[],
  articleId: string,
  now: number,
  newId: () => string,
): { placed: HighlightRecord[]; quoted: ImportedHighlight[] } {
  const placed: HighlightRecord[] = [];
  const quoted: ImportedHighlight[] = [];
  const known = new Set<string>();
  for (const one of highlights) {
    const words = foldText(one.text).text;
    if (isHere(one, here) || (known.has(words) && one.note.trim() === '')) continue;
    // A note without a passage, and one to a passage that stands with another, have no place but the article's note.
    if (words === '' || known.has(words) || stands(one, here)) {
      quoted.push(one);
      continue;
    }
    known.add(words);
    const isFull = here.highlights.length + placed.length >= followLimits.passages;
    const place = isFull ? null : placeIn(texts, one.text);
    if (place === null) {
      quoted.push(one);
      continue;
    }
    // Marked there when the file says, and never later than now: what is changed since carries a later stamp.
    const createdAt = Math.min(one.createdAt ?? now, now);
    const note = { value: one.note.slice(0, followLimits.note), updatedAt: createdAt };
    placed.push({ id: newId(), articleId, createdAt, ...place, note, deletedAt: { value: null, updatedAt: 0 } });
  }
  return { placed, quoted };
}

function placeIn(texts: readonly ImportText[], words: string) {
  for (const { versionId, text } of texts) {
    const place = placePassage(text, { text: words, before: '', after: '' });
    if (place !== null) return { versionId, ...place };
  }
  return null;
}
