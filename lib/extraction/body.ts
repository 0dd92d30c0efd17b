import { Readability } from '@mozilla/readability';
import type { PageReading } from '../article/page-reading.ts';
import { copyForReadability } from './inert-copy.ts';
import { place } from './tag-roles.ts';
import { outsidePlaces, type TextSubtree, type WalkedBlock, type WalkedPage } from './walk-page.ts';

/** The article's body: which blocks are its text, and how they were found. */
export interface Body {
  /** Indices of walked blocks, ascending. */
  indices: number[];
  from: PageReading['bodyFrom'];
  /** The subtree that was looked at; null when nothing was found. */
  element: Element | null;
}

/** Share of the page's long text that the subtree must hold (design 3a: measured). */
const focusShare = 0.85;
/** A body below this weight makes us look at the whole page as well. */
const enoughText = 500;
/** Share of a block's characters that must survive Readability for the block to count as kept. */
const keptShare = 0.5;

/** Finds the body; `cards` are blocks of boxes that lead to other stories and are never part of it. */
export function findBody(page: WalkedPage, documentBody: Element, title: string, cards: ReadonlySet<number>): Body {
  const focus = smallestSubtree(page);
  const read = (element: Element): number[] =>
    readabilityBlocks(page, element, title).filter((index) => !cards.has(index));
  const nothing: Body = { indices: [], from: 'none', element: null };
  if (focus === null) {
    const whole = read(documentBody);
    return whole.length > 0 ? { indices: whole, from: 'whole-page', element: documentBody } : nothing;
  }
  const focused = read(focus.element);
  const focusedWeight = weightOfBlocks(page, focused);
  if (focusedWeight >= enoughText || focusedWeight >= focus.weight * 0.8 || focus.element === documentBody) {
    return { indices: focused, from: 'focused', element: focus.element };
  }
  const whole = read(documentBody);
  if (weightOfBlocks(page, whole) > focusedWeight * 1.5) {
    return { indices: whole, from: 'whole-page', element: documentBody };
  }
  return { indices: focused, from: 'focused', element: focus.element };
}

/** The innermost element that holds nearly all long text: those that do are nested, so the first in the list is it. */
export function smallestSubtree(page: WalkedPage): TextSubtree | null {
  const wanted = page.longText * focusShare;
  if (wanted === 0) return null;
  return page.subtrees.find((subtree) => subtree.weight >= wanted) ?? null;
}

export function weightOfBlocks(page: WalkedPage, indices: readonly number[]): number {
  let weight = 0;
  for (const index of indices) weight += page.blocks[index]?.weight ?? 0;
  return weight;
}

/** Runs Readability on a copy of the subtree and gives the blocks whose text it kept. Never throws. */
function readabilityBlocks(page: WalkedPage, element: Element, title: string): number[] {
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
      // One attempt: its second would parse the copy again from text, and lose the way back to our blocks.
      charThreshold: 1,
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

const droppedTags = new Set(['nav', 'button', 'dialog', 'form', 'select']);

function isDropped(element: Element): boolean {
  const tag = element.localName;
  if (tag === 'form') return (element.textContent ?? '').length < 2_000;
  if (droppedTags.has(tag)) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none/i.test(style);
}

export function isOutside(block: WalkedBlock): boolean {
  return (block.place & (outsidePlaces & ~place.furniture)) !== 0;
}
