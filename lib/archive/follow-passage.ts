import { foldText } from '../article/folded-text.ts';
import { commonBeginning, commonEnd, followLimits, placePassage, versionText } from '../article/followed-passage.ts';
import type { SelectedPassage } from '../article/reader-notes.ts';
import type { VersionState } from '../article/version-state.ts';
import { systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { addHighlight, changeHighlight, highlightsOf } from '../storage/highlights-repository.ts';
import { changeMarks } from '../storage/marks-repository.ts';
import { articleView } from '../storage/queries.ts';
import type { HighlightRecord } from '../storage/records.ts';
import { versionStates } from '../storage/version-states.ts';
import { withArchive } from '../storage/with-archive.ts';
import { changeMarksOf, type MarksDeps } from './reader-marks.ts';

export interface FollowDeps extends MarksDeps {
  newId?: () => string;
}

/** What became of a passage that the reader asked to follow. */
export interface Following {
  highlightId: string;
  /** Whether it has saved the article, which undoing it takes back. */
  savedByFollowing: boolean;
}

/**
 * Follows a passage of an article through its versions. It is kept as it stands in the newest version that has it; like a
 * tag it saves the article.
 *
 * `not-found`: the archive does not have the article. `not-in-text`: the passage stands in no version's text, as a headline
 * or a caption does. `already-followed`; `follows-full`: see `followLimits.passages`.
 */
export async function followPassage(
  articleId: string,
  selected: SelectedPassage,
  { database = archiveDatabase(), clock = systemClock, newId = () => crypto.randomUUID() }: FollowDeps = {},
): Promise<Result<Following, ErrorCode>> {
  const now = clock();
  const id = newId();
  const outcome = await withArchive(async (archive): Promise<Result<Following, ErrorCode>> => {
    const view = await articleView(articleId, archive);
    if (view === null) return failure('not-found');
    const place = placeIn(await versionStates(articleId, archive), selected);
    if (place === null) return failure('not-in-text');
    const untouched = { note: { value: '', updatedAt: 0 }, deletedAt: { value: null, updatedAt: 0 } };
    const record: HighlightRecord = { id, articleId, createdAt: now, ...place, ...untouched };
    const refuse = (followed: readonly HighlightRecord[]) => refusal(record, followed);
    // Asked before the article is saved, and again in the transaction: two may ask at once.
    const early = refuse(await highlightsOf(articleId, archive));
    if (early !== null) return failure(early);

    const savedByFollowing = view.marks.savedAt === null;
    if (!(await save(archive, articleId, now))) return failure('not-found');
    const refused = await addHighlight(archive, record, refuse);
    return refused === null ? success({ highlightId: id, savedByFollowing }) : failure(refused);
  }, database);
  return outcome.ok ? outcome.value : outcome;
}

/** The passage of an article that `followPassage` finds to be followed `already-followed`; errors as there. */
export async function sameFollowed(
  articleId: string,
  selected: SelectedPassage,
  { database = archiveDatabase() }: MarksDeps = {},
): Promise<Result<string, ErrorCode>> {
  const outcome = await withArchive(async (archive): Promise<Result<string, ErrorCode>> => {
    const place = placeIn(await versionStates(articleId, archive), selected);
    if (place === null) return failure('not-in-text');
    const same = (await highlightsOf(articleId, archive)).find((other) => isSame(place, other));
    return same === undefined ? failure('not-found') : success(same.id);
  }, database);
  return outcome.ok ? outcome.value : outcome;
}

/** Ends following a passage. A tombstone stays, so that merged archives agree. `andSave`: see `unmarkPassage`. */
export async function unfollowPassage(
  id: string,
  { andSave = false, ...deps }: MarksDeps & { andSave?: boolean } = {},
): Promise<Result<null, ErrorCode>> {
  const changed = await change(id, deps, ({ deletedAt }, now) => ({ deletedAt: deletedAt ?? now }));
  if (!changed.ok || !andSave) return changed.ok ? success(null) : changed;
  return changeMarksOf(changed.value, deps, () => ({ savedAt: null }));
}

/** Undoes `unfollowPassage`: the passage is followed again, with its note. */
export async function refollowPassage(id: string, deps: MarksDeps = {}): Promise<Result<null, ErrorCode>> {
  const changed = await change(id, deps, () => ({ deletedAt: null }));
  if (!changed.ok) return changed;
  return changeMarksOf(changed.value, deps, ({ savedAt }, now) => ({ savedAt: savedAt ?? now }));
}

/** Sets the reader's own note on a followed passage, plain text. `not-found`: it is not in the archive. */
export async function setPassageNote(id: string, note: string, deps: MarksDeps = {}): Promise<Result<null, ErrorCode>> {
  const changed = await change(id, deps, () => ({ note: note.slice(0, followLimits.note) }));
  return changed.ok ? success(null) : changed;
}

/** The passage in the newest version that has it: the page in sight may be older than what a check has found since. */
function placeIn(versions: readonly VersionState[], selected: SelectedPassage) {
  for (const { id, blocks } of [...versions].reverse()) {
    const place = placePassage(versionText(blocks), selected);
    if (place !== null) return { versionId: id, ...place };
  }
  return null;
}

/** Characters of context, on either side, that show the same place in different versions. */
const sameContext = 10;

type Place = Pick<HighlightRecord, 'versionId' | 'exact' | 'prefix' | 'suffix' | 'start'>;

function refusal(record: HighlightRecord, followed: readonly HighlightRecord[]): ErrorCode | null {
  if (followed.some((other) => isSame(record, other))) return 'already-followed';
  return followed.length >= followLimits.passages ? 'follows-full' : null;
}

function isSame(one: Place, other: Place): boolean {
  if (foldText(other.exact).text !== foldText(one.exact).text) return false;
  if (other.versionId === one.versionId) return other.start === one.start;
  const beside = commonEnd(other.prefix, one.prefix) + commonBeginning(other.suffix, one.suffix);
  return beside >= sameContext || other.start === one.start;
}

function save(archive: ArchiveDatabase, articleId: string, now: number): Promise<boolean> {
  return changeMarks(archive, articleId, now, ({ savedAt }) => ({ savedAt: savedAt ?? now }));
}

async function change(
  id: string,
  { database = archiveDatabase(), clock = systemClock }: MarksDeps,
  decide: Parameters<typeof changeHighlight>[3],
): Promise<Result<string, ErrorCode>> {
  const outcome = await withArchive((archive) => changeHighlight(archive, id, clock(), decide), database);
  if (!outcome.ok) return outcome;
  return outcome.value === null ? failure('not-found') : success(outcome.value);
}
