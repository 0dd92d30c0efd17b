import type { Exporter } from '../article/export-file.ts';
import type { ExportFormatId, ExportOptions } from '../article/export-format.ts';

/** Makes the exporter of a format; its code is loaded then, and not before. */
export type ExporterMaker = (options: ExportOptions) => Promise<Exporter>;

/**
 * The formats that are written in this room. Those that other rooms write (citations, the archive as files) are beside them in
 * `lib/archive/exporters.ts`, which may know both.
 */
export const exporterMakers = {
  markdown: async (options) => (await import('./markdown-export.ts')).markdownExporter(options),
} satisfies Partial<Record<ExportFormatId, ExporterMaker>>;
