import { Dexie, type PromiseExtended } from 'dexie';
import { deleteArticles } from './article-deletion.ts';
import { sameRow } from './article-parcel.ts';
import type { ArchiveDatabase } from './database.ts';
import { traceOf } from './import-merge.ts';
import type { MergeStepRecord, RowsStepRecord } from './import-records.ts';
import { parcelsOf, writeParcels } from './parcel-rows.ts';

/** `nothing`: there was no article to be taken back, only marks or rows of a table. */
export type UndoneMerge = 'deleted' | 'restored' | 'stayed' | 'nothing';

/**
 * Takes back what an archive's own file did to an article: it is as it lay before, or gone. One with which something was done
 * since stays whole. To be called within a transaction over all tables that an article is in; no async function, for the reason
 * that `version-rows.ts` gives.
 */
export function undoMerge(database: ArchiveDatabase, step: MergeStepRecord): PromiseExtended<UndoneMerge> {
  const { articleId, before, trace } = step;
  const isMade = before.article === null;
  return parcelsOf(database, [articleId]).then(([now]): UndoneMerge | PromiseExtended<UndoneMerge> => {
    if (now === undefined || (now.article === null && !isMade)) return 'nothing';
    if (traceOf(now, isMade) !== trace) return now.article === null ? 'nothing' : 'stayed';
    const hashes = [...new Set(now.articleImages.flatMap(({ hash }) => hash ?? []))];
    return Dexie.Promise.resolve(isMade ? deleteArticles(database, [articleId]) : undefined)
      .then(() => writeParcels(database, [now], [before]))
      .then(() => database.likeness.where('articleId').equals(articleId).delete())
      .then(() => dropUnshown(database, hashes))
      .then(() => (now.article === null ? 'nothing' : isMade ? 'deleted' : 'restored'));
  });
}

/** Takes back what a file did to a table: rows that are as it left them become what they were. */
export function undoRows(database: ArchiveDatabase, { table, added, changed }: RowsStepRecord): PromiseExtended<void> {
  const rows = database.table<object, string>(table);
  return rows
    .bulkDelete(added)
    .then(() => rows.bulkGet(changed.map(({ key }) => key)))
    .then((now) => {
      const asLeft = changed.filter(({ after }, at) => sameRow(now[at] ?? null, after));
      const gone = asLeft.filter(({ before }) => before === null).map(({ key }) => key);
      return rows.bulkDelete(gone).then(() => rows.bulkPut(asLeft.flatMap(({ before }) => before ?? [])));
    })
    .then(() => undefined);
}

/** Deletes the bytes of pictures that no article shows any more. */
function dropUnshown({ articleImages, images }: ArchiveDatabase, hashes: readonly string[]): PromiseExtended<void> {
  if (hashes.length === 0) return Dexie.Promise.resolve();
  const shown = articleImages.where('hash').anyOf([...hashes]);
  return shown.uniqueKeys().then((needed) => images.bulkDelete(hashes.filter((hash) => !needed.includes(hash))));
}
