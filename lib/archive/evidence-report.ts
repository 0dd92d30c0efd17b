import type { TimelineStep } from '../article/difference.ts';
import type { EvidenceMaterial } from '../article/evidence.ts';
import type { VersionState } from '../article/version-state.ts';
import { evidenceHtml } from '../exports/evidence-html.ts';
import { evidenceJson, evidenceOf } from '../exports/evidence-json.ts';
import type { EvidenceWords } from '../exports/evidence-words.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
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

/** A report as it is saved. */
export interface EvidenceReportFile {
  name: string;
  type: string;
  text: string;
  /** Number of the last seal; null where the versions have none. */
  lastSeal: number | null;
}

/**
 * Makes an evidence report of an article: `page` to read and print, or `data`. Both can be checked. `words`: in which the page
 * is written. Fails as `gatherEvidence` does.
 */
export async function makeEvidenceReport(
  articleId: string,
  kind: 'page' | 'data',
  { words, clock = systemClock, ...deps }: EvidenceDeps & { words: EvidenceWords; clock?: Clock },
): Promise<Result<EvidenceReportFile, ErrorCode>> {
  const material = await gatherEvidence(articleId, deps);
  if (!material.ok) return material;
  const evidence = evidenceOf(material.value, clock());
  const name = `dateline-evidence-${evidence.madeAt.slice(0, 10)}-${articleId.slice(0, 8)}`;
  const lastSeal = evidence.last?.seq ?? null;
  return success(
    kind === 'page'
      ? { name: `${name}.html`, type: 'text/html', text: evidenceHtml(evidence, words), lastSeal }
      : { name: `${name}.json`, type: 'application/json', text: evidenceJson(evidence), lastSeal },
  );
}
