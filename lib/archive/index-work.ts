import type { ErrorCode } from '../foundation/errors.ts';
import type { Result } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { queuedCount } from '../storage/index-queue-repository.ts';
import { readSetting } from '../storage/settings.ts';
import { withArchive } from '../storage/with-archive.ts';

/**
 * Whether the search index has anything to do: articles wait for it, it is not all made, or there is none while there are
 * articles. Two reads of small records, so that no worker is started for nothing.
 */
export async function hasIndexWork(database: ArchiveDatabase = archiveDatabase()): Promise<Result<boolean, ErrorCode>> {
  return withArchive(async (archive) => {
    if ((await queuedCount(archive)) > 0) return true;
    const index = await readSetting(archive, 'searchIndex');
    return index === null ? (await archive.articles.count()) > 0 : index.done < index.total;
  }, database);
}
