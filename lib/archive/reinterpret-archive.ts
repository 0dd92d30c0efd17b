import { factsHashOf, factsText } from '../article/content-hash.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { reportDefect } from '../foundation/report-defect.ts';
import { type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { withOwnNotes } from '../storage/own-notes-repository.ts';
import {
  beginReinterpretation,
  type Renewal,
  readVersionBatch,
  type StaleVersion,
  writeVersionBatch,
} from '../storage/reinterpret-repository.ts';
import { withArchive } from '../storage/with-archive.ts';
import { type Interpreter, interpretChecked } from './capture-article.ts';
import { renewLikeness } from './likeness.ts';
import { renewOwnNotes } from './own-notes.ts';

/** Versions in one transaction: few enough that a capture never waits long for its turn. */
const batchSize = 25;

export interface ReinterpretDeps {
  interpreter: Interpreter;
  database?: ArchiveDatabase;
  clock?: Clock;
  /** Waited for before each version and each transaction; captures and messages get their turn meanwhile. */
  pause?: () => Promise<void>;
  /** Told when there is something to do, after each batch, and at the end. */
  onProgress?: (unfinished: boolean) => Promise<void>;
}

/**
 * Interprets every kept version anew that was interpreted by another interpreter: the same page, better understood. It
 * may be stopped at any moment, and goes on where it was when called again.
 *
 * 1. where it stands; when all is done, this one read is all
 * 2. read a batch of versions with their texts
 * 3. interpret and hash them outside any transaction, which would end meanwhile and hold up captures
 * 4. write the facts, what is derived from them and how far it is, in one transaction
 * 5. what readers marked as notes by hand is interpreted anew as well, and by what articles are found beside others
 *
 * Text, hashes of text, ids and times stay, and so do the reader's marks. Versions that have become alike by it
 * stay two: each says when the page was seen so, and which changes were the publisher's is asked by whoever shows them,
 * with both sides read by the same interpreter. A version of which the interpreter makes no well-formed facts is left
 * with the old ones and not tried again until there is a newer interpreter.
 *
 * Answers whether all is done; not so when another context of the extension has gone on with it meanwhile.
 * `storage-stuck`, `storage-full`: see `withArchive`; what was written until then stays.
 */
export async function reinterpretArchive({
  interpreter,
  database = archiveDatabase(),
  clock = systemClock,
  pause = nextTurn,
  onProgress = async () => {},
}: ReinterpretDeps): Promise<Result<{ finished: boolean }, ErrorCode>> {
  const begun = await withArchive((archive) => beginReinterpretation(archive, interpreter.version, clock()), database);
  if (!begun.ok) return begun;
  let state = begun.value;
  if (state.finishedAt !== null) return success({ finished: true });
  await onProgress(true);
  while (state.finishedAt === null) {
    const from = state;
    await pause();
    const batch = await withArchive((archive) => readVersionBatch(archive, from, batchSize), database);
    if (!batch.ok) return batch;
    const outcome = await interpretAll(batch.value.stale, interpreter, pause);
    const written = await withArchive(
      (archive) => writeVersionBatch(archive, from, batch.value, outcome, clock()),
      database,
    );
    if (!written.ok) return written;
    if (written.value === null) return success({ finished: false });
    const articleIds = batch.value.stale.map(({ version }) => version.articleId);
    const marked = await withArchive((archive) => renewMarked(archive, articleIds, interpreter), database);
    if (!marked.ok) return marked;
    state = written.value;
    await onProgress(state.finishedAt === null);
  }
  return success({ finished: true });
}

/**
 * Has what readers marked by hand in these articles interpreted anew, and by what they are found. After the batch: stopped in
 * between, such a note says what it said until its article is seen again, and loses nothing.
 */
async function renewMarked(
  archive: ArchiveDatabase,
  articleIds: readonly string[],
  interpreter: Interpreter,
): Promise<void> {
  for (const articleId of await withOwnNotes(archive, articleIds)) await renewOwnNotes(archive, articleId, interpreter);
  await renewLikeness(archive, [...new Set(articleIds)], interpreter.isPerson);
}

async function interpretAll(
  stale: readonly StaleVersion[],
  interpreter: Interpreter,
  pause: () => Promise<void>,
): Promise<{ renewals: Renewal[]; failed: number }> {
  const renewals: Renewal[] = [];
  for (const one of stale) {
    await pause();
    const renewal = await renewalOf(one, interpreter);
    if (renewal !== null) renewals.push(renewal);
  }
  await pause();
  return { renewals, failed: stale.length - renewals.length };
}

async function renewalOf(stale: StaleVersion, interpreter: Interpreter): Promise<Renewal | null> {
  if (stale.reading === null) return null;
  const { version, reading } = stale;
  const facts = interpretOrReport(reading, interpreter);
  if (facts === null) return null;
  return {
    versionId: version.id,
    was: version.interpreter,
    changed: factsText(facts) !== factsText(version.facts),
    renewed: { interpreter: interpreter.version, facts, factsHash: await factsHashOf(facts) },
  };
}

/** A defect that shows on one page must not keep all the others from being read. */
function interpretOrReport(...page: Parameters<typeof interpretChecked>): ReturnType<typeof interpretChecked> {
  try {
    return interpretChecked(...page);
  } catch (error) {
    reportDefect('interpreting a kept version', error);
    return null;
  }
}

/** Timers come after what waits already. Browsers make each wait a few milliseconds, which is a rest for the machine. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
