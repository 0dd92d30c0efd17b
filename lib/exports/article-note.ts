import * as v from 'valibot';
import { type Correction, correctionKindSchema, countsAsCorrection } from '../article/correction.ts';

const text = v.nullable(v.string());

/** The fields of a correction note within its article; `docs/corrections-export.md` explains them. */
export const exportedNoteFields = {
  kind: correctionKindSchema,
  countsAsCorrection: v.boolean(),
  label: text,
  text: v.string(),
  wrong: text,
  right: text,
  date: text,
};

/** A note as it stands within its article. */
export function exportedNoteOf(correction: Correction) {
  const { kind, label, wrong, right, date } = correction;
  return { kind, countsAsCorrection: countsAsCorrection(correction), label, text: correction.text, wrong, right, date };
}
