import { AskedWorker } from '../foundation/asked-worker.ts';
import { type PackedBytes, type PackWanted, packHere } from './pack.ts';

type Packer = AskedWorker<PackWanted, PackedBytes>;

/** Milliseconds after which a worker that has nothing to do is let go. */
const restAfter = 5_000;

/** Null: there can be none here. */
let packer: Packer | null | undefined;
let rest: ReturnType<typeof setTimeout> | undefined;

/**
 * Packs a file in a worker, so that what is packed next is made meanwhile: packing takes as long as reading an article and writing
 * it down. In the thread that asks where there can be no worker.
 */
export async function packApart(wanted: PackWanted): Promise<PackedBytes> {
  // What is only stored would be copied there and handed back.
  if (wanted.isStored) return packHere(wanted);
  if (packer === undefined) packer = openPacker();
  if (packer === null) return packHere(wanted);
  clearTimeout(rest);
  const used = packer;
  const packed = await used.ask(wanted);
  if (used.isBroken) packer = null;
  else if (used.isIdle && packer === used) {
    clearTimeout(rest);
    rest = setTimeout(letGo, restAfter);
  }
  return packed ?? packHere(wanted);
}

function openPacker(): Packer | null {
  // Written so that the build knows the worker for one, and makes a file of it.
  return AskedWorker.from(
    () => new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module', name: 'zip' }),
  );
}

function letGo(): void {
  packer?.end();
  packer = undefined;
}
