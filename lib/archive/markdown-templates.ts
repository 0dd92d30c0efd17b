import { type MarkdownTemplate, templateLimits } from '../article/markdown-template.ts';
import { builtInTemplates } from '../exports/templates/built-in-templates.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import type { ErrorCode } from '../foundation/errors.ts';
import { failure, type Result, success } from '../foundation/result.ts';
import { type ArchiveDatabase, archiveDatabase } from '../storage/database.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import { withArchive } from '../storage/with-archive.ts';

/** A template with where it comes from. */
export interface KnownTemplate extends MarkdownTemplate {
  /** `built-in`: as it comes with Dateline; `changed`: one of those, with other words; `own`: the reader's. */
  origin: 'built-in' | 'changed' | 'own';
}

/** All templates: those that come with Dateline, as the reader has them, then the reader's own in the order of their making. */
export async function markdownTemplates(database: ArchiveDatabase = archiveDatabase()): Promise<KnownTemplate[]> {
  const own = await readSetting(database, 'markdownTemplates');
  const isBuiltIn = (id: string) => builtInTemplates.some((one) => one.id === id);
  const first = builtInTemplates.map((one): KnownTemplate => {
    const changed = own.find(({ id }) => id === one.id);
    return changed === undefined ? { ...one, origin: 'built-in' } : { ...changed, origin: 'changed' };
  });
  return [...first, ...own.filter(({ id }) => !isBuiltIn(id)).map((one): KnownTemplate => ({ ...one, origin: 'own' }))];
}

/**
 * Keeps a template as it is now, a new one or one with this id. `name-empty`, `name-taken`: of the reader's own, each has one;
 * `templates-full`: there are as many as can be kept.
 */
export async function keepTemplate(
  template: MarkdownTemplate,
  database: ArchiveDatabase = archiveDatabase(),
  clock: Clock = systemClock,
): Promise<Result<null, ErrorCode>> {
  const isBuiltIn = builtInTemplates.some(({ id }) => id === template.id);
  const name = template.name.replace(/\s+/gu, ' ').trim();
  if (name === '' && !isBuiltIn) return failure('name-empty');
  let taken = false;
  let isFull = false;
  const done = await changed(database, clock, (own) => {
    const kept = { ...template, name: isBuiltIn ? '' : name };
    taken = own.some((one) => one.id !== kept.id && one.name !== '' && one.name === kept.name);
    if (taken) return own;
    const at = own.findIndex(({ id }) => id === kept.id);
    isFull = at === -1 && own.length >= templateLimits.templates;
    if (isFull) return own;
    return at === -1 ? [...own, kept] : own.with(at, kept);
  });
  if (taken) return failure('name-taken');
  return isFull ? failure('templates-full') : done;
}

/** Takes a template away; one that comes with Dateline is then as it came. Answers what was there, to be kept again. */
export async function dropTemplate(
  templateId: string,
  database: ArchiveDatabase = archiveDatabase(),
  clock: Clock = systemClock,
): Promise<Result<MarkdownTemplate | null, ErrorCode>> {
  let dropped: MarkdownTemplate | null = null;
  const done = await changed(database, clock, (own) => {
    dropped = own.find(({ id }) => id === templateId) ?? null;
    return own.filter(({ id }) => id !== templateId);
  });
  return done.ok ? success(dropped) : done;
}

async function changed(
  database: ArchiveDatabase,
  clock: Clock,
  change: (own: MarkdownTemplate[]) => MarkdownTemplate[],
): Promise<Result<null, ErrorCode>> {
  const written = await withArchive(
    (archive) =>
      archive.transaction('rw', [archive.settings], async () => {
        const own = await readSetting(archive, 'markdownTemplates');
        await writeSetting(archive, 'markdownTemplates', change(own), clock());
      }),
    database,
  );
  return written.ok ? success(null) : written;
}
