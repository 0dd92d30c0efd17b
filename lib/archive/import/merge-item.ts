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

/** When and as what an item is merged. */
export interface MergeContext {
  /** Milliseconds since 1970. */
  now: number;
  newId: () => string;
  /** The path of the collection that everything is put into besides; null: none. */
  label: readonly string[] | null;
}

type ImportedHighlight = ImportItem['highlights'][number];

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
): ImportDecision {
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
  const added = addedNote(item.note, quoted, marks.note);
  const wanted: WantedMarks = {
    savedAt: marks.savedAt ?? item.savedAt ?? now,
    // Names of collections that could not be made are kept as tags.
    tags: unitedTags(marks.tags, [...item.tags, ...lost]),
    note: added === '' ? marks.note : joinedNote(marks.note, added),
    collections: ids.length === marks.collections.length ? marks.collections : ids,
    readAt: marks.readAt ?? item.readAt,
  };
  return { marks: wanted, highlights: placed, collections: made };
}

/** What an item would add to what is here, for a preview. Passages are counted wherever they would go. */
export function additionsOf(
  item: ImportItem,
  here: ImportHere,
  label: readonly string[] | null,
  bringsNewText: boolean,
): ImportAdditions {
  const { marks } = here;
  const inThem = new Set(placesOf(here.collections, marks.collections).map(pathKey));
  const have = new Set(marks.tags.map(tagKey));
  const missing = item.highlights.filter((one) => !isHere(one, here));
  return {
    tags: unitedTags(marks.tags, item.tags).filter((tag) => !have.has(tagKey(tag))),
    collections: pathsOf(item, label).filter((path) => !inThem.has(pathKey(path))),
    note: addedNote(item.note, [], marks.note) !== '',
    highlights: missing.length,
    savedAt: marks.savedAt === null ? item.savedAt : null,
    read: marks.readAt === null && item.readAt !== null,
    text: bringsNewText,
  };
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
    if (words === '' || known.has(words) || isHere(one, here)) continue;
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

/** Whether a passage is among those that stand, or quoted in the note. */
function isHere({ text }: ImportedHighlight, { highlights, marks }: ImportHere): boolean {
  const words = foldText(text).text;
  return words === '' || highlights.some(({ exact }) => foldText(exact).text === words) || isIn(marks.note, text);
}

/** What of a file's note and of passages that found no place is not in the note that is here. */
function addedNote(note: string, quoted: readonly ImportedHighlight[], here: string): string {
  const parts = [note.trim(), ...quoted.map(quotation)];
  return parts.filter((part) => part !== '' && !isIn(here, part)).join('\n\n');
}

function joinedNote(here: string, added: string): string {
  return (here.trim() === '' ? added : `${here.trimEnd()}\n\n${added}`).slice(0, markLimits.note);
}

function quotation({ text, note }: ImportedHighlight): string {
  const quote = text
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
  return note.trim() === '' ? quote : `${quote}\n\n${note.trim()}`;
}

/** Whether a note has these words, however its lines are set and quoted. */
function isIn(note: string, words: string): boolean {
  const wanted = plain(words);
  return wanted !== '' && plain(note).includes(wanted);
}

function plain(text: string): string {
  return foldText(text.replace(/^> ?/gm, '')).text;
}
