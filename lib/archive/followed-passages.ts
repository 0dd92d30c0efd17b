import {
  type FollowedPassage,
  type PassageInVersion,
  type PassageStretch,
  versionText,
} from '../article/followed-passage.ts';
import type { VersionState } from '../article/version-state.ts';
import type { AnnotatedVersion } from '../exports/annotations-jsonld.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { highlightsOf } from '../storage/highlights-repository.ts';
import type { HighlightRecord } from '../storage/records.ts';
import { versionStates } from '../storage/version-states.ts';

/** What looks passages up in versions: `lib/versions/follow-passage.ts` and `lib/versions/passage-stretches.ts`. */
export interface PassageFollower {
  followPassages: (
    passages: readonly HighlightRecord[],
    versions: readonly VersionState[],
  ) => readonly (readonly PassageInVersion[])[];
  passageStretches: (
    exact: string,
    steps: readonly PassageInVersion[],
    takenAt: readonly number[],
    language: string | null,
  ) => PassageStretch[];
}

/** The followed passages of an article with what became of each, and the texts they were followed through. */
export interface Followed {
  passages: FollowedPassage[];
  /** Of each passage what became of it in each version, in the order of `versions`. */
  steps: readonly (readonly PassageInVersion[])[];
  versions: AnnotatedVersion[];
}

/** Reads the versions only where something is followed. */
export async function followedPassages(
  articleId: string,
  language: string | null,
  { followPassages, passageStretches }: PassageFollower,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<Followed> {
  const highlights = await highlightsOf(articleId, database);
  if (highlights.length === 0) return { passages: [], steps: [], versions: [] };
  // All of them, so that their numbers are those of the timeline.
  const states = await versionStates(articleId, database);
  const takenAt = states.map((state) => state.takenAt);
  const steps = followPassages(highlights, states);
  const passages = highlights.map(({ id, versionId, createdAt, exact, prefix, suffix, start, end, note }, at) => {
    const markedIn = states.findIndex((state) => state.id === versionId);
    return {
      id,
      exact,
      selector: { exact, prefix, suffix, start, end, versionId },
      note: note.value,
      createdAt,
      markedIn: markedIn === -1 ? null : markedIn + 1,
      stretches: passageStretches(exact, steps[at] ?? [], takenAt, language),
    };
  });
  return {
    passages,
    steps,
    versions: states.map(({ id, takenAt: at, blocks }) => ({ id, takenAt: at, text: versionText(blocks) })),
  };
}
