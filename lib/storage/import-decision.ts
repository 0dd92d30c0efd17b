import type { ImportStanding } from '../article/import-run.ts';
import type { Kept } from './capture-repository.ts';
import type { ImportStepRecord, ItemStepRecord } from './import-records.ts';
import { type PlainMarks, plainMarks, remarked, unmarked, type WantedMarks } from './marks-record.ts';
import type { CollectionRecord, HighlightRecord, ReaderMarksRecord } from './records.ts';

/** What is here of an article that an import comes to. */
export interface ImportHere {
  /** Whether the archive has it. */
  isKnown: boolean;
  marks: PlainMarks;
  /** Passages that stand. */
  highlights: readonly HighlightRecord[];
  /** All collections that are not deleted. */
  collections: readonly CollectionRecord[];
  /** Hashes of the texts that are here. */
  contentHashes: ReadonlySet<string>;
}

/** The text of a version in which passages are looked for. */
export interface ImportText {
  versionId: string;
  text: string;
}

/** What an import writes of one article besides its text. */
export interface ImportDecision {
  marks: WantedMarks;
  highlights: readonly HighlightRecord[];
  /** Collections that are made for it. */
  collections: readonly CollectionRecord[];
}

/** What it is decided from, in a transaction: nothing may be waited for. `texts`: the newest version first. */
export type DecideImport = (here: ImportHere, texts: readonly ImportText[]) => ImportDecision;

/** What lies here of an article, as far as an import is decided from it. */
export interface ImportGround extends Omit<ImportHere, 'marks'> {
  articleId: string;
  marks: ReaderMarksRecord | undefined;
  /** What this import has done to it before: an address may come to the same article as another. */
  step: ImportStepRecord | undefined;
}

/** What is to be written of an article besides its text. */
export interface ImportWriting {
  standing: ImportStanding;
  decision: ImportDecision;
  /** Null: they stay as they are. */
  marks: ReaderMarksRecord | null;
  /** Null: nothing was done that could be taken back. */
  step: ItemStepRecord | null;
}

/** Decides what is written of one article, after its text was; `kept`: what became of that. Nothing is read or written here. */
export function decideWriting(
  { articleId, marks: before, step, ...rest }: ImportGround,
  { importId, now }: { importId: string; now: number },
  kept: Kept | null,
  texts: readonly ImportText[],
  decide: DecideImport,
): ImportWriting {
  const decision = decide({ ...rest, marks: plainMarks(before) }, texts);
  const bare = before ?? unmarked(articleId);
  const after = remarked(bare, decision.marks, now);
  const isMarked = JSON.stringify(after) !== JSON.stringify(bare);
  const isChanged = kept !== null || isMarked || decision.highlights.length > 0;
  const standing = !rest.isKnown ? 'new' : isChanged ? 'merged' : 'unchanged';
  const marks = isMarked ? after : null;
  if (!isChanged) return { standing, decision, marks, step: null };
  const earlier = step !== undefined && 'made' in step ? step : undefined;
  const isVersion = kept !== null && kept.kept !== 'seen-again';
  return {
    standing,
    decision,
    marks,
    step: {
      importId,
      articleId,
      at: now,
      made: earlier?.made ?? !rest.isKnown,
      versions: [...(earlier?.versions ?? []), ...(isVersion ? [kept.versionId] : [])],
      marksBefore: earlier === undefined ? (before ?? null) : earlier.marksBefore,
      marksAfter: marks ?? before ?? null,
      highlights: [...(earlier?.highlights ?? []), ...decision.highlights.map(({ id }) => id)],
    },
  };
}
