import { i18n } from '#i18n';
import { collectionLimits } from '../../lib/article/collection-tree.ts';
import { formatCount } from '../../lib/foundation/intl-format.ts';
import { readerLocale } from '../theme/reader-locale.ts';
import styles from './CollectionTree.module.css';
import type { Editing } from './CollectionTree.tsx';
import { NameField } from './NameField.tsx';
import type { ShownCollection } from './tree-walk.ts';

export interface CollectionBranchProps {
  nodes: readonly ShownCollection[];
  /** The one that they stand in; null: at the top. */
  parentId: string | null;
  /** Counted from 1. */
  level: number;
  /** The one that the keyboard stands on. */
  current: string | null;
  closed: ReadonlySet<string>;
  editing: Editing | null;
  onChoose: (id: string) => void;
  onOpen: (id: string, open: boolean) => void;
  onKeep: (name: string) => Promise<string | null>;
  onCancel: () => void;
}

/** The collections that stand in one, each with those in it; a new one is written at the end. */
export function CollectionBranch(props: CollectionBranchProps) {
  const { nodes, parentId, level, current, closed, editing, onChoose, onOpen, onKeep, onCancel } = props;
  const isNewHere = editing?.kind === 'create' && editing.parentId === parentId;
  const field = (label: string, name: string) => (
    <NameField label={label} name={name} maxLength={collectionLimits.name} onKeep={onKeep} onCancel={onCancel} />
  );
  return (
    <>
      {nodes.map((node, at) => {
        const hasChildren = node.children.length > 0;
        const isOpen = hasChildren && !closed.has(node.id);
        const isNewWithin = editing?.kind === 'create' && editing.parentId === node.id;
        return (
          <div
            key={node.id}
            role="treeitem"
            data-id={node.id}
            aria-level={level}
            aria-setsize={nodes.length}
            aria-posinset={at + 1}
            aria-selected={node.id === current}
            aria-expanded={hasChildren ? isOpen : undefined}
            aria-label={itemWords(node)}
            tabIndex={node.id === current ? 0 : -1}
            class={styles.item}
            onFocus={(event) => {
              if (event.target === event.currentTarget && node.id !== current) onChoose(node.id);
            }}
          >
            {editing?.kind === 'rename' && editing.id === node.id ? (
              field(i18n.t('organise.nameOf'), node.name)
            ) : (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys.
              // biome-ignore lint/a11y/noStaticElementInteractions: the same.
              <div class={styles.row} onClick={() => onChoose(node.id)}>
                <span
                  class={styles.fold}
                  aria-hidden="true"
                  data-state={hasChildren ? (isOpen ? 'open' : 'closed') : 'none'}
                  onClick={() => hasChildren && onOpen(node.id, !isOpen)}
                />
                <span class={styles.name}>
                  <bdi>{node.name}</bdi>
                </span>
                <span class={styles.count}>{countWords(node)}</span>
              </div>
            )}
            {(isOpen || isNewWithin) && (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of a tree.
              <div role="group" class={styles.within}>
                <CollectionBranch {...props} nodes={node.children} parentId={node.id} level={level + 1} />
              </div>
            )}
          </div>
        );
      })}
      {isNewHere && field(i18n.t('organise.nameOfNew'), '')}
    </>
  );
}

/** "12", or "3 of 12" where others stand in it with the rest. */
function countWords({ own, total }: ShownCollection): string {
  const count = (number: number) => formatCount(number, readerLocale());
  return own === total ? count(total) : i18n.t('organise.ownOfTotal', [count(own), count(total)]);
}

function itemWords(node: ShownCollection): string {
  const articles = i18n.t('organise.articles', node.total, [formatCount(node.total, readerLocale())]);
  return `${node.name}, ${articles}`;
}
