import type { ArchiveFault } from '../article/archive-fault.ts';
import { type ArticleAudit, articleIdsAfter, auditArticles, unknownArticles } from '../storage/audit-repository.ts';
import type { ArchiveDatabase } from '../storage/database.ts';
import { dropStray, repairArticle } from '../storage/repair-repository.ts';
import type { CheckWalk } from './check-walk.ts';
import { isMendable, judgeArticle } from './judge-article.ts';

/** Articles in one transaction: few enough that a capture never waits long for its turn. */
const articlesAtOnce = 20;

/** Rows of an index that are looked at together; no more of them is read than their keys. */
const keysAtOnce = 400;

/** Looks at every article with its versions. Yields how many it has looked at, after each batch. */
export async function* checkArticles(walk: CheckWalk): AsyncGenerator<number> {
  for (let cursor: string | null = null; ; ) {
    const from: string | null = cursor;
    const ids: string[] = await walk.ask((archive) => articleIdsAfter(archive, from, articlesAtOnce));
    await lookAt(walk, ids);
    walk.articles += ids.length;
    cursor = ids.at(-1) ?? null;
    yield ids.length;
    if (ids.length < articlesAtOnce) return;
  }
}

/** Looks for versions of articles that have no record, and for what is left of articles without versions. */
export async function* checkUnknownArticles(walk: CheckWalk): AsyncGenerator<number> {
  for await (const { stray } of unknown(walk, 'versions')) {
    await lookAt(walk, stray);
    yield 0;
  }
  for (const [table, kind] of [
    ['frames', 'spare-texts'],
    ['corrections', 'notes-differ'],
  ] as const) {
    for await (const { stray } of unknown(walk, table)) {
      const loose = await walk.ask((archive) => withoutVersions(archive, stray));
      if (loose.length > 0) walk.found(kind, loose.length);
      if (walk.repair && loose.length > 0) {
        walk.mended(kind, await walk.ask((archive) => dropStray(archive, table, loose)));
      }
      yield 0;
    }
  }
}

function unknown(walk: CheckWalk, table: 'versions' | 'frames' | 'corrections') {
  return walk.batches((archive, cursor) => unknownArticles(archive, table, cursor, keysAtOnce));
}

async function withoutVersions(archive: ArchiveDatabase, ids: readonly string[]) {
  const audits = await auditArticles(archive, ids);
  return audits
    .filter(({ versions, article }) => versions.length === 0 && article === undefined)
    .map((one) => one.articleId);
}

/** Judges these articles, and has those mended of which something can be. */
async function lookAt(walk: CheckWalk, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const audits = await walk.ask((archive) => auditArticles(archive, ids));
  for (const audit of audits) {
    walk.versions += audit.versions.length;
    const faults = await judgeArticle(audit);
    for (const { kind } of faults) walk.found(kind);
    const mendable = faults.filter((fault) => isMendable(fault, audit));
    for (const fault of faults) if (!mendable.includes(fault)) walk.left(fault, headlineOf(audit));
    if (walk.repair && mendable.length > 0) await mend(walk, audit, mendable);
  }
}

async function mend(walk: CheckWalk, audit: ArticleAudit, mendable: readonly ArchiveFault[]): Promise<void> {
  const { articleId } = audit;
  await walk.ask((archive) => repairArticle(archive, articleId));
  const after = await walk.ask((archive) => auditArticles(archive, [articleId]));
  const rest = new Set((await Promise.all(after.map(judgeArticle))).flat().map(({ kind }) => kind));
  for (const fault of mendable) {
    if (rest.has(fault.kind)) walk.left(fault, headlineOf(audit));
    else walk.mended(fault.kind);
  }
}

/** Of a damaged record, whatever it has. */
function headlineOf({ article, versions }: ArticleAudit): string | null {
  const said: unknown = article?.headline ?? versions.at(-1)?.version?.facts.headline;
  return typeof said === 'string' ? said : null;
}
