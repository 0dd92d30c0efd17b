import type { Standing } from '../article/backup.ts';
import type { ArticleParcel } from './article-parcel.ts';
import type { ArchiveDatabase } from './database.ts';
import { headOfRow } from './version-packing.ts';

/** What each of these articles is to the archive, in this order. One transaction. */
export async function standingsOf(database: ArchiveDatabase, parcels: readonly ArticleParcel[]): Promise<Standing[]> {
  const { articles, versions, readerMarks } = database;
  const ids = parcels.map(({ articleId }) => articleId);
  return database.transaction('r', [articles, versions, readerMarks], async () => {
    const here = await articles.bulkGet(ids);
    const marks = await readerMarks.bulkGet(ids);
    const known = await versions.bulkGet(parcels.flatMap((parcel) => parcel.versions.map(({ id }) => id)));
    const versionIds = new Set(known.flatMap((row) => row?.id ?? []));
    return parcels.map((parcel, at): Standing => {
      const own = here[at];
      const stamps = { here: lastStamp(marks[at]), there: lastStamp(parcel.marks) };
      if (own === undefined) {
        const purgedAt = marks[at]?.purgedAt?.value ?? null;
        const isGone = purgedAt !== null && parcel.versions.every((row) => headOfRow(row).keptAt <= purgedAt);
        return isGone ? 'deleted-here' : 'new';
      }
      const hasMore = parcel.versions.some(({ id }) => !versionIds.has(id));
      const lastThere = parcel.article?.lastSeenAt ?? 0;
      if (hasMore || lastThere > own.lastSeenAt || stamps.there > stamps.here) return 'newer-there';
      const isNewer = own.lastSeenAt > lastThere || stamps.here > stamps.there;
      return isNewer || own.versionCount > parcel.versions.length ? 'newer-here' : 'same';
    });
  });
}

/** When the reader last changed any mark; 0: never. */
function lastStamp(marks: object | null | undefined): number {
  const stamps = Object.values(marks ?? {}).map((mark: unknown) =>
    typeof mark === 'object' && mark !== null && 'updatedAt' in mark ? Number(mark.updatedAt) : 0,
  );
  return Math.max(0, ...stamps);
}
