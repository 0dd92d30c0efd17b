import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { type KeptState, staleVersions, versionStates } from '../storage/version-states.ts';
import { withArchive } from '../storage/with-archive.ts';
import { type Interpreter, renewVersion } from './capture-article.ts';

export interface ArticleVersionsDeps {
  /** Left out where language packs are not loaded: then versions are given as they were last interpreted. */
  interpreter?: Interpreter;
  database?: ArchiveDatabase;
}

/**
 * Every version of an article, oldest first, to be compared with one another. With an interpreter, those that another one
 * spoke of are interpreted anew first, and kept so: what two interpreters make of one page is not the publisher's change.
 * A version of which no well-formed facts come stays as it is, and says so by its `interpreter`.
 *
 * `not-found`: the archive does not have the article. `storage-stuck`, `storage-full`: see `withArchive`.
 */
export async function articleVersions(
  articleId: string,
  { interpreter, database = archiveDatabase() }: ArticleVersionsDeps = {},
): Promise<Result<KeptState[], ErrorCode>> {
  const states = await withArchive(async (archive) => {
    if (interpreter !== undefined) {
      const stale = await staleVersions(articleId, interpreter.version, archive);
      for (const version of stale) await renewVersion(archive, version, interpreter);
    }
    return versionStates(articleId, archive);
  }, database);
  return states.ok && states.value.length === 0 ? failure('not-found') : states;
}
