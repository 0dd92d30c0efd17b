import * as v from 'valibot';
import { limits } from './limits.ts';
import { lineSchema } from './text.ts';

/**
 * What a note is. A note that updates and corrects is a correction; an update alone is shown and not counted.
 */
export const correctionKindSchema = v.picklist([
  'correction',
  'clarification',
  'refile',
  'update',
  'editors-note',
  'retraction',
  'removal',
]);
export type CorrectionKind = v.InferOutput<typeof correctionKindSchema>;

/** Why something was wrong, when the note says so. `source`: an official revision, or the agency corrected. */
export const correctionCauseSchema = v.picklist(['editing', 'source', 'translation', 'other']);
export type CorrectionCause = v.InferOutput<typeof correctionCauseSchema>;

/** What was wrong: a part of the page, a kind of fact, or the whole text. */
export const correctionTargetSchema = v.picklist([
  'headline',
  'caption',
  'graphic',
  'quote',
  'name',
  'number',
  'date',
  'place',
  'link',
  'byline',
  'story',
]);
export type CorrectionTarget = v.InferOutput<typeof correctionTargetSchema>;

/** Where on the page a note stood. */
export const correctionPositionSchema = v.picklist(['top', 'end', 'inline', 'headline', 'metadata']);
export type CorrectionPosition = v.InferOutput<typeof correctionPositionSchema>;

const longText = v.pipe(v.string(), v.maxLength(limits.block));

/**
 * Where in the text the corrected words stand. `right`: what is right stands there; `paragraph`: it is the paragraph that the
 * note names, counted as printed here, the nearest match to a wire service's own count.
 */
export const correctedPassageSchema = v.object({
  text: longText,
  by: v.picklist(['right', 'paragraph']),
});
export type CorrectedPassage = v.InferOutput<typeof correctedPassageSchema>;

/**
 * Why a text was taken for a note: which part of which language pack matched, the place of the pattern in its group
 * (counted from 0; null for words and what has none), and the words it matched in. `address`: a prefix left in the page's
 * address; `stated`: the page's own data calls it a correction.
 */
export const correctionRuleSchema = v.object({
  /** BCP 47 tag of the pack. */
  pack: lineSchema,
  part: v.picklist(['labels', 'statements', 'evidence', 'headlines', 'headlinePrefixes', 'address', 'stated']),
  kind: correctionKindSchema,
  pattern: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  sentence: lineSchema,
});
export type CorrectionRule = v.InferOutput<typeof correctionRuleSchema>;

/** One correction note, as data. `null` means: looked for and not stated. Nothing is guessed. */
export const correctionSchema = v.object({
  /** As printed: "Correction", "Erramos", "CORRECTED (OFFICIAL)". */
  label: v.nullable(lineSchema),
  kind: correctionKindSchema,
  cause: v.nullable(correctionCauseSchema),
  /** The whole note as printed. */
  text: longText,
  /**
   * When it was put right, as the note says: ISO 8601 at its own precision ("2024-04-12", "--04-12" without a year, "T19:37"
   * for a clock time, "-W-2" for a Tuesday, "---26" for a day whose month is not stated).
   */
  date: v.nullable(lineSchema),
  /** The date of the story the note speaks of ("This April 12 story …"), same form; never the note's own. */
  storyDate: v.nullable(lineSchema),
  /** The place in the story in the note's words ("paragraph 15", "headline"). */
  place: v.nullable(lineSchema),
  /** Paragraph numbers in `place`, counted from 1; from the end negative (-1 is the last). */
  paragraphs: v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(limits.names)),
  wrong: v.nullable(longText),
  right: v.nullable(longText),
  /** What was wrong, when the note says so. Missing in what was read before Dateline looked for it. */
  target: v.optional(v.nullable(correctionTargetSchema)),
  /** Looked for by its right value and its paragraph; null where it was not found. Missing in what was read before. */
  passage: v.optional(v.nullable(correctedPassageSchema)),
  /** Missing in what was read before Dateline kept it. */
  rule: v.optional(v.nullable(correctionRuleSchema)),
  position: correctionPositionSchema,
  /** Where it was read: "text", "json-ld", "markup", a publisher rule. */
  from: lineSchema,
});
export type Correction = v.InferOutput<typeof correctionSchema>;

/** Whether a note counts as a correction of the article: updates and refiles change no fact that was wrong. */
export function countsAsCorrection(correction: Correction): boolean {
  return correction.kind !== 'update';
}
