import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { setNote } from '../../../lib/archive/reader-marks.ts';
import { backupFileName, backupTables } from '../../../lib/backup/backup-format.ts';
import { type BackupItem, readBackup } from '../../../lib/backup/read-backup.ts';
import { backupStream, blobOf } from '../../../lib/backup/write-backup.ts';
import { memoryArchive } from '../../support/archives.ts';
import { backupOf, itemsOf } from '../../support/backups.ts';
import { fillArchive, picker } from '../../support/filled-archive.ts';
import { keepStories } from '../../support/kept-archive.ts';

describe('a backup', () => {
  it('holds every row of every table but the queue and what is this machine’s own', async () => {
    const { database } = memoryArchive();
    await fillArchive(database, 12);
    const items = await itemsOf(await backupOf(database));
    const end = items.at(-1);
    if (end?.kind !== 'end') throw new Error('no end');
    expect(end.unfit).toBe(0);
    for (const table of backupTables) {
      const rows = await database.table(table).count();
      const expected = table === 'settings' ? 1 : rows;
      expect([table, end.footer.counts[table]]).toEqual([table, expected]);
      if (table !== 'contents' && table !== 'captures') expect([table, rows > 0]).toEqual([table, true]);
    }
    const ids = items.flatMap((item) => (item.kind === 'article' ? [item.parcel.articleId] : []));
    expect(ids).toEqual([...ids].sort());
    expect(ids).toHaveLength(13);
  });

  it('gives every row as it lies', async () => {
    const { database } = memoryArchive();
    await fillArchive(database, 5);
    const items = await itemsOf(await backupOf(database));
    const parcels = items.flatMap((item) => (item.kind === 'article' ? [item.parcel] : []));
    const byId = (rows: readonly { id: string }[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(parcels.flatMap(({ versions }) => versions))).toEqual(await database.versions.toArray());
    expect(byId(parcels.flatMap(({ frames }) => frames))).toEqual(byId(await database.frames.toArray()));
    expect(parcels.flatMap(({ marks }) => marks ?? [])).toEqual(await database.readerMarks.toArray());
    const images = items.flatMap((item) => (item.kind === 'row' && item.table === 'images' ? [item.row] : []));
    expect(images).toEqual(await database.images.toArray());
  });

  it('of an empty archive is a backup too', async () => {
    const { database } = memoryArchive();
    const items = await itemsOf(await backupOf(database));
    expect(items.map(({ kind }) => kind)).toEqual(['header', 'end']);
  });

  it('is read in a few lines by anyone', async () => {
    const { database } = memoryArchive();
    await fillArchive(database, 3);
    const text = gunzipSync(Buffer.from(await (await backupOf(database)).arrayBuffer())).toString('utf8');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ dateline: 'backup', format: 1, schema: 3, writtenAt: 123 });
    expect(lines.filter((line) => line[0] === 'articles')).toHaveLength(3);
  });

  it('is named after the moment at which it was begun', () => {
    expect(backupFileName(new Date(2026, 10, 6, 9, 5).getTime())).toBe('dateline-backup-2026-11-06-0905.dateline');
  });

  it('is read no faster than it is written', async () => {
    const { database } = memoryArchive();
    const ids = await keepStories(database, 150);
    const pick = picker(7);
    // Nothing that could be packed small.
    const noise = () => Array.from({ length: 8_000 }, () => String.fromCharCode(0x4e00 + pick(20_000))).join('');
    for (const id of ids) await setNote(id, noise(), { database });
    let asked = 0;
    const stream = backupStream(database, { now: 1, onProgress: (done) => (asked = done) });
    await new Promise((resolve) => setTimeout(resolve, 100));
    // Nobody reads it yet: what is ready is what the streams' buffers hold, and no more.
    expect(asked).toBeLessThan(300);
    await blobOf(stream);
    expect(asked).toBe(600);
  });

  it('stops when the reader says so', async () => {
    const { database } = memoryArchive();
    await fillArchive(database, 10);
    const stop = new AbortController();
    const stream = backupStream(database, { now: 1, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(blobOf(stream)).rejects.toMatchObject({ failure: 'cancelled' });
  });
});

describe('a file that is not as it was written', () => {
  const outcome = async (bytes: Uint8Array<ArrayBuffer> | string) => {
    try {
      const items: BackupItem[] = [];
      for await (const item of readBackup(new Blob([bytes]))) items.push(item);
      return items.at(-1)?.kind;
    } catch (error) {
      if (error instanceof Error && 'fault' in error) return error.fault;
      throw error;
    }
  };
  const filled = async () => {
    const { database } = memoryArchive();
    await fillArchive(database, 6);
    return new Uint8Array(await (await backupOf(database)).arrayBuffer());
  };
  const anew = (bytes: Uint8Array, change: (lines: string[]) => string[]) => {
    const lines = gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
    return new Uint8Array(gzipSync(`${change(lines).join('\n')}\n`));
  };

  it('says what it is', async () => {
    const bytes = await filled();
    expect(await outcome(bytes)).toBe('end');
    expect(await outcome('')).toBe('not-a-backup');
    expect(await outcome('PK\u0003\u0004 another file')).toBe('not-a-backup');
    expect(await outcome(new Uint8Array(gzipSync('{"some":"json"}\n')))).toBe('not-a-backup');
    expect(await outcome(new Uint8Array(gzipSync('no json\n')))).toBe('not-a-backup');
    expect(await outcome(bytes.slice(0, bytes.length - 40))).toBe('cut-short');
    expect(await outcome(anew(bytes, (lines) => lines.slice(0, -1)))).toBe('cut-short');
    expect(await outcome(anew(bytes, (lines) => lines.toSpliced(3, 1)))).toBe('damaged');
    expect(await outcome(anew(bytes, (lines) => lines.map((line) => line.replace('Story', 'Stori'))))).toBe('damaged');
    expect(
      await outcome(anew(bytes, ([first = '', ...rest]) => [first.replace('"format":1', '"format":2'), ...rest])),
    ).toBe('newer-format');
    expect(
      await outcome(anew(bytes, ([first = '', ...rest]) => [first.replace('"schema":3', '"schema":4'), ...rest])),
    ).toBe('newer-format');
    expect(await outcome(anew(bytes, (lines) => lines.toSpliced(3, 0, lines[3] ?? '')))).toBe('damaged');
  });

  it('is given up when it swells beyond measure', async () => {
    const bytes = await filled();
    const swollen = anew(bytes, ([first = '']) => [first, ' '.repeat(150_000_000)]);
    expect(await outcome(swollen)).toBe('too-much');
    const long = anew(bytes, ([first = '']) => [
      first,
      ...Array.from({ length: 100 }, () => `["settings",${' '.repeat(1e6)}]`),
    ]);
    expect(await outcome(long)).toBe('damaged');
    const many = anew(bytes, ([first = '']) => [
      first,
      ...Array.from(
        { length: 700 },
        (_, at) => `["settings",{"key":"a${at + 1_000}","value":${' '.repeat(100_000)}1}]`,
      ),
    ]);
    expect(await outcome(many)).toBe('too-much');
  });
});
