import type { CorrectionEntry } from '../article/correction-entry.ts';
import { exportedFields, exportedNote } from './correction-export.ts';
import { type CsvValue, csvLines, csvTable } from './csv.ts';

type Entry = Omit<CorrectionEntry, 'listed'>;

/** Notes as a table, a line each, in the order given. Several authors or paragraphs stand in one field, "; " between them. */
export function correctionsCsv(entries: readonly Entry[]): string {
  return correctionsCsvHead() + correctionsCsvPart(entries);
}

/** Where a table of notes begins: its first line. What follows it is `correctionsCsvPart`, as often as there are notes. */
export function correctionsCsvHead(): string {
  return csvTable(exportedFields, []);
}

export function correctionsCsvPart(entries: readonly Entry[]): string {
  return csvLines(
    entries.map((entry) => {
      const note = exportedNote(entry);
      return exportedFields.map((field): CsvValue => {
        const value = note[field];
        return typeof value === 'object' && value !== null ? value.join('; ') : value;
      });
    }),
  );
}
