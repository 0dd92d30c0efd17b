import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { reportDefect } from '../foundation/report-defect.ts';
import { type Result, success } from '../foundation/result.ts';
import { type Featured, featuresOf, type IsPerson } from '../related/features.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import {
  beginLikeness,
  type LikenessPage,
  likenessSources,
  nextWithoutLikeness,
  putLikeness,
  putNoLikeness,
} from '../storage/likeness-repository.ts';
import { withArchive } from '../storage/with-archive.ts';

/** Where nothing can say who is a person, nobody is taken for one: an agency would make a family of all its copy. */
const nobody: IsPerson = () => false;

/** Keeps by what a version that was just kept is found beside others. After the capture, which must not wait for it. */
export async function keepLikeness(
  archive: ArchiveDatabase,
  version: { articleId: string; versionId: string },
  source: Featured,
  isPerson: IsPerson = nobody,
): Promise<void> {
  const { articleId, versionId } = version;
  await keepLikenesses(archive, [{ ...source, articleId, versionId }], isPerson);
}

/** The same of several at once. */
export async function keepLikenesses(
  archive: ArchiveDatabase,
  sources: readonly (Featured & { articleId: string; versionId: string })[],
  isPerson: IsPerson = nobody,
): Promise<void> {
  const told = sources.map((source) => {
    const { articleId, versionId } = source;
    return { articleId, versionId, keys: keysOf(source, isPerson) };
  });
  await putLikeness(archive, told);
}

/** The same for articles whose newest versions have been interpreted anew. */
export async function renewLikeness(
  archive: ArchiveDatabase,
  articleIds: readonly string[],
  isPerson: IsPerson = nobody,
): Promise<void> {
  await keepLikenesses(archive, await likenessSources(archive, articleIds), isPerson);
}

/** What the filling is called where it is noted that there is more to do. */
export const likenessWork = 'likeness';

/** Changes with the code that tells features: what was told by another is told anew. */
const maker = 1;

/** Articles that are looked at, and articles of which the texts are read, at a time. */
const sizes = { page: 500, batch: 20 };

export interface FillDeps {
  isPerson: IsPerson;
  database?: ArchiveDatabase;
  clock?: Clock;
  /** Waited for between two batches; captures and messages get their turn meanwhile. */
  pause?: () => Promise<void>;
  /** Told when there is something to do, after each batch, and at the end. */
  onProgress?: (unfinished: boolean) => Promise<void>;
}

/**
 * Gives every article its likeness that has none: it was kept by a Dateline that had none, or has come with a backup. Two counts
 * where there is nothing to do. It may be stopped at any moment; what was done is not done again. Answers how many got theirs.
 */
export async function fillLikeness({
  isPerson,
  database = archiveDatabase(),
  clock = systemClock,
  pause = async () => {},
  onProgress = async () => {},
}: FillDeps): Promise<Result<number, ErrorCode>> {
  const settled = await withArchive((archive) => beginLikeness(archive, maker, clock()), database);
  if (!settled.ok) return settled;
  if (settled.value) return success(0);
  let filled = 0;
  let after: string | null = null;
  do {
    await pause();
    const page: Result<LikenessPage, ErrorCode> = await withArchive(pageAfter(after), database);
    if (!page.ok) return page;
    const { missing } = page.value;
    for (let at = 0; at < missing.length; at += sizes.batch) {
      await pause();
      const some = missing.slice(at, at + sizes.batch);
      const done = await withArchive((archive) => fillBatch(archive, some, isPerson), database);
      if (!done.ok) return done;
      filled += some.length;
      await onProgress(true);
    }
    after = page.value.next;
  } while (after !== null);
  await onProgress(false);
  return success(filled);
}

function pageAfter(after: string | null): (archive: ArchiveDatabase) => Promise<LikenessPage> {
  return (archive) => nextWithoutLikeness(archive, after, sizes.page);
}

async function fillBatch(archive: ArchiveDatabase, articleIds: readonly string[], isPerson: IsPerson): Promise<void> {
  const sources = await likenessSources(archive, articleIds);
  await keepLikenesses(archive, sources, isPerson);
  const known = new Set(sources.map(({ articleId }) => articleId));
  for (const id of articleIds) if (!known.has(id)) await putNoLikeness(archive, id);
}

/** A defect that shows on one page must not make its capture look like a failure. */
function keysOf(source: Featured, isPerson: IsPerson): number[] {
  try {
    return [...new Set(featuresOf(source, isPerson).map(({ key }) => key))].sort((one, other) => one - other);
  } catch (error) {
    reportDefect('telling an article’s likeness', error);
    return [];
  }
}
