import type { Exporter } from '../article/export-file.ts';
import type { ExportFormatId, ExportOptions } from '../article/export-format.ts';
import { type ExporterMaker, exporterMakers } from '../exports/exporters.ts';

/** Every format that can be written, each with what makes its exporter: a line a format, whatever room it is written in. */
const makers: Partial<Record<ExportFormatId, ExporterMaker>> = {
  ...exporterMakers,
  biblatex: async (options) => (await import('./citations-exporter.ts')).citationsExporter('biblatex', options),
  bibtex: async (options) => (await import('./citations-exporter.ts')).citationsExporter('bibtex', options),
  ris: async (options) => (await import('./citations-exporter.ts')).citationsExporter('ris', options),
  'csl-json': async (options) => (await import('./citations-exporter.ts')).citationsExporter('csl-json', options),
  json: async () => (await import('./documents-exporter.ts')).documentsExporter(),
  archive: async () => (await import('../archive-format/archive-export.ts')).archiveExporter,
};

/** The formats that can be chosen, in the order in which they are offered. */
export const exportFormats: readonly ExportFormatId[] = Object.keys(makers) as ExportFormatId[];

/** The exporter of a format; its code is loaded now. Throws where nothing writes it: nobody could have chosen it. */
export async function exporterOf(format: ExportFormatId, options: ExportOptions): Promise<Exporter> {
  const make = makers[format];
  if (make === undefined) throw new Error(`no exporter of ${format}`);
  return make(options);
}
