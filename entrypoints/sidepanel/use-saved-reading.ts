import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import type { SavedReading } from '../../components/related/SavedReadingItem.tsx';
import {
  markRead,
  type ReadingItem,
  removeSavedReading,
  restoreSavedReading,
  saveForLater,
} from '../../lib/archive/saved-reading.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { send } from '../../lib/messaging/messenger.ts';
import { watchQueuedLinks } from '../../lib/platform/clip-queue.ts';
import { savedReadingList } from '../../lib/storage/queries.ts';
import { useLiveQuery } from '../../lib/storage/use-live-query.ts';

/** The reader's list, as the archive has it, and what can be done with it. */
export interface ReadingList {
  /** Null until the archive has answered. */
  items: readonly SavedReading[] | null;
  /** Why the archive did not answer. */
  error: ErrorCode | null;
  /** Of these addresses, those on the list. */
  savedAmong: (urls: readonly string[]) => ReadonlySet<string>;
  /** Puts an item on the list, or takes it off with a way back. */
  toggle: (item: ReadingItem, fromArticleId: string | null) => void;
  /** Fetches its page and keeps the article. */
  clip: (item: SavedReading) => void;
  markRead: (item: SavedReading, read: boolean) => void;
  remove: (item: SavedReading) => void;
}

export function useSavedReading({ say, tried }: Notices): ReadingList {
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => watchQueuedLinks(setWaiting), []);
  const list = useLiveQuery(() => savedReadingList(), []);
  const records = list.status === 'ready' ? list.value : [];
  const idAt = new Map(
    records.flatMap(({ id, url, canonicalUrl }) => [[url, id] as const, [canonicalUrl, id] as const]),
  );
  const idOf = (url: string) => idAt.get(url) ?? idAt.get(URL.parse(url)?.href ?? url);

  const removeById = async (id: string) => {
    if (!(await tried(removeSavedReading(id)))) return;
    say({ text: i18n.t('toasts.removed'), undo: () => void tried(restoreSavedReading(id)) });
  };

  return {
    items:
      list.status === 'ready'
        ? records.map((record) => ({
            id: record.id,
            url: record.url,
            headline: record.headline,
            kicker: record.kicker,
            publisher: record.publisher ?? record.host,
            savedAt: record.savedAt,
            read: record.readAt.value !== null,
            clip: waiting.has(record.id) ? ('waiting' as const) : (record.clip?.why ?? null),
          }))
        : null,
    error: list.status === 'failed' ? list.error : null,
    savedAmong: (urls) => new Set(urls.filter((url) => idOf(url) !== undefined)),
    toggle: (item, fromArticleId) => {
      const id = idOf(item.url);
      if (id === undefined) void tried(saveForLater(item, fromArticleId));
      else void removeById(id);
    },
    clip: ({ url, headline }) => void tried(send('background/clip-saved-link', { url, headline })),
    markRead: (item, read) => void tried(markRead(item.id, read)),
    remove: (item) => void removeById(item.id),
  };
}
