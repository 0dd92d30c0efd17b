import type { BlockKind } from '../article/block.ts';
import type { FinishedRun } from './text-run.ts';

/** A block as the walk finds it: its text and where in the page it stands, not yet judged. */
export interface WalkedBlock extends FinishedRun {
  kind: BlockKind;
  level: number | null;
  /** Nearest block-level element around the text. */
  element: Element;
  /** Index of its box. */
  box: number;
  /** Bits of `place`: everything the text stands in. */
  place: number;
  /** Length in Latin-letter equivalents. */
  weight: number;
  /** Place in `WalkedPage.blocks`. */
  index: number;
}

/** A block-level element of the page, listed outermost first. */
export interface Box {
  element: Element;
  /** Index of the box around it; -1 for the outermost. */
  parent: number;
  className: string;
  id: string;
  /** Bits of `place` that its tag and role say. */
  byTag: number;
  /** Bits of `place` that its class and id say. */
  byWords: number;
}

/** A link met in the walk, with the block its text went into (or would have: pictures have none). */
export interface WalkedLink {
  element: Element;
  /** Absolute address; null for what is no http(s) address. */
  url: string | null;
  rel: string | null;
  /** Index of the box it stands in. */
  box: number;
  /** Index of the block that was being collected. */
  block: number;
}

/** A whole page after one walk. */
export interface WalkedPage {
  blocks: WalkedBlock[];
  boxes: Box[];
  /** Bits of `place` of each box, with those of the boxes around it. */
  places: number[];
  links: WalkedLink[];
  figures: Element[];
  /** Whether a bound was hit and the rest of the page was left out. */
  cut: boolean;
}
