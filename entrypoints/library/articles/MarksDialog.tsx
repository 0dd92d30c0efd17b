import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notices } from '../../../components/controls/use-notices.ts';
import { type MarkChoice, MarkChooser } from '../../../components/library/MarkChooser.tsx';
import { readerLocale } from '../../../components/theme/reader-locale.ts';
import { createCollection } from '../../../lib/archive/collections.ts';
import { markLimits } from '../../../lib/archive/reader-marks.ts';
import { tagsInUse } from '../../../lib/archive/tags.ts';
import { collectionLimits, inReadingOrder } from '../../../lib/article/collection-tree.ts';
import { formatCount } from '../../../lib/foundation/intl-format.ts';
import { countMarks, type MarkCounts } from '../../../lib/storage/library-queries.ts';
import { withArchive } from '../../../lib/storage/with-archive.ts';
import type { Bulk } from './use-bulk.ts';
import type { Collections } from './use-collections.ts';

export interface MarksDialogProps {
  kind: 'tags' | 'collections';
  /** The articles that are chosen. */
  ids: readonly string[];
  collections: Collections;
  bulk: Bulk;
  notices: Notices;
  onClose: () => void;
}

/** Articles up to which it is counted who has what: the half-ticked boxes of more would take longer to make than to press. */
const countedAtMost = 5_000;

/** Tags or collections of the chosen articles. */
export function MarksDialog({ kind, ids, collections, bulk, notices, onClose }: MarksDialogProps) {
  const [known, setKnown] = useState<{ tags: string[]; counts: MarkCounts | null } | null>(null);
  useEffect(() => {
    const look = async () => {
      const found = await withArchive(async (archive) => ({
        tags: (await tagsInUse(archive)).map(({ tag }) => tag),
        counts: ids.length > countedAtMost ? null : await countMarks(ids, archive),
      }));
      if (!(await notices.tried(Promise.resolve(found))) || !found.ok) return onClose();
      setKnown(found.value);
    };
    void look();
  }, []);

  const having = (value: string) => (known?.counts === null ? null : (known?.counts[kind].get(value) ?? 0));
  const choices: MarkChoice[] | null =
    known === null
      ? null
      : kind === 'tags'
        ? known.tags.map((tag) => ({ value: tag, words: tag, having: having(tag) }))
        : inReadingOrder(collections.tree).map(({ id, name, path }) => ({
            value: id,
            words: name,
            depth: path.length - 1,
            having: having(id),
          }));
  const apply = async ({ add, remove, create }: { add: string[]; remove: string[]; create: string[] }) => {
    onClose();
    if (add.length + remove.length + create.length === 0) return;
    if (kind === 'tags') return void (await bulk.tag(ids, { add: [...add, ...create], remove }));
    const made: string[] = [];
    for (const name of create) {
      const outcome = await createCollection(name, null);
      if (!(await notices.tried(Promise.resolve(outcome))) || !outcome.ok) return;
      made.push(outcome.value.id);
    }
    await bulk.collect(ids, { add: [...add, ...made], remove });
  };

  const count = formatCount(ids.length, readerLocale());
  const words =
    kind === 'tags'
      ? {
          title: i18n.t('library.marks.tagsOf', ids.length, [count]),
          newLabel: i18n.t('library.marks.newTag'),
          newHint: i18n.t('library.marks.newTagHint'),
          maxLength: markLimits.tag,
        }
      : {
          title: i18n.t('library.marks.collectionsOf', ids.length, [count]),
          newLabel: i18n.t('library.marks.newCollection'),
          newHint: i18n.t('library.marks.newCollectionHint'),
          maxLength: collectionLimits.name,
        };
  return (
    <MarkChooser
      {...words}
      articles={ids.length}
      choices={choices}
      onApply={(change) => void apply(change)}
      onClose={onClose}
    />
  );
}
