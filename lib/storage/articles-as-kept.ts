import type { Block } from '../article/block.ts';
import type { ArticleParcel } from './article-parcel.ts';
import type { ArchiveDatabase } from './database.ts';
import { textsOf } from './frames.ts';
import { articlesWithRows, spanOf } from './key-span.ts';
import { pagesAsSeenOf } from './pages-as-seen-repository.ts';
import { parcelsOf, parcelTables } from './parcel-rows.ts';
import type { PageAsSeenRecord, VersionHead, VersionRow } from './records.ts';
import { applyDelta } from './text-delta.ts';
import { headOfRow, packedBody } from './version-packing.ts';

/** A version as its head and the JSON of all else: `VersionBody`, but that a seal's fields are an array and not its text. */
export interface VersionAsKept {
  head: VersionHead;
  body: string;
}

/** A page as seen without the page. */
export type PageEntry = Omit<PageAsSeenRecord, 'bytes'>;

/** An article with every record of it, its versions put together. */
export interface ArticleAsKept extends Omit<ArticleParcel, 'versions' | 'frames'> {
  /** Oldest first, without those whose text is not whole. */
  versions: VersionAsKept[];
  pages: PageEntry[];
}

/**
 * These articles with everything that is kept of them, in this order, also those of which nothing but the reader's marks is
 * left. In one transaction: a state that the archive was in. The bytes of pictures and pages are not among it.
 */
export async function articlesAsKept(database: ArchiveDatabase, ids: readonly string[]): Promise<ArticleAsKept[]> {
  const { pagesAsSeen, contents } = database;
  return database.transaction('r', [...parcelTables(database), pagesAsSeen], async () => {
    const found = spanOf(database, ids);
    const parcels = await parcelsOf(database, ids, found);
    const hashes = parcels.flatMap(({ versions }) =>
      versions.flatMap((row) => (row.frame === undefined ? [row.contentHash] : [])),
    );
    const texts = hashes.length === 0 ? [] : await contents.bulkGet([...new Set(hashes)]);
    const blocks = new Map(texts.flatMap((one) => (one === undefined ? [] : [[one.hash, one.blocks] as const])));
    const withPages = await articlesWithRows(pagesAsSeen, ids, await found);
    const pages = new Map<string, PageEntry[]>();
    for (const id of withPages) {
      const entries: PageEntry[] = [];
      // One after the other: pages are large, and all that is wanted of them is what stands beside them.
      for (const { id: pageId } of await pagesAsSeenOf(id, database)) {
        const page = await pagesAsSeen.get(pageId);
        if (page === undefined) continue;
        const { bytes: _bytes, ...entry } = page;
        entries.push(entry);
      }
      pages.set(id, entries.reverse());
    }
    return parcels.map(({ versions, frames, ...rest }): ArticleAsKept => {
      const framed = textsOf(
        frames.map(({ id }) => id),
        frames,
      );
      return {
        ...rest,
        versions: versions.flatMap((row) => {
          const body = bodyText(row, framed, blocks);
          return body === null ? [] : [{ head: headOfRow(row), body }];
        }),
        pages: pages.get(rest.articleId) ?? [],
      };
    });
  });
}

/** Null: it is not whole. */
function bodyText(
  row: VersionRow,
  frames: ReturnType<typeof textsOf>,
  contents: ReadonlyMap<string, Block[]>,
): string | null {
  if (row.frame === undefined) {
    const blocks = contents.get(row.contentHash);
    return blocks === undefined ? null : packedBody({ page: row.page, facts: row.facts, blocks, seal: null }).text;
  }
  const frame = frames.get(row.frame);
  if (frame === undefined) return null;
  try {
    const text = applyDelta(frame.text, row.delta);
    JSON.parse(text);
    return text;
  } catch {
    return null;
  }
}
