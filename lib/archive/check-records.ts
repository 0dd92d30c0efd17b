import type { ArchiveFaultKind } from '../article/archive-fault.ts';
import { type ArticleTable, badRecords, readersWill, strayIn } from '../storage/audit-repository.ts';
import type { ArchiveDatabase } from '../storage/database.ts';
import {
  dropMissingImages,
  dropUnneededContents,
  dropUnneededImages,
  missingImages,
  unneededContents,
  unneededImages,
} from '../storage/loose-texts.ts';
import { dropStray } from '../storage/repair-repository.ts';
import { shapedTables } from '../storage/row-shapes.ts';
import { buryPassages, withPassages } from '../storage/trash-repository.ts';
import type { CheckWalk } from './check-walk.ts';

const rowsAtOnce = 100;
const keysAtOnce = 400;

const strayKinds: readonly [table: ArticleTable | 'watches', kind: ArchiveFaultKind][] = [
  ['captures', 'stray-captures'],
  ['watches', 'stray-watches'],
  ['articleImages', 'stray-images'],
  ['pagesAsSeen', 'stray-pages'],
];

/**
 * Looks for what belongs to articles that are not in the archive. A passage that the reader follows is the reader's own, and
 * waits for its article as tags and notes do; a page as seen is all there is of an article that the reader has put work into.
 */
export async function* checkStray(walk: CheckWalk): AsyncGenerator<number> {
  for (const [table, kind] of strayKinds) {
    for await (const { stray } of walk.batches((archive, cursor) => strayIn(archive, table, cursor, keysAtOnce))) {
      const { marked } = await walk.ask((archive) => readersWill(archive, stray));
      const staying = table === 'pagesAsSeen' ? stray.filter((id) => marked.has(id)) : [];
      for (const articleId of staying) {
        walk.found(kind);
        walk.left({ kind, articleId, record: null }, null);
      }
      const going = stray.filter((id) => !staying.includes(id));
      await settle(walk, kind, going, (archive) => dropStray(archive, table, going));
      yield 0;
    }
  }
  yield* checkPassages(walk);
}

/** Passages of articles that the reader deleted for good: of these, tombstones are left. */
async function* checkPassages(walk: CheckWalk): AsyncGenerator<number> {
  for await (const { stray } of walk.batches((archive, at) => strayIn(archive, 'highlights', at, keysAtOnce))) {
    const { purged } = await walk.ask((archive) => readersWill(archive, stray));
    const followed = await walk.ask((archive) => withPassages(archive, [...purged]));
    await settle(walk, 'stray-passages', followed, (archive) => buryPassages(archive, followed, walk.now));
    yield 0;
  }
}

/** Looks for texts and images that nobody needs, and for images that are noted as kept and are not. */
export async function* checkLoose(walk: CheckWalk): AsyncGenerator<number> {
  for await (const { unneeded, looked } of walk.batches((archive, at) => unneededContents(archive, at, rowsAtOnce))) {
    await settle(walk, 'spare-texts', unneeded, (archive) => dropUnneededContents(archive, unneeded));
    yield looked;
  }
  for await (const { unneeded, looked } of walk.batches((archive, at) => unneededImages(archive, at, rowsAtOnce))) {
    await settle(walk, 'stray-images', unneeded, (archive) => dropUnneededImages(archive, unneeded));
    yield looked;
  }
  for await (const { missing, looked } of walk.batches((archive, at) => missingImages(archive, at, rowsAtOnce))) {
    await settle(walk, 'image-missing', missing, (archive) => dropMissingImages(archive, missing));
    yield looked;
  }
}

/** Looks whether records have the shape of their kind. Those that do not are named and left: all of them are the reader's. */
export async function* checkShapes(walk: CheckWalk): AsyncGenerator<number> {
  for (const table of shapedTables) {
    for await (const { bad, looked } of walk.batches((archive, at) => badRecords(archive, table, at, rowsAtOnce))) {
      for (const { key, articleId } of bad) {
        walk.found('bad-record');
        const article = articleId === null ? undefined : await walk.ask((archive) => archive.articles.get(articleId));
        walk.left({ kind: 'bad-record', articleId, record: { table, key } }, article?.headline ?? null);
      }
      yield looked;
    }
  }
}

/** Counts what was found, and has it mended where that is wanted. */
async function settle(
  walk: CheckWalk,
  kind: ArchiveFaultKind,
  found: readonly unknown[],
  mend: (archive: ArchiveDatabase) => PromiseLike<number>,
): Promise<void> {
  if (found.length === 0) return;
  walk.found(kind, found.length);
  if (walk.repair) walk.mended(kind, await walk.ask(mend));
}
