import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import type { TagListProps } from '../../components/organise/TagList.tsx';
import { errorWords } from '../../components/states/error-words.ts';
import { readerLocale } from '../../components/theme/reader-locale.ts';
import { type Undo, undoMarks } from '../../lib/archive/bulk-marks.ts';
import type { BulkDeps } from '../../lib/archive/in-batches.ts';
import { deleteTags, mergeTags, renameTag } from '../../lib/archive/tags.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import type { Result } from '../../lib/foundation/result.ts';

/** How far work on many articles is. */
export interface Progress {
  done: number;
  total: number;
}

/** What can be done with tags, each with a way back. `onProgress` is told how far it is, and null at the end. */
export function tagActions(
  { say, tried }: Notices,
  onProgress: (progress: Progress | null) => void,
): Pick<TagListProps, 'onRename' | 'onMerge' | 'onDelete'> {
  const run = async (
    work: (deps: BulkDeps) => Promise<Result<Undo, ErrorCode>>,
    words: (count: number, shown: string) => string,
  ): Promise<string | null> => {
    onProgress({ done: 0, total: 1 });
    const follow: BulkDeps = { onProgress: (done, total) => onProgress({ done, total }) };
    const outcome = await work(follow);
    onProgress(null);
    if (!outcome.ok) return errorWords(outcome.error);
    const { value } = outcome;
    const count = value.articles.length;
    const undo = async () => {
      onProgress({ done: 0, total: count });
      await tried(undoMarks(value, follow));
      onProgress(null);
    };
    if (count > 0) say({ text: words(count, formatCount(count, readerLocale())), undo: () => void undo() });
    return null;
  };
  return {
    onRename: (tag, name) =>
      run(
        (deps) => renameTag(tag, name, deps),
        (count, shown) => i18n.t('organise.tagRenamed', count, [shown]),
      ),
    onMerge: (tags, name) =>
      run(
        (deps) => mergeTags(tags, name, deps),
        (count, shown) => i18n.t('organise.tagsMerged', count, [shown]),
      ),
    onDelete: (tags) => {
      void run(
        (deps) => deleteTags(tags, deps),
        (count, shown) => i18n.t('organise.tagsDeleted', count, [shown]),
      ).then((refused) => refused !== null && say({ text: refused, undo: null }));
    },
  };
}
