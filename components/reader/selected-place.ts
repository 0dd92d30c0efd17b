/** A stretch of the version's text; see `versionText`. */
export interface TextPlace {
  start: number;
  end: number;
}

/** What stands among the words and is none of them. */
const beside = '[data-beside]';

/**
 * Where a range stands in the version's text, told from the blocks that it touches (`data-start`). Null: in none of them, or
 * nothing of it.
 */
export function placeOfRange(root: Element, range: Range): TextPlace | null {
  const places: TextPlace[] = [];
  for (const block of root.querySelectorAll<HTMLElement>('[data-start]')) {
    if (!range.intersectsNode(block)) continue;
    const first = Number(block.dataset.start);
    const start =
      first + (block.contains(range.startContainer) ? lengthBefore(block, range.startContainer, range.startOffset) : 0);
    const end =
      first +
      (block.contains(range.endContainer)
        ? lengthBefore(block, range.endContainer, range.endOffset)
        : lengthBefore(block, block, block.childNodes.length));
    if (start < end) places.push({ start, end });
  }
  const [first, last] = [places[0], places.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** Characters of a block's words before a point in it. */
function lengthBefore(block: Element, node: Node, offset: number): number {
  const range = block.ownerDocument.createRange();
  range.selectNodeContents(block);
  range.setEnd(node, offset);
  const words = range.cloneContents();
  for (const other of words.querySelectorAll(beside)) other.remove();
  return words.textContent?.length ?? 0;
}

/** The words of a block between two offsets as a range of the document; null where they are not drawn. */
export function rangeInBlock(block: Element, start: number, end: number): Range | null {
  const range = block.ownerDocument.createRange();
  const walker = block.ownerDocument.createTreeWalker(block, 4 /* text */);
  let passed = 0;
  let begun = false;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement?.closest(beside) != null) continue;
    const length = node.textContent?.length ?? 0;
    if (!begun && start < passed + length) {
      range.setStart(node, start - passed);
      begun = true;
    }
    if (begun && end <= passed + length) {
      range.setEnd(node, end - passed);
      return range;
    }
    passed += length;
  }
  return null;
}
