import type { TimelineStep } from '../article/difference.ts';
import type { EvidenceMaterial } from '../article/evidence.ts';
import type { VersionState } from '../article/version-state.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { evidenceMaterial } from '../storage/evidence-query.ts';
import { withArchive } from '../storage/with-archive.ts';

export interface EvidenceDeps {
  /** Says what each version changed, oldest first; see `timelineOf`. */
  compare: (versions: readonly VersionState[]) => TimelineStep[];
  database?: ArchiveDatabase;
}

/**
 * Gathers what an evidence report of an article says: every version as it was kept, their seals, and what each changed.
 *
 * `not-found`: the archive does not have the article. `storage-stuck`, `storage-full`: see `withArchive`.
 */
export async function gatherEvidence(
  articleId: string,
  { compare, database = archiveDatabase() }: EvidenceDeps,
): Promise<Result<EvidenceMaterial, ErrorCode>> {
  const found = await withArchive((archive) => evidenceMaterial(articleId, archive), database);
  if (!found.ok) return found;
  if (found.value === null) return failure('not-found');
  return success({ ...found.value, steps: compare(found.value.versions) });
}
