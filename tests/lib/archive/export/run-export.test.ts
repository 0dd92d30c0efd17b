import { beforeEach, describe, expect, it } from 'vitest';
import { captureArticle } from '../../../../lib/archive/capture-article.ts';
import { memoryScratches } from '../../../../lib/archive/export/memory-scratches.ts';
import {
  type ExportDeps,
  interruptedExports,
  type MadeExport,
  noteHandedOver,
  resumeExport,
  startExport,
} from '../../../../lib/archive/export/run-export.ts';
import type { ExportedFile, Exporter, ExportSource } from '../../../../lib/article/export-file.ts';
import type { ExportProgress, ExportRequest, ExportScratches } from '../../../../lib/article/export-job.ts';
import type { ArchiveDatabase } from '../../../../lib/storage/database.ts';
import { readZip } from '../../../../lib/zip/read-zip.ts';
import { memoryArchive } from '../../../support/archives.ts';
import { exportOptions } from '../../../support/full-articles.ts';
import { keepStories, newer, storyPage } from '../../../support/kept-archive.ts';

let database: ArchiveDatabase;
let scratches: ExportScratches;
let ids: string[];

beforeEach(async () => {
  database = memoryArchive().database;
  scratches = memoryScratches();
  ids = await keepStories(database, 90);
});

const request = (over: Partial<ExportRequest> = {}): ExportRequest => ({
  id: crypto.randomUUID(),
  format: 'text',
  options: exportOptions(),
  ids,
  name: 'dateline-2026-11-26',
  begunAt: 1_000,
  ...over,
});

/** A part after each article, so that any place can be the last. */
const eachArticle = { bytes: 1, milliseconds: 0 };

const deps = (over: Partial<ExportDeps> = {}): ExportDeps => ({
  scratches,
  database,
  makeExporter: async () => folder(),
  limits: eachArticle,
  ...over,
});

/** Two files an article, the second of one name for all; and a list at the end. */
function folder(): Exporter {
  return {
    shape: 'folder',
    type: 'text/plain',
    extension: 'txt',
    async *write({ articles }: ExportSource): AsyncGenerator<ExportedFile> {
      const all: string[] = [];
      for await (const article of articles) {
        const headline = article.versions.at(-1)?.facts.headline ?? '';
        all.push(headline);
        yield { path: `text/${headline}.txt`, content: `text of ${headline}`, changedAt: 1_000 };
        yield { path: `facts/${all.length}.txt`, content: article.canonicalUrl, changedAt: 1_000 };
      }
      yield { path: 'list.txt', content: all.join('\n'), changedAt: 1_000 };
    },
  };
}

function lines(): Exporter {
  return {
    shape: 'stream',
    type: 'text/csv',
    extension: 'csv',
    async *write({ articles }: ExportSource) {
      yield 'headline\n';
      for await (const { versions } of articles) yield `${versions.at(-1)?.facts.headline}\n`;
    },
  };
}

async function filesIn({ blob }: MadeExport): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for await (const entry of readZip(blob)) files[entry.path] = await entry.text();
  return files;
}

async function made(outcome: ReturnType<typeof startExport>): Promise<MadeExport> {
  const result = await outcome;
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** The page is closed when so many articles are written: nothing of it runs any more, and its lock is gone. */
async function closedAfter(articles: number, job: ExportRequest, over: Partial<ExportDeps> = {}): Promise<void> {
  const left = { ...scratches, claim: <T>(_id: string, work: () => Promise<T>) => work() };
  await new Promise<void>((closed) => {
    let given = 0;
    const pause = async () => {
      given += 40;
      if (given > articles) {
        closed();
        await new Promise(() => {});
      }
    };
    void startExport(job, deps({ scratches: left, pause, ...over }));
  });
}

describe('an export', () => {
  it('is one ZIP, written in many parts, with progress on the way', async () => {
    const progress: ExportProgress[] = [];
    const whole = await made(startExport(request(), deps({ onProgress: (one) => progress.push(one) })));
    expect([whole.name, whole.type, whole.articles]).toEqual(['dateline-2026-11-26.zip', 'application/zip', 90]);
    const files = await filesIn(whole);
    expect(Object.keys(files)).toHaveLength(181);
    expect(files['list.txt']?.split('\n')).toHaveLength(90);
    expect(progress[0]).toEqual({ done: 0, total: 90, bytes: 0 });
    expect(progress.at(-1)?.done).toBe(90);
    expect(progress.at(-1)?.bytes).toBeGreaterThan(1_000);
  });

  it('of one file is that file', async () => {
    const one = await made(
      startExport(request({ ids: ids.slice(0, 1) }), deps({ makeExporter: async () => onlyTexts() })),
    );
    expect([one.name, one.type]).toEqual(['Story 1, edition 1..txt', 'text/plain']);
    expect(await one.blob.text()).toBe('text');
  });

  it('of one stream is one file', async () => {
    const csv = await made(startExport(request(), deps({ makeExporter: async () => lines() })));
    expect([csv.name, csv.type]).toEqual(['dateline-2026-11-26.csv', 'text/csv']);
    expect((await csv.blob.text()).split('\n')).toHaveLength(92);
  });

  it('leaves out what is not there any more, and says so where nothing is left', async () => {
    const some = await made(startExport(request({ ids: ['gone', ...ids.slice(0, 3)] }), deps()));
    expect(some.articles).toBe(3);
    const none = await startExport(request({ ids: ['gone'] }), deps());
    expect(none).toEqual({ ok: false, error: 'not-found' });
    expect(await scratches.list()).toHaveLength(1);
  });

  it('never has more articles at hand than two batches', async () => {
    let read = 0;
    let written = 0;
    let most = 0;
    const counting: Exporter = {
      ...lines(),
      shape: 'stream',
      async *write({ articles }) {
        for await (const article of articles) {
          most = Math.max(most, read - written);
          written += 1;
          yield article.id;
        }
      },
    };
    const reads = database.articles.bulkGet.bind(database.articles);
    database.articles.bulkGet = ((keys: string[]) => {
      read += keys.length;
      return reads(keys);
    }) as typeof database.articles.bulkGet;
    await made(startExport(request(), deps({ makeExporter: async () => counting })));
    expect(written).toBe(90);
    expect(most).toBeLessThanOrEqual(80);
  });

  it('is stopped by the reader and leaves nothing', async () => {
    const stop = new AbortController();
    const onProgress = ({ done }: ExportProgress) => void (done === 50 && stop.abort());
    const stopped = await startExport(request(), deps({ signal: stop.signal, onProgress }));
    expect(stopped).toEqual({ ok: false, error: 'cancelled' });
    expect(await scratches.list()).toEqual([]);
  });

  it.each([
    ['QuotaExceededError', 'storage-full'],
    ['NotAllowedError', 'not-written'],
  ])('that cannot be written (%s) says so and leaves nothing', async (name, failure) => {
    const full: ExportScratches = {
      ...scratches,
      open: async (id) => {
        const scratch = await scratches.open(id);
        return {
          ...scratch,
          write: async (file) => {
            if (file === 'part-3') throw new DOMException('no', name);
            return scratch.write(file);
          },
        };
      },
    };
    const failed = await startExport(request(), deps({ scratches: full }));
    expect(failed).toEqual({ ok: false, error: failure });
    expect(await scratches.list()).toEqual([]);
  });

  it('of an archive that does not answer any more says so and leaves nothing', async () => {
    const onProgress = ({ done }: ExportProgress) => {
      // Two batches are asked for by then, the third is not.
      if (done === 10) database.transaction = (() => Promise.reject(new DOMException('', 'UnknownError'))) as never;
    };
    const failed = await startExport(request(), deps({ onProgress }));
    expect(failed).toEqual({ ok: false, error: 'storage-stuck' });
    expect(await scratches.list()).toEqual([]);
  });

  it('that is a defect leaves nothing either', async () => {
    const broken: Exporter = {
      ...lines(),
      shape: 'stream',
      async *write() {
        yield 'x';
        throw new TypeError('a defect');
      },
    };
    await expect(startExport(request(), deps({ makeExporter: async () => broken }))).rejects.toThrow('a defect');
    expect(await scratches.list()).toEqual([]);
  });
});

describe('an export whose page was closed', () => {
  it('is offered, goes on where it was, and is whole', async () => {
    const job = request();
    await closedAfter(40, job);
    const [interrupted] = await interruptedExports(scratches, 5_000);
    expect(interrupted).toMatchObject({ id: job.id, name: job.name, total: 90, isWhole: false, begunAt: 1_000 });
    expect(interrupted?.done).toBeGreaterThan(30);
    const parts = new Set<string>();
    const watched: ExportScratches = {
      ...scratches,
      open: async (id) => {
        const scratch = await scratches.open(id);
        const write = (name: string) => {
          parts.add(name);
          return scratch.write(name);
        };
        return { ...scratch, write };
      },
    };
    const whole = await made(resumeExport(job.id, deps({ scratches: watched })));
    const straight = await made(startExport(request(), deps()));
    expect(await filesIn(whole)).toEqual(await filesIn(straight));
    expect(parts.has('part-0')).toBe(false);
  });

  it('goes on when the archive has changed meanwhile, and overwrites nothing', async () => {
    const job = request();
    await closedAfter(40, job);
    // Files are written by rising ids: one article that was written by then, and one that was not.
    const [early = 0, late = 0] = [3, 80].map((at) => job.ids.indexOf([...job.ids].sort()[at] ?? '') + 1);
    for (const [at, number] of [early, late].entries()) {
      await captureArticle(
        { ...storyPage(number, 2), url: storyPage(number).url },
        { interpreter: newer, database, clock: () => 9_000 + at },
      );
    }
    const files = await filesIn(await made(resumeExport(job.id, deps())));
    expect(files[`text/Story ${early}, edition 1..txt`]).toBeDefined();
    expect(files[`text/Story ${late}, edition 2..txt`]).toBeDefined();
    expect(Object.keys(files)).toHaveLength(181);
  });

  it('of one stream is gone on with where it is still the same', async () => {
    const job = request();
    const makeExporter = async () => lines();
    await closedAfter(40, job, { makeExporter });
    const whole = await made(resumeExport(job.id, deps({ makeExporter })));
    expect((await whole.blob.text()).split('\n')[90]).toBe('Story 90, edition 1.');
    expect((await whole.blob.text()).split('\n')).toHaveLength(92);
  });

  it('of one stream is begun anew where it is not', async () => {
    const job = request();
    const makeExporter = async () => lines();
    await closedAfter(40, job, { makeExporter });
    await captureArticle(
      { ...storyPage(3, 2), url: storyPage(3).url },
      { interpreter: newer, database, clock: () => 9_000 },
    );
    const whole = await made(resumeExport(job.id, deps({ makeExporter })));
    const all = (await whole.blob.text()).split('\n');
    expect([all.length, all[3]]).toEqual([92, 'Story 3, edition 2.']);
  });

  it('when all was written is there at once', async () => {
    const job = request();
    const whole = await made(startExport(job, deps()));
    expect((await interruptedExports(scratches, 5_000))[0]).toMatchObject({ id: job.id, isWhole: true });
    const again = await made(
      resumeExport(job.id, deps({ makeExporter: () => Promise.reject(new Error('not asked')) })),
    );
    expect(await filesIn(again)).toEqual(await filesIn(whole));
  });

  it('is not offered when the reader has it, and removed when the browser has surely read it', async () => {
    const job = request();
    await made(startExport(job, deps()));
    await noteHandedOver(job.id, scratches, 10_000);
    expect(await interruptedExports(scratches, 20_000)).toEqual([]);
    expect(await scratches.list()).toEqual([job.id]);
    expect(await interruptedExports(scratches, 620_000)).toEqual([]);
    expect(await scratches.list()).toEqual([]);
  });

  it('is not offered while another page is at it, nor when nothing can be made of it', async () => {
    const job = request();
    await closedAfter(40, job);
    await scratches.claim(job.id, async () => {
      expect(await interruptedExports(scratches, 5_000)).toEqual([]);
      expect(await resumeExport(job.id, deps())).toEqual({ ok: false, error: 'not-found' });
    });
    const broken = await scratches.open('broken');
    const writer = (await broken.write('request.json')).getWriter();
    await writer.write(new TextEncoder().encode('{"id": 1}'));
    await writer.close();
    expect(await interruptedExports(scratches, 5_000)).toHaveLength(1);
    expect(await scratches.list()).toEqual([job.id]);
  });
});

function onlyTexts(): Exporter {
  return {
    shape: 'folder',
    type: 'text/plain',
    extension: 'txt',
    async *write({ articles }: ExportSource): AsyncGenerator<ExportedFile> {
      for await (const { versions } of articles) {
        yield { path: `text/${versions[0]?.facts.headline}.txt`, content: 'text', changedAt: 1_000 };
      }
    },
  };
}
