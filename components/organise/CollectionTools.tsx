import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import styles from './CollectionTools.module.css';
import { MoveField } from './MoveField.tsx';
import type { ShownCollection } from './tree-walk.ts';

export interface CollectionToolsProps {
  /** The one that is chosen; null: there is none. */
  node: ShownCollection | null;
  nodes: readonly ShownCollection[];
  /** Whether a place for it is being chosen. */
  moving: boolean;
  onCreate: (parentId: string | null) => void;
  onRename: (id: string) => void;
  onMoving: (moving: boolean) => void;
  onMove: (id: string, parentId: string | null) => Promise<string | null>;
  onDelete: (id: string) => void;
  onOpen: (id: string) => void;
  onExport: (id: string) => void;
}

/** What can be done: a new collection, and everything with the one that is chosen. */
export function CollectionTools({ node, nodes, moving, ...on }: CollectionToolsProps) {
  return (
    <div class={styles.tools}>
      <p class={styles.line}>
        <Button onClick={() => on.onCreate(null)}>{i18n.t('organise.newCollection')}</Button>
      </p>
      {node !== null && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
        <div role="group" aria-label={i18n.t('organise.withCollection', [node.name])} class={styles.line}>
          <span class={styles.chosen}>
            <bdi>{node.name}</bdi>
          </span>
          <Button look="quiet" onClick={() => on.onOpen(node.id)}>
            {i18n.t('organise.showArticles')}
          </Button>
          <Button look="quiet" onClick={() => on.onExport(node.id)} disabled={node.total === 0}>
            {i18n.t('exporting.open')}
          </Button>
          <Button look="quiet" onClick={() => on.onCreate(node.id)}>
            {i18n.t('organise.newWithin')}
          </Button>
          <Button look="quiet" onClick={() => on.onRename(node.id)}>
            {i18n.t('organise.rename')}
          </Button>
          <Button look="quiet" expanded={moving} onClick={() => on.onMoving(!moving)}>
            {i18n.t('organise.move')}
          </Button>
          <Button look="quiet" onClick={() => on.onDelete(node.id)}>
            {i18n.t('organise.delete')}
          </Button>
        </div>
      )}
      {node !== null && moving && (
        <MoveField
          key={node.id}
          node={node}
          nodes={nodes}
          onMove={(parentId) => on.onMove(node.id, parentId)}
          onCancel={() => on.onMoving(false)}
        />
      )}
    </div>
  );
}
