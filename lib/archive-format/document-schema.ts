import * as v from 'valibot';
import { blockSchema } from '../article/block.ts';
import { limits } from '../article/limits.ts';
import { httpUrlSchema, lineSchema } from '../article/text.ts';
import { takenBySchema } from '../article/version-state.ts';
import { keptFactsSchema, keptPageSchema } from '../backup/body-schema.ts';
import { rowSchemas } from '../backup/row-schemas.ts';
import { documentFormat } from './archive-format.ts';

/**
 * The shape of an article's document: the records of the archive, each as `lib/backup/row-schemas.ts` has it, but that fields
 * which are not known here are left out instead of refused. `article.schema.json` is made of this.
 */
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(-1e14), v.maxValue(1e14));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const hexId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const seal = v.object({
  seq: count,
  previous: v.nullable(hash),
  sealed: hash,
  hash,
  extractor: v.pipe(v.number(), v.safeInteger()),
  /** The facts that were sealed, in their fixed order: what is hashed is this as JSON without white space. */
  fields: v.pipe(v.array(v.unknown()), v.maxLength(100)),
});

export const documentVersionSchema = v.object({
  id: hexId,
  articleId: hexId,
  takenAt: time,
  takenBy: takenBySchema,
  archivedUrl: v.nullable(httpUrlSchema),
  keptAt: time,
  firstSeenAt: time,
  seenAs: v.record(takenBySchema, v.optional(time)),
  beside: v.nullable(hexId),
  extractor: v.pipe(v.number(), v.safeInteger()),
  interpreter: lineSchema,
  contentHash: hash,
  factsHash: hash,
  page: keptPageSchema,
  facts: keptFactsSchema,
  blocks: v.pipe(v.array(blockSchema), v.maxLength(limits.blocks)),
  seal: v.nullable(seal),
});

const { bytes: _bytes, ...pageEntries } = rowSchemas.pagesAsSeen.entries;

/** Schemas of the records in a document; each may know fewer fields than a later Dateline writes. */
export const recordSchemas = {
  article: v.object(rowSchemas.articles.entries),
  correction: v.object(rowSchemas.corrections.entries),
  marks: v.object(rowSchemas.readerMarks.entries),
  highlight: v.object(rowSchemas.highlights.entries),
  watch: v.object(rowSchemas.watches.entries),
  capture: v.object(rowSchemas.captures.entries),
  picture: v.object(rowSchemas.articleImages.entries),
  page: v.object(pageEntries),
} as const;

const list = <const T extends v.GenericSchema>(item: T) => v.optional(v.array(item), []);

export const articleDocumentSchema = v.object({
  format: v.literal(documentFormat),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** Id of the article. */
  id: hexId,
  /** Null: the archive does not have it any more; what is left are the reader's marks, with when it was deleted. */
  article: v.nullable(recordSchemas.article),
  versions: list(documentVersionSchema),
  corrections: list(recordSchemas.correction),
  marks: v.optional(v.nullable(recordSchemas.marks), null),
  highlights: list(recordSchemas.highlight),
  watch: v.optional(v.nullable(recordSchemas.watch), null),
  captures: list(recordSchemas.capture),
  pictures: list(recordSchemas.picture),
  pagesAsSeen: list(recordSchemas.page),
});

/** What a document is made of, before its records are looked at one by one. */
export const documentEnvelopeSchema = v.object({
  format: v.literal(documentFormat),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  id: hexId,
  article: v.unknown(),
  versions: list(v.unknown()),
  corrections: list(v.unknown()),
  marks: v.optional(v.unknown(), null),
  highlights: list(v.unknown()),
  watch: v.optional(v.unknown(), null),
  captures: list(v.unknown()),
  pictures: list(v.unknown()),
  pagesAsSeen: list(v.unknown()),
});
