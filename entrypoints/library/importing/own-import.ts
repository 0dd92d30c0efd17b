import { i18n } from '#i18n';
import { ownFailureWords } from '../../../components/importing/import-words.ts';
import { likenessWork } from '../../../lib/archive/likeness.ts';
import type { ArchiveFilePreview, RestoreProgress } from '../../../lib/article/backup.ts';
import type { ImportCounts, ImportOutcome } from '../../../lib/article/import-run.ts';
import type { Result } from '../../../lib/foundation/result.ts';
import { failure } from '../../../lib/foundation/result.ts';
import { noteUnfinished, unlessUnderWay } from '../../../lib/platform/long-work.ts';

/** What Dateline's own export would bring; why it cannot be read, in words. `onProgress`: bytes that are read, and in all. */
export async function lookIntoOwn(
  file: File,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<Result<ArchiveFilePreview, string>> {
  const { previewArchiveFile } = await import('../../../lib/archive/import-archive.ts');
  const looked = await previewArchiveFile(file, { signal, onProgress: ({ done, total }) => onProgress(done, total) });
  return looked.ok ? looked : failure(ownFailureWords(file.name, looked.error));
}

/** How bringing it in ended. */
export interface OwnImport {
  /** Null: nothing was written. */
  result: { end: 'done' | 'stopped' | 'failed'; outcome: ImportOutcome } | null;
  /** Why it came to no end; empty: it did. */
  words: string;
}

/** Merges it into this archive. */
export async function bringInOwn(
  file: File,
  name: string,
  signal: AbortSignal,
  onProgress: (progress: RestoreProgress) => void,
): Promise<OwnImport> {
  const { importArchiveFile, importCounts } = await import('../../../lib/archive/import-archive.ts');
  const importId = crypto.randomUUID();
  const run = await unlessUnderWay('import', () => importArchiveFile(file, { importId, name, signal, onProgress }));
  if (run === null) return { result: null, words: i18n.t('importing.trouble.elsewhere') };
  const outcome = (counts: ImportCounts): ImportOutcome => ({ importId, counts, unread: [], faults: [] });
  if (run.ok) {
    // The next background that wakes tells by what these articles are found.
    await noteUnfinished(likenessWork);
    const { changes, faults } = run.value;
    return { result: { end: 'done', outcome: { ...outcome(changes), faults } }, words: '' };
  }
  const counts = await importCounts(importId);
  if (!counts.ok || counts.value === null) return { result: null, words: ownFailureWords(name, run.error) };
  await noteUnfinished(likenessWork);
  const isStopped = run.error === 'cancelled';
  return {
    result: { end: isStopped ? 'stopped' : 'failed', outcome: outcome(counts.value) },
    words: isStopped ? '' : ownFailureWords(name, run.error, true),
  };
}
