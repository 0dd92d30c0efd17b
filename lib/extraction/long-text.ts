import { weightByHome, widerHomes } from './homes.ts';
import { isArticleText } from './settle-places.ts';
import type { WalkedBlock, WalkedPage } from './walked-page.ts';

/**
 * Share of the long text that stands side by side in one box: then it is the text, what stands elsewhere before and after
 * it is none of it, and no Readability is needed. What is left are menus, appeals and lists of other stories.
 */
const mainShare = 0.8;
/** Paragraphs such a text must have. */
const plainParagraphs = 3;
/** Weight such a text must have. */
const plainText = 700;
/** The same share for boxes of one make: some content systems set each chunk of a text in a box of its own. */
const sameMakeShare = 0.9;
/** Other text between the first long paragraph and the last, against theirs: below this share they follow one another. */
const interruptedShare = 0.1;

/** The long paragraphs inside one element of the page, but for those of boxes that lead to other stories. */
export class LongText {
  readonly weight: number;
  private readonly indices: readonly number[];
  private readonly homeAt: (block: WalkedBlock) => number;
  private readonly homes: ReadonlyMap<number, number>;
  private readonly page: WalkedPage;
  private readonly root: Element;

  constructor(page: WalkedPage, root: Element, cards: ReadonlySet<number>) {
    this.page = page;
    this.root = root;
    this.indices = page.blocks
      .filter((block) => isArticleText(block) && !cards.has(block.index) && root.contains(block.element))
      .map((block) => block.index);
    this.weight = weightOfBlocks(page, this.indices);
    this.homeAt = widerHomes(page);
    this.homes = weightByHome(page, this.indices, this.homeAt);
  }

  /**
   * Whether it stands together, as most articles do: side by side in one box, in boxes of one make, or with hardly
   * anything between its paragraphs. There is nothing for Readability to find then, which takes the most time of all.
   * False where it is scattered or short.
   */
  standsTogether(): boolean {
    if (this.indices.length < plainParagraphs || this.weight < plainText) return false;
    if (this.weightBetween() < this.weight * interruptedShare) return true;
    const inTable = this.root.closest('table') !== null;

    if (Math.max(...this.homes.values()) >= this.weight * mainShare) return true;
    return !inTable && Math.max(0, ...this.weightByMake().values()) >= this.weight * sameMakeShare;
  }

  /**
   * The paragraphs without those before and after the text that do not stand where nearly all of it does: introductions
   * in a box of their own, appeals, disclaimers, the first lines of other stories.
   */
  withoutStrangers(): readonly number[] {
    const main = [...this.homes].find(([, weight]) => weight >= this.weight * mainShare)?.[0];
    if (main === undefined) return this.indices;
    const isAtHome = (index: number) => {
      const block = this.page.blocks[index];
      return block !== undefined && this.homeAt(block) === main;
    };
    return this.indices.slice(this.indices.findIndex(isAtHome), this.indices.findLastIndex(isAtHome) + 1);
  }

  private weightByMake(): Map<string, number> {
    const makes = new Map<string, number>();
    for (const [home, weight] of this.homes) {
      const make = this.page.boxes[home]?.className.trim() ?? '';
      if (make !== '') makes.set(make, (makes.get(make) ?? 0) + weight);
    }
    return makes;
  }

  /** Weight of what stands between the first and the last paragraph and is none of them. */
  private weightBetween(): number {
    const first = this.indices[0] ?? 0;
    const last = this.indices[this.indices.length - 1] ?? -1;
    const own = new Set(this.indices);
    let weight = 0;
    for (let at = first; at < last; at += 1) if (!own.has(at)) weight += this.page.blocks[at]?.weight ?? 0;
    return weight;
  }
}

export function weightOfBlocks(page: WalkedPage, indices: readonly number[]): number {
  let weight = 0;
  for (const index of indices) weight += page.blocks[index]?.weight ?? 0;
  return weight;
}
