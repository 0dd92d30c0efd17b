import { documentsExporter as exporterOf } from '../archive-format/documents-export.ts';
import type { Exporter } from '../article/export-file.ts';
import { filePaths } from '../exports/safe-file-name.ts';

/** Each article as its document, named by its headline. */
export function documentsExporter(): Exporter {
  const pathOf = filePaths();
  return exporterOf((headline) => pathOf([], headline, 'json'));
}
