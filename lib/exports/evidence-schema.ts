import * as v from 'valibot';
import { limits } from '../article/limits.ts';
import { httpUrlSchema, lineSchema } from '../article/text.ts';
import { takenBySchema } from '../article/version-state.ts';

/**
 * The file of an evidence report, version 1: `docs/evidence-format.md` tells it for people, `docs/evidence-format.schema.json`
 * for programs. Files come from anywhere: nothing of one is believed until it has passed this.
 */

/** Bounds on one report, far above what an archive holds of one article. */
export const evidenceLimits = {
  /** Characters of a whole file. */
  file: 100_000_000,
  versions: 2_000,
  /** Paragraphs, fields or changes of one step. */
  parts: limits.blocks * 2,
  runs: 20_000,
  /** Characters of a version's fields. */
  fields: limits.block * (limits.names + 10),
} as const;

const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const seq = v.pipe(v.number(), v.integer(), v.minValue(1));
const number = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Several paragraphs may have been joined into one. */
const text = v.pipe(v.string(), v.maxLength(1_000_000));
const word = v.pipe(v.string(), v.maxLength(40));
const fields = v.pipe(v.string(), v.maxLength(evidenceLimits.fields));
const parts = <const T extends v.GenericSchema>(one: T) => v.pipe(v.array(one), v.maxLength(evidenceLimits.parts));

const linkSchema = v.object({ seq, previous: v.nullable(hash), sealed: hash, hash });

const versionSchema = v.object({
  id,
  takenAt: time,
  takenBy: takenBySchema,
  archivedUrl: v.nullable(httpUrlSchema),
  keptAt: time,
  firstSeenAt: time,
  seenAs: v.partial(v.object({ live: time, background: time, archive: time, import: time })),
  beside: v.nullable(id),
  /** Of the code that read the page, as it was sealed. */
  extractor: number,
  /** Of the code and data that made the differences' fields. */
  interpreter: v.pipe(v.string(), v.maxLength(200)),
  contentHash: hash,
  /** The text that `contentHash` covers. */
  lines: v.pipe(v.array(v.pipe(v.string(), v.maxLength(limits.block))), v.maxLength(limits.blocks)),
  /** The fields as they were sealed, word for word; of an unsealed version as they are understood now. */
  fields,
  /** The fields as they are understood now, where that is something else. Not sealed. */
  fieldsNow: v.nullable(fields),
  seal: v.nullable(linkSchema),
});

const runSchema = v.object({
  op: v.picklist(['same', 'removed', 'added']),
  text,
  /** How the older text prints what is the same, where that is not quite so. */
  was: v.optional(text),
});
const runs = v.pipe(v.array(runSchema), v.maxLength(evidenceLimits.runs));

const stepSchema = v.object({
  version: id,
  /** The version it is compared with; null for the first. */
  against: v.nullable(id),
  /** Why the difference is not taken for the publisher's; null: it is. */
  unknown: v.nullable(word),
  revertsTo: v.nullable(id),
  fields: parts(v.object({ field: word, before: v.nullable(text), after: v.nullable(text), runs })),
  /** `before`, `after`: where it begins among the versions' lines; counts above 1 where paragraphs were split or joined. */
  paragraphs: parts(
    v.object({
      op: v.picklist(['same', 'changed', 'added', 'removed', 'moved']),
      before: v.nullable(number),
      after: v.nullable(number),
      span: v.optional(v.object({ before: number, after: number })),
      runs: v.nullable(runs),
    }),
  ),
  changes: parts(
    v.object({
      kind: word,
      before: v.nullable(text),
      after: v.nullable(text),
      /** What was found of it in the notes; null where that is not asked. */
      said: v.nullable(v.picklist(['disclosed', 'update-stamped', 'not-disclosed'])),
    }),
  ),
});

export const evidenceSchema = v.object({
  format: v.literal('dateline-evidence'),
  version: v.literal(1),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  article: v.object({
    canonicalUrl: httpUrlSchema,
    headline: v.pipe(v.string(), v.maxLength(limits.block)),
    publisher: v.nullable(lineSchema),
    language: v.nullable(lineSchema),
  }),
  versions: v.pipe(v.array(versionSchema), v.minLength(1), v.maxLength(evidenceLimits.versions)),
  /** Seals of versions that are not in the archive any more. */
  links: v.pipe(v.array(linkSchema), v.maxLength(evidenceLimits.versions)),
  /** The seal made last. */
  last: v.nullable(v.object({ seq, hash })),
  steps: v.pipe(v.array(stepSchema), v.maxLength(evidenceLimits.versions)),
});
export type Evidence = v.InferOutput<typeof evidenceSchema>;
export type EvidenceVersionEntry = Evidence['versions'][number];
export type EvidenceStep = Evidence['steps'][number];
export type EvidenceRun = v.InferOutput<typeof runSchema>;
