import * as v from 'valibot';
import type { ArchiveDatabase } from './database.ts';

const time = v.pipe(v.number(), v.integer(), v.minValue(0));

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
} as const;

export type SettingKey = keyof typeof settings;
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
