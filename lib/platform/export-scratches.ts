import type { ExportScratch, ExportScratches } from '../article/export-job.ts';

/** The folder of all exports in the browser's private file system of this origin (OPFS). */
const folder = 'exports';

/** Where exports are written before the reader has them. Null: this browser has no such place, as in a private window. */
export async function exportScratches(): Promise<ExportScratches | null> {
  try {
    const root = await navigator.storage.getDirectory();
    return scratchesIn(await root.getDirectoryHandle(folder, { create: true }));
  } catch {
    return null;
  }
}

function scratchesIn(directory: FileSystemDirectoryHandle): ExportScratches {
  return {
    list: async () => {
      const names: string[] = [];
      for await (const [name, handle] of directory.entries()) if (handle.kind === 'directory') names.push(name);
      return names;
    },
    open: async (id) => scratchOf(await directory.getDirectoryHandle(id, { create: true })),
    remove: async (id) => {
      try {
        await directory.removeEntry(id, { recursive: true });
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
    claim: (id, work) =>
      navigator.locks.request(`dateline:export:${id}`, { ifAvailable: true }, async (lock) =>
        lock === null ? null : work(),
      ),
  };
}

function scratchOf(directory: FileSystemDirectoryHandle): ExportScratch {
  return {
    read: async (name) => {
      try {
        return await (await directory.getFileHandle(name)).getFile();
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    // The browser writes it beside, and puts it into its place when it is closed.
    write: async (name) => (await directory.getFileHandle(name, { create: true })).createWritable(),
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
