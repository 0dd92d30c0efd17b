import type { ArticleFacts } from '../../article/article-context.ts';
import type { Block } from '../../article/block.ts';
import { canonicalArticleUrl } from '../../article/canonical-url.ts';
import { isContentBlock } from '../../article/content-hash.ts';
import type { FetchedReading } from '../../article/fetched-reading.ts';
import { articleIdOf } from '../../article/ids.ts';
import { type CaptureOutcome, momentOf, type WebArchive } from '../../article/web-archive.ts';
import { type Clock, systemClock } from '../../foundation/clock.ts';
import type { ErrorCode } from '../../foundation/errors.ts';
import { failure, type Result, success } from '../../foundation/result.ts';
import { newestReading } from '../../storage/capture-repository.ts';
import { type ArchiveDatabase, archiveDatabase } from '../../storage/database.ts';
import type { CaptureRecord } from '../../storage/records.ts';
import { withArchive } from '../../storage/with-archive.ts';
import { captureInterpreted, type Interpreter, interpretChecked } from '../capture-article.ts';
import { captureAddresses, readTemplate, underOrigin } from './archive-addresses.ts';
import { asPublished } from './as-published.ts';
import { type Delay, denialOf, type FetchFrom } from './ask-archive.ts';
import { sharedText } from './same-story.ts';

export interface ReadDeps {
  archive: WebArchive;
  fetchPage: FetchFrom;
  /** Extraction of a fetched page; `url`: the publisher's address. */
  parse: (html: string, url: string) => Promise<Result<FetchedReading, ErrorCode>>;
  interpreter: Interpreter;
  /** Whether the reader still wants it: asked once more before anything is kept. */
  isWanted?: () => Promise<boolean>;
  database?: ArchiveDatabase;
  clock?: Clock;
}

/** What came of one capture. `delayed`: nothing yet; another time it may. */
export type ReadCapture = { delayed: Delay } | { outcome: CaptureOutcome; versionId: string | null };

/**
 * The share of text that a capture has in common with the newest version by which it is taken for the same story, where
 * the page does not name the article's address itself; and where it names another.
 */
const likeness = { nothingSaid: 0.12, namesAnother: 0.3 } as const;

/**
 * Fetches one capture and makes it a version of its article, as of the moment it was captured.
 *
 * 1. fetch it as the publisher sent it; an archive that has no capture of that moment sends on to the nearest one, and
 *    then that one's moment holds
 * 2. read it at the publisher's address, so that links, canonical and pictures are the publisher's
 * 3. see that it is this article: a consent page or another story may have stood at the address at that time
 * 4. keep it
 *
 * Fails only where the archive of this machine does: `storage-stuck`, `storage-full`.
 */
export async function readCapture(record: CaptureRecord, deps: ReadDeps): Promise<Result<ReadCapture, ErrorCode>> {
  const { archive, database = archiveDatabase(), clock = systemClock } = deps;
  const answer = await deps.fetchPage({ url: record.fetchUrl, purpose: 'capture', articleId: record.articleId });
  if (answer.got !== 'page') {
    const denied = denialOf(answer);
    if (denied.because === 'refused') return settled('missing');
    return denied.because === 'unreadable' ? settled('unreadable') : success({ delayed: denied });
  }
  if (underOrigin(answer.url, archive.origin) === null) return settled('missing');

  const { takenAt, original, archivedUrl, isRaw } = placeOf(record, archive, answer);
  if (takenAt > clock()) return settled('unreadable');
  const html = isRaw ? answer.body : asPublished(answer.body, archive);
  const parsed = await deps.parse(html, original);
  if (!parsed.ok) return settled('unreadable');
  const { reading } = parsed.value;
  if (reading === null) return settled('not-the-article');

  const facts = interpretChecked(reading, deps.interpreter);
  if (facts === null) return settled('unreadable');
  const newest = await withArchive((open) => newestReading(open, record.articleId), database);
  if (!newest.ok) return newest;
  if (newest.value === null) return settled('not-the-article');
  const known = { facts: newest.value.version.facts, text: textOf(newest.value.reading.blocks) };
  const canonicalUrl = await canonicalOf(record.articleId, facts, reading.statedUrls, textOf(reading.blocks), known);
  if (canonicalUrl === null) return settled('not-the-article');
  // Taken back meanwhile: nothing is kept, and nobody asks what came of it.
  if (deps.isWanted !== undefined && !(await deps.isWanted())) return settled('missing');

  const kept = await captureInterpreted(
    reading,
    { ...facts, canonicalUrl },
    { interpreter: deps.interpreter, database, clock, takenBy: 'archive', takenAt, archivedUrl },
  );
  if (!kept.ok) return kept.error === 'unreadable-page' ? settled('unreadable') : failure(kept.error);
  const isNew = kept.value.kept === 'new-version' || kept.value.kept === 'new-article';
  return settled(isNew ? 'joined' : 'same', kept.value.versionId);
}

function settled(outcome: CaptureOutcome, versionId: string | null = null): Result<ReadCapture, ErrorCode> {
  return success({ outcome, versionId });
}

/** When and where what was answered was captured. What the answer says of itself comes before what the list said. */
function placeOf(record: CaptureRecord, archive: WebArchive, answer: { url: string; mementoDatetime?: string }) {
  const place = archive.raw === null ? null : readTemplate(archive.raw, answer.url);
  const address = place === null ? null : URL.parse(place.url);
  const isWeb = address !== null && /^https?:$/.test(address.protocol);
  const original = isWeb ? address.href : record.original;
  const addresses = place === null ? null : captureAddresses(archive, { timestamp: place.timestamp, original });
  const inAddress = place === null ? null : momentOf(place.timestamp);
  const stated = Date.parse(answer.mementoDatetime ?? '');
  return {
    takenAt: Number.isNaN(stated) ? (inAddress ?? record.capturedAt) : stated,
    original,
    archivedUrl: addresses?.archivedUrl ?? record.archivedUrl,
    isRaw: place !== null,
  };
}

interface Known {
  facts: ArticleFacts;
  text: string;
}

/**
 * The canonical address under which a capture is kept: the article's own, or null where it is not this article.
 *
 * A page that names the article's address is believed. One that names none must share some of its text or its headline: a
 * wall names none either. One that names another address may have been moved since, and must share much.
 */
async function canonicalOf(
  articleId: string,
  facts: ArticleFacts,
  statedUrls: readonly string[],
  text: string,
  known: Known,
): Promise<string | null> {
  const isOwn = (await articleIdOf(facts.canonicalUrl)) === articleId;
  const isNamed = statedUrls.some((stated) => canonicalArticleUrl(stated, []) === facts.canonicalUrl);
  if (isOwn && isNamed) return facts.canonicalUrl;
  const shared = sharedText(text, known.text);
  const sameHeadline = facts.headline !== '' && sharedText(facts.headline, known.facts.headline) > 0.8;
  const isSame = isOwn ? sameHeadline || shared >= likeness.nothingSaid : shared >= likeness.namesAnother;
  return isSame ? known.facts.canonicalUrl : null;
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .filter(isContentBlock)
    .map(({ text }) => text)
    .join('\n');
}
