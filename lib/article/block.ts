import * as v from 'valibot';
import { limits } from './limits.ts';
import { httpUrlSchema, lineSchema } from './text.ts';

/** What a block is, as the page's markup says. */
export const blockKindSchema = v.picklist([
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'preformatted',
  'caption',
  'other',
]);
export type BlockKind = v.InferOutput<typeof blockKindSchema>;

/**
 * Where a block stands in relation to the article.
 *
 * - `head`: above the body and part of the article: headline, standfirst, byline, dates, a note on top
 * - `body`: the article's text
 * - `tail`: below the body and part of the article: credits, notes, tags
 * - `aside`: in the page's margins or boxes, outside the text (`aside`, `role=alert`, a box between paragraphs)
 * - `chrome`: masthead, navigation, footer, comments, cookie walls; never kept, but for passages within the article that
 *   the receipt lists (`PageReading.leftOut`)
 */
export const blockZoneSchema = v.picklist(['head', 'body', 'tail', 'aside', 'chrome']);
export type BlockZone = v.InferOutput<typeof blockZoneSchema>;

/** A stretch of a block's text with a meaning of its own; `start` and `end` are UTF-16 offsets into `text`. */
export const markSchema = v.object({
  /** `headline`: the part of a heading that its markup names the headline, beside a kicker or a second line. */
  kind: v.picklist(['link', 'strong', 'emphasis', 'headline']),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Absolute http(s) address of a link; null on other marks. */
  url: v.nullable(httpUrlSchema),
  /** `rel` words of a link ("author", "tag"). */
  rel: v.nullable(lineSchema),
});
export type Mark = v.InferOutput<typeof markSchema>;

/** One block of text of a page, in document order. Text is plain: white space collapsed, no markup. */
export const blockSchema = v.object({
  kind: blockKindSchema,
  /** 1 to 6 for a heading, else null. */
  level: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
  zone: blockZoneSchema,
  text: v.pipe(v.string(), v.maxLength(limits.block)),
  marks: v.pipe(v.array(markSchema), v.maxLength(limits.marks)),
  /**
   * Lower-case words from the markup around the text, nearest first: tag, class, id, itemprop, rel, role and
   * data-testid of the element and its near ancestors, split at hyphens and capitals ("article-byline" gives
   * "article", "byline"). Evidence of what the block is for, in the page maker's words.
   */
  hints: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(limits.hints)),
  /** The machine-readable time (`<time datetime>`) inside the block, as written; else null. */
  dateTime: v.nullable(lineSchema),
});
export type Block = v.InferOutput<typeof blockSchema>;
