import { contentHashOf, isContentBlock } from '../../article/content-hash.ts';
import { articleIdOf } from '../../article/ids.ts';
import type { ImportItem } from '../../article/import-item.ts';
import type { ImportPreview } from '../../article/import-run.ts';
import { type Clock, systemClock } from '../../foundation/clock.ts';
import type { ErrorCode } from '../../foundation/errors.ts';
import { type Result, success } from '../../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../../storage/database.ts';
import type { ImportHere } from '../../storage/import-decision.ts';
import { importsHere } from '../../storage/import-repository.ts';
import { withArchive } from '../../storage/with-archive.ts';
import { atOnce, type ImportSource } from './import-source.ts';
import { type FoundText, ImportTally, mostSamples } from './import-tally.ts';
import { addressOf, bringsText, type ItemReader, readItem, type StatedUrls } from './read-item.ts';

export interface PreviewDeps {
  statedUrls: StatedUrls;
  /** Only asked for where the file has texts: whether there is one, and another than is here. */
  itemReader: () => Promise<ItemReader>;
  database?: ArchiveDatabase;
  clock?: Clock;
  /** The collection that everything can be put into besides; null: none. */
  label?: readonly string[] | null;
  signal?: AbortSignal;
  /** Told how many entries have been looked at. */
  onProgress?: (entries: number) => void;
  /** Waited for between two batches. */
  pause?: () => Promise<void>;
}

interface Found {
  canonicalUrl: string;
  item: ImportItem;
  file: string | null;
}

/**
 * Reads files from beginning to end and says what their import would do. Nothing is written. Null: it was stopped.
 *
 * `storage-stuck`: see `withArchive`. What a reader of files throws is passed on.
 */
export async function previewImport(
  source: ImportSource,
  deps: PreviewDeps,
): Promise<Result<ImportPreview | null, ErrorCode>> {
  const { statedUrls, signal, onProgress = () => {}, pause = async () => {} } = deps;
  const { label = null, clock = systemClock } = deps;
  const tally = new ImportTally(source.format, label, clock());
  let batch: Found[] = [];
  for await (const line of source.read()) {
    if (signal?.aborted === true) return success(null);
    if ('fault' in line) {
      tally.fault(line.fault);
      continue;
    }
    const canonicalUrl = addressOf(line.item, statedUrls);
    batch.push({ canonicalUrl, item: line.item, file: line.file ?? null });
    if (batch.length < atOnce) continue;
    const counted = await count(batch, tally, deps);
    if (!counted.ok) return counted;
    batch = [];
    onProgress(tally.entries);
    await pause();
  }
  const counted = await count(batch, tally, deps);
  return counted.ok ? success(tally.preview()) : counted;
}

async function count(batch: readonly Found[], tally: ImportTally, deps: PreviewDeps): Promise<Result<null, ErrorCode>> {
  const { database = archiveDatabase() } = deps;
  if (batch.length === 0) return success(null);
  const ids = await Promise.all(batch.map(({ canonicalUrl }) => articleIdOf(canonicalUrl)));
  const here = await withArchive((archive) => importsHere(archive, ids), database);
  if (!here.ok) return here;
  for (const [at, found] of batch.entries()) {
    const known = here.value[at];
    const { item, file } = found;
    const entry = { articleId: ids[at] ?? '', item, file };
    if (known !== undefined) tally.add(entry, known, await textOf(found, known, tally.entries < mostSamples, deps));
  }
  return success(null);
}

/**
 * Texts are read where that says more than that there is one: of articles that are here, and of the first, of which each is shown, so
 * that a page without an article in it is known for one before it is imported.
 */
async function textOf(
  { item, canonicalUrl }: Found,
  { isKnown, contentHashes }: ImportHere,
  isShown: boolean,
  { itemReader }: PreviewDeps,
): Promise<FoundText> {
  if (!bringsText(item)) return 'none';
  if (!isKnown && !isShown) return 'new';
  const read = readItem(item, canonicalUrl, await itemReader());
  if (read === null || !read.reading.blocks.some(isContentBlock)) return 'none';
  return contentHashes.has(await contentHashOf(read.reading.blocks)) ? 'here' : 'new';
}
