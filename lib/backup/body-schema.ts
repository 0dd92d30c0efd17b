import * as v from 'valibot';
import { articleFactsSchema } from '../article/article-context.ts';
import { blockSchema } from '../article/block.ts';
import { limits } from '../article/limits.ts';
import { pageMetadataSchema, pageReadingSchema } from '../article/page-reading.ts';

/**
 * The body of a version as a file may bring it. What an older Dateline did not look for is absent, so that a field may be
 * missing; what is there must be as it is made today.
 */
const { blocks: _blocks, metadata: _metadata, ...pageEntries } = pageReadingSchema.entries;

const at = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const keptPageSchema = v.object({
  ...v.partial(v.object(pageEntries)).entries,
  url: pageEntries.url,
  metadata: v.partial(pageMetadataSchema),
  surroundings: v.pipe(v.array(v.object({ at, block: blockSchema })), v.maxLength(limits.blocks)),
});

const { url, canonicalUrl, headline, authors, corrections, related } = articleFactsSchema.entries;

export const keptFactsSchema = v.object({
  ...v.partial(articleFactsSchema).entries,
  url,
  canonicalUrl,
  headline,
  authors,
  corrections,
  related,
});

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const sealSchema = v.object({
  seq: at,
  previous: v.nullable(hash),
  sealed: hash,
  hash,
  extractor: v.pipe(v.number(), v.safeInteger()),
  fields: v.string(),
});

export const versionBodySchema = v.object({
  page: keptPageSchema,
  facts: keptFactsSchema,
  blocks: v.pipe(v.array(blockSchema), v.maxLength(limits.blocks)),
  seal: v.nullable(sealSchema),
});
