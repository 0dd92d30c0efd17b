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
  epub: async (options) => (await import('./epub/epub-export.ts')).epubExporter(options),
  html: async (options) => (await import('./html-export.ts')).htmlExporter(options),
  text: async (options) => (await import('./text-export.ts')).textExporter(options),
  'csv-articles': async () => (await import('./table-exports.ts')).articlesCsvExporter,
  'csv-corrections': async () => (await import('./table-exports.ts')).correctionsCsvExporter,
  jsonl: async () => (await import('./table-exports.ts')).articlesJsonLinesExporter,
  'json-feed': async (options) => (await import('./corrections-feed.ts')).correctionsFeedExporter(options),
  annotations: async () => (await import('./annotations-jsonld.ts')).annotationsExporter,
  wacz: async (options) => (await import('./wacz/wacz-export.ts')).waczExporter(options),
} satisfies Partial<Record<ExportFormatId, ExporterMaker>>;
