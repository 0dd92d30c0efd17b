import type { BesidesArticles, KeptDocument, KeptSource } from '../article/export-file.ts';
import { archiveIdentity } from '../storage/archive-identity.ts';
import { allRows, areAllArticles, collectionsOf, knownIdsAfter } from '../storage/archive-rest.ts';
import type { ArchiveDatabase } from '../storage/database.ts';
import { type FiledTable, tableFiles } from './archive-format.ts';
import { keptDocuments } from './write-document.ts';

/** Does a small part of the work on the archive, and throws where it does not answer. */
export type Ask = <T>(work: (archive: ArchiveDatabase) => PromiseLike<T>) => Promise<T>;

/** Ids that are looked at in one transaction. */
const atOnce = 60;

/** What an archive holds besides these articles: see `KeptSource.rest`. */
export async function archiveRest(ask: Ask, given: ReadonlySet<string>): ReturnType<KeptSource['rest']> {
  const identity = await ask(archiveIdentity);
  const isWhole = await ask((archive) => areAllArticles(archive, given));
  const archive = identity?.id ?? null;
  if (!isWhole) {
    const collections = await ask((database) => collectionsOf(database, [...given]));
    const besides: BesidesArticles[] = collections.length === 0 ? [] : [{ name: 'collections', rows: collections }];
    return { isWhole, archive, besides, documents: none() };
  }
  const names = Object.keys(tableFiles) as FiledTable[];
  const besides = await Promise.all(
    names.map(async (name) => ({ name, rows: await ask((database) => allRows(database, name)) })),
  );
  return { isWhole, archive, besides, documents: others(ask, given) };
}

/** Articles in the trash, and what is left of those that were deleted. */
async function* others(ask: Ask, given: ReadonlySet<string>): AsyncGenerator<KeptDocument> {
  let after: string | null = null;
  do {
    const from: string | null = after;
    const batch: { ids: string[]; next: string | null } = await ask((database) =>
      knownIdsAfter(database, from, atOnce),
    );
    const ids = batch.ids.filter((id) => !given.has(id));
    if (ids.length > 0) yield* await ask((database) => keptDocuments(database, ids));
    after = batch.next;
  } while (after !== null);
}

async function* none(): AsyncGenerator<KeptDocument> {}
