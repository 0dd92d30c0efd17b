import { createContext } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notices } from '../../components/controls/use-notices.ts';
import type { ExportJobState } from '../../components/export-job/ExportProgress.tsx';
import type { ExportDeps, MadeExport } from '../../lib/archive/export/run-export.ts';
import type { ExportChoice } from '../../lib/article/export-format.ts';
import type { ExportFailure, ExportScratches, InterruptedExport } from '../../lib/article/export-job.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { exportScratches } from '../../lib/platform/export-scratches.ts';
import { saveBlob } from '../../lib/platform/save-file.ts';

/** Fewer milliseconds between two words on how far it is nobody can read. */
const readable = 100;

/** Exports of the library: the one that goes on, and those that were broken off. One at a time. */
export interface ExportJob {
  job: ExportJobState | null;
  interrupted: readonly InterruptedExport[];
  /** Begins one. False: one goes on already, and that was said. */
  begin: (ids: readonly string[], choice: ExportChoice) => boolean;
  resume: (id: string) => void;
  discard: (id: string) => void;
  stop: () => void;
  dismiss: () => void;
}

/** For whatever part of the library begins an export; the same as long as the library is open. Null outside of it. */
export const ExportJobContext = createContext<{ current: ExportJob | null } | null>(null);

type Work = (deps: ExportDeps) => Promise<Result<MadeExport, ExportFailure>>;

/** Makes exports while the reader goes on in the library, and hands them to the browser as files. */
export function useExportJob(notices: Pick<Notices, 'say'>): ExportJob {
  const [job, setJob] = useState<ExportJobState | null>(null);
  const [interrupted, setInterrupted] = useState<readonly InterruptedExport[]>([]);
  const running = useRef<AbortController | null>(null);
  const place = useRef<Promise<ExportScratches> | null>(null);
  const scratches = (): Promise<ExportScratches> => {
    place.current ??= exportScratches().then(async (found) => found ?? (await work()).memoryScratches());
    return place.current;
  };
  const look = async () => {
    const all = await scratches();
    if ((await all.list()).length === 0) setInterrupted([]);
    else setInterrupted(await (await work()).interruptedExports(all, Date.now()));
  };
  useEffect(() => {
    look().catch((error: unknown) => reportDefect('looking for exports', error));
  }, []);

  const run = async (total: number, make: Work) => {
    const controller = new AbortController();
    running.current = controller;
    setJob({ state: 'running', progress: { done: 0, total, bytes: 0 } });
    let shownAt = 0;
    try {
      const all = await scratches();
      const made = await make({
        scratches: all,
        signal: controller.signal,
        onProgress: (progress) => {
          const now = performance.now();
          if (now - shownAt < readable) return;
          shownAt = now;
          setJob({ state: 'running', progress });
        },
      });
      if (!made.ok) setJob({ state: 'failed', why: made.error });
      else {
        await handOver(made.value, all);
        setJob({ state: 'done', name: made.value.name, size: made.value.size, articles: made.value.articles });
      }
    } catch (error) {
      reportDefect('making an export', error);
      setJob({ state: 'failed', why: 'not-written' });
    } finally {
      running.current = null;
      await look().catch((error: unknown) => reportDefect('looking for exports', error));
    }
  };

  const free = () => {
    if (running.current === null) return true;
    notices.say({ text: i18n.t('exportJob.busy'), undo: null });
    return false;
  };
  return {
    job,
    interrupted,
    begin: (ids, { format, options }) => {
      if (!free()) return false;
      const begunAt = Date.now();
      void run(ids.length, async (deps) => {
        const { startExport, exportFileName } = await work();
        const request = { id: crypto.randomUUID(), format, options, ids: [...ids], begunAt };
        return startExport({ ...request, name: exportFileName(format, begunAt) }, deps);
      });
      return true;
    },
    resume: (id) => {
      const known = interrupted.find((one) => one.id === id);
      if (known === undefined || !free()) return;
      void run(known.total, async (deps) => (await work()).resumeExport(id, deps));
    },
    discard: (id) => {
      const removed = async () => {
        await (await scratches()).remove(id);
        await look();
      };
      removed().catch((error: unknown) => reportDefect('removing an export', error));
    },
    stop: () => running.current?.abort(),
    dismiss: () => setJob(null),
  };
}

/** What makes exports is loaded when one is made. */
async function work() {
  const [runs, { memoryScratches }, { exportFileName }] = await Promise.all([
    import('../../lib/archive/export/run-export.ts'),
    import('../../lib/archive/export/memory-scratches.ts'),
    import('../../lib/archive/write-export.ts'),
  ]);
  return { ...runs, memoryScratches, exportFileName };
}

/** Hands the file to the browser. It reads from what was written, which is removed when it has surely done so. */
async function handOver({ id, name, blob }: MadeExport, scratches: ExportScratches): Promise<void> {
  const { noteHandedOver, handOverTime } = await work();
  saveBlob(name, blob);
  await noteHandedOver(id, scratches, Date.now());
  setTimeout(() => void scratches.remove(id).catch(() => {}), handOverTime);
}
