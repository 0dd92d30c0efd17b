/** A collection as the tree shows it. */
export interface ShownCollection {
  id: string;
  name: string;
  parentId: string | null;
  path: readonly string[];
  children: readonly ShownCollection[];
  /** Articles in it, and in all that stands in it, each once. */
  own: number;
  total: number;
}

/** What is in sight, from top to bottom: what stands in a closed one is not. */
export function visibleOf(nodes: readonly ShownCollection[], closed: ReadonlySet<string>): ShownCollection[] {
  return nodes.flatMap((node) => [node, ...(closed.has(node.id) ? [] : visibleOf(node.children, closed))]);
}

/** Where a key leads: to another one, or to opening or closing one. */
export type TreeStep = { to: string } | { id: string; open: boolean };

/** The keys of a tree as the ARIA practices have them; null: the key is none of them, or leads nowhere. */
export function treeStep(
  key: string,
  at: ShownCollection,
  visible: readonly ShownCollection[],
  closed: ReadonlySet<string>,
  rtl: boolean,
): TreeStep | null {
  const index = visible.indexOf(at);
  const to = (node: ShownCollection | undefined) => (node === undefined ? null : { to: node.id });
  const isOpen = at.children.length > 0 && !closed.has(at.id);
  switch (key) {
    case 'ArrowDown':
      return to(visible[index + 1]);
    case 'ArrowUp':
      return to(visible[index - 1]);
    case 'Home':
      return to(visible[0]);
    case 'End':
      return to(visible.at(-1));
    case rtl ? 'ArrowLeft' : 'ArrowRight':
      if (isOpen) return to(at.children[0]);
      return at.children.length > 0 ? { id: at.id, open: true } : null;
    case rtl ? 'ArrowRight' : 'ArrowLeft':
      return isOpen ? { id: at.id, open: false } : to(visible.find(({ id }) => id === at.parentId));
    default:
      return null;
  }
}
