import type { CslNode } from 'citeproc';
import type { FormattedEntry } from '../article/citation.ts';
import { AskedWorker } from '../foundation/asked-worker.ts';
import type { CslItem } from './csl-data.ts';

/** As many articles as are worth the start of a worker. */
const many = 40;

/** What the worker is asked for. */
export interface StylingWanted {
  style: CslNode;
  items: readonly CslItem[];
  locale: string;
}

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
  // Written so that the build knows the worker for one, and makes a file of it.
  const make = () => new Worker(new URL('./style-worker.ts', import.meta.url), { type: 'module', name: 'citations' });
  const worker = items.length < many ? null : AskedWorker.from<StylingWanted, FormattedEntry[]>(make);
  const entries = await worker?.ask({ style, items, locale });
  worker?.end();
  // Null: it could not be run, or the style not applied.
  if (entries) return entries;
  const { applyStyle } = await import('./citation-engine.ts');
  return applyStyle(style, items, locale, pause);
}
