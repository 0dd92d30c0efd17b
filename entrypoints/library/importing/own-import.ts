import { i18n } from '#i18n';
import { count } from '../../../components/importing/import-words.ts';
import { backupFailureWords } from '../../../components/storage/backup-words.ts';
import { likenessWork } from '../../../lib/archive/likeness.ts';
import type { ArchiveFilePreview } from '../../../lib/article/backup.ts';
import type { Result } from '../../../lib/foundation/result.ts';
import { failure, success } from '../../../lib/foundation/result.ts';
import { noteUnfinished, unlessUnderWay } from '../../../lib/platform/long-work.ts';

export interface OwnWork {
  signal: AbortSignal;
  /** Bytes that have been read, and in all. */
  onProgress: (done: number, total: number) => void;
}

/** What Dateline's own export would bring; why it cannot be read, in words. */
export async function lookIntoOwn(file: File, work: OwnWork): Promise<Result<ArchiveFilePreview, string>> {
  const { previewArchiveFile } = await import('../../../lib/archive/import-archive.ts');
  const { signal } = work;
  const looked = await previewArchiveFile(file, {
    signal,
    onProgress: ({ done, total }) => work.onProgress(done, total),
  });
  return looked.ok ? looked : failure(backupFailureWords(looked.error));
}

/** Merges it into this archive; what came of it, in words. */
export async function bringInOwn(file: File, work: OwnWork): Promise<Result<string, string>> {
  const { importArchiveFile } = await import('../../../lib/archive/import-archive.ts');
  const { signal } = work;
  const done = await unlessUnderWay('import', () =>
    importArchiveFile(file, { signal, onProgress: ({ done: read, total }) => work.onProgress(read, total) }),
  );
  if (done === null) return failure(i18n.t('importing.trouble.elsewhere'));
  if (!done.ok) return failure(backupFailureWords(done.error));
  // The next background that wakes tells by what these articles are found.
  await noteUnfinished(likenessWork);
  const { standings } = done.value;
  return success(i18n.t('importing.own.done', standings.new, [count(standings.new)]));
}
