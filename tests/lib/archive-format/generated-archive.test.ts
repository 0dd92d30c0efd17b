import { describe, expect, it } from 'vitest';
import { memoryArchive } from '../../support/archives.ts';
import { backupOf, itemsOf } from '../../support/backups.ts';
import { fillGenerated } from '../../support/generated-archive.ts';
import { scripts } from '../../support/generated-words.ts';
import { faultsOf } from '../../support/sound-archive.ts';

describe('a generated archive', () => {
  it('is sound, has something in every table, and every record of it is of its shape', async () => {
    const { database } = memoryArchive();
    await database.open();
    const ids = await fillGenerated(database, { articles: 120 });
    expect(ids).toHaveLength(120);
    expect(scripts).toHaveLength(12);
    expect(await faultsOf(database)).toEqual([]);
    const items = await itemsOf(await backupOf(database));
    const end = items.at(-1);
    if (end?.kind !== 'end') throw new Error('no end');
    expect(end.unfit).toBe(0);
    const empty = Object.entries(end.footer.counts).flatMap(([table, count]) => (count === 0 ? [table] : []));
    expect(empty).toEqual(['contents']);
  });
});
