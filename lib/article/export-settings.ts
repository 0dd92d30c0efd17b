import * as v from 'valibot';
import { exportFormatSchema, highlightStyles } from './export-format.ts';

/** What the reader chose for the last export, from which the next one begins. */
export const exportSettingsSchema = v.object({
  format: exportFormatSchema,
  /** Id of the Markdown template. */
  template: v.pipe(v.string(), v.maxLength(60)),
  pictures: v.boolean(),
  corrections: v.boolean(),
  highlights: v.picklist(highlightStyles),
  /** Name of the vault that Obsidian puts notes into; empty: the one that is open. */
  vault: v.pipe(v.string(), v.maxLength(120)),
});
export type ExportSettings = v.InferOutput<typeof exportSettingsSchema>;

export const initialExportSettings: ExportSettings = {
  format: 'markdown',
  template: 'obsidian',
  pictures: true,
  corrections: true,
  highlights: 'marked',
  vault: '',
};
