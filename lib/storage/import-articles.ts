import { versionText } from '../article/followed-passage.ts';
import type { Capture, Kept } from './capture-repository.ts';
import { noteMarks } from './correction-rows.ts';
import type { ArchiveDatabase } from './database.ts';
import { firstVersion } from './first-version.ts';
import { type ImportEntry, type ImportedArticle, importArticle, importTables } from './import-article.ts';
import { decideWriting, type ImportGround } from './import-decision.ts';
import { groundsOf, isTrashed } from './import-ground.ts';
import { counted } from './import-repository.ts';
import { ImportRows } from './import-rows.ts';

/**
 * Writes articles of an import in one transaction, whole or not at all: of each its text where that is not here yet, its marks,
 * passages and collections, and the step by which it can be taken back. What is in the trash stays as it is.
 *
 * Those that are new, and those to which only marks are added, are asked for and written together: one question for all takes a
 * small part of the time of one for each. The few others follow one by one.
 */
export async function importArticles(
  database: ArchiveDatabase,
  importId: string,
  entries: readonly ImportEntry[],
): Promise<ImportedArticle[]> {
  const { imports } = database;
  return database.transaction('rw', importTables(database), async () => {
    const grounds = await groundsOf(database, importId, entries);
    const run = await imports.get(importId);
    const done = new Map<number, ImportedArticle>();
    const rows = new ImportRows();
    const asked = new Set<string>();
    let { counts, collections: made } = run ?? {
      counts: { new: 0, merged: 0, unchanged: 0, trashed: 0 },
      collections: [],
    };
    let { living } = grounds;
    for (const [at, entry] of entries.entries()) {
      const { capture } = entry;
      const ground = grounds.of(at, living);
      const isFirst = !asked.has(capture.articleId);
      asked.add(capture.articleId);
      if (!isFirst || needsVersions(entry, ground)) continue;
      if (isTrashed(ground)) {
        done.set(at, { kept: null, value: 'trashed' });
      } else {
        const first = ground.isKnown ? null : firstVersion(capture, entry.link, noteMarks(ground.marks));
        const kept = first === null ? null : newArticle(capture);
        const texts =
          first !== null && entry.wantsPlaces
            ? [{ versionId: capture.versionId, text: versionText(capture.blocks) }]
            : [];
        const writing = decideWriting(ground, { importId, now: entry.now }, kept, texts, entry.decide);
        rows.add(first, writing);
        if (writing.decision.collections.length > 0) living = [...living, ...writing.decision.collections];
        done.set(at, { kept, value: writing.standing });
      }
      // Of what this import has made or added to before, by another entry, one is counted.
      if (ground.step === undefined || isTrashed(ground)) counts = counted(counts, done.get(at)?.value ?? 'unchanged');
    }
    await rows.write(database);
    made = [...made, ...rows.collections.map(({ id }) => id)];
    if (run !== undefined) await imports.put({ ...run, counts, collections: made });
    const outcomes: ImportedArticle[] = [];
    for (const [at, entry] of entries.entries()) {
      outcomes.push(done.get(at) ?? (await importArticle(database, importId, entry)));
    }
    return outcomes;
  });
}

/** Whether more must be known of an article than what `groundsOf` has asked for. */
function needsVersions({ capture, wantsText, wantsPlaces }: ImportEntry, ground: ImportGround): boolean {
  if (!ground.isKnown || isTrashed(ground)) return false;
  return wantsPlaces || (wantsText && !ground.contentHashes.has(capture.contentHash));
}

function newArticle({ articleId, versionId }: Capture): Kept {
  return { articleId, versionId, kept: 'new-article', previousVersionId: null };
}
