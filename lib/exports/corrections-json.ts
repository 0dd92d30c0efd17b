import * as v from 'valibot';
import type { CorrectionEntry } from '../article/correction-entry.ts';
import { exportedNote, exportedNoteSchema } from './correction-export.ts';

/** A file of notes. `format` and `version` say what it is, to whoever meets it in some years. */
export const correctionsFileSchema = v.object({
  format: v.literal('dateline-corrections'),
  version: v.literal(1),
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** What was chosen when it was exported, as the query of the page's address; it names the part and, if anything, filters. */
  filters: v.string(),
  notes: v.array(exportedNoteSchema),
});
export type CorrectionsFile = v.InferOutput<typeof correctionsFileSchema>;

/** Notes as JSON, in the order given. `now`: milliseconds since 1970. */
export function correctionsJson(entries: readonly CorrectionEntry[], filters: string, now: number): string {
  const file: CorrectionsFile = {
    format: 'dateline-corrections',
    version: 1,
    exportedAt: new Date(now).toISOString(),
    filters,
    notes: entries.map(exportedNote),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
