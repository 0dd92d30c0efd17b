import * as v from 'valibot';
import { type ArticleFacts, articleFactsSchema } from '../article/article-context.ts';
import { contentHashOf, factsHashOf, factsText, isContentBlock, sha256Hex } from '../article/content-hash.ts';
import type { Correction } from '../article/correction.ts';
import { articleIdOf, versionIdOf } from '../article/ids.ts';
import type { PageReading } from '../article/page-reading.ts';
import { sealedHash } from '../article/seal.ts';
import type { TakenBy } from '../article/version-state.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result } from '../foundation/result.ts';
import { type Capture, type Kept, keepCapture, staleNeighbours } from '../storage/capture-repository.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { readingOf } from '../storage/kept-reading.ts';
import type { KeptPage, VersionRecord } from '../storage/records.ts';
import { replaceFacts } from '../storage/renewal-repository.ts';
import { withArchive } from '../storage/with-archive.ts';
import { keepLikeness } from './likeness.ts';
import { renewOwnNotes } from './own-notes.ts';

/** Interpretation, passed in: blocks in, facts out. */
export interface Interpreter {
  /** Changes with the code and the language and publisher data: facts made by different ones are not compared. */
  version: string;
  interpret: (reading: PageReading) => ArticleFacts;
  /** What a passage says that the reader marked as a note. Without it, such a passage is told by its words alone. */
  readOwnNote?: (reading: PageReading, text: string) => Correction;
  /** Whether a name in the byline is a person's. Without it, nothing is found by its author. */
  isPerson?: (name: string, facts: ArticleFacts) => boolean;
}

export interface CaptureDeps {
  interpreter: Interpreter;
  database?: ArchiveDatabase;
  clock?: Clock;
  /** The version made of the same page while it was still loading: see `keepCapture`. */
  continues?: string | null;
  /** How the page was taken; `live` when left out. */
  takenBy?: TakenBy;
  /** When the publisher showed it, in milliseconds since 1970, where that was not now: a web archive's capture. */
  takenAt?: number;
  /** Where people can look at a web archive's capture. */
  archivedUrl?: string;
}

export type { Kept };

/**
 * Interprets a page that was read and keeps it in the archive as *seen*.
 *
 * `unreadable-page`: nothing usable came out. `storage-stuck`, `storage-full`: see `withArchive`.
 */
export async function captureArticle(reading: PageReading, deps: CaptureDeps): Promise<Result<Kept, ErrorCode>> {
  const facts = interpretChecked(reading, deps.interpreter);
  return facts === null ? failure('unreadable-page') : captureInterpreted(reading, facts, deps);
}

/**
 * Keeps a page that has been interpreted already.
 *
 * 1. hash text and facts; this waits, so it must be done before the transaction, which would end meanwhile
 * 2. if a version that it will be held against was interpreted by another interpreter, interpret that anew first: else a
 *    better language pack would look like a change made by the publisher
 * 3. one transaction decides what is new and writes it all, so that two tabs cannot make duplicates
 * 4. what the reader marked by hand is interpreted on the newest version
 * 5. by what the article is found beside others is kept, see `featuresOf`; stopped before, `fillLikeness` makes up for it
 */
export async function captureInterpreted(
  reading: PageReading,
  facts: ArticleFacts,
  deps: CaptureDeps,
): Promise<Result<Kept, ErrorCode>> {
  const { continues = null } = deps;
  return captureBy(reading, facts, deps, async (archive, capture) => {
    const kept = await keepCapture(archive, capture, continues);
    return { kept, value: kept };
  });
}

/**
 * The same with another third step: `keep` writes what it has to write together with the capture in one transaction. It
 * answers what it kept, null where nothing of the capture was needed, and what its caller wants to know.
 */
export async function captureBy<T>(
  reading: PageReading,
  facts: ArticleFacts,
  deps: CaptureDeps,
  keep: (archive: ArchiveDatabase, capture: Capture) => Promise<{ kept: Kept | null; value: T }>,
): Promise<Result<T, ErrorCode>> {
  const { interpreter, database = archiveDatabase() } = deps;
  const capture = await captureOf(reading, facts, deps);
  return withArchive(async (archive) => {
    for (const version of await staleNeighbours(archive, capture)) await renewVersion(archive, version, interpreter);
    const { kept, value } = await keep(archive, capture);
    if (kept === null) return value;
    await renewOwnNotes(archive, kept.articleId, interpreter);
    await keepLikeness(archive, kept, capture, interpreter.isPerson);
    return value;
  }, database);
}

/**
 * The facts of a page, or null when interpretation does not give a whole and well-formed record. They are checked as
 * strictly as if they came from outside: a page may lead interpretation astray.
 */
export function interpretChecked(reading: PageReading, interpreter: Interpreter): ArticleFacts | null {
  const facts = v.safeParse(articleFactsSchema, interpreter.interpret(reading));
  return facts.success ? facts.output : null;
}

/**
 * Interprets a kept version anew and keeps what is said of it now. Answers false, and nothing is written, when no well-formed
 * facts come of it.
 */
export async function renewVersion(
  archive: ArchiveDatabase,
  { id, page, blocks }: VersionRecord,
  interpreter: Interpreter,
): Promise<boolean> {
  const facts = interpretChecked(readingOf(page, blocks), interpreter);
  if (facts === null) return false;
  const factsHash = await factsHashOf(facts);
  await replaceFacts(archive, id, { interpreter: interpreter.version, facts, factsHash });
  return true;
}

/** A reading as it is kept, with its hashes. */
export async function captureOf(
  reading: PageReading,
  facts: ArticleFacts,
  { interpreter, clock = systemClock, takenBy = 'live', takenAt, archivedUrl }: CaptureDeps,
): Promise<Capture> {
  const keptAt = clock();
  const contentHash = await contentHashOf(reading.blocks);
  const articleId = await articleIdOf(facts.canonicalUrl);
  const fields = factsText(facts);
  const taken = {
    takenAt: takenAt ?? keptAt,
    takenBy,
    archivedUrl: archivedUrl ?? null,
    keptAt,
    extractor: reading.extractor,
    contentHash,
  };
  return {
    ...taken,
    articleId,
    versionId: await versionIdOf(articleId, contentHash, taken.takenAt),
    interpreter: interpreter.version,
    factsHash: await sha256Hex(fields),
    page: keptPage(reading),
    blocks: reading.blocks.filter(isContentBlock),
    facts,
    fields,
    sealed: await sealedHash({ ...taken, canonicalUrl: facts.canonicalUrl, fields }),
  };
}

function keptPage({ blocks, ...rest }: PageReading): KeptPage {
  return {
    ...rest,
    surroundings: blocks.flatMap((block, at) => (isContentBlock(block) ? [] : [{ at, block }])),
  };
}
