import * as v from 'valibot';
import { passageId } from './ids.ts';
import { limits } from './limits.ts';

/**
 * Why a passage is not part of the article's text.
 *
 * By where it stands in the page:
 * - `above`, `below`: before the text begins, after its end
 * - `box`: between paragraphs or beside them, set apart from the text
 * - `elsewhere`: outside the article
 * - `caption`: said of a picture
 * - `comments`: by readers
 * - `other-stories`: leads to other reading
 * - `promotion`: newsletters, subscriptions, advertising, appeals
 * - `furniture`: sharing, forms, tools, rights
 * - `about-author`: a biography
 *
 * By what it says, which is shown as a fact of its own: `standfirst`, `byline`, `date`, `note` (of a correction), `credits`.
 */
export const leftOutReasonSchema = v.picklist([
  'above',
  'below',
  'box',
  'elsewhere',
  'caption',
  'comments',
  'other-stories',
  'promotion',
  'furniture',
  'about-author',
  'standfirst',
  'byline',
  'date',
  'note',
  'credits',
]);
export type LeftOutReason = v.InferOutput<typeof leftOutReasonSchema>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A passage near the article that extraction did not take into the body. */
export const passageOfReadingSchema = v.object({
  /** Index of its block in `PageReading.blocks`; of the block that it stands before, where `text` is not null. */
  at: count,
  reason: leftOutReasonSchema,
  /** Its text where the reading does not hold its block (zone `chrome`), else null. */
  text: v.nullable(v.pipe(v.string(), v.maxLength(limits.block))),
});
export type PassageOfReading = v.InferOutput<typeof passageOfReadingSchema>;

/** What extraction left out, in document order. */
export const readingReceiptSchema = v.object({
  passages: v.pipe(v.array(passageOfReadingSchema), v.maxLength(limits.leftOut)),
  /** Passages that were left out as well and are not listed, since there were too many. */
  unlisted: count,
});
export type ReadingReceipt = v.InferOutput<typeof readingReceiptSchema>;

/** A passage that is not part of `articleBody`. */
export const leftOutPassageSchema = v.object({
  /** Told from the text, so that it is the same at each reading: see `passageIdOf`. */
  id: v.pipe(v.string(), v.regex(passageId)),
  reason: leftOutReasonSchema,
  /** As printed; only its beginning where it is longer than `limits.leftOutExcerpt`. */
  text: v.pipe(v.string(), v.maxLength(limits.leftOutExcerpt)),
  /** Words in the whole of it. */
  words: count,
});
export type LeftOutPassage = v.InferOutput<typeof leftOutPassageSchema>;

/** The extraction receipt: what was left out of the text, in document order, and why. */
export const receiptSchema = v.object({
  passages: v.pipe(v.array(leftOutPassageSchema), v.maxLength(limits.leftOut)),
  unlisted: count,
});
export type Receipt = v.InferOutput<typeof receiptSchema>;
