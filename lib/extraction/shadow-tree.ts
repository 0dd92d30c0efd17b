/**
 * The open shadow tree of an element, attached or, in a parsed document that no window shows, still in its template;
 * null when there is none. `declared` says whether the page has such templates at all, which spares looking.
 */
export function shadowOf(element: Element, declared: boolean): ParentNode | null {
  const live = element.shadowRoot;
  if (live) return live;
  if (!declared) return null;
  const first = element.firstElementChild;
  if (first === null || first.localName !== 'template') return null;
  if (first.getAttribute('shadowrootmode') !== 'open') return null;
  return (first as HTMLTemplateElement).content ?? first;
}

/** Children of `host` that are shown at a slot. */
export function assignedTo(slot: Element, host: Element | null): Node[] {
  if (host === null) return [];
  const name = slot.getAttribute('name') ?? '';
  const assigned: Node[] = [];
  for (let node = host.firstChild; node !== null; node = node.nextSibling) {
    const wanted = node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : '';
    if (wanted === name && (node.nodeType === 1 || node.nodeType === 3)) assigned.push(node);
  }
  return assigned;
}
