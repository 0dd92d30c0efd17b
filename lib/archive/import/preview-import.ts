import { contentHashOf } from '../../article/content-hash.ts';
import { articleIdOf } from '../../article/ids.ts';
import type { ImportFault, ImportItem } from '../../article/import-item.ts';
import type { ImportCounts, ImportPreview, ImportSample } from '../../article/import-run.ts';
import type { ErrorCode } from '../../foundation/errors.ts';
import { type Result, success } from '../../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../../storage/database.ts';
import type { ImportHere } from '../../storage/import-decision.ts';
import { importsHere } from '../../storage/import-repository.ts';
import { withArchive } from '../../storage/with-archive.ts';
import { atOnce, type ImportSource, mostFaults } from './import-source.ts';
import { additionsOf, addsSomething } from './merge-item.ts';
import { addressOf, bringsText, type ItemReader, readItem, type StatedUrls } from './read-item.ts';

export interface PreviewDeps {
  statedUrls: StatedUrls;
  /** Only asked for where an article is here and the file has its text: whether that is another text. */
  itemReader: () => Promise<ItemReader>;
  database?: ArchiveDatabase;
  /** The collection that everything is put into besides; null: none. */
  label?: readonly string[] | null;
  signal?: AbortSignal;
  /** Told how many entries have been looked at. */
  onProgress?: (entries: number) => void;
  /** Waited for between two batches. */
  pause?: () => Promise<void>;
}

/** Articles that a preview shows one by one. */
export const mostSamples = 30;

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
  const tally = new Tally(source);
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

async function count(batch: readonly Found[], tally: Tally, deps: PreviewDeps): Promise<Result<null, ErrorCode>> {
  const { database = archiveDatabase(), label = null } = deps;
  if (batch.length === 0) return success(null);
  const ids = await Promise.all(batch.map(({ canonicalUrl }) => articleIdOf(canonicalUrl)));
  const here = await withArchive((archive) => importsHere(archive, ids), database);
  if (!here.ok) return here;
  for (const [at, found] of batch.entries()) {
    const known = here.value[at];
    if (known !== undefined) tally.add(ids[at] ?? '', found, known, label, await bringsNewText(found, known, deps));
  }
  return success(null);
}

async function bringsNewText(
  { item, canonicalUrl }: Found,
  { isKnown, contentHashes }: ImportHere,
  { itemReader }: PreviewDeps,
): Promise<boolean> {
  if (!bringsText(item)) return false;
  if (!isKnown) return true;
  const read = readItem(item, canonicalUrl, await itemReader());
  return (
    read !== null && read.reading.blocks.length > 0 && !contentHashes.has(await contentHashOf(read.reading.blocks))
  );
}

/** Adds up what an import would do. */
class Tally {
  entries = 0;
  readonly #source: ImportSource;
  readonly #seen = new Map<string, { hasText: boolean }>();
  readonly #counts: ImportCounts = { new: 0, merged: 0, unchanged: 0, trashed: 0 };
  readonly #merges = { tags: 0, collections: 0, notes: 0, highlights: 0, dates: 0, texts: 0 };
  readonly #samples: ImportSample[] = [];
  readonly #faults: ImportFault[] = [];

  constructor(source: ImportSource) {
    this.#source = source;
  }

  fault(fault: ImportFault): void {
    if (this.#faults.length < mostFaults) this.#faults.push(fault);
  }

  add(
    articleId: string,
    { item, file }: Found,
    here: ImportHere,
    label: readonly string[] | null,
    isNewText: boolean,
  ): void {
    this.entries += 1;
    const before = this.#seen.get(articleId);
    const hasText = bringsText(item);
    if (before !== undefined) {
      before.hasText ||= hasText;
      this.fault({ at: item.at, file, reason: 'twice', excerpt: (item.headline ?? item.url).slice(0, 120) });
      return;
    }
    this.#seen.set(articleId, { hasText });
    const adds = additionsOf(item, here, label, isNewText);
    const standing = !here.isKnown
      ? 'new'
      : here.marks.trashedAt !== null
        ? 'trashed'
        : addsSomething(adds, here)
          ? 'merged'
          : 'unchanged';
    this.#counts[standing] += 1;
    if (standing === 'merged') {
      const merges = this.#merges;
      merges.tags += Number(adds.tags.length > 0);
      merges.collections += Number(adds.collections.length > 0);
      merges.notes += Number(adds.note);
      merges.highlights += Number(adds.highlights > 0);
      merges.dates += Number(adds.savedAt !== null || adds.read);
      merges.texts += Number(adds.text);
    }
    if (this.#samples.length >= mostSamples) return;
    const { url, headline, inLanguage } = item;
    this.#samples.push({ articleId, url, headline, inLanguage, standing, adds });
  }

  preview(): ImportPreview {
    const texts = [...this.#seen.values()].filter(({ hasText }) => hasText).length;
    return {
      format: this.#source.format,
      entries: this.entries,
      articles: this.#seen.size,
      counts: this.#counts,
      withText: texts,
      linksOnly: this.#seen.size - texts,
      merges: this.#merges,
      samples: this.#samples,
      faults: this.#faults.sort(inOrderOfFiles),
    };
  }
}

/** Files as they come, and in each the order of its lines; what is wrong with a whole file first. */
function inOrderOfFiles(one: ImportFault, other: ImportFault): number {
  return one.file === other.file ? (one.at ?? 0) - (other.at ?? 0) : 0;
}
