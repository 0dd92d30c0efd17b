import type { VersionState } from '../article/version-state.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import { versionsOf } from './version-rows.ts';

/** All versions of an article as they are compared, oldest first. */
export async function versionStates(
  articleId: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<VersionState[]> {
  return database.transaction('r', [database.versions, database.contents], async () => {
    const versions = await versionsOf(database, articleId).toArray();
    const contents = await database.contents.bulkGet(versions.map(({ contentHash }) => contentHash));
    return versions.map((version, at) => ({
      id: version.id,
      takenAt: version.takenAt,
      takenBy: version.takenBy,
      seenAs: { [version.takenBy]: version.takenAt },
      extractor: version.extractor,
      interpreter: version.interpreter,
      contentHash: version.contentHash,
      factsHash: version.factsHash,
      facts: version.facts,
      blocks: contents[at]?.blocks ?? [],
    }));
  });
}
