import type { ExportScratch, ExportScratches } from '../../article/export-job.ts';

/**
 * Scratches where the browser has no place for files, as in a private window: they are gone with the page. The browser keeps what is
 * in a `Blob` out of the page's own memory.
 */
export function memoryScratches(): ExportScratches {
  const folders = new Map<string, Map<string, Blob>>();
  const busy = new Set<string>();
  return {
    list: async () => [...folders.keys()],
    open: async (id) => {
      const files = folders.get(id) ?? new Map<string, Blob>();
      folders.set(id, files);
      return scratchOf(files);
    },
    remove: async (id) => void folders.delete(id),
    claim: async (id, work) => {
      if (busy.has(id)) return null;
      busy.add(id);
      try {
        return await work();
      } finally {
        busy.delete(id);
      }
    },
  };
}

function scratchOf(files: Map<string, Blob>): ExportScratch {
  return {
    read: async (name) => files.get(name) ?? null,
    write: async (name) => {
      const parts: Blob[] = [];
      return new WritableStream({
        write: (chunk) => void parts.push(new Blob([chunk])),
        close: () => void files.set(name, new Blob(parts)),
      });
    },
  };
}
