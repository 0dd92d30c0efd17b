import { canonicalArticleUrl } from '../article/canonical-url.ts';
import type { ClipFailure } from '../article/link-clip.ts';
import { systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { archiveDatabase } from '../storage/database.ts';
import { requestTimes } from '../storage/request-ledger.ts';
import { noteLinkClip, readingInList } from '../storage/saved-reading-repository.ts';
import { withArchive } from '../storage/with-archive.ts';
import { hostBudget, hostFreeAt } from './host-budget.ts';
import { removeSavedReading, type SavedReadingDeps, saveForLater } from './saved-reading.ts';

/** A link that is to be clipped. */
export interface LinkToClip {
  url: string;
  /** Its words; empty where the browser does not tell. */
  text: string;
  /** The article it stood in. */
  fromArticleId: string | null;
}

/**
 * Puts a link into saved reading before its page is asked for, so that it is there whatever comes of that. `wasThere`: it was
 * in the list already. `bad-message`: not an http(s) address.
 */
export async function keepLinkToClip(
  { url, text, fromArticleId }: LinkToClip,
  deps: SavedReadingDeps = {},
): Promise<Result<{ id: string; wasThere: boolean }, ErrorCode>> {
  const { database = archiveDatabase() } = deps;
  const there = await withArchive((archive) => readingInList(archive, canonicalArticleUrl(url, [])), database);
  if (!there.ok) return there;
  const item = { url, headline: text.trim(), kicker: null, excerpt: null };
  const kept = await saveForLater(item, fromArticleId, deps);
  return kept.ok ? success({ id: kept.value.id, wasThere: there.value !== null }) : kept;
}

/** The link was clipped: it leaves saved reading, unless it was there before. */
export async function settleClipped(
  id: string,
  wasThere: boolean,
  deps: SavedReadingDeps = {},
): Promise<Result<null, ErrorCode>> {
  const { database = archiveDatabase() } = deps;
  const noted = await withArchive((archive) => noteLinkClip(archive, id, null), database);
  if (!noted.ok) return noted;
  return wasThere ? success(null) : removeSavedReading(id, deps);
}

/** The link could not be clipped: it stays in saved reading, with the reason. */
export async function settleNotClipped(
  id: string,
  why: ClipFailure,
  { database = archiveDatabase(), clock = systemClock }: SavedReadingDeps = {},
): Promise<Result<null, ErrorCode>> {
  const noted = await withArchive((archive) => noteLinkClip(archive, id, { why, at: clock() }), database);
  return noted.ok ? success(null) : noted;
}

/** The longest that a link waits for its host's turn, in milliseconds; where it would be longer, the host is busy. */
const longestWait = 2 * 60_000;

/** When the host of an address may be asked; null: not for a while. Milliseconds since 1970. See `hostBudget`. */
export async function turnOf(
  url: string,
  { database = archiveDatabase(), clock = systemClock }: SavedReadingDeps = {},
): Promise<Result<number | null, ErrorCode>> {
  const now = clock();
  const asked = await withArchive((archive) => requestTimes(archive, now - hostBudget.hour), database);
  if (!asked.ok) return asked;
  const freeAt = hostFreeAt(asked.value.get(URL.parse(url)?.hostname ?? '') ?? [], now);
  return success(freeAt - now > longestWait ? null : freeAt);
}
