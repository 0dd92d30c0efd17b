import type { Block } from '../article/block.ts';

/** Words with which page makers mark what pages count, date, recommend and sell. */
const timeHints = hints(
  'time timestamp datetime date dateline published publish pubdate updated update modified lastmod posted ago',
);
const counterHints = hints(
  'comment comments commentcount counter count counts share shares sharing social like likes view views reaction reactions vote votes',
);
const otherReadingHints = hints(
  'related recommended recommendation recommendations readmore teaser teasers promo promos trending popular mostread outbrain taboola',
);
/** What pages put in boxes that have sentences too. */
const furnitureHints = hints(
  'newsletter signup subscribe subscription advert adverts advertisement advertisements ad ads adslot sponsor sponsored bio authorbio biography paywall donate donation',
);

/** Characters and words of a line of one of these kinds; a sentence of the text that stands in such a box is longer. */
const longest = { time: 100, counter: 60, other: 200, furniture: 400 };
const most = { time: 10, counter: 5 };
const endsSentence = /[.!?。！？।؟][\s"”’»」]*$/u;
/** A hint that more blocks than this carry, and more than this share of them, is of the box that the whole text is in. */
const wrapper = { blocks: 2, share: 0.3 };

/**
 * Which blocks of a text only carry a time, a counter, other reading or a box of the page's own, told from their markup:
 * what becomes of them is no change of the article. Never so for what reads as a sentence, but in boxes for newsletters,
 * advertisements and authors' lives.
 */
export function silentBlocks(blocks: readonly Block[]): boolean[] {
  const carried = new Map<string, number>();
  for (const { hints: own } of blocks) for (const hint of own) carried.set(hint, (carried.get(hint) ?? 0) + 1);
  const limit = Math.max(wrapper.blocks, blocks.length * wrapper.share);
  return blocks.map((block) =>
    isSilent(block, (known) => block.hints.some((hint) => known.has(hint) && (carried.get(hint) ?? 0) <= limit)),
  );
}

function isSilent(block: Block, marked: (known: ReadonlySet<string>) => boolean): boolean {
  const text = block.text.trim();
  if (text === '') return true;
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0;
  const sentence = endsSentence.test(text);
  if (text.length <= longest.time && words <= most.time && !sentence) {
    if (block.kind !== 'heading' && (block.dateTime !== null || (marked(timeHints) && /\p{N}/u.test(text))))
      return true;
  }
  if (text.length <= longest.counter && words <= most.counter && !sentence && marked(counterHints)) return true;
  if (text.length <= longest.furniture && marked(furnitureHints)) return true;
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
