import * as v from 'valibot';
import { blockSchema } from './block.ts';
import { correctionSchema } from './correction.ts';
import { receiptSchema } from './left-out.ts';
import { limits } from './limits.ts';
import { httpUrlSchema, lineSchema } from './text.ts';

const longText = v.pipe(v.string(), v.maxLength(limits.block));
const names = v.pipe(v.array(lineSchema), v.maxLength(limits.names));

/** A person or a desk that wrote the article; "By", titles and places are not part of the name. */
export const authorSchema = v.object({
  name: lineSchema,
  url: v.nullable(httpUrlSchema),
  role: v.nullable(lineSchema),
});
export type Author = v.InferOutput<typeof authorSchema>;

/** Where and when a report was filed, and by which agency: "KYIV, Ukraine (AP) —". */
export const datelineSchema = v.object({
  /** As printed, with the agency and without the dash that ends it. */
  text: lineSchema,
  place: v.nullable(lineSchema),
  /** ISO 8601 at its own precision ("--04-12" when no year is printed). */
  date: v.nullable(lineSchema),
  agency: v.nullable(lineSchema),
});
export type Dateline = v.InferOutput<typeof datelineSchema>;

export const creditRoleSchema = v.picklist(['reporting', 'writing', 'editing', 'photography', 'translation', 'other']);
export type CreditRole = v.InferOutput<typeof creditRoleSchema>;

/** One credits statement: who did what. `text` is the statement as printed. */
export const creditSchema = v.object({ role: creditRoleSchema, names, text: longText });
export type Credit = v.InferOutput<typeof creditSchema>;

export const relatedKindSchema = v.picklist(['related', 'popular', 'inline']);
export type RelatedKind = v.InferOutput<typeof relatedKindSchema>;

/** Other reading that the page offers. */
export const relatedSchema = v.object({
  url: httpUrlSchema,
  headline: lineSchema,
  kicker: v.nullable(lineSchema),
  excerpt: v.nullable(longText),
  kind: relatedKindSchema,
});
export type Related = v.InferOutput<typeof relatedSchema>;

/** The lead image. */
export const imageSchema = v.object({
  url: httpUrlSchema,
  caption: v.nullable(longText),
  credit: v.nullable(lineSchema),
});
export type Image = v.InferOutput<typeof imageSchema>;

/**
 * What shows that a page holds back part of its text:
 *
 * - `longer-text`: the page's data carries a text that is much longer than what stands on the page
 * - `more-words`: the page states many more words than stand on it
 * - `reserved`: the page says that it is not free to read, and its text breaks off or a gate stands below it
 */
export const cutOffSchema = v.picklist(['longer-text', 'more-words', 'reserved']);
export type CutOff = v.InferOutput<typeof cutOffSchema>;

/** The facts about an article, without its text. Field names are schema.org's for `NewsArticle` where it has them. */
export const articleFactsSchema = v.object({
  url: httpUrlSchema,
  canonicalUrl: httpUrlSchema,
  headline: v.pipe(v.string(), v.maxLength(limits.block)),
  /** The standfirst (dek). */
  alternativeHeadline: v.nullable(longText),
  authors: v.pipe(v.array(authorSchema), v.maxLength(limits.names)),
  /** The wire service the text came from. */
  agency: v.nullable(lineSchema),
  dateline: v.nullable(datelineSchema),
  /** ISO 8601 with the page's own offset; a day-only date stays day-only. */
  datePublished: v.nullable(lineSchema),
  dateModified: v.nullable(lineSchema),
  publisher: v.nullable(lineSchema),
  articleSection: v.nullable(lineSchema),
  keywords: names,
  /** BCP 47. */
  inLanguage: v.nullable(lineSchema),
  credits: v.pipe(v.array(creditSchema), v.maxLength(limits.names)),
  /** Newest last; document order where no date is stated. */
  corrections: v.pipe(v.array(correctionSchema), v.maxLength(limits.names)),
  related: v.pipe(v.array(relatedSchema), v.maxLength(limits.linkGroups * limits.linksInGroup)),
  image: v.nullable(imageSchema),
  wordCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What the page says of itself: false where part of it is for subscribers, null where it says nothing. */
  isAccessibleForFree: v.nullable(v.boolean()),
  /** Why the text that was read is taken to be cut off; null where nothing says so. */
  cutOff: v.nullable(cutOffSchema),
  /** What stands near the text and is not in it; absent where a page was read before that was looked at. */
  leftOut: v.optional(receiptSchema),
  /** Field name to the place it was read: `{ headline: 'json-ld' }`. */
  sources: v.record(v.string(), v.string()),
});
export type ArticleFacts = v.InferOutput<typeof articleFactsSchema>;

/** Everything Dateline knows of one article: the answer of `readArticle`. `null` means looked for and not found. */
export const articleContextSchema = v.object({
  ...articleFactsSchema.entries,
  blocks: v.array(blockSchema),
  /** The body's text, one block a paragraph, blank lines between. */
  articleBody: v.string(),
});
export type ArticleContext = v.InferOutput<typeof articleContextSchema>;
