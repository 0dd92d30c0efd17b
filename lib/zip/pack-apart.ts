import { type PackedBytes, packHere } from './pack.ts';
import { PackLine } from './pack-line.ts';

/** Milliseconds after which a worker that has nothing to do is let go. */
const restAfter = 5_000;

/** Null: there can be none here. */
let line: PackLine | null | undefined;
let rest: ReturnType<typeof setTimeout> | undefined;

/**
 * Packs bytes in a worker, so that what is packed next is made meanwhile: packing takes as long as reading an article and writing
 * it down. In the thread that asks where there can be no worker, as in a background script of Chromium.
 */
export async function packApart(bytes: Uint8Array<ArrayBuffer>): Promise<PackedBytes> {
  if (line === undefined) line = openLine();
  if (line === null) return packHere(bytes);
  clearTimeout(rest);
  const used = line;
  try {
    return await used.pack(bytes);
  } finally {
    if (used.isIdle && line === used) {
      clearTimeout(rest);
      rest = setTimeout(() => letGo(used), restAfter);
    }
  }
}

function openLine(): PackLine | null {
  if (typeof Worker === 'undefined') return null;
  try {
    // Written so that the build knows the worker for one, and makes a file of it.
    const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module', name: 'zip' });
    return new PackLine(worker, () => {
      line = null;
    });
  } catch {
    return null;
  }
}

function letGo(unused: PackLine): void {
  unused.end();
  if (line === unused) line = undefined;
}
