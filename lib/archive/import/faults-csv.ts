import type { ImportFault } from '../../article/import-item.ts';
import { csvTable } from '../../exports/csv.ts';

/**
 * What was not imported, as a table, a line each. What the file has there is hostile: nothing in it is run as a formula, see
 * `csvTable`.
 */
export function faultsCsv(faults: readonly ImportFault[]): string {
  return csvTable(
    ['file', 'line', 'reason', 'excerpt'],
    faults.map(({ file, at, reason, excerpt }) => [file, at, reason, excerpt]),
  );
}
