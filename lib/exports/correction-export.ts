import * as v from 'valibot';
import {
  correctionCauseSchema,
  correctionKindSchema,
  correctionPositionSchema,
  correctionTargetSchema,
  countsAsCorrection,
} from '../article/correction.ts';
import type { CorrectionEntry } from '../article/correction-entry.ts';

const text = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * One note in an export. Each field is explained in `docs/corrections-export.md`; a test holds the two together. New fields
 * may come; those that are here keep their names and meanings.
 */
export const exportedNoteSchema = v.object({
  id: v.string(),
  kind: correctionKindSchema,
  countsAsCorrection: v.boolean(),
  label: text,
  text: v.string(),
  wrong: text,
  right: text,
  date: text,
  storyDate: text,
  place: text,
  paragraphs: v.array(v.pipe(v.number(), v.integer())),
  target: v.nullable(correctionTargetSchema),
  cause: v.nullable(correctionCauseSchema),
  position: correctionPositionSchema,
  readFrom: v.string(),
  headline: v.string(),
  url: v.string(),
  publisher: v.string(),
  host: v.string(),
  authors: v.array(v.string()),
  inLanguage: text,
  datePublished: text,
  daysToCorrection: v.nullable(count),
  minutesToCorrection: v.nullable(count),
  firstSeenAt: v.pipe(v.string(), v.isoTimestamp()),
  standsInNewestVersion: v.nullable(v.boolean()),
  markedBy: v.picklist(['publisher', 'reader']),
  dismissed: v.boolean(),
});
export type ExportedNote = v.InferOutput<typeof exportedNoteSchema>;

/** The names of an exported note's fields, in the order of the columns. */
export const exportedFields = Object.keys(exportedNoteSchema.entries) as readonly (keyof ExportedNote)[];

/** A note of the archive as an export has it. */
export function exportedNote(entry: Omit<CorrectionEntry, 'listed'>): ExportedNote {
  const { correction, timeToCorrection, standing } = entry;
  return {
    id: entry.id,
    kind: correction.kind,
    countsAsCorrection: countsAsCorrection(correction),
    label: correction.label,
    text: correction.text,
    wrong: correction.wrong,
    right: correction.right,
    date: correction.date,
    storyDate: correction.storyDate,
    place: correction.place,
    paragraphs: correction.paragraphs,
    target: correction.target ?? null,
    cause: correction.cause,
    position: correction.position,
    readFrom: correction.from,
    headline: entry.headline,
    url: entry.url,
    publisher: entry.publisher,
    host: entry.host,
    authors: [...entry.authors],
    inLanguage: entry.inLanguage,
    datePublished: entry.datePublished,
    daysToCorrection: timeToCorrection?.days ?? null,
    minutesToCorrection: timeToCorrection?.minutes ?? null,
    firstSeenAt: new Date(entry.firstSeenAt).toISOString(),
    standsInNewestVersion: standing === 'unknown' ? null : standing === 'stands',
    markedBy: entry.by,
    dismissed: entry.dismissed,
  };
}
