import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { renewJournal } from '../../../lib/storage/renew-journal.ts';
import { memoryArchive } from '../../support/archives.ts';
import { fillArchive } from '../../support/filled-archive.ts';

it('makes a database and deletes it, and leaves the archive as it is', async () => {
  const { database, factory } = memoryArchive();
  await fillArchive(database, 3, 1);
  const names = async () => (await factory.databases()).map(({ name }) => name);
  const before = await names();
  const made: string[] = [];
  const open = factory.open.bind(factory);
  factory.open = (name, version) => {
    made.push(name);
    return open(name, version);
  };
  expect(await renewJournal()).toEqual({ ok: true, value: null });
  expect(made).toEqual(['dateline-journal']);
  expect(await names()).toEqual(before);
  expect(await database.articles.count()).toBe(3);
});

it('answers that the storage is stuck where no database can be opened', async () => {
  // Dexie says on the console that it tries again.
  vi.spyOn(console, 'warn').mockReturnValue();
  const refusing = new IDBFactory();
  refusing.open = () => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  };
  Dexie.dependencies.indexedDB = refusing;
  expect(await renewJournal()).toEqual({ ok: false, error: 'storage-stuck' });
});
