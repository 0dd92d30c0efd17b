import { collapseSpace } from './page-text.ts';
import { place } from './tag-roles.ts';
import type { WalkedBlock } from './walked-page.ts';

const notWord = /[^\p{L}\p{N}]+/gu;

/** Letters and digits only, lower case: for asking whether two texts say the same. */
export function bare(text: string): string {
  return collapseSpace(text).toLowerCase().replace(notWord, ' ').trim();
}

/**
 * The block that prints the headline: a heading that says what the page's title or metadata says, the largest and
 * first of them; else the only `h1` above the body.
 */
export function headlineBlock(
  blocks: readonly WalkedBlock[],
  stated: readonly string[],
  title: string,
  bodyStart: number,
): number | null {
  const headings = blocks.filter(
    (block) => block.kind === 'heading' && (block.place & (place.nav | place.comments | place.dialog)) === 0,
  );
  const wanted = stated.map(bare).filter((text) => text.length > 0);
  const bareTitle = bare(title);
  let best: { index: number; score: number } | null = null;
  for (const block of headings) {
    const text = bare(block.text);
    if (text.length < 4) continue;
    let score = 0;
    if (wanted.includes(text)) score = 4;
    else if (bareTitle.startsWith(text) && text.length * 3 > bareTitle.length) score = 3;
    else if (text.length > 12 && bareTitle.includes(text) && text.length * 3 > bareTitle.length) score = 2.5;
    else if (block.level === 1 && sharesWords(text, bareTitle)) score = 1.5;
    else if (block.level === 1 && block.index <= bodyStart && (block.place & place.header) === 0) score = 1.5;
    else if (block.level === 1 && block.index <= bodyStart) score = 1;
    if (score === 0) continue;
    if (block.level === 1) score += 0.4;
    if (block.index > bodyStart + 2) score -= 1.2;
    if (best === null || score > best.score) best = { index: block.index, score };
  }
  return best !== null && best.score > 0 ? best.index : null;
}

/** Words fewer than these say too little to tell one headline from another. */
const leastWords = 4;

/** Whether most words of the title stand in a heading: the same headline, worded for search engines. */
function sharesWords(heading: string, title: string): boolean {
  const words = title.split(' ');
  const said = new Set(heading.split(' '));
  return words.length >= leastWords && words.filter((word) => said.has(word)).length * 2 > words.length;
}
