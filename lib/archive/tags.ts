import { systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { changeManyMarks, restoreMarks } from '../storage/bulk-marks-repository.ts';
import { archiveDatabase } from '../storage/database.ts';
import { taggedArticles } from '../storage/queries.ts';
import { withArchive } from '../storage/with-archive.ts';
import type { Undo } from './bulk-marks.ts';
import { type BulkDeps, inBatches } from './in-batches.ts';
import { cleanTags, tagKey } from './reader-marks.ts';

export { tagsInUse } from '../storage/queries.ts';

/**
 * Gives a tag another name wherever it stands, in the trash too. Where an article has the other one already, it is merged with
 * it. `from` is meant to the letter, so that "harbour" can become "Harbour". `name-empty`: nothing is left of the name.
 */
export function renameTag(from: string, to: string, deps: BulkDeps = {}): Promise<Result<Undo, ErrorCode>> {
  return mergeTags([from], to, deps);
}

/** Puts one tag in the place of several; each article has it once, where the first of them stood. */
export async function mergeTags(
  from: readonly string[],
  to: string,
  deps: BulkDeps = {},
): Promise<Result<Undo, ErrorCode>> {
  const [tag] = cleanTags([to]);
  return tag === undefined ? failure('name-empty') : replace(from, tag, deps);
}

/** Takes a tag off every article that has it; they stay saved. */
export function deleteTag(tag: string, deps: BulkDeps = {}): Promise<Result<Undo, ErrorCode>> {
  return deleteTags([tag], deps);
}

/** Takes several tags off every article that has one of them. */
export function deleteTags(tags: readonly string[], deps: BulkDeps = {}): Promise<Result<Undo, ErrorCode>> {
  return replace(tags, null, deps);
}

async function replace(from: readonly string[], to: string | null, deps: BulkDeps): Promise<Result<Undo, ErrorCode>> {
  const now = (deps.clock ?? systemClock)();
  const tagged = await withArchive((archive) => taggedArticles(archive, from), deps.database ?? archiveDatabase());
  if (!tagged.ok) return tagged;
  const old = new Set(from);
  const without = (tags: readonly string[]) => tags.filter((tag) => !old.has(tag));
  // One that differs in its case alone becomes the same.
  const replaced = (tags: readonly string[], tag: string) =>
    cleanTags(tags.map((one) => (old.has(one) || tagKey(one) === tagKey(tag) ? tag : one)));
  const done = await inBatches(
    tagged.value,
    deps,
    (archive, ids) =>
      changeManyMarks(archive, ids, now, ({ tags }) =>
        tags.some((tag) => old.has(tag)) ? { tags: to === null ? without(tags) : replaced(tags, to) } : null,
      ),
    restoreMarks,
  );
  return done.ok ? success({ articles: done.value }) : done;
}
