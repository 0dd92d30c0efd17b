import type { EvidenceMaterial } from '../article/evidence.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import { versionsOf, versionTables } from './version-rows.ts';
import { stateOf } from './version-states.ts';

/** What an evidence report of an article is made of, but for the differences; null when the archive does not have it. */
export async function evidenceMaterial(
  articleId: string,
  database: ArchiveDatabase = archiveDatabase(),
): Promise<Omit<EvidenceMaterial, 'steps'> | null> {
  return database.transaction('r', [database.articles, ...versionTables(database)], async () => {
    const article = await database.articles.get(articleId);
    const versions = await versionsOf(database, articleId);
    if (article === undefined || versions.length === 0) return null;
    const { canonicalUrl, headline, publisher, inLanguage, chain } = article;
    return {
      article: { canonicalUrl, headline, publisher, language: inLanguage },
      versions: versions.map((version) => ({ ...stateOf(version), seal: version.seal })),
      links: chain?.bare ?? [],
      last: chain?.last ?? null,
    };
  });
}
