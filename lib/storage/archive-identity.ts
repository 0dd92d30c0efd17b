import * as v from 'valibot';
import { type ArchiveIdentity, archiveIdentitySchema, type FoundArchive } from '../article/archive-marker.ts';
import type { ArchiveDatabase } from './database.ts';
import { identityKey } from './generation.ts';

/** Which archive this is, and how far it has come; null: nothing was written into it yet. */
export async function archiveIdentity({ settings }: ArchiveDatabase): Promise<ArchiveIdentity | null> {
  const known = v.safeParse(archiveIdentitySchema, (await settings.get(identityKey))?.value);
  return known.success ? known.output : null;
}

/** The archive as it is, for its marker: both of one moment. */
export async function foundArchive(database: ArchiveDatabase): Promise<FoundArchive> {
  return database.transaction('r', [database.settings, database.articles], async () => ({
    identity: await archiveIdentity(database),
    articles: await database.articles.count(),
  }));
}

/** The archive's identity, made now where it has none. `now`: milliseconds since 1970. */
export async function settledIdentity(database: ArchiveDatabase, now: number): Promise<ArchiveIdentity> {
  return database.transaction('rw', [database.settings], async () => {
    const known = await archiveIdentity(database);
    if (known !== null) return known;
    const made = { id: crypto.randomUUID(), generation: 0 };
    await database.settings.put({ key: identityKey, value: made, updatedAt: now });
    return made;
  });
}
