import { type BrokenWork, mostNameLetters, type OpenRestore } from '../article/broken-work.ts';
import { type ArchiveDatabase, archiveDatabase } from './database.ts';
import { deriveAnew } from './restore-repository.ts';
import { readSetting, writeSetting } from './settings.ts';

/** Restores that are remembered: nobody leaves more of them half done. */
const mostOpen = 5;

/**
 * Notes that a restore is about to bring something in, before it does: what lies here says so too when it never comes back. And has
 * everything that is derived of versions be derived anew, since those that come in may be another interpreter's. One transaction.
 */
export async function beginRestore(
  database: ArchiveDatabase,
  restore: Omit<OpenRestore, 'isLeft'>,
  now: number,
): Promise<void> {
  await database.transaction('rw', database.settings, async () => {
    const others = (await readSetting(database, 'openRestores')).filter(({ sha256 }) => sha256 !== restore.sha256);
    const open = { ...restore, name: restore.name.slice(0, mostNameLetters), isLeft: false };
    await writeSetting(database, 'openRestores', [open, ...others].slice(0, mostOpen), now);
    await deriveAnew(database, now);
  });
}

/** Notes that a restore has come to its end. After a replacement no other one is half done either: nothing of it is left. */
export async function endRestore(
  database: ArchiveDatabase,
  { sha256, mode }: Pick<OpenRestore, 'sha256' | 'mode'>,
  now: number,
): Promise<void> {
  await database.transaction('rw', database.settings, async () => {
    const others = (await readSetting(database, 'openRestores')).filter((one) => one.sha256 !== sha256);
    await writeSetting(database, 'openRestores', mode === 'replace' ? [] : others, now);
  });
}

/**
 * The last restore and the last import that have not come to their ends, as far as the reader has not left them at that. Either may
 * still be under way. For a live query too.
 */
export async function brokenWork(database: ArchiveDatabase = archiveDatabase()): Promise<BrokenWork[]> {
  const restores = await readSetting(database, 'openRestores');
  const imports = await database.imports.orderBy('startedAt').reverse().toArray();
  const restore = restores.find(({ isLeft }) => !isLeft);
  const broken = imports.find(({ finishedAt, isLeft }) => finishedAt === null && isLeft !== true);
  return [
    ...(restore === undefined ? [] : [{ ...told(restore), kind: 'restore' as const, id: restore.sha256 }]),
    ...(broken === undefined ? [] : [{ ...told(broken), kind: 'import' as const, id: broken.id }]),
  ];
}

function told({ name, startedAt }: { name: string; startedAt: number }) {
  return { name, startedAt };
}

/** Notes whether the reader leaves such work at that. What is not there any more is passed over. */
export async function leaveWork(
  database: ArchiveDatabase,
  { kind, id }: Pick<BrokenWork, 'kind' | 'id'>,
  isLeft: boolean,
  now: number,
): Promise<void> {
  const { imports, settings } = database;
  if (kind === 'import') {
    await imports.update(id, { isLeft });
    return;
  }
  await database.transaction('rw', settings, async () => {
    const restores = await readSetting(database, 'openRestores');
    const changed = restores.map((one) => (one.sha256 === id ? { ...one, isLeft } : one));
    await writeSetting(database, 'openRestores', changed, now);
  });
}
