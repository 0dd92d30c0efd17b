import * as v from 'valibot';
import { type ArchiveFault, type ArchiveFaultKind, lastingFaults } from '../article/archive-fault.ts';
import { contentHashOf } from '../article/content-hash.ts';
import { isAsSealed, isUnbroken, linkHash } from '../article/seal.ts';
import { type ArticleAudit, isMarked, isPurged, keptTimes } from '../storage/audit-repository.ts';
import { correctionRowsOf, noteMarks } from '../storage/correction-rows.ts';
import type { ArticleRecord, VersionRecord } from '../storage/records.ts';
import { isCopyOf } from '../storage/repair-repository.ts';
import { articleShape, headShape } from '../storage/row-shapes.ts';

/** Says what does not fit together in one article. Pure, but for the hashes it computes. */
export async function judgeArticle(audit: ArticleAudit): Promise<ArchiveFault[]> {
  const { articleId, article, versions, marks } = audit;
  const whole = versions.flatMap(({ version }) => version ?? []);
  const kinds = new Set<ArchiveFaultKind>();
  const faults: ArchiveFault[] = [];
  const say = (kind: ArchiveFaultKind, key: string) =>
    faults.push({ kind, articleId, record: { table: 'versions', key } });

  for (const { head, version } of versions) {
    const isShaped = v.safeParse(headShape, head).success;
    if (!isShaped) say('bad-record', head.id);
    else if (version === undefined) say('unreadable-version', head.id);
    else for (const kind of await versionFaults(version, article)) say(kind, head.id);
  }
  // A frame that seems spare may be what is left of a version that cannot be read, or is lost.
  const mayBeNeeded = whole.length < versions.length || (versions.length === 0 && isMarked(marks));
  if (audit.spareFrames.length > 0 && !mayBeNeeded) kinds.add('spare-texts');
  const isGone = versions.length > 0 && isPurged(marks, keptTimes(audit));
  if (isGone) kinds.add('no-article');
  else if (article === undefined) {
    // Where nothing can be read, there is nothing to make a record of.
    if (whole.length > 0) kinds.add('no-article');
  } else if (versions.length === 0) kinds.add('no-versions');
  else if (!v.safeParse(articleShape, article).success) kinds.add('facts-differ');
  else for (const kind of await recordFaults(audit, article, whole)) kinds.add(kind);
  return [...faults, ...[...kinds].map((kind): ArchiveFault => ({ kind, articleId, record: null }))];
}

/** Whether mending can do something about it: a record alone that the reader has put work into is all there is. */
export function isMendable({ kind }: Pick<ArchiveFault, 'kind'>, audit: Pick<ArticleAudit, 'marks'>): boolean {
  if (kind === 'no-versions') return isPurged(audit.marks) || !isMarked(audit.marks);
  return !lastingFaults.has(kind);
}

async function versionFaults(version: VersionRecord, article: ArticleRecord | undefined): Promise<ArchiveFaultKind[]> {
  const { contentHash, seal, takenAt, takenBy, archivedUrl, keptAt } = version;
  const faults: ArchiveFaultKind[] = [];
  if ((await contentHashOf(version.blocks)) !== contentHash) faults.push('text-altered');
  if (seal === null) return faults;
  const canonicalUrl = article?.canonicalUrl;
  const isSealed =
    canonicalUrl === undefined
      ? (await linkHash(seal)) === seal.hash
      : await isAsSealed(seal, { canonicalUrl, takenAt, takenBy, archivedUrl, keptAt, contentHash });
  if (!isSealed) faults.push('seal-broken');
  return faults;
}

async function recordFaults(
  { versions, corrections, marks }: ArticleAudit,
  article: ArticleRecord,
  whole: readonly VersionRecord[],
): Promise<ArchiveFaultKind[]> {
  const faults: ArchiveFaultKind[] = [];
  if (whole.length === versions.length && !(await isChainWhole(article, whole))) faults.push('seal-broken');
  if (versions.filter(({ head }) => head.beside === null).length !== article.versionCount) faults.push('wrong-counts');
  const newest = whole.find(({ id }) => id === article.newestVersionId);
  if (newest === undefined) return whole.length > 0 ? [...faults, 'newest-missing'] : faults;
  if (!isCopyOf(article, newest)) faults.push('facts-differ');
  const expected = whole.map((version) => correctionRowsOf(article, version, noteMarks(marks)));
  const count = expected[whole.indexOf(newest)]?.count;
  if (count !== article.correctionCount && !faults.includes('wrong-counts')) faults.push('wrong-counts');
  // Of a version that cannot be read, nobody knows its notes.
  const heads = new Map(versions.map(({ head, version }) => [head.id, version]));
  const listed = corrections.filter(({ versionId }) => !heads.has(versionId) || heads.get(versionId) !== undefined);
  const ids = (rows: readonly { id: string }[]) => JSON.stringify(rows.map(({ id }) => id).sort());
  if (ids(listed) !== ids(expected.flatMap(({ rows }) => rows))) faults.push('notes-differ');
  return faults;
}

/** Whether the seals of an article follow one another, up to the one that its record calls the last. */
async function isChainWhole({ chain }: ArticleRecord, whole: readonly VersionRecord[]): Promise<boolean> {
  const bare = chain?.bare ?? [];
  for (const link of bare) if ((await linkHash(link)) !== link.hash) return false;
  return isUnbroken([...whole.flatMap(({ seal }) => seal ?? []), ...bare], chain?.last ?? null);
}
