import type { Block } from '../article/block.ts';

/** Words with which page makers mark what pages count, date and recommend. */
const timeHints = hints(
  'time timestamp datetime date dateline published publish pubdate updated update modified lastmod posted ago',
);
const counterHints = hints(
  'comment comments commentcount counter count counts share shares sharing social like likes view views reaction reactions vote votes',
);
const otherReadingHints = hints(
  'related recommended recommendation recommendations readmore teaser teasers promo promos newsletter signup trending popular mostread outbrain taboola',
);

/** Characters and words of a line of one of these kinds; a sentence of the text that stands in such a box is longer. */
const longest = { time: 100, counter: 60, other: 200 };
const most = { time: 10, counter: 5 };
const endsSentence = /[.!?。！？।؟][\s"”’»」]*$/u;

/**
 * Whether a block of the text only carries a time, a counter or other reading, told from its markup: what becomes of it is
 * no change of the article. Never so for what reads as a sentence.
 */
export function isSilentBlock(block: Block): boolean {
  const text = block.text.trim();
  if (text === '') return true;
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0;
  const sentence = endsSentence.test(text);
  const marked = (known: ReadonlySet<string>) => block.hints.some((hint) => known.has(hint));
  if (text.length <= longest.time && words <= most.time && !sentence) {
    if (block.kind !== 'heading' && (block.dateTime !== null || (marked(timeHints) && /\p{N}/u.test(text))))
      return true;
  }
  if (text.length <= longest.counter && words <= most.counter && !sentence && marked(counterHints)) return true;
  if (text.length > longest.other || sentence || block.kind === 'heading') return false;
  return marked(otherReadingHints) || isOneLink(block);
}

/** A line that is a link and nothing else. */
function isOneLink({ text, marks, kind }: Block): boolean {
  if (kind !== 'paragraph' && kind !== 'list-item' && kind !== 'other') return false;
  const linked = marks.filter(({ kind: mark, url }) => mark === 'link' && url !== null);
  const covered = linked.reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0);
  return linked.length > 0 && covered >= text.trim().length * 0.9;
}

function hints(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
