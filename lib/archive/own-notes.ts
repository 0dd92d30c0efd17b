import * as v from 'valibot';
import { type CorrectionKind, correctionSchema } from '../article/correction.ts';
import {
  dismissalHolds,
  noteAt,
  noteIdOf,
  noteLimits,
  notesOf,
  type OwnNote,
  plainOwnNote,
  type SelectedPassage,
} from '../article/reader-notes.ts';
import { systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { changeMarks } from '../storage/marks-repository.ts';
import { type ReadOwnNote, renewOwnNotesRead } from '../storage/own-notes-repository.ts';
import { articleView } from '../storage/queries.ts';
import { withArchive } from '../storage/with-archive.ts';
import type { Interpreter } from './capture-article.ts';
import { changeMarksOf, type MarksDeps } from './reader-marks.ts';

/** What became of a passage that was marked. */
export interface MarkedPassage {
  noteId: string;
  /** Whether the mark has saved the article, which undoing it takes back. */
  savedByMark: boolean;
}

/**
 * Marks a passage of an article as a correction note by hand. Like a tag it saves the article: the reader has put work into
 * it. A dismissal of the same passage ends. Its words are interpreted as a publisher's note is, here where the language
 * packs are loaded; the panel has none.
 *
 * `not-found`: the archive does not have the article. `already-marked`: the passage is among its notes. `marks-full`: see
 * `noteLimits.own`.
 */
export async function markPassage(
  articleId: string,
  passage: SelectedPassage,
  { interpreter, database = archiveDatabase(), clock = systemClock }: MarksDeps & { interpreter: Interpreter },
): Promise<Result<MarkedPassage, ErrorCode>> {
  const now = clock();
  const id = noteIdOf({ text: passage.text, label: null });
  const outcome = await withArchive(async (archive): Promise<Result<MarkedPassage, ErrorCode>> => {
    const view = await articleView(articleId, archive);
    if (view === null) return failure('not-found');
    const { facts, marks } = view;
    const same = noteAt(notesOf(facts.corrections, marks), passage.text);
    if (same !== null && !same.dismissed) return failure('already-marked');
    if (marks.ownNotes.length >= noteLimits.own) return failure('marks-full');

    const savedByMark = marks.savedAt === null;
    const kept = await changeMarks(archive, articleId, now, ({ savedAt, ownNotes, dismissedNotes }) => ({
      savedAt: savedAt ?? now,
      ownNotes: [...ownNotes.filter((own) => own.id !== id), { ...passage, id, kind: null, markedAt: now }],
      dismissedNotes: dismissedNotes.filter(
        (one) =>
          !dismissalHolds(one, { text: passage.text, label: null }) && !(same && dismissalHolds(one, same.correction)),
      ),
    }));
    if (!kept) return failure('not-found');
    await renewOwnNotes(archive, articleId, interpreter);
    return success({ noteId: id, savedByMark });
  }, database);
  return outcome.ok ? outcome.value : outcome;
}

/** Takes a mark away. `andSave`: and the saving that came with it, as if nothing had been marked. */
export async function unmarkPassage(
  articleId: string,
  noteId: string,
  { andSave = false, ...deps }: MarksDeps & { andSave?: boolean } = {},
): Promise<Result<null, ErrorCode>> {
  return changeMarksOf(articleId, deps, ({ ownNotes }) => ({
    ownNotes: ownNotes.filter(({ id }) => id !== noteId),
    ...(andSave ? { savedAt: null } : {}),
  }));
}

/** Undoes `unmarkPassage`: the mark is there again as it was. */
export async function restoreMark(
  articleId: string,
  mark: OwnNote,
  deps: MarksDeps = {},
): Promise<Result<null, ErrorCode>> {
  return changeMarksOf(articleId, deps, ({ savedAt, ownNotes }, now) => ({
    savedAt: savedAt ?? now,
    ownNotes: [...ownNotes.filter(({ id }) => id !== mark.id), mark].sort((a, b) => a.markedAt - b.markedAt),
  }));
}

/** Sets what kind of note a passage marked by hand is; null: as its words say. */
export async function setMarkKind(
  articleId: string,
  noteId: string,
  kind: CorrectionKind | null,
  deps: MarksDeps = {},
): Promise<Result<null, ErrorCode>> {
  return changeMarksOf(articleId, deps, ({ ownNotes }) => ({
    ownNotes: ownNotes.map((own) => (own.id === noteId ? { ...own, kind } : own)),
  }));
}

/**
 * Interprets an article's passages that were marked by hand anew, where another interpreter did so last or there is a newer
 * version. To be called whenever an article was captured, or its facts replaced: costs one look where none are marked.
 */
export async function renewOwnNotes(
  archive: ArchiveDatabase,
  articleId: string,
  { version, readOwnNote }: Interpreter,
): Promise<void> {
  if (readOwnNote !== undefined) await renewOwnNotesRead(archive, articleId, version, checked(readOwnNote));
}

/** As with facts, a page may lead interpretation astray: what is not well formed is told by its words alone. */
function checked(read: ReadOwnNote): ReadOwnNote {
  return (reading, text) => {
    const correction = v.safeParse(correctionSchema, read(reading, text));
    return correction.success ? correction.output : plainOwnNote({ text, kind: null });
  };
}
