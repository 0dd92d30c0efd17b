import * as v from 'valibot';
import { collectionLimits } from './collection-tree.ts';
import { limits } from './limits.ts';
import { httpUrlSchema, lineSchema } from './text.ts';

/** The nouns of imports: what another program's file says of an article, and what could not be made out in it. */

/** What a file is. */
export const importFormatSchema = v.picklist([
  'dateline',
  'pocket',
  'instapaper',
  'omnivore',
  'readwise',
  'wallabag',
  'raindrop',
  'karakeep',
  'linkwarden',
  'csl-json',
  'ris',
  'bibtex',
  'bookmarks',
  'url-list',
  'html',
  'mhtml',
  'wacz',
]);
export type ImportFormat = v.InferOutput<typeof importFormatSchema>;

const moment = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
const longText = v.pipe(v.string(), v.maxLength(limits.block));

/** A passage that the reader had marked in the other program. */
const importedHighlightSchema = v.object({ text: longText, note: longText, createdAt: moment });

/**
 * One article as another program's file says it. Everything is the file's word, bounded and of this shape and nothing more:
 * hostile until a page has been read. What the file does not say is null or empty. Times are milliseconds since 1970.
 */
export const importItemSchema = v.object({
  /** Where it stands in the file, counted from 1: the line, or the entry's number where there are no lines. */
  at: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Http or https; nothing else is imported. */
  url: httpUrlSchema,
  headline: v.nullable(lineSchema),
  authors: v.pipe(v.array(lineSchema), v.maxLength(limits.names)),
  publisher: v.nullable(lineSchema),
  /** ISO 8601 at its own precision. */
  datePublished: v.nullable(lineSchema),
  /** The place of its dateline, where the file's format has one. */
  place: v.nullable(lineSchema),
  /** BCP 47. */
  inLanguage: v.nullable(lineSchema),
  excerpt: v.nullable(longText),
  /** When it was saved there, and when it was read or put away as read; null: the file does not say, or it was not. */
  savedAt: moment,
  readAt: moment,
  tags: v.pipe(v.array(lineSchema), v.maxLength(limits.names)),
  /** Folders or collections it was in, each as the names on the way to it from the top. */
  collections: v.pipe(v.array(v.array(lineSchema)), v.maxLength(collectionLimits.ofArticle)),
  /** The reader's own, as plain text or Markdown. */
  note: longText,
  highlights: v.array(importedHighlightSchema),
  /** The article's text where the file has it. `html` is a whole page or a part of one, and hostile. */
  text: v.nullable(v.object({ type: v.picklist(['html', 'plain']), content: v.string() })),
  /** When the text was taken, where the file says it. */
  takenAt: moment,
});
export type ImportItem = v.InferOutput<typeof importItemSchema>;

/**
 * Why something in a file is not imported.
 *
 * - `no-address`: an entry without an address
 * - `bad-address`: its address is none of http or https (`javascript:`, `file:`, a host without a name)
 * - `unreadable`: an entry that is not of its format's shape; a line that is no line of the table
 * - `too-long`: an entry that is larger than any article
 * - `no-text`: a saved page in which no article could be found
 * - `no-room`: it is imported, but for tags and words beyond what one article has room for here
 * - `twice`: the same address stands in the file before; what it says besides is added there
 * - `damaged`: a file in an archive of Dateline's own that is missing, or not as it was written
 * - `altered-text`: a version of Dateline's own whose text is not the one that its hash was made of
 * - `broken-seal`: an article of Dateline's own whose versions do not fit their seals; it comes in without them
 */
export type ImportFaultReason =
  | 'no-address'
  | 'bad-address'
  | 'unreadable'
  | 'too-long'
  | 'no-text'
  | 'no-room'
  | 'twice'
  | 'damaged'
  | 'altered-text'
  | 'broken-seal';

export interface ImportFault {
  /** As `ImportItem.at`; null: the whole file. */
  at: number | null;
  /** The file within a ZIP; null where there is but one. */
  file: string | null;
  reason: ImportFaultReason;
  /** The beginning of what stands there, for the reader to know it by: at most 120 characters, of one line. */
  excerpt: string;
}

/**
 * Why a whole file is not imported.
 *
 * - `unknown-format`: it is none of the formats
 * - `damaged`: it begins as one of them and does not hold together: cut, or changed
 * - `newer-format`: written by a newer Dateline
 * - `too-much`: it holds, or unpacks to, more than any export
 * - `unreadable`: the file itself cannot be read: it was moved, or changed meanwhile
 */
export type ImportFileFault = 'unknown-format' | 'damaged' | 'newer-format' | 'too-much' | 'unreadable';
