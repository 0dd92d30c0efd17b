import { createMirror, snapshot } from 'rrweb-snapshot';

type TreeNode = NonNullable<ReturnType<typeof snapshot>>;

/**
 * The page as it stands before the reader, as plain data: its tree with the style sheets that it may read, without scripts and
 * without what was typed into fields; and the sheets that its scripts have adopted. Does not change the page.
 */
export function takeTree(document: Document): { page: unknown; adopted: string[] } {
  const mirror = createMirror();
  const page = snapshot(document, {
    mirror,
    inlineStylesheet: true,
    maskAllInputs: true,
    recordCanvas: true,
    slimDOM: 'all',
  });
  if (page === null) return { page, adopted: [] };
  showWhatIsShown(page, (id) => mirror.getNode(id));
  const adopted = [...(document.adoptedStyleSheets ?? [])].map((sheet) =>
    [...sheet.cssRules].map((rule) => rule.cssText).join('\n'),
  );
  return { page, adopted };
}

/** Of the addresses that an image offers the browser chose one; that one is its address in the tree. */
function showWhatIsShown(root: TreeNode, nodeOf: (id: number) => Node | null): void {
  const stack: TreeNode[] = [root];
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if ('childNodes' in one) stack.push(...one.childNodes);
    if (!('tagName' in one) || one.tagName !== 'img') continue;
    const image = nodeOf(one.id);
    const shown = image !== null && 'currentSrc' in image ? image.currentSrc : '';
    if (typeof shown === 'string' && shown !== '') one.attributes.src = shown;
  }
}
