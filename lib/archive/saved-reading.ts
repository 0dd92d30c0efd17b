import { canonicalArticleUrl } from '../article/canonical-url.ts';
import { limits } from '../article/limits.ts';
import type { LinkItem } from '../article/page-reading.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { changeSavedReading, keepSavedReading, type SavedReadingChange } from '../storage/saved-reading-repository.ts';
import { withArchive } from '../storage/with-archive.ts';

/** What these use-cases work with; the defaults are this context's archive, the system's clock and random ids. */
export interface SavedReadingDeps {
  database?: ArchiveDatabase;
  clock?: Clock;
  newId?: () => string;
}

/** Reading to be kept: a link of the page with what stood around it. */
export interface ReadingItem extends LinkItem {
  publisher?: string | null;
}

/**
 * Keeps a link for later reading. The same article is kept once, whatever its tracking parameters; saving a removed one
 * brings it back. `fromArticleId`: the article that offered it, or null. `bad-message`: not an http(s) address.
 */
export async function saveForLater(
  item: ReadingItem,
  fromArticleId: string | null,
  { database = archiveDatabase(), clock = systemClock, newId = () => crypto.randomUUID() }: SavedReadingDeps = {},
): Promise<Result<{ id: string }, ErrorCode>> {
  const url = URL.parse(item.url);
  if (url === null || !/^https?:$/.test(url.protocol) || url.href.length > limits.url) return failure('bad-message');
  const now = clock();
  const id = newId();
  return withArchive(
    (archive) =>
      keepSavedReading(archive, {
        id,
        url: url.href,
        canonicalUrl: canonicalArticleUrl(url.href, []),
        headline: (item.headline.trim() || url.href).slice(0, limits.line),
        kicker: item.kicker,
        excerpt: item.excerpt,
        publisher: item.publisher ?? null,
        host: url.hostname,
        fromArticleId,
        savedAt: now,
        readAt: { value: null, updatedAt: now },
        deletedAt: { value: null, updatedAt: now },
      }),
    database,
  );
}

/** Marks saved reading as read now, or as unread. */
export async function markRead(
  id: string,
  read: boolean,
  deps: SavedReadingDeps = {},
): Promise<Result<null, ErrorCode>> {
  return change(id, deps, (item, now) => ({ readAt: read ? (item.readAt ?? now) : null }));
}

/** Takes saved reading off the list; `restoreSavedReading` brings it back. */
export async function removeSavedReading(id: string, deps: SavedReadingDeps = {}): Promise<Result<null, ErrorCode>> {
  return change(id, deps, (item, now) => ({ deletedAt: item.deletedAt ?? now }));
}

/** Undoes `removeSavedReading`. */
export async function restoreSavedReading(id: string, deps: SavedReadingDeps = {}): Promise<Result<null, ErrorCode>> {
  return change(id, deps, () => ({ deletedAt: null }));
}

async function change(
  id: string,
  { database = archiveDatabase(), clock = systemClock }: SavedReadingDeps,
  decide: SavedReadingChange,
): Promise<Result<null, ErrorCode>> {
  const outcome = await withArchive((archive) => changeSavedReading(archive, id, clock(), decide), database);
  if (!outcome.ok) return outcome;
  return outcome.value ? success(null) : failure('not-found');
}
