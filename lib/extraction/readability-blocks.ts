import { Readability } from '@mozilla/readability';
import { copyForReadability } from './inert-copy.ts';
import type { WalkedPage } from './walk-page.ts';

/** Share of a block's characters that must survive Readability for the block to count as kept. */
const keptShare = 0.5;

/** Runs Readability on a copy of the subtree and gives the blocks whose text it kept, ascending. Never throws. */
export function readabilityBlocks(page: WalkedPage, element: Element, title: string): number[] {
  const blockOfNode = new Map<Node, number>();
  for (const block of page.blocks) {
    for (const node of block.nodes) blockOfNode.set(node, block.index);
  }
  const copy = copyForReadability(element, blockOfNode, isDropped, title);
  const kept = new Map<number, number>();
  try {
    const reader = new Readability<Node>(copy.document, {
      serializer: (node) => node,
      disableJSONLD: true,
      keepClasses: true,
      // One attempt, whatever it finds: another would parse the copy again from text, and lose the way to our blocks.
      charThreshold: -1,
    });
    const content = reader.parse()?.content;
    if (content) countKept(content, copy.blockOfText, kept);
  } catch {
    return [];
  }
  const indices: number[] = [];
  for (const [index, characters] of kept) {
    const block = page.blocks[index];
    if (block !== undefined && characters >= block.text.length * keptShare) indices.push(index);
  }
  return indices.sort((one, other) => one - other);
}

function countKept(content: Node, blockOfText: ReadonlyMap<Node, number>, kept: Map<number, number>): void {
  for (const [text, index] of blockOfText) {
    if (content.contains(text)) kept.set(index, (kept.get(index) ?? 0) + (text as Text).data.trim().length);
  }
}

const droppedTags = new Set(['nav', 'button', 'dialog', 'select']);
/** A form with more text than this is wrapped around the page. */
const pageForm = 2_000;

function isDropped(element: Element): boolean {
  const tag = element.localName;
  if (tag === 'form') return (element.textContent ?? '').length < pageForm;
  if (droppedTags.has(tag)) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none/i.test(style);
}
