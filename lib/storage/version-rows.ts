import { type Collection, Dexie } from 'dexie';
import type { ArchiveDatabase } from './database.ts';
import type { VersionRecord } from './records.ts';

/** The versions of an article, oldest first. */
export function versionsOf(database: ArchiveDatabase, articleId: string): Collection<VersionRecord, string> {
  return database.versions.where('[articleId+takenAt]').between([articleId, Dexie.minKey], [articleId, Dexie.maxKey]);
}

/** Deletes versions with their corrections and the texts that no other version has. To be called in a transaction. */
export async function deleteVersions(database: ArchiveDatabase, versions: readonly VersionRecord[]): Promise<void> {
  const ids = versions.map((version) => version.id);
  await database.versions.bulkDelete(ids);
  await database.corrections.where('versionId').anyOf(ids).delete();
  for (const hash of new Set(versions.map((version) => version.contentHash))) {
    if ((await database.versions.where('contentHash').equals(hash).count()) === 0) await database.contents.delete(hash);
  }
}
