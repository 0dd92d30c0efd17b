import * as v from 'valibot';
import { someText } from './expectation.ts';

const comparedFields = [
  'headline',
  'alternativeHeadline',
  'authors',
  'dateline',
  'datePublished',
  'dateModified',
  'caption',
  'notes',
] as const;

const kinds = [
  'number',
  'name',
  'date',
  'quotation',
  'attribution',
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'caption',
  'note',
  'added',
  'removed',
  'moved',
  'wording',
  'spelling',
] as const;

const ties = ['wrong-and-right', 'words', 'paragraph', 'target', 'general'] as const;

const disclosure = v.strictObject({
  status: v.picklist(['disclosed', 'update-stamped', 'not-disclosed']),
  /** What ties the note to the change; several where a careful reader could name either. */
  by: v.nullable(v.union([v.picklist(ties), v.array(v.picklist(ties))])),
  /** Words of the note that names it, enough to tell it from others; null where no note does. */
  note: v.nullable(v.string()),
});

/** Two kinds are allowed only where a newsroom reader could call the change either. */
const kind = v.union([v.picklist(kinds), v.array(v.picklist(kinds))]);

const change = v.strictObject({
  kind,
  where: v.picklist(['text', ...comparedFields]),
  before: someText,
  after: someText,
  substantive: v.boolean(),
  /** Null for what is not substantive, and where the difference is not known to be the publisher's. */
  disclosure: v.nullable(disclosure),
});
export type ExpectedChange = v.InferOutput<typeof change>;

const step = v.strictObject({
  /** The version that the timeline compares it with, counted from 1; null where there is none to compare. */
  against: v.nullable(v.number()),
  /** Against the version named by `against`, or the one before where that is null. */
  comparability: v.picklist(['publisher', 'extractor', 'interpreter', 'taken-differently', 'shown-in-part']),
  /** Fields that differ, in any order. */
  fields: v.array(v.picklist(comparedFields)),
  /** Every change, in reading order, fields first. Null: the difference is not the publisher's, and what it holds is not looked at. */
  changes: v.nullable(v.array(change)),
  /** The earlier version whose text it brings back, counted from 1. */
  revertsTo: v.nullable(v.number()),
});
export type ExpectedStep = v.InferOutput<typeof step>;

const expectation = v.strictObject({
  /** What happened to the article, in one sentence. */
  about: v.string(),
  url: v.string(),
  /** One for each version after the first. */
  steps: v.array(step),
  /**
   * For sentences of the newest version, told by words that stand in one of them only, the version in which they first
   * stood so, counted from 1. Null: not looked at.
   */
  ages: v.nullable(v.record(v.string(), v.number())),
});
export type RevisionExpectation = v.InferOutput<typeof expectation>;

const taken = v.strictObject({
  /** The page: 2 for `2.html`. The same file may be taken more than once. */
  file: v.number(),
  /** When the publisher showed it, as ISO 8601. Left out: a day after the one before. */
  takenAt: v.optional(v.string()),
  takenBy: v.optional(v.picklist(['live', 'background', 'archive', 'import']), 'live'),
  /** Every way in which this very state was seen. Left out: as it was taken. */
  seenAs: v.optional(v.array(v.picklist(['live', 'background', 'archive', 'import']))),
  extractor: v.optional(v.number(), 5),
  interpreter: v.optional(v.string(), 'under-test'),
});
export type Taken = v.InferOutput<typeof taken>;

/** Parses an `expected.json`; throws with the keys that are missing or unknown. */
export function parseRevisionExpectation(json: string, name: string): RevisionExpectation {
  return parsed(expectation, json, `${name}/expected.json`);
}

/** Parses a `chain.json`: the versions in the order in which the publisher showed them. */
export function parseChain(json: string, name: string): Taken[] {
  return parsed(v.array(taken), json, `${name}/chain.json`);
}

function parsed<const T extends v.GenericSchema>(schema: T, json: string, file: string): v.InferOutput<T> {
  const outcome = v.safeParse(schema, JSON.parse(json));
  if (outcome.success) return outcome.output;
  const faults = outcome.issues.map((issue) => `${v.getDotPath(issue) ?? '(top)'}: ${issue.message}`);
  throw new Error(`${file} does not fit:\n  ${faults.join('\n  ')}`);
}
