import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import type { CollectionTreeProps } from '../../components/organise/CollectionTree.tsx';
import { errorWords } from '../../components/states/error-words.ts';
import {
  type CollectionsUndo,
  createCollection,
  deleteCollection,
  moveCollection,
  renameCollection,
  undoCollections,
} from '../../lib/archive/collections.ts';
import type { ErrorCode } from '../../lib/foundation/errors.ts';
import type { Result } from '../../lib/foundation/result.ts';

/** What can be done with collections, each with a way back. */
export function collectionActions({
  say,
  tried,
}: Notices): Pick<CollectionTreeProps, 'onCreate' | 'onRename' | 'onMove' | 'onDelete'> {
  /** Says what was done; answers why it was not. */
  const done = (outcome: Result<CollectionsUndo, ErrorCode>, text: string): string | null => {
    if (!outcome.ok) return errorWords(outcome.error);
    const { value } = outcome;
    if (value.collections.length > 0) say({ text, undo: () => void tried(undoCollections(value)) });
    return null;
  };
  return {
    onCreate: async (name, parentId) => {
      const made = await createCollection(name, parentId);
      const refused = done(made, i18n.t('organise.made'));
      return made.ok ? { id: made.value.id } : { refused: refused ?? '' };
    },
    onRename: async (id, name) => done(await renameCollection(id, name), i18n.t('organise.renamed')),
    onMove: async (id, parentId) => done(await moveCollection(id, parentId), i18n.t('organise.moved')),
    onDelete: (id) => {
      void deleteCollection(id).then((outcome) => {
        const refused = done(outcome, i18n.t('organise.collectionDeleted'));
        if (refused !== null) say({ text: refused, undo: null });
      });
    },
  };
}
