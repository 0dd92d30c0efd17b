import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CollectionBranch } from './CollectionBranch.tsx';
import { CollectionTools } from './CollectionTools.tsx';
import styles from './CollectionTree.module.css';
import { type ShownCollection, treeStep, visibleOf } from './tree-walk.ts';

export interface CollectionTreeProps {
  /** At the top, each with those that stand in it. */
  nodes: readonly ShownCollection[];
  /** Makes one; answers its id, or why not, as a sentence. */
  onCreate: (name: string, parentId: string | null) => Promise<{ id: string } | { refused: string }>;
  /** Answers why not, as a sentence; null when it is done. */
  onRename: (id: string, name: string) => Promise<string | null>;
  onMove: (id: string, parentId: string | null) => Promise<string | null>;
  onDelete: (id: string) => void;
  /** Shows its articles. */
  onOpen: (id: string) => void;
  /** Exports its articles. */
  onExport: (id: string) => void;
}

/** What is being written in the tree: the name of one, or of a new one in another (null: at the top). */
export type Editing = { kind: 'rename'; id: string } | { kind: 'create'; parentId: string | null };

/**
 * The collections in one another, as the tree of the ARIA practices: the keyboard enters it once and walks in it with the arrows;
 * what can be done with the one it stands on is in a row of buttons above, and on keys.
 */
export function CollectionTree({ nodes, onCreate, onRename, onMove, onDelete, onOpen, onExport }: CollectionTreeProps) {
  const [current, setCurrent] = useState<string | null>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<Editing | null>(null);
  const [moving, setMoving] = useState(false);
  /** Set where the keyboard is to go once the one with this id is drawn. */
  const wanted = useRef<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);

  const visible = visibleOf(nodes, closed);
  const at = visible.find(({ id }) => id === current) ?? visible[0];
  useEffect(() => {
    const id = wanted.current;
    const item = id === null ? undefined : itemOf(tree.current, id);
    if (item === undefined) return;
    wanted.current = null;
    item.focus();
  });

  const goTo = (id: string | null) => {
    if (id === null) return;
    setCurrent(id);
    wanted.current = id;
  };
  const setOpen = (id: string, open: boolean) => {
    const next = new Set(closed);
    if (open) next.delete(id);
    else next.add(id);
    setClosed(next);
  };
  const begin = (next: Editing) => {
    setMoving(false);
    if (next.kind === 'create' && next.parentId !== null) setOpen(next.parentId, true);
    setEditing(next);
  };
  const end = (id: string | null) => {
    setEditing(null);
    setMoving(false);
    goTo(id);
  };
  const remove = (id: string) => {
    const index = visible.findIndex((one) => one.id === id);
    goTo((visible[index + 1] ?? visible[index - 1])?.id ?? null);
    onDelete(id);
  };
  const keep = async (name: string): Promise<string | null> => {
    if (editing?.kind === 'rename') {
      const refused = await onRename(editing.id, name);
      if (refused === null) end(editing.id);
      return refused;
    }
    const made = await onCreate(name, editing?.parentId ?? null);
    if ('refused' in made) return made.refused;
    end(made.id);
    return null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The one that the keyboard stands on in sight, whatever is about to be drawn.
    const on = event.target instanceof HTMLElement ? event.target.dataset.id : undefined;
    const at = visible.find(({ id }) => id === on);
    if (at === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const rtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const step = treeStep(event.key, at, visible, closed, rtl);
    const acts: Record<string, () => void> = {
      Enter: () => onOpen(at.id),
      F2: () => begin({ kind: 'rename', id: at.id }),
      n: () => begin({ kind: 'create', parentId: at.id }),
      m: () => setMoving(true),
      Delete: () => remove(at.id),
    };
    const act = step === null ? acts[event.key] : () => ('to' in step ? goTo(step.to) : setOpen(step.id, step.open));
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <div>
      <CollectionTools
        node={at ?? null}
        nodes={nodes}
        moving={moving}
        onCreate={(parentId) => begin({ kind: 'create', parentId })}
        onRename={(id) => begin({ kind: 'rename', id })}
        onMoving={(on) => (on ? setMoving(true) : end(at?.id ?? null))}
        onMove={async (id, parentId) => {
          const refused = await onMove(id, parentId);
          if (refused !== null) return refused;
          if (parentId !== null) setOpen(parentId, true);
          end(id);
          return null;
        }}
        onExport={onExport}
        onDelete={remove}
        onOpen={onOpen}
      />
      <div ref={tree} role="tree" aria-label={i18n.t('organise.collections')} class={styles.tree} onKeyDown={onKeyDown}>
        <CollectionBranch
          nodes={nodes}
          parentId={null}
          level={1}
          current={at?.id ?? null}
          closed={closed}
          editing={editing}
          onChoose={(id) => goTo(id)}
          onOpen={setOpen}
          onKeep={keep}
          onCancel={() => end(at?.id ?? null)}
        />
      </div>
      {visible.length > 0 && <p class={styles.keys}>{i18n.t('organise.keys')}</p>}
    </div>
  );
}

function itemOf(tree: HTMLElement | null, id: string): HTMLElement | undefined {
  const items = tree?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [];
  return [...items].find((item) => item.dataset.id === id);
}
