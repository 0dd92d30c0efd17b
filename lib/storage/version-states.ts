import type { VersionState } from '../article/version-state.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import type { VersionRecord } from './records.ts';
import { getVersion, versionHeadsOf, versionsOf, versionTables } from './version-rows.ts';

/** A version as it is compared, and what the archive knows of its times besides. */
export interface KeptState extends VersionState {
  /** When it is first known to have been shown; earlier than `takenAt` where a web archive has it earlier. */
  firstSeenAt: number;
  keptAt: number;
  /** See `VersionHead.archivedUrl`. */
  archivedUrl: string | null;
  /** See `VersionHead.beside`. */
  beside: string | null;
}

/** All versions of an article, oldest first; none when the archive does not have it. For a live query too. */
export async function versionStates(
  articleId: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<KeptState[]> {
  const versions = await database.transaction('r', versionTables(database), async () =>
    versionsOf(database, articleId),
  );
  return versions.map(stateOf);
}

/** One version; null when the archive does not have it. */
export async function versionState(
  id: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<KeptState | null> {
  const version = await database.transaction('r', versionTables(database), async () => getVersion(database, id));
  return version === undefined ? null : stateOf(version);
}

/** Of an article's versions those that another interpreter spoke of, oldest first. */
export async function staleVersions(
  articleId: string,
  interpreter: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<VersionRecord[]> {
  return database.transaction('r', versionTables(database), async () => {
    // Mostly there are none, which the heads say.
    const heads = await versionHeadsOf(database, articleId);
    if (heads.every((head) => head.interpreter === interpreter)) return [];
    return (await versionsOf(database, articleId)).filter((version) => version.interpreter !== interpreter);
  });
}

/** The state of a version, without what only keeping needs. */
export function stateOf({ page: _page, seal: _seal, articleId: _articleId, ...state }: VersionRecord): KeptState {
  return state;
}
