import { countsAsCorrection } from '../article/correction.ts';
import type { ArchiveDatabase } from './database.ts';
import type { CorrectionRecord, VersionRecord } from './records.ts';

/**
 * What is derived of notes to be listed and counted: the rows of `corrections`, and `correctionCount` of an article, which
 * counts those of its newest version. After a version's facts were written, to be called within the same transaction over
 * `articles`, `versions`, `corrections` and `readerMarks`.
 */
export async function settleVersion(database: ArchiveDatabase, version: VersionRecord): Promise<void> {
  const article = await database.articles.get(version.articleId);
  if (article === undefined) return;
  await database.corrections.where('versionId').equals(version.id).delete();
  await database.corrections.bulkPut(rowsOf(version));
  const correctionCount = version.facts.corrections.filter(countsAsCorrection).length;
  if (version.id === article.newestVersionId && correctionCount !== article.correctionCount) {
    await database.articles.update(article.id, { correctionCount });
  }
}

function rowsOf(version: VersionRecord): CorrectionRecord[] {
  return version.facts.corrections.map((correction, index) => ({
    id: `${version.id}:${index}`,
    articleId: version.articleId,
    versionId: version.id,
    kind: correction.kind,
    seenAt: version.takenAt,
    correction,
  }));
}
