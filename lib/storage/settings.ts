import * as v from 'valibot';
import { backupPlanSchema, noBackups } from '../article/backup-plan.ts';
import { openRestoreSchema } from '../article/broken-work.ts';
import { citationStyleLimits, citationStyleSchema } from '../article/citation.ts';
import { exportSettingsSchema, initialExportSettings } from '../article/export-settings.ts';
import { ownTemplatesSchema } from '../article/markdown-template.ts';
import { initialReaderSettings, readerSettingsSchema } from '../article/reader-settings.ts';
import { webArchiveSchema } from '../article/web-archive.ts';
import type { ArchiveDatabase } from './database.ts';

const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = time;

/** How far the kept versions have been interpreted anew; see `reinterpret-repository.ts`. */
const reinterpretation = v.object({
  /** Which interpreter the versions are brought to. */
  interpreter: v.string(),
  /** Id of the last version that was looked at; null: none yet. */
  cursor: v.nullable(v.string()),
  /** Versions when it began, and how many of them were looked at. */
  total: count,
  done: count,
  /** Versions that now say something else about headline, authors, dates or notes. */
  changed: count,
  /** Versions that this interpreter makes no well-formed facts of, left as they were. */
  failed: count,
  /** Null: there is more to do. */
  finishedAt: v.nullable(time),
});

/** How far the search index is: what pages show while it is built. */
const searchIndex = v.object({
  /** The index that was made of this archive. One that carries another name was made of another archive. */
  name: v.string(),
  done: count,
  total: count,
});

/**
 * What the reader can set, and what this machine remembers of itself: each with a shape and what holds when nothing, or
 * nothing sensible, is stored.
 */
const settings = {
  /** Days that articles which were only seen are kept; null: for good. */
  seenRetentionDays: {
    schema: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3_650))),
    initial: 30,
  },
  /** When seen articles were last pruned on this machine. */
  lastPrunedAt: { schema: time, initial: 0 },
  /** Whether the reader wants the computer to tell of changes that a watch found. */
  notifyOfChanges: { schema: v.boolean(), initial: false },
  /**
   * The last or present re-interpretation on this machine. Whoever brings versions of other interpreters into the archive
   * sets it to null, so that they are looked at too.
   */
  reinterpretation: { schema: v.nullable(reinterpretation), initial: null },
  /** By which making articles' likeness was told on this machine, see `fillLikeness`; 0: by none yet. */
  likenessMaker: { schema: count, initial: 0 },
  /** What the last check of the whole archive came to; null: none was made. */
  lastCheck: {
    schema: v.nullable(v.object({ at: time, articles: count, versions: count, found: count, repaired: count })),
    initial: null,
  },
  /** The search index of this archive; null: there is none. Set to null, it is built anew. */
  searchIndex: { schema: v.nullable(searchIndex), initial: null },
  /** Backups that are made by themselves, and the last one of any. */
  backups: { schema: backupPlanSchema, initial: noBackups },
  /** Restores that have begun and not come to their ends, the last first; see `broken-work.ts`. */
  openRestores: { schema: v.array(openRestoreSchema), initial: [] },
  /** The web archive that is asked for earlier captures; null: the first of those that Dateline knows. */
  webArchive: { schema: v.nullable(webArchiveSchema), initial: null },
  /** Whether the pictures of every article that the reader saves are kept. */
  keepImages: { schema: v.boolean(), initial: false },
  /** Whether the reader has paused the reading of imported links' pages. */
  pagesPaused: { schema: v.boolean(), initial: false },
  /** How the reader page sets a text. */
  reader: { schema: readerSettingsSchema, initial: initialReaderSettings },
  /** What was chosen for the last export. */
  exporting: { schema: exportSettingsSchema, initial: initialExportSettings },
  /** Markdown templates that the reader made or changed. */
  markdownTemplates: { schema: ownTemplatesSchema, initial: [] },
  /** In which style or format articles were cited last. */
  citationForm: { schema: v.pipe(v.string(), v.maxLength(100)), initial: 'apa' },
  /** Citation styles that the reader has added. */
  citationStyles: {
    schema: v.pipe(v.array(citationStyleSchema), v.maxLength(citationStyleLimits.styles)),
    initial: [],
  },
} as const;

export type SettingKey = keyof typeof settings;

/** What this machine remembers of its own work: no backup carries it, and none is restored over it. */
const machinesOwn: ReadonlySet<string> = new Set<SettingKey>([
  'lastPrunedAt',
  'reinterpretation',
  'likenessMaker',
  'lastCheck',
  'searchIndex',
  'backups',
  'openRestores',
  'pagesPaused',
]);

/** Whether a row of `settings` is something that the reader has set, and of the shape that it has here. */
export function isReadersSetting(key: string): key is SettingKey {
  return Object.hasOwn(settings, key) && !machinesOwn.has(key);
}

/** Whether a value can be that setting's. */
export function fitsSetting(key: SettingKey, value: unknown): boolean {
  return v.is(settings[key].schema, value);
}

export type SettingValue<K extends SettingKey> = v.InferOutput<(typeof settings)[K]['schema']>;

export async function readSetting<K extends SettingKey>(database: ArchiveDatabase, key: K): Promise<SettingValue<K>> {
  const { schema, initial } = settings[key];
  const parsed = v.safeParse(schema, (await database.settings.get(key))?.value);
  // The schema is this key's own; the compiler cannot follow it through the index.
  return (parsed.success ? parsed.output : initial) as SettingValue<K>;
}

/** `updatedAt`: now, in milliseconds since 1970. */
export async function writeSetting<K extends SettingKey>(
  database: ArchiveDatabase,
  key: K,
  value: SettingValue<K>,
  updatedAt: number,
): Promise<void> {
  await database.settings.put({ key, value, updatedAt });
}
