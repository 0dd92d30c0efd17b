import { isContentBlock } from '../../article/content-hash.ts';
import type { ImportFault, ImportItem } from '../../article/import-item.ts';
import type { ImportStanding } from '../../article/import-run.ts';
import { linkAfter } from '../../article/seal.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { ErrorCode } from '../../foundation/errors.ts';
import type { Result } from '../../foundation/result.ts';
import { staleNeighbours } from '../../storage/capture-repository.ts';
import type { ArchiveDatabase } from '../../storage/database.ts';
import type { ImportEntry } from '../../storage/import-article.ts';
import { importArticles } from '../../storage/import-articles.ts';
import { withArchive } from '../../storage/with-archive.ts';
import { captureOf, renewVersion } from '../capture-article.ts';
import { keepLikenesses } from '../likeness.ts';
import { renewOwnNotes } from '../own-notes.ts';
import type { EntryThere } from './entry-standing.ts';
import { mergeItem } from './merge-item.ts';
import { addressOf, bringsText, type ItemReader, readItem, type StatedUrls } from './read-item.ts';

/** One entry of a file. */
export interface Entry {
  item: ImportItem;
  file: string | null;
}

export type EntryOutcome = (EntryThere & { articleId: string; standing: ImportStanding }) | { fault: ImportFault };

export interface TogetherDeps {
  statedUrls: StatedUrls;
  itemReader: ItemReader;
  database: ArchiveDatabase;
  clock: Clock;
  newId: () => string;
  label?: string | null;
  pause: () => Promise<void>;
}

/**
 * Entries in one transaction, as `weightOf` has them. What is asked for and written together costs a part of what it costs one by
 * one, and a capture of the page that the reader opens meanwhile still waits for less than a second.
 */
export const together = 100;

/** How much an entry takes: what brings a text is read like a page, and written at length. */
export function weightOf({ item }: Entry): number {
  return bringsText(item) ? 10 : 1;
}

/** Links that are made out before the page has its turn. */
const inARow = 20;

/** An entry that has been read, and waits to be written. */
interface ReadEntry extends ImportEntry {
  entry: Entry;
  lacksText: boolean;
  /** As it was decided last. */
  isCut: () => boolean;
}

type Prepared = ReadEntry | { fault: ImportFault };

/**
 * Writes some entries, all in one transaction. Where that is refused they are written one by one, so that whatever there is room
 * for comes in. Answers what became of each, as far as it came, and why it came no further.
 */
export async function importTogether(
  entries: readonly Entry[],
  importId: string,
  deps: TogetherDeps,
): Promise<{ outcomes: EntryOutcome[]; error: ErrorCode | null }> {
  const prepared: Prepared[] = [];
  while (prepared.length < entries.length) {
    const rest = entries.slice(prepared.length, prepared.length + inARow);
    const withText = rest.findIndex(({ item }) => bringsText(item));
    // To read one text may take as long as a page may stand still.
    const some = withText === -1 ? rest : rest.slice(0, Math.max(withText, 1));
    prepared.push(...(await Promise.all(some.map((entry) => prepare(entry, deps)))));
    await deps.pause();
  }
  const all = await write(prepared, importId, deps);
  if (all.ok) return { outcomes: all.value, error: null };
  const outcomes: EntryOutcome[] = [];
  for (const one of prepared) {
    const done = await write([one], importId, deps);
    if (!done.ok) return { outcomes, error: done.error };
    outcomes.push(...done.value);
  }
  return { outcomes, error: null };
}

async function prepare(
  entry: Entry,
  { statedUrls, itemReader, clock, newId, label = null }: TogetherDeps,
): Promise<Prepared> {
  const { item, file } = entry;
  const canonicalUrl = addressOf(item, statedUrls);
  const read = readItem(item, canonicalUrl, itemReader);
  if (read === null) {
    const { at, headline, url } = item;
    return { fault: { at, file, reason: 'unreadable', excerpt: (headline ?? url).slice(0, 120) } };
  }
  const { reading, facts } = read;
  const now = clock();
  const { interpreter } = itemReader;
  const takenAt = Math.min(item.takenAt ?? item.savedAt ?? now, now);
  const capture = await captureOf(reading, facts, { interpreter, clock: () => now, takenBy: 'import', takenAt });
  const context = { now, newId, label: label === null ? null : [label] };
  const hasText = reading.blocks.some(isContentBlock);
  let isCut = false;
  return {
    entry,
    lacksText: bringsText(item) && !hasText,
    capture,
    link: await linkAfter(null, capture.sealed),
    now,
    wantsText: bringsText(item) && hasText,
    wantsPlaces: item.highlights.length > 0,
    decide: (here, texts) => {
      const merge = mergeItem(item, here, texts, capture.articleId, context);
      isCut = merge.isCut;
      return merge;
    },
    isCut: () => isCut,
  };
}

function write(
  batch: readonly Prepared[],
  importId: string,
  { database, itemReader: { interpreter } }: TogetherDeps,
): Promise<Result<EntryOutcome[], ErrorCode>> {
  return withArchive(async (archive) => {
    const entries = batch.flatMap((one) => ('capture' in one ? [one] : []));
    const withText = entries.flatMap(({ capture, wantsText }) => (wantsText ? [capture] : []));
    const known = await archive.articles.bulkGet(withText.map(({ articleId }) => articleId));
    for (const capture of withText.filter((_one, at) => known[at] !== undefined)) {
      for (const version of await staleNeighbours(archive, capture)) await renewVersion(archive, version, interpreter);
    }
    const imported = await importArticles(archive, importId, entries);
    const kept = imported.flatMap((one, at) => {
      const capture = entries[at]?.capture;
      return one.kept === null || capture === undefined ? [] : [{ ...capture, ...one.kept }];
    });
    const marks = await archive.readerMarks.bulkGet([...new Set(kept.map(({ articleId }) => articleId))]);
    for (const record of marks) {
      if ((record?.ownNotes?.value ?? []).length > 0)
        await renewOwnNotes(archive, record?.articleId ?? '', interpreter);
    }
    // What is derived may be a moment behind.
    await keepLikenesses(archive, kept, interpreter.isPerson);
    const written = imported.values();
    return batch.map((one): EntryOutcome => {
      if ('fault' in one) return one;
      const { entry, lacksText, capture, isCut } = one;
      const standing = written.next().value?.value ?? 'unchanged';
      return { articleId: capture.articleId, standing, isCut: isCut(), lacksText, entry };
    });
  }, database);
}
