/**
 * The nouns of a page as the reader saw it: what is left of a page's tree when nothing in it can run, load or send anything.
 */

export interface SeenElement {
  tag: string;
  attributes: [name: string, value: string][];
  children: SeenNode[];
  /** What stands in its open shadow tree; null: it has none. */
  shadow: SeenNode[] | null;
  /** A style sheet's text, of `style` alone; its addresses are whole. */
  css: string | null;
  /** A style sheet's address, of `style` alone, where its text is not known yet. */
  cssFrom: string | null;
}

export type SeenNode = string | SeenElement;

export interface SeenPage {
  /** The `html` element, or none of it where the page has no tree. */
  root: SeenElement;
  title: string;
  /** Style sheets that the page's scripts have adopted. */
  adopted: string[];
}

/**
 * Bounds of one page. Of real news pages the largest has some 15,000 elements, 200 pictures and 4 million characters of style
 * sheets.
 *
 * - `depth`: elements within one another
 * - `resources`: pictures and style sheets that are fetched
 * - `resource`, `bytes`: the largest of them, and all together
 */
export const seenLimits = {
  nodes: 100_000,
  depth: 500,
  text: 20_000_000,
  value: 20_000,
  resources: 250,
  resource: 8_000_000,
  bytes: 40_000_000,
} as const;
