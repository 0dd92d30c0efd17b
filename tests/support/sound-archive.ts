import { correctionRowsOf, noteMarks } from '../../lib/storage/correction-rows.ts';
import type { ArchiveDatabase } from '../../lib/storage/database.ts';
import { versionHeadsOf, versionsOf, versionTables } from '../../lib/storage/version-rows.ts';

/** What is wrong with an archive, in words; nothing: it is sound. Every version is whole, and what is counted is right. */
export async function faultsOf(database: ArchiveDatabase): Promise<string[]> {
  const faults: string[] = [];
  const { articles, readerMarks, corrections, frames } = database;
  await database.transaction('r', [...versionTables(database), articles, readerMarks, corrections], async () => {
    const ids = new Set(await articles.toCollection().primaryKeys());
    for (const row of await database.versions.toArray()) {
      if (!ids.has(row.articleId)) faults.push(`version ${row.id} of no article`);
    }
    for (const row of await corrections.toArray()) {
      if (!ids.has(row.articleId)) faults.push(`correction ${row.id} of no article`);
    }
    const used = new Set<string>();
    for (const article of await articles.toArray()) {
      const heads = await versionHeadsOf(database, article.id);
      const versions = await versionsOf(database, article.id);
      const name = article.id.slice(0, 6);
      if (versions.length !== heads.length)
        faults.push(`${name}: ${heads.length - versions.length} versions not whole`);
      const newest = versions.find(({ id }) => id === article.newestVersionId);
      if (newest === undefined) faults.push(`${name}: no newest version`);
      else if (newest.facts.headline !== article.headline) faults.push(`${name}: another headline`);
      const count = heads.filter(({ beside }) => beside === null).length;
      if (article.versionCount !== count) faults.push(`${name}: says ${article.versionCount} of ${count} versions`);
      const marks = noteMarks(await readerMarks.get(article.id));
      const made = versions.map((version) => ({ version, ...correctionRowsOf(article, version, marks) }));
      const wanted = made.flatMap(({ rows }) => rows.map(({ id }) => id)).sort();
      const there = (await corrections.where('articleId').equals(article.id).primaryKeys()).sort();
      if (wanted.join() !== there.join()) faults.push(`${name}: corrections ${there.length} for ${wanted.length}`);
      const counted = made.find(({ version }) => version === newest)?.count ?? 0;
      if (counted !== article.correctionCount) faults.push(`${name}: ${article.correctionCount} notes for ${counted}`);
      faults.push(...chainFaults(name, article.chain, versions));
      for (const head of await database.versions.bulkGet(heads.map(({ id }) => id))) used.add(head?.frame ?? '');
    }
    const all = new Map((await frames.toArray()).map((frame) => [frame.id, frame]));
    for (const id of used) {
      for (let frame = all.get(id); frame !== undefined; frame = 'base' in frame ? all.get(frame.base) : undefined) {
        used.add(frame.id);
      }
    }
    for (const id of all.keys()) if (!used.has(id)) faults.push(`frame ${id} of nothing`);
  });
  return faults;
}

function chainFaults(
  name: string,
  chain:
    | { last: { seq: number; hash: string }; bare: readonly { seq: number; hash: string; previous: string | null }[] }
    | undefined,
  versions: Awaited<ReturnType<typeof versionsOf>>,
): string[] {
  const links = [...versions.flatMap(({ seal }) => seal ?? []), ...(chain?.bare ?? [])].sort((a, b) => a.seq - b.seq);
  const faults = links.flatMap(({ seq, previous }, at) =>
    seq === at + 1 && previous === (links[at - 1]?.hash ?? null) ? [] : [`${name}: seal ${seq} stands at ${at + 1}`],
  );
  if (chain?.last.hash !== links.at(-1)?.hash) faults.push(`${name}: the chain ends elsewhere`);
  return faults;
}
