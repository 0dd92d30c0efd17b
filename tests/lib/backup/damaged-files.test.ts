import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { lookIntoBackup, restoreBackup } from '../../../lib/archive/restore.ts';
import type { ArchiveDatabase } from '../../../lib/storage/database.ts';
import { memoryArchive } from '../../support/archives.ts';
import { backupOf } from '../../support/backups.ts';
import { fillArchive } from '../../support/filled-archive.ts';
import { everything } from '../../support/kept-archive.ts';
import { faultsOf } from '../../support/sound-archive.ts';

/** What may be said of a file that is not what was written. */
const faults = ['not-a-backup', 'newer-format', 'cut-short', 'damaged', 'too-much'];

describe('a file that chance has been at', () => {
  let bytes: Uint8Array;
  let text: string;
  let archive: ArchiveDatabase;
  let before: unknown;
  let sha256: string;

  beforeAll(async () => {
    const { database } = memoryArchive();
    await fillArchive(database, 4);
    bytes = new Uint8Array(await (await backupOf(database)).arrayBuffer());
    text = gunzipSync(bytes).toString('utf8');
    sha256 = String(JSON.parse(text.trimEnd().split('\n').at(-1) ?? '').sha256);
    archive = memoryArchive().database;
    await fillArchive(archive, 2, 9);
    before = await everything(archive);
  });

  const refused = async (file: Blob) => {
    const outcome = await restoreBackup(file, 'replace', { database: archive });
    if (outcome.ok) throw new Error('restored');
    expect(faults).toContain(outcome.error);
  };

  it('is refused wherever it is cut, and nothing is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), (length) =>
        refused(new Blob([bytes.slice(0, length)])),
      ),
      { numRuns: 700 },
    );
    expect(await everything(archive)).toEqual(before);
  });

  it('is refused wherever a byte is another one, or gives the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const other = bytes.slice();
          other[at] = (other[at] ?? 0) ^ by;
          const outcome = await lookIntoBackup(new Blob([other]), { database: archive });
          // Gzip's header has bytes that say nothing, and the same text can be packed in more than one way.
          if (outcome.ok) expect(outcome.value.sha256).toBe(sha256);
          else expect(faults).toContain(outcome.error);
        },
      ),
      { numRuns: 1_500 },
    );
    expect(await everything(archive)).toEqual(before);
  });

  it('is refused when its text is another one', async () => {
    const raw = Buffer.from(text);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: raw.length - 1 }),
        fc.integer({ min: 0, max: 200 }),
        fc.uint8Array({ maxLength: 20 }),
        async (at, gone, come) => {
          const other = Buffer.concat([raw.subarray(0, at), come, raw.subarray(at + gone)]);
          if (other.equals(raw)) return;
          const outcome = await lookIntoBackup(new Blob([new Uint8Array(gzipSync(other, { level: 1 }))]), {
            database: archive,
          });
          expect(outcome.ok).toBe(false);
          if (!outcome.ok) expect(faults).toContain(outcome.error);
        },
      ),
      { numRuns: 1_000 },
    );
    expect(await everything(archive)).toEqual(before);
  });
});

describe('a file that was made by hand', () => {
  /** The lines of a backup with one value of one row replaced, and an end that fits. */
  const forged = (lines: string[]): Blob => {
    const rows = lines.slice(0, -1);
    const counts: Record<string, number> = {};
    for (const line of rows.slice(1)) {
      const name = String(JSON.parse(line)[0]);
      counts[name] = (counts[name] ?? 0) + 1;
    }
    const body = `${rows.join('\n')}\n`;
    const sha256 = createHash('sha256').update(body).digest('hex');
    const end = JSON.stringify({ end: 'backup', counts, sha256 });
    return new Blob([new Uint8Array(gzipSync(`${body}${end}\n`, { level: 1 }))]);
  };

  const linesOf = async (stories: number, seed: number) => {
    const { database } = memoryArchive();
    await fillArchive(database, stories, seed);
    return gunzipSync(Buffer.from(await (await backupOf(database)).arrayBuffer()))
      .toString('utf8')
      .trimEnd()
      .split('\n');
  };

  it('is restored as far as it makes sense: the archive is sound afterwards', async () => {
    const lines = await linesOf(3, 1);
    const hostile = fc.oneof(
      fc.constant(null),
      fc.constant(-1),
      fc.constant('javascript:alert(1)'),
      fc.constant(['x']),
      fc.constant({ value: 1, updatedAt: 'now' }),
      fc.string({ maxLength: 10 }),
      fc.double(),
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: lines.length - 2 }), fc.nat(), hostile, async (at, field, value) => {
        const [table, row] = JSON.parse(lines[at] ?? '');
        const keys = Object.keys(row);
        const key = keys[field % keys.length] ?? '';
        const other = lines.toSpliced(at, 1, JSON.stringify([table, { ...row, [key]: value }]));
        const { database } = memoryArchive();
        await database.open();
        const outcome = await restoreBackup(forged(other), 'merge', { database });
        if (!outcome.ok) expect(faults).toContain(outcome.error);
        expect(await soundEnough(database)).toEqual([]);
        database.close();
      }),
      { numRuns: 200 },
    );
  });

  it('takes no row of another article’s place', async () => {
    const { database } = memoryArchive();
    const [first = ''] = await fillArchive(database, 3, 1);
    const before = await everything(database);
    const version = (await database.versions.where('[articleId+takenAt]').between([first, 0], [first, 1e15]).first())
      ?.id;
    const lines = await linesOf(1, 1);
    const other = 'f'.repeat(32);
    const moved = lines
      .map((line) => line.replaceAll(first, other))
      .filter((line) => /^\{|"(articles|frames|versions)"/.test(line));
    expect(moved.join('')).toContain(version);
    await restoreBackup(forged(moved), 'merge', { database });
    expect(await database.articles.get(other)).toBeUndefined();
    expect(await everything(database)).toEqual(before);
  });

  it('whose differences stand for more text than there is memory is given up', async () => {
    const lines = await linesOf(1, 1);
    const delta = [
      '0123456789abcdef',
      ...Array.from({ length: 28 }, (_, at) => [-(16 * 2 ** at), 16 * 2 ** at]).flat(),
    ];
    const swollen = lines.map((line) => {
      const [table, row] = line.startsWith('[') ? JSON.parse(line) : [null, null];
      return table === 'versions' ? JSON.stringify([table, { ...row, delta }]) : line;
    });
    const { database } = memoryArchive();
    await database.open();
    expect(await restoreBackup(forged(swollen), 'merge', { database })).toEqual({ ok: false, error: 'too-much' });
    expect(await database.articles.count()).toBe(0);
  });
});

/** What a file says of itself may be wrong, where it is of the right shape: the check of the archive finds and mends it. */
async function soundEnough(database: ArchiveDatabase): Promise<string[]> {
  const mended = /another headline|says \d+ of|corrections \d+ for|notes for|seal|chain ends|of nothing/;
  return (await faultsOf(database)).filter((fault) => !mended.test(fault));
}
