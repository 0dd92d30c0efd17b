import { type FollowedPassage, versionText } from '../../lib/article/followed-passage.ts';
import type { AnnotatedVersion } from '../../lib/exports/annotations-jsonld.ts';
import { highlightsOf } from '../../lib/storage/highlights-repository.ts';
import { versionStates } from '../../lib/storage/version-states.ts';
import { followPassages } from '../../lib/versions/follow-passage.ts';
import { passageStretches } from '../../lib/versions/passage-stretches.ts';

/** The followed passages of an article with what became of each, and the texts they were followed through. */
export interface Followed {
  passages: FollowedPassage[];
  versions: AnnotatedVersion[];
}

/** Reads the versions only where something is followed. */
export async function followedPassages(articleId: string, language: string | null): Promise<Followed> {
  const highlights = await highlightsOf(articleId);
  if (highlights.length === 0) return { passages: [], versions: [] };
  // All of them, so that their numbers are those of the timeline.
  const states = await versionStates(articleId);
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
    versions: states.map(({ id, takenAt: at, blocks }) => ({ id, takenAt: at, text: versionText(blocks) })),
  };
}
