import { Dexie, type PromiseExtended } from 'dexie';
import { linkAfter } from '../article/seal.ts';
import { type ArticleParcel, emptyParcel } from './article-parcel.ts';
import { articleIdsAfter } from './backup-rows.ts';
import type { ArchiveDatabase } from './database.ts';
import { isTouchedSince } from './last-touch.ts';
import { type MergedArticle, mergedArticle } from './merge-article.ts';
import type { Preferred } from './merge-stamped.ts';
import { parcelsOf, parcelTables, withoutForeignRows, writeParcels } from './parcel-rows.ts';
import { writeSetting } from './settings.ts';
import { putVersion } from './version-rows.ts';

/** An article of two archives: how it lies here, and what becomes of it. */
export interface PlannedMerge extends MergedArticle {
  here: ArticleParcel;
  theirs: ArticleParcel;
}

/** What merging these articles would make of them, in this order. To be called within a transaction over `parcelTables`. */
export function plannedMerges(
  database: ArchiveDatabase,
  parcels: readonly ArticleParcel[],
  preferred: Preferred,
): PromiseExtended<PlannedMerge[]> {
  const ids = parcels.map(({ articleId }) => articleId);
  return Dexie.Promise.all([parcelsOf(database, ids), withoutForeignRows(database, parcels)] as const).then(
    ([here, theirs]) => {
      const hashes = [...here, ...theirs].flatMap(({ versions }) =>
        versions.flatMap((row) => (row.frame === undefined ? [row.contentHash] : [])),
      );
      return Dexie.Promise.resolve(hashes.length === 0 ? [] : database.contents.bulkGet(hashes)).then((texts) => {
        const known = texts.flatMap((text) => (text === undefined ? [] : [[text.hash, text.blocks] as const]));
        const contents = new Map(known);
        return here.map((mine, at) => {
          const other = theirs[at] ?? emptyParcel(mine.articleId);
          return { here: mine, theirs: other, ...mergedArticle(mine, other, contents, preferred) };
        });
      });
    },
  );
}

/**
 * Merges articles of another archive into this one, in one transaction: each comes whole or not at all. Done twice it is as
 * if done once. See `mergedArticle`. Answers what became of each.
 */
export async function mergeParcels(
  database: ArchiveDatabase,
  parcels: readonly ArticleParcel[],
  preferred: Preferred,
): Promise<PlannedMerge[]> {
  return database.transaction('rw', parcelTables(database), async () => {
    const merged = await plannedMerges(database, parcels, preferred);
    await writeParcels(
      database,
      merged.map(({ here }) => here),
      merged.map(({ parcel }) => parcel),
    );
    for (const { parcel, unsealed } of merged) {
      if (parcel.article === null || unsealed.length === 0) continue;
      let last = parcel.article.chain?.last ?? null;
      for (const version of unsealed) {
        if (version.seal === null) continue;
        // The hash is waited for in the transaction: only here is it certain which seal is the last.
        const link = await Dexie.waitFor(linkAfter(last, version.seal.sealed));
        await putVersion(database, { ...version, seal: { ...version.seal, ...link } });
        last = { seq: link.seq, hash: link.hash };
      }
      if (last === null) continue;
      await database.articles.update(parcel.articleId, { chain: { last, bare: parcel.article.chain?.bare ?? [] } });
    }
    return merged;
  });
}

/** A stretch of the archive, by the ids of articles: above `after`, or from the first, and up to `upTo`, or to the last. */
export interface Stretch {
  after: string | null;
  upTo: string | null;
}

/** Articles in one transaction. */
const atOnce = 40;

/**
 * Has a stretch of the archive hold these articles, as they lie in `parcels`, and nothing else; but what was kept or changed
 * since `since` stays as it is. Does a part of the stretch, in one transaction, and answers what is left of it; null: nothing.
 */
export async function replaceParcels(
  database: ArchiveDatabase,
  parcels: readonly ArticleParcel[],
  { after, upTo }: Stretch,
  since: number,
): Promise<Stretch | null> {
  const tables = parcelTables(database);
  const names = tables.map(({ name }) => name).filter((name) => name !== 'contents');
  return database.transaction('rw', tables, async () => {
    const { ids, until } = await articleIdsAfter(database, names, { after, upTo }, atOnce);
    const here = (await parcelsOf(database, ids)).filter((parcel) => !isTouchedSince(parcel, since));
    const theirs = await withoutForeignRows(
      database,
      parcels.filter(({ articleId }) => ids.includes(articleId)),
    );
    const wanted = new Map(theirs.map((parcel) => [parcel.articleId, parcel]));
    await writeParcels(
      database,
      here,
      here.map(({ articleId }) => wanted.get(articleId) ?? emptyParcel(articleId)),
    );
    return until === null || until === upTo ? null : { after: until, upTo };
  });
}

/** Has everything that is derived of versions be derived anew: they may be another interpreter's. `now`: milliseconds since 1970. */
export async function deriveAnew(database: ArchiveDatabase, now: number): Promise<void> {
  await database.transaction('rw', database.settings, async () => {
    await writeSetting(database, 'reinterpretation', null, now);
    await writeSetting(database, 'likenessMaker', 0, now);
  });
}
