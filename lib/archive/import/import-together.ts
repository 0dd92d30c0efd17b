import { isContentBlock } from '../../article/content-hash.ts';
import type { ImportFault, ImportItem } from '../../article/import-item.ts';
import type { ImportStanding } from '../../article/import-run.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { ErrorCode } from '../../foundation/errors.ts';
import type { Result } from '../../foundation/result.ts';
import { type Capture, type Kept, staleNeighbours } from '../../storage/capture-repository.ts';
import type { ArchiveDatabase } from '../../storage/database.ts';
import { type DecideImport, type ImportWants, importArticle, importTables } from '../../storage/import-repository.ts';
import { withArchive } from '../../storage/with-archive.ts';
import { captureOf, renewVersion } from '../capture-article.ts';
import { keepLikeness } from '../likeness.ts';
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
 * Entries in one transaction. A transaction costs more than what an article that came as a link writes: 20 together take less than
 * half the time, and a capture of the page that the reader opens meanwhile still waits for less than a second.
 */
export const together = 20;

/** An entry that has been read, and waits to be written. */
interface Prepared {
  entry: Entry;
  lacksText: boolean;
  capture: Capture;
  wants: ImportWants;
  decide: DecideImport;
  /** As it was decided last. */
  isCut: () => boolean;
}

/**
 * Writes some entries, all in one transaction. Where that is refused they are written one by one, so that whatever there is room
 * for comes in. Answers what became of each, as far as it came, and why it came no further.
 */
export async function importTogether(
  entries: readonly Entry[],
  importId: string,
  deps: TogetherDeps,
): Promise<{ outcomes: EntryOutcome[]; error: ErrorCode | null }> {
  const prepared: (Prepared | { fault: ImportFault })[] = [];
  for (const entry of entries) {
    prepared.push(await prepare(entry, importId, deps));
    // To read one text may take as long as a page may stand still.
    if (bringsText(entry.item)) await deps.pause();
  }
  const all = await write(prepared, deps);
  if (all.ok) return { outcomes: all.value, error: null };
  const outcomes: EntryOutcome[] = [];
  for (const one of prepared) {
    const done = await write([one], deps);
    if (!done.ok) return { outcomes, error: done.error };
    outcomes.push(...done.value);
  }
  return { outcomes, error: null };
}

async function prepare(
  entry: Entry,
  importId: string,
  { statedUrls, itemReader, clock, newId, label = null }: TogetherDeps,
): Promise<Prepared | { fault: ImportFault }> {
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
    wants: {
      importId,
      now,
      wantsText: bringsText(item) && hasText,
      wantsPlaces: item.highlights.length > 0,
    },
    decide: (here, texts) => {
      const merge = mergeItem(item, here, texts, capture.articleId, context);
      isCut = merge.isCut;
      return merge;
    },
    isCut: () => isCut,
  };
}

function write(
  batch: readonly (Prepared | { fault: ImportFault })[],
  { database, itemReader: { interpreter } }: TogetherDeps,
): Promise<Result<EntryOutcome[], ErrorCode>> {
  return withArchive(async (archive) => {
    const captures = batch.flatMap((one) => ('capture' in one ? [one.capture] : []));
    const known = await archive.articles.bulkGet(captures.map(({ articleId }) => articleId));
    for (const capture of captures.filter((_one, at) => known[at] !== undefined)) {
      for (const version of await staleNeighbours(archive, capture)) await renewVersion(archive, version, interpreter);
    }
    const kept: { kept: Kept; capture: Capture }[] = [];
    const outcomes: EntryOutcome[] = [];
    await archive.transaction('rw', importTables(archive), async () => {
      for (const one of batch) {
        if ('fault' in one) {
          outcomes.push(one);
          continue;
        }
        const { entry, lacksText, capture, wants, decide, isCut } = one;
        const done = await importArticle(archive, capture, wants, decide);
        outcomes.push({ articleId: capture.articleId, standing: done.value, isCut: isCut(), lacksText, entry });
        if (done.kept !== null) kept.push({ kept: done.kept, capture });
      }
    });
    const marks = await archive.readerMarks.bulkGet(kept.map((one) => one.kept.articleId));
    for (const record of marks) {
      if ((record?.ownNotes?.value ?? []).length > 0)
        await renewOwnNotes(archive, record?.articleId ?? '', interpreter);
    }
    // What is derived may be a moment behind.
    await archive.transaction('rw', [archive.articles, archive.likeness], async () => {
      for (const one of kept) await keepLikeness(archive, one.kept, one.capture, interpreter.isPerson);
    });
    return outcomes;
  }, database);
}
