// Runs inside a page of the extension: exports its archive as the library does, and says how long that took.
import { memoryScratches } from '../../../lib/archive/export/memory-scratches.ts';
import { startExport } from '../../../lib/archive/export/run-export.ts';
import { type ExportFormatId, type ExportWords, exportWordNames } from '../../../lib/article/export-format.ts';
import { exportScratches } from '../../../lib/platform/export-scratches.ts';
import { ArchiveDatabase } from '../../../lib/storage/database.ts';

export interface ExportFigures {
  seconds: number;
  articles: number;
  bytes: number;
  /** The largest size of the heap that was seen, and what it was before, in bytes. */
  heap: { before: number; most: number };
}

const words = Object.fromEntries(exportWordNames.map((name) => [name, `${name} $1`])) as ExportWords;

const heapSize = () =>
  (performance as Performance & { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;

/** Exports the first `count` articles. */
async function run(format: ExportFormatId, count: number): Promise<ExportFigures> {
  const database = new ArchiveDatabase();
  await database.open();
  const ids = await database.articles.orderBy('lastSeenAt').limit(count).primaryKeys();
  const scratches = (await exportScratches()) ?? memoryScratches();
  const heap = { before: heapSize(), most: 0 };
  const request = {
    id: crypto.randomUUID(),
    format,
    options: {
      versionId: null,
      pictures: true,
      corrections: true,
      highlights: 'marked' as const,
      template: null,
      locale: 'en-GB',
      timeZone: null,
      words,
    },
    ids,
    name: 'bench',
    begunAt: Date.now(),
  };
  const started = performance.now();
  const made = await startExport(request, {
    scratches,
    database,
    onProgress: ({ done }) => {
      if (done % 100 === 0) heap.most = Math.max(heap.most, heapSize());
    },
  });
  const seconds = (performance.now() - started) / 1_000;
  if (!made.ok) throw new Error(made.error);
  const { articles, size } = made.value;
  await scratches.remove(request.id);
  database.close();
  return { seconds, articles, bytes: size, heap };
}

const exportBench = { run };
declare global {
  interface Window {
    exportBench: typeof exportBench;
  }
}
window.exportBench = exportBench;
