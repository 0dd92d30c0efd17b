import type { WebArchive } from '../../article/web-archive.ts';
import type { ArchiveDatabase } from '../../storage/database.ts';
import { readSetting } from '../../storage/settings.ts';

/** The web archive that is asked: the reader's, where one is set, else the first of those that are known. */
export async function chosenArchive(
  database: ArchiveDatabase,
  known: readonly [WebArchive, ...WebArchive[]],
): Promise<WebArchive> {
  return (await readSetting(database, 'webArchive')) ?? known[0];
}

/** The archive that a capture was chosen from, however long ago; null where nothing is known of it any more. */
export async function archiveWithId(
  database: ArchiveDatabase,
  known: readonly WebArchive[],
  id: string,
): Promise<WebArchive | null> {
  const set = await readSetting(database, 'webArchive');
  return (set?.id === id ? set : known.find((one) => one.id === id)) ?? null;
}
