import { countsAsCorrection } from '../article/correction.ts';
import type { ChangeKind, TimelineStep } from '../article/difference.ts';
import { foldedNote } from '../article/same-note.ts';
import type { VersionState } from '../article/version-state.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { versionStates } from '../storage/version-states.ts';
import { changeWatch } from '../storage/watch-repository.ts';
import { withArchive } from '../storage/with-archive.ts';

/** A change as the reader is told of it: facts, and no judgement. */
export interface ChangeToTell {
  articleId: string;
  versionId: string;
  headline: string;
  /** Correction notes that were not there before. */
  corrections: number;
  /** Substantive changes by their kinds, in the order in which they are read. */
  changes: readonly { kind: ChangeKind; count: number }[];
}

export interface TellDeps {
  /** Comparison, passed in: versions in, an article's history out. */
  compare: (versions: readonly VersionState[]) => readonly TimelineStep[];
  database?: ArchiveDatabase;
}

/**
 * Versions that are looked at to find the one to compare with: the last that was seen in the same way is rarely more than a few
 * back, and comparing hundreds would keep the background at work for nothing.
 */
const lookedAt = 12;

/**
 * What to tell the reader of a version that a watch has found; null when there is nothing to tell: it cannot be compared as
 * the publisher's doing, nothing substantive has changed and no correction was added, or the reader was told already. That
 * it has been looked at is written before it is answered: of a background that is stopped in between the reader hears nothing, which is
 * better than twice.
 */
export async function changeToTell(
  articleId: string,
  versionId: string,
  { compare, database = archiveDatabase() }: TellDeps,
): Promise<Result<ChangeToTell | null, ErrorCode>> {
  const kept = await withArchive((archive) => versionStates(articleId, archive), database);
  if (!kept.ok) return kept;
  const at = kept.value.findIndex(({ id }) => id === versionId);
  if (at < 0) return success(null);
  const change = changeOf(articleId, kept.value.slice(Math.max(0, at + 1 - lookedAt), at + 1), compare);
  let told = false;
  const noted = await withArchive(
    (archive) =>
      changeWatch(archive, articleId, (watch) => {
        told = watch.toldOf === versionId;
        return told ? null : { ...watch, toldOf: versionId };
      }),
    database,
  );
  if (!noted.ok) return noted;
  return success(told || noted.value === null ? null : change);
}

/** `versions`: oldest first, the one in question last. */
function changeOf(
  articleId: string,
  versions: readonly VersionState[],
  compare: TellDeps['compare'],
): ChangeToTell | null {
  const version = versions.at(-1);
  const step = version && compare(versions).find((one) => one.version === version.id);
  const before = versions.find(({ id }) => id === step?.against);
  if (version === undefined || step?.difference == null || before === undefined) return null;
  const known = new Set(notesOf(before));
  const corrections = notesOf(version).filter((note) => !known.has(note)).length;
  const counts = new Map<ChangeKind, number>();
  for (const { kind, substantive } of step.difference.changes) {
    if (substantive && kind !== 'note') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if (corrections === 0 && counts.size === 0) return null;
  return {
    articleId,
    versionId: version.id,
    headline: version.facts.headline,
    corrections,
    changes: [...counts].map(([kind, count]) => ({ kind, count })),
  };
}

const notesOf = ({ facts }: VersionState) =>
  facts.corrections.filter(countsAsCorrection).map(({ text }) => foldedNote(text));
