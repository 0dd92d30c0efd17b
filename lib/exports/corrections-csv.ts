import type { CorrectionEntry } from '../article/correction-entry.ts';
import { exportedFields, exportedNote } from './correction-export.ts';
import { type CsvValue, csvTable } from './csv.ts';

/** Notes as a table, a line each, in the order given. Several authors or paragraphs stand in one field, "; " between them. */
export function correctionsCsv(entries: readonly CorrectionEntry[]): string {
  const rows = entries.map((entry) => {
    const note = exportedNote(entry);
    return exportedFields.map((field): CsvValue => {
      const value = note[field];
      return typeof value === 'object' && value !== null ? value.join('; ') : value;
    });
  });
  return csvTable(exportedFields, rows);
}
