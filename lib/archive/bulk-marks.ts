import { collectionLimits } from '../article/collection-tree.ts';
import { systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { type BulkChange, type ChangedMarks, changeManyMarks, restoreMarks } from '../storage/bulk-marks-repository.ts';
import { livingCollections } from '../storage/collections-repository.ts';
import { archiveDatabase } from '../storage/database.ts';
import { withArchive } from '../storage/with-archive.ts';
import { type BulkDeps, inBatches } from './in-batches.ts';
import { cleanTags, markLimits, tagKey } from './reader-marks.ts';

/**
 * What is needed to take work on many articles back: the values of before with their stamps, of those that were changed and
 * no others.
 */
export interface Undo {
  articles: ChangedMarks[];
}

/** What is added to a list of each article, and what is taken off it. */
export interface ListChange {
  add: readonly string[];
  remove: readonly string[];
}

/**
 * Work on many articles: in batches, so that 10,000 of them hold up no capture, and each with an undo. What the archive does
 * not have, or is in the trash, is left out. When a batch fails, those before it are taken back.
 *
 * `storage-stuck`, `storage-full`: see `withArchive`.
 */

/**
 * Adds and removes tags, compared without regard to case, as `setTags` does. What is tagged is saved. An article that has as
 * many tags as it can keeps those it has.
 */
export function tagArticles(
  ids: readonly string[],
  { add, remove }: ListChange,
  deps: BulkDeps = {},
): Promise<Result<Undo, ErrorCode>> {
  const added = cleanTags(add);
  const removed = new Set(cleanTags(remove).map(tagKey));
  return changeAll(ids, deps, ({ tags, savedAt }, now) => {
    const left = tags.filter((tag) => !removed.has(tagKey(tag)));
    const after = cleanTags([...left, ...added]).slice(0, Math.max(left.length, markLimits.tags));
    return { tags: after, ...(isMore(after, left) ? { savedAt: savedAt ?? now } : {}) };
  });
}

/** Saves articles, or takes them off the saved ones: see `saveArticle`, `unsaveArticle`. */
export function saveArticles(
  ids: readonly string[],
  saved: boolean,
  deps: BulkDeps = {},
): Promise<Result<Undo, ErrorCode>> {
  return changeAll(ids, deps, ({ savedAt }, now) => ({ savedAt: saved ? (savedAt ?? now) : null }));
}

/** Marks articles as read now, or as unread. It saves none: only saved ones are counted as unread. */
export function markRead(ids: readonly string[], read: boolean, deps: BulkDeps = {}): Promise<Result<Undo, ErrorCode>> {
  return changeAll(ids, deps, ({ readAt }, now) => ({ readAt: read ? (readAt ?? now) : null }));
}

/**
 * Puts articles into collections, and takes them out, by the collections' ids. What is collected is saved. An article that is
 * in as many collections as it can be stays as it is. `not-found`: a collection is not there.
 */
export async function collectArticles(
  ids: readonly string[],
  { add, remove }: ListChange,
  deps: BulkDeps = {},
): Promise<Result<Undo, ErrorCode>> {
  const living = await withArchive(livingCollections, deps.database ?? archiveDatabase());
  if (!living.ok) return living;
  const known = new Set(living.value.map(({ id }) => id));
  if (add.some((id) => !known.has(id))) return failure('not-found');
  const removed = new Set(remove);
  return changeAll(ids, deps, ({ collections, savedAt }, now) => {
    const left = collections.filter((id) => !removed.has(id));
    const after = [...new Set([...left, ...add])];
    if (after.length > left.length && after.length > collectionLimits.ofArticle) return null;
    return { collections: after, ...(isMore(after, left) ? { savedAt: savedAt ?? now } : {}) };
  });
}

/** Takes work back. What was changed again since stays as it is now. */
export async function undoMarks({ articles }: Undo, deps: BulkDeps = {}): Promise<Result<null, ErrorCode>> {
  const byId = Map.groupBy(articles, ({ articleId }) => articleId);
  const undone = await inBatches([...byId.keys()], deps, async (archive, ids) => {
    await restoreMarks(
      archive,
      ids.flatMap((id) => byId.get(id) ?? []),
    );
    return [];
  });
  return undone.ok ? success(null) : undone;
}

async function changeAll(ids: readonly string[], deps: BulkDeps, decide: BulkChange): Promise<Result<Undo, ErrorCode>> {
  const now = (deps.clock ?? systemClock)();
  const unlessTrashed: BulkChange = (marks, at) => (marks.trashedAt === null ? decide(marks, at) : null);
  const done = await inBatches(
    ids,
    deps,
    (archive, batch) => changeManyMarks(archive, batch, now, unlessTrashed),
    restoreMarks,
  );
  return done.ok ? success({ articles: done.value }) : done;
}

/** Whether anything was added. */
function isMore(after: readonly string[], before: readonly string[]): boolean {
  return after.some((one) => !before.includes(one));
}
