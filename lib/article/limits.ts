/**
 * Upper bounds on what one page may hand us. Pages are hostile until proven otherwise; these keep a record, a message
 * and a list on screen within reason. They are far above what real news pages hold (longest body seen in 1,400 real
 * pages: about 200,000 characters; most authors: 22).
 */
export const limits = {
  /** Characters in a URL. */
  url: 2_048,
  /** Characters in a short text: a name, a headline, a label. */
  line: 600,
  /** Characters in one block of text. */
  block: 20_000,
  /** Blocks kept of one page. */
  blocks: 4_000,
  /** Inline marks kept of one block. */
  marks: 200,
  /** Authors, credited names, keywords, corrections. */
  names: 60,
  /** Candidates of one metadata field. */
  candidates: 20,
  /** Groups of links, and links in one group. */
  linkGroups: 40,
  linksInGroup: 60,
  /** Hints (class, id, itemprop words) kept of one block. */
  hints: 40,
  /** Passages that the receipt of one page lists as left out; characters of those whose block is not kept, all together. */
  leftOut: 60,
  leftOutText: 100_000,
  /** Pictures within the text. */
  pictures: 60,
  /** Characters of such a passage among the facts. */
  leftOutExcerpt: 280,
} as const;
