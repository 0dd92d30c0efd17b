import {
  type ExportFormatId,
  type ExportOptions,
  type ExportWords,
  exportWordNames,
} from '../article/export-format.ts';
import type { ExportSettings } from '../article/export-settings.ts';
import type { MarkdownTemplate } from '../article/markdown-template.ts';
import { templateWriter } from '../exports/templates/template-writer.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import { withArchive } from '../storage/with-archive.ts';
import { exportFormats } from './exporters.ts';
import { markdownTemplates } from './markdown-templates.ts';

/** What can be chosen for an export, and what was chosen last. */
export interface KnownExports {
  formats: readonly ExportFormatId[];
  /** Those that can be written with: one that came with another version of Dateline may not be. */
  templates: readonly MarkdownTemplate[];
  settings: ExportSettings;
}

/** `storage-stuck`: see `withArchive`. */
export async function knownExports(
  database: ArchiveDatabase = archiveDatabase(),
  clock: Clock = systemClock,
): Promise<Result<KnownExports, ErrorCode>> {
  const read = await withArchive(
    async (archive) => ({ all: await markdownTemplates(archive), settings: await readSetting(archive, 'exporting') }),
    database,
  );
  if (!read.ok) return read;
  const { all, settings } = read.value;
  const templates = all.filter((template) => templateWriter(template, plainOptions, clock()).ok);
  return success({ formats: exportFormats, templates, settings });
}

/** Remembers what was chosen, for the next time. */
export async function rememberExport(
  settings: ExportSettings,
  database: ArchiveDatabase = archiveDatabase(),
  clock: Clock = systemClock,
): Promise<Result<null, ErrorCode>> {
  const set = await withArchive((archive) => writeSetting(archive, 'exporting', settings, clock()), database);
  return set.ok ? success(null) : set;
}

/** Options under which a template is tried; which they are does not matter to whether it is sound. */
const plainOptions: ExportOptions = {
  versionId: null,
  pictures: false,
  corrections: true,
  highlights: 'marked',
  template: null,
  locale: 'en',
  timeZone: 'UTC',
  words: Object.fromEntries(exportWordNames.map((name) => [name, name])) as ExportWords,
};
