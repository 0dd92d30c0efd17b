import * as v from 'valibot';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const hint = v.pipe(v.string(), v.regex(/^[\p{Ll}\p{N}]+$/u));

/** What a rule may find. */
export const ruleFieldSchema = v.picklist(['authors', 'correction', 'datePublished', 'dateline']);
export type RuleField = v.InferOutput<typeof ruleFieldSchema>;

/**
 * One publisher rule: "blocks with all of these hints hold this field". Nothing in it can run. Rules are superseded by
 * setting `until` and adding another, never edited or deleted: old captures are read too.
 */
export const publisherRuleSchema = v.object({
  field: ruleFieldSchema,
  /** Words that must all stand among a block's hints. */
  hints: v.pipe(v.array(hint), v.minLength(1), v.maxLength(6)),
  /** First day the page was seen in this form. */
  since: day,
  /** Last day; null while it holds. */
  until: v.nullable(day),
  /** Why the general rules cannot find it. */
  why: v.pipe(v.string(), v.minLength(10)),
});
export type PublisherRule = v.InferOutput<typeof publisherRuleSchema>;

/** The rules of one publisher, for its registrable domain and every host under it. */
export const publisherSchema = v.object({
  domain: v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)),
  rules: v.array(publisherRuleSchema),
});
export type Publisher = v.InferOutput<typeof publisherSchema>;

export const agencySchema = v.object({
  /** As the agency signs itself in its shortest usual form. */
  name: v.pipe(v.string(), v.minLength(2)),
  /** Other names and signs, in any language. */
  aliases: v.array(v.pipe(v.string(), v.minLength(2))),
});
export type Agency = v.InferOutput<typeof agencySchema>;
