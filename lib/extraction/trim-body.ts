import { isArticleText } from './settle-places.ts';
import { place } from './tag-roles.ts';
import type { WalkedBlock, WalkedPage } from './walked-page.ts';

/** Class and id words of what stands above an article's text. */
const headWords =
  /(?:^|[\s_-])(?:by-?line|author|authors|date|dates|dateline|published|pubdate|timestamp|time|meta|metadata|dek|standfirst|subtitle|subhead(?:line)?|kicker|eyebrow|headline|teaser-?text|excerpt|lead|summary|description|deck)(?:$|[\s_-])/i;
/** Share of the body that may stand in a `header` before we take the header for a wrapper of the text. */
const headerShare = 0.5;

/** Index of the first paragraph of running text in the body; the number of blocks when there is none. */
export function textStart(page: WalkedPage, body: readonly number[]): number {
  return body.find((index) => isArticleBlock(page.blocks[index])) ?? body[0] ?? page.blocks.length;
}

function isArticleBlock(block: WalkedBlock | undefined): boolean {
  return block !== undefined && isArticleText(block) && (block.place & place.header) === 0 && block.kind !== 'heading';
}

/** Takes out of the body what belongs above it: the headline and all before it, the header, byline and date lines. */
export function trimHead(page: WalkedPage, body: readonly number[], headline: number | null): number[] {
  const start = textStart(page, body);
  const inHeader = weigh(page, body, (block) => (block.place & place.header) !== 0);
  const headerIsText = inHeader > weigh(page, body, () => true) * headerShare;
  return body.filter((index) => {
    const block = page.blocks[index];
    if (block === undefined || index === headline) return false;
    if (index >= start) return headerIsText || (block.place & place.header) === 0;
    if (headline !== null && index < headline) return false;
    return !(block.place & place.header) && !isMarkedHead(page, block);
  });
}

function isMarkedHead(page: WalkedPage, block: WalkedBlock): boolean {
  const box = page.boxes[block.box];
  const outer = page.boxes[box?.parent ?? -1];
  const inline = block.inlines[0]?.getAttribute('class') ?? '';
  return [box?.className, box?.id, inline, outer?.className].some(
    (words) => words !== undefined && headWords.test(words),
  );
}

function weigh(page: WalkedPage, body: readonly number[], counts: (block: WalkedBlock) => boolean): number {
  let weight = 0;
  for (const index of body) {
    const block = page.blocks[index];
    if (block !== undefined && counts(block)) weight += block.weight;
  }
  return weight;
}
