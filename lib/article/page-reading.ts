import * as v from 'valibot';
import { blockSchema } from './block.ts';
import { correctionKindSchema } from './correction.ts';
import { readingReceiptSchema } from './left-out.ts';
import { limits } from './limits.ts';
import { httpUrlSchema, lineSchema } from './text.ts';

/** Where a value was read. The panel shows it in words; the command line prints it. */
export const sourceSchema = v.picklist([
  'json-ld',
  'microdata',
  'page-state',
  'open-graph',
  'meta',
  'link',
  'markup',
  'text',
  'title',
  'url',
  'publisher-rule',
  // The word of a file that was imported.
  'file',
]);
export type Source = v.InferOutput<typeof sourceSchema>;

function sourced<const T extends v.GenericSchema>(value: T) {
  return v.object({ value, from: sourceSchema });
}
function candidates<const T extends v.GenericSchema>(value: T) {
  return v.pipe(v.array(sourced(value)), v.maxLength(limits.candidates));
}
const textCandidates = candidates(v.pipe(v.string(), v.maxLength(limits.block)));

/** A value and where it was read. */
export interface Sourced<T> {
  value: T;
  from: Source;
}

/** An author as the page's metadata states it, not yet interpreted ("By Ann Lee and Bo Ray" is one statement). */
export const statedAuthorSchema = v.object({
  name: lineSchema,
  url: v.nullable(httpUrlSchema),
  kind: v.nullable(v.picklist(['person', 'organization'])),
  role: v.nullable(lineSchema),
});
export type StatedAuthor = v.InferOutput<typeof statedAuthorSchema>;

/** A correction as the page's metadata states it (`correction`, `CorrectionComment`, page state). */
export const statedCorrectionSchema = v.object({
  text: v.pipe(v.string(), v.maxLength(limits.block)),
  date: v.nullable(lineSchema),
  label: v.nullable(lineSchema),
  /** The kind, where the page's data names one that is more telling than "correction". */
  kind: v.optional(correctionKindSchema),
});
export type StatedCorrection = v.InferOutput<typeof statedCorrectionSchema>;

export const statedImageSchema = v.object({
  url: httpUrlSchema,
  caption: v.nullable(v.pipe(v.string(), v.maxLength(limits.block))),
  credit: v.nullable(lineSchema),
});
export type StatedImage = v.InferOutput<typeof statedImageSchema>;

/** Everything the page states in machine-readable form, best source first in each list. Texts are as the page has them. */
export const pageMetadataSchema = v.object({
  /** schema.org types of the page's main entities ("NewsArticle", "LiveBlogPosting"). */
  types: v.pipe(v.array(lineSchema), v.maxLength(limits.candidates)),
  headline: textCandidates,
  alternativeHeadline: textCandidates,
  authors: v.pipe(v.array(sourced(statedAuthorSchema)), v.maxLength(limits.names * 2)),
  datePublished: textCandidates,
  dateModified: textCandidates,
  publisher: textCandidates,
  articleSection: textCandidates,
  keywords: v.pipe(v.array(sourced(lineSchema)), v.maxLength(limits.names * 2)),
  inLanguage: textCandidates,
  dateline: textCandidates,
  image: candidates(statedImageSchema),
  corrections: candidates(statedCorrectionSchema),
  /** What `isAccessibleForFree` says; null when the page does not say. */
  isAccessibleForFree: v.nullable(v.boolean()),
  wordCount: v.nullable(v.number()),
  /** Characters of the whole text, where the page's data carries it; the text itself is not kept. */
  articleBodyLength: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
export type PageMetadata = v.InferOutput<typeof pageMetadataSchema>;

/** One link to other reading, with what stands around it. */
export const linkItemSchema = v.object({
  url: httpUrlSchema,
  headline: lineSchema,
  kicker: v.nullable(lineSchema),
  excerpt: v.nullable(v.pipe(v.string(), v.maxLength(limits.block))),
});
export type LinkItem = v.InferOutput<typeof linkItemSchema>;

/** Links that stand together under one heading; what kind they are is for interpretation to say. */
export const linkGroupSchema = v.object({
  /** The heading over the group as printed ("Related", "Most read"), or null. */
  heading: v.nullable(lineSchema),
  hints: blockSchema.entries.hints,
  /** `body`: links inside the article's text. */
  place: v.picklist(['body', 'within-article', 'aside', 'after']),
  items: v.pipe(v.array(linkItemSchema), v.maxLength(limits.linksInGroup)),
});
export type LinkGroup = v.InferOutput<typeof linkGroupSchema>;

/** A picture within the article's text. */
export const textPictureSchema = v.object({
  url: httpUrlSchema,
  /** What the page says of it for those who cannot see it, else null. */
  alt: v.nullable(lineSchema),
  /** Index in `PageReading.blocks` of the block that it stands before. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type TextPicture = v.InferOutput<typeof textPictureSchema>;

/**
 * One page read into plain data: what extraction gives and interpretation takes. It knows no language; everything
 * said about the article can be derived from it again.
 */
export const pageReadingSchema = v.object({
  /** Address the page was read at. */
  url: httpUrlSchema,
  /** Addresses the page states for itself (`rel=canonical`, `og:url`), as they are; see `canonicalArticleUrl`. */
  statedUrls: v.pipe(v.array(httpUrlSchema), v.maxLength(limits.candidates)),
  /** `<html lang>` as written, else null. */
  documentLanguage: v.nullable(lineSchema),
  direction: v.nullable(v.picklist(['ltr', 'rtl'])),
  documentTitle: v.pipe(v.string(), v.maxLength(limits.block)),
  metadata: pageMetadataSchema,
  /** All blocks outside `chrome`, in document order. */
  blocks: v.pipe(v.array(blockSchema), v.maxLength(limits.blocks)),
  linkGroups: v.pipe(v.array(linkGroupSchema), v.maxLength(limits.linkGroups)),
  /** What stands near the article and is not in its body; absent in readings of extractors that did not look. */
  leftOut: v.optional(readingReceiptSchema),
  /** Pictures between the first and the last block of the body; absent in readings of extractors that did not look. */
  pictures: v.optional(v.pipe(v.array(textPictureSchema), v.maxLength(limits.pictures))),
  /** How the body was found. `selection`: the reader has selected it, and nothing else of the page was read. */
  bodyFrom: v.picklist(['focused', 'whole-page', 'own', 'none', 'selection']),
  /** Version of the extractor; versions read by different ones are never compared as the publisher's change. */
  extractor: v.pipe(v.number(), v.integer()),
});
export type PageReading = v.InferOutput<typeof pageReadingSchema>;
