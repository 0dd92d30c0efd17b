import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { changeMarks, type MarksChange } from '../storage/marks-repository.ts';
import { withArchive } from '../storage/with-archive.ts';

/** What these use-cases work with; the defaults are this context's archive and the system's clock. */
export interface MarksDeps {
  database?: ArchiveDatabase;
  clock?: Clock;
}

/** Most tags an article can carry, characters in a tag and in a note, and most passages put back over all its versions. */
export const markLimits = { tags: 50, tag: 60, note: 20_000, putBack: 200 } as const;

/** Keeps an article for good. Saving a saved one changes nothing. `not-found`: the archive does not have it. */
export async function saveArticle(articleId: string, deps: MarksDeps = {}): Promise<Result<null, ErrorCode>> {
  return changeMarksOf(articleId, deps, (marks, now) => ({ savedAt: marks.savedAt ?? now }));
}

/** Takes an article off the saved ones. It stays as *seen*, with its tags and note, until it is pruned. */
export async function unsaveArticle(articleId: string, deps: MarksDeps = {}): Promise<Result<null, ErrorCode>> {
  return changeMarksOf(articleId, deps, () => ({ savedAt: null }));
}

/**
 * Sets an article's tags: white space collapsed, empty and repeated ones left out (compared without regard to case), in
 * the order given. A tagged article is a saved one: the reader has put work into it.
 */
export async function setTags(
  articleId: string,
  tags: readonly string[],
  deps: MarksDeps = {},
): Promise<Result<null, ErrorCode>> {
  const clean = cleanTags(tags);
  return changeMarksOf(articleId, deps, (marks, now) => ({
    tags: clean,
    ...(clean.length > 0 ? { savedAt: marks.savedAt ?? now } : {}),
  }));
}

/** Sets the reader's note, plain text. As with tags, a note saves the article. */
export async function setNote(articleId: string, note: string, deps: MarksDeps = {}): Promise<Result<null, ErrorCode>> {
  const text = note.slice(0, markLimits.note);
  return changeMarksOf(articleId, deps, (marks, now) => ({
    note: text,
    ...(text.trim() !== '' ? { savedAt: marks.savedAt ?? now } : {}),
  }));
}

/**
 * Puts a left-out passage back into the text that this reader sees, or leaves it out again. The version stays what the
 * publisher printed. Unlike tags and notes this does not save the article: it is how a page is read, no work on it.
 */
export async function putBackPassage(
  articleId: string,
  passageId: string,
  back: boolean,
  deps: MarksDeps = {},
): Promise<Result<null, ErrorCode>> {
  return changeMarksOf(articleId, deps, ({ putBack }) => {
    const others = putBack.filter((id) => id !== passageId);
    return { putBack: back ? [...others, passageId].slice(-markLimits.putBack) : others };
  });
}

/** Tags as they are kept: see `setTags`. */
export function cleanTags(tags: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags) {
    const text = tag.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, markLimits.tag);
    const key = tagKey(text);
    if (text !== '' && !byKey.has(key)) byKey.set(key, text);
  }
  return [...byKey.values()].slice(0, markLimits.tags);
}

/** What tags are compared by: without regard to case. */
export function tagKey(tag: string): string {
  return tag.toLowerCase();
}

/** Changes an article's marks. `not-found`: the archive does not have it. */
export async function changeMarksOf(
  articleId: string,
  { database = archiveDatabase(), clock = systemClock }: MarksDeps,
  decide: MarksChange,
): Promise<Result<null, ErrorCode>> {
  const outcome = await withArchive((archive) => changeMarks(archive, articleId, clock(), decide), database);
  if (!outcome.ok) return outcome;
  return outcome.value ? success(null) : failure('not-found');
}
