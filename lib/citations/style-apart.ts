import type { CslNode } from 'citeproc';
import type { FormattedEntry } from '../article/citation.ts';
import type { CslItem } from './csl-data.ts';
import { askStyling } from './style-line.ts';

/** As many articles as are worth the start of a worker. */
const many = 40;

/**
 * A style applied to articles: to many, in a worker of its own, since telling two hundred articles of one author apart takes the
 * engine longer than a page may stand still. In the thread that asks, with `pause` in between, where there are few or there can be
 * no worker. Throws as `applyStyle` does. Loads the engine.
 */
export async function applyApart(
  style: CslNode,
  items: readonly CslItem[],
  locale: string,
  pause: () => Promise<void>,
): Promise<FormattedEntry[]> {
  const worker = items.length < many ? null : openWorker();
  if (worker !== null) {
    try {
      const entries = await askStyling(worker, { style, items, locale });
      if (entries !== null) return entries;
    } finally {
      worker.terminate();
    }
  }
  const { applyStyle } = await import('./citation-engine.ts');
  return applyStyle(style, items, locale, pause);
}

function openWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    // Written so that the build knows the worker for one, and makes a file of it.
    return new Worker(new URL('./style-worker.ts', import.meta.url), { type: 'module', name: 'citations' });
  } catch {
    return null;
  }
}
